import { html, nothing, repeat, live } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call, query } from '../api.js';
import { Live } from '../live.js';
import { deviceAddress, go, ROOT } from '../router.js';
import { ago } from '../time.js';
import { icon } from '../parts/icon.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { PAGE, pager } from '../parts/pager.js';
import { devicePill } from '../parts/pill.js';
import { table } from '../parts/tables.js';
import { DEVICE_STATES } from '../words/trust.js';
import '../parts/register-device.js';

const REFRESH_MILLIS = 5000;
const TYPING_RESTS_MILLIS = 200;
const ADDRESS = `${ROOT}/devices`;

/** @typedef {{id: string, username?: string, state: string, registeredAt: string, lastContactAt?: string, push?: {channel: string, address: string, addresses: import('../parts/push-draft.js').PushAddress[], order?: import('../parts/push-order.js').Order, preference?: string}, groups?: string[], objects?: {moid: string, ddf?: string, instances: string[]}[]}} Device */

/** Every device that is registered, found by the beginning of its id. */
class Devices extends View {
  static properties = {
    prefix: { attribute: false },
    group: { attribute: false },
    state: { attribute: false },
    start: { attribute: false },
    registering: { attribute: false },
  };

  constructor() {
    super();
    this.prefix = '';
    this.group = '';
    this.state = '';
    this.start = '';
    this.registering = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.typing = undefined;
    const page = () =>
      '/devices' + query({ limit: PAGE, prefix: this.prefix, group: this.group, state: this.state, after: this.start });
    this.page = new Live(this, (signal) => call(page(), { signal }), { every: REFRESH_MILLIS, key: page });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Devices – Muster';
  }

  draw() {
    return html`<div class="screen-head">
        <h1 tabindex="-1">Devices</h1>${freshness(this.page)}
        ${may('fleet.enrol') ? html`<a class="button head-end" href="${ROOT}/enrolment" data-testid="register-many">Register from a file</a>` : nothing}
        ${may('device.register') ? html`<button type="button" class="button primary" data-testid="register-device" @click=${() => this.register(true)}>${icon('plus')}Register device</button>` : nothing}
      </div>
      <div class="filters">
        <label class="field-inline">${icon('search')}<span class="unseen">Id begins with</span>
          <input type="search" placeholder="Id begins with …" spellcheck="false" autocomplete="off" data-testid="device-prefix" .value=${live(this.prefix)} @input=${this.typed}></label>
        <label class="field-inline"><span class="unseen">State</span><select data-testid="device-state" .value=${live(this.state)} @change=${this.chosen}>
          <option value="">Every state</option>${Object.entries(DEVICE_STATES).map(([state, { word }]) => html`<option value=${state} ?selected=${state === this.state}>${word}</option>`)}</select></label>
        ${this.group ? html`<p data-testid="device-group">In the group <b>${this.group}</b> only. <a href=${ADDRESS + query({ prefix: this.prefix })}>Show all</a></p>` : nothing}
      </div>
      ${this.list()}
      ${this.registering ? html`<muster-register-device @closed=${() => this.register(false)} @registered=${() => this.page.refresh()}></muster-register-device>` : nothing}`;
  }

  list() {
    const { data, problem } = this.page;
    if (!data) return problem ? notice(problem) : waiting(10);
    if (!data.items.length) return this.none();
    return html`${deviceTable(data.items)}${pager(data, ADDRESS, { prefix: this.prefix, group: this.group, state: this.state }, this.start)}`;
  }

  none() {
    if (this.group)
      return empty(
        'search',
        `No such device is in the group “${this.group}”.`,
        html`The settings of a device say which groups it is in. <a href=${ADDRESS}>Show all devices</a>`,
      );
    if (this.state)
      return empty(
        'search',
        `No such device is ${(DEVICE_STATES[this.state]?.word ?? this.state).toLowerCase()}.`,
        html`<a href=${ADDRESS}>Show all devices</a>`,
      );
    if (this.prefix)
      return empty(
        'search',
        `No device id begins with “${this.prefix}”.`,
        html`Ids are compared from their first character, for example <code>IMEI:</code>. <a href=${ADDRESS}>Show all devices</a>`,
      );
    if (!may('device.register'))
      return empty('device', 'No devices.', 'There are none that your roles let you see.');
    return empty(
      'device',
      'No devices yet.',
      html`Register the first one: Muster makes its credentials, which you put into the device.<br><br>
      <button type="button" class="button primary" @click=${() => this.register(true)}>${icon('plus')}Register device</button>`,
    );
  }

  /** @param {boolean} open */
  register(open) {
    go(ADDRESS + query({ prefix: this.prefix, group: this.group, state: this.state, register: open ? 'new' : '' }), {
      replace: !open,
    });
  }

  /** @param {Event} change */
  chosen(change) {
    const state = /** @type {HTMLSelectElement} */ (change.target).value;
    go(ADDRESS + query({ prefix: this.prefix, group: this.group, state }), { replace: true });
  }

  /** @param {InputEvent} input */
  typed(input) {
    const prefix = /** @type {HTMLInputElement} */ (input.target).value.trim();
    clearTimeout(this.typing);
    this.typing = setTimeout(
      () => go(ADDRESS + query({ prefix, group: this.group, state: this.state }), { replace: true }),
      TYPING_RESTS_MILLIS,
    );
  }
}

/** @param {Device[]} devices */
function deviceTable(devices) {
  const rows = repeat(
    devices,
    (device) => device.id,
    (device) => html`<tr data-testid="device-row" data-device-id=${device.id}>
    <td><a class="id row-link" href=${deviceAddress(device.id)}>${device.id}</a></td>
    <td data-label="State">${devicePill(device.state)}</td>
    <td data-label="Last contact">${ago(device.lastContactAt, 'never')}</td>
    <td data-label="Push">${device.push ? html`<span class="with-icon" title=${device.push.addresses.map(({ channel, address }) => `${channel}: ${address}`).join('\n')}>${icon('bell')}${device.push.channel}${device.push.addresses.length > 1 ? html` <span class="quiet">+${device.push.addresses.length - 1}</span>` : nothing}</span>` : html`<span class="quiet">none</span>`}</td>
    <td class="number" data-label="Objects">${device.objects?.length ?? html`<span class="quiet">–</span>`}</td>
    <td data-label="User name">${device.username === undefined ? html`<span class="quiet">none</span>` : device.username === device.id ? html`<span class="quiet">same as id</span>` : html`<span class="id">${device.username}</span>`}</td>
    <td data-label="Registered">${ago(device.registeredAt)}</td>
  </tr>`,
  );
  return table('Devices', ['Device', 'State', 'Last contact', 'Push', 'Objects', 'User name', 'Registered'], rows);
}

customElements.define('muster-devices', Devices);
