import { html, nothing } from '../lib.js';
import { query } from '../api.js';
import { deviceAddress, ROOT, treeAddress } from '../router.js';
import { ago } from '../time.js';
import { icon } from './icon.js';
import { devicePill } from './pill.js';

/** Who a device is, when it was here, how it is called, what it has. @param {import('../screens/devices.js').Device} device */
export function deviceSummary(device) {
  return html`<section class="card summary" aria-label="Summary"><dl class="facts">
      <div><dt>Last contact</dt><dd class="strong">${ago(device.lastContactAt, 'never – it has not come yet')}</dd></div>
      <div><dt>State</dt><dd>${devicePill(device.state)}</dd></div>
      <div><dt>Called through</dt><dd>${ways(device)}</dd></div>
      <div><dt>User name</dt><dd class="id">${device.username ?? html`<span class="quiet">none</span>`}</dd></div>
      ${device.groups?.length ? html`<div><dt>Groups</dt><dd class="chips">${device.groups.map((group) => html`<a class="chip" data-testid=${`group-${group}`} href=${`${ROOT}/devices${query({ group })}`}>${group}</a>`)}</dd></div>` : nothing}
      <div><dt>Registered</dt><dd>${ago(device.registeredAt)}</dd></div>
    </dl>
    <div><h2>Announced objects</h2>${objects(device)}</div></section>`;
}

/** The ways to call it, best first. @param {import('../screens/devices.js').Device} device */
function ways({ id, push }) {
  const settings = `${deviceAddress(id)}/settings`;
  if (!push?.addresses.length)
    return html`<span data-testid="no-push">no push address <span class="quiet">– it cannot be called, and what waits for it waits until it comes by itself. <a href=${settings}>Add an address</a></span></span>`;
  return html`<ol class="ways-list">${push.addresses.map(
    ({ channel, address }) =>
      html`<li><span class="with-icon">${icon('bell')}${channel}</span> <span class="id quiet">${address}</span></li>`,
  )}</ol>${push.preference ? html`<span class="quiet small-text">in the order of <a href="${ROOT}/gateways">${push.preference}</a></span>` : nothing}`;
}

/** @param {import('../screens/devices.js').Device} device */
function objects({ id, objects: announced }) {
  if (!announced?.length)
    return html`<p class="quiet">None yet. The device lists them when a notification asks for them.</p>`;
  return html`<ul class="objects">${announced.map(
    ({ moid, ddf, instances }) => html`<li><span class="id" title=${ddf ?? ''}>${moid}</span>
    ${instances.length ? instances.map((miid) => html` <a class="chip id" href=${treeAddress(id, moid, miid)}>${miid}</a>`) : html` <span class="quiet small-text">no instance</span>`}</li>`,
  )}</ul>`;
}
