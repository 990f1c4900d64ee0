import { html } from '../lib.js';
import { ROOT } from '../router.js';
import { icon } from './icon.js';

/**
 * What it means that a device has no push address, and what to do about it.
 * @param {boolean} had whether it has one as long as nothing is saved
 * @param {{items: {enabled: boolean}[]} | undefined} gateways absent while they are not known
 */
export function unreached(had, gateways) {
  const none = gateways && !gateways.items.some(({ enabled }) => enabled);
  return html`<div class="notice warn" data-testid="push-none">${icon('bell')}<div>
    <strong>${had ? 'Without an address this device cannot be called.' : 'This device has no push address: it cannot be called.'}</strong>
    What waits for it waits until it comes by itself. ${had ? 'A call that no gateway has taken yet fails when you save.' : ''}
    ${
      none
        ? html`To call it, first <a href="${ROOT}/gateways">set up a gateway</a>, then add its address there.`
        : html`To call it, add an address below: a <a href="${ROOT}/gateways">gateway</a>, and where that gateway reaches the device.`
    }</div></div>`;
}
