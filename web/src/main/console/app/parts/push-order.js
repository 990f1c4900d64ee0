import { html, live, nothing } from '../lib.js';

/** @typedef {'OWN' | 'DEFAULT'} Order whose order of addresses counts: the device's own, or that of its group or model */

/**
 * Whose order counts, where the server says so.
 * @param {import('../screens/devices.js').Device | undefined} device @param {Order | undefined} chosen what is to be saved
 * @param {(order: Order) => void} choose
 */
export function orderSwitch(device, chosen, choose) {
  const push = device?.push;
  if (!push?.order) return nothing;
  const own = (chosen ?? push.order) === 'OWN';
  return html`<div class="push-order" data-testid="push-order"><label class="switch"><input type="checkbox" role="switch" data-testid="push-own-order" .checked=${live(own)}
      @change=${(/** @type {Event} */ change) => choose(/** @type {HTMLInputElement} */ (change.target).checked ? 'OWN' : 'DEFAULT')}>
    <span>The order below is this device’s own</span></label>
    ${own ? nothing : html`<p class="quiet small-text">${taken(push, chosen)}</p>`}</div>`;
}

/** In which order they are taken instead. @param {NonNullable<import('../screens/devices.js').Device['push']>} push @param {Order | undefined} chosen */
function taken(push, chosen) {
  if (chosen === 'DEFAULT' && push.order === 'OWN')
    return 'Once this is saved, the order is that of its group or its model, if there is a preference for one.';
  if (!push.preference)
    return 'There is no preference for its group or model: the order below counts all the same.';
  return html`It is called as the preference <b>${push.preference}</b> of its group or model says: ${push.addresses.map(({ channel }) => channel).join(', then ')}.`;
}
