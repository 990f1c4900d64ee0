import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path, query } from '../api.js';
import { Live } from '../live.js';
import { deviceAddress, ROOT } from '../router.js';
import { ago } from '../time.js';
import { copyButton } from '../parts/copy.js';
import { icon } from '../parts/icon.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { alertTable, notificationTable, sessionTable } from '../parts/tables.js';
import '../parts/composer.js';
import '../parts/commands.js';
import '../parts/device-settings.js';

const REFRESH_MILLIS = 3000;
const LIST_LIMIT = 50;

/** @typedef {import('./devices.js').Device} Device */

const TABS = /** @type {[string, string][]} */ ([
  ['commands', 'Commands'],
  ['sessions', 'Sessions'],
  ['notifications', 'Notifications'],
  ['alerts', 'Alerts'],
  ['settings', 'Settings'],
]);

const LISTS = /** @type {Record<string, (items: any[]) => unknown>} */ ({
  sessions: (items) =>
    items.length
      ? sessionTable(items, { device: false })
      : empty(
          'session',
          'This device has not opened a session yet.',
          'Put its credentials and this server’s address into it, or queue a command and notify it.',
        ),
  notifications: (items) =>
    items.length
      ? notificationTable(items, { device: false })
      : empty(
          'bell',
          'This device has not been called yet.',
          'Queue a command with “Notify the device now” switched on.',
        ),
  alerts: (items) =>
    items.length
      ? alertTable(items, { device: false })
      : empty(
          'alert',
          'This device has not raised an alert yet.',
          'Alerts come with its sessions, for example when something asynchronous is done.',
        ),
});

/** One device: who it is, what it is asked to do and what becomes of that. */
class DeviceScreen extends View {
  static properties = { deviceId: { attribute: false }, tab: { attribute: false } };

  constructor() {
    super();
    this.deviceId = '';
    this.tab = 'commands';
    /** @type {Live<Device>} */
    this.device = new Live(this, (signal) => call(path`/devices/${this.deviceId}`, { signal }), {
      every: REFRESH_MILLIS,
      key: () => this.deviceId,
    });
    /** @type {Live<{items: any[]} | undefined>} */
    this.list = new Live(this, (signal) => this.loadList(signal), {
      every: REFRESH_MILLIS,
      key: () => this.deviceId + ' ' + this.tab,
    });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${this.deviceId} – Muster`;
  }

  /** @param {AbortSignal} signal */
  async loadList(signal) {
    return this.tab in LISTS
      ? call(`/${this.tab}` + query({ device: this.deviceId, limit: LIST_LIMIT }), { signal })
      : undefined;
  }

  draw() {
    const { data, problem } = this.device;
    return html`<nav class="crumbs" aria-label="Breadcrumb"><a href="${ROOT}/devices">Devices</a><span aria-hidden="true">/</span><span aria-current="page" class="id">${this.deviceId}</span></nav>
      <div class="screen-head"><h1 tabindex="-1" class="id">${this.deviceId}</h1>${copyButton(this.deviceId, 'the device id')}${data ? freshness(this.device) : nothing}</div>
      ${data ? this.known(data) : problem ? this.unknown(problem) : waiting()}`;
  }

  /** @param {import('../api.js').Problem} problem */
  unknown(problem) {
    if (problem.status !== 404) return notice(problem);
    return empty(
      'device',
      'No such device.',
      html`<span class="selectable">${problem.message}</span><br><a href="${ROOT}/devices">To the devices</a>`,
    );
  }

  /** @param {Device} device */
  known(device) {
    return html`${summary(device)}
      <nav class="tabs" aria-label="About this device">${TABS.map(
        ([tab, name]) => html`<a href=${deviceAddress(device.id) + (tab === 'commands' ? '' : `/${tab}`)}
        aria-current=${tab === this.tab ? 'page' : 'false'} data-testid=${`tab-${tab}`}>${name}</a>`,
      )}</nav>
      ${this.content(device)}`;
  }

  /** @param {Device} device */
  content(device) {
    if (this.tab === 'settings')
      return html`<muster-device-settings .device=${device} @changed=${() => this.device.refresh()}></muster-device-settings>`;
    if (this.tab in LISTS) return html`<section class="card">${this.listed()}</section>`;
    return html`<section class="card" aria-labelledby="composer-title"><h2 id="composer-title">Queue a command</h2>
        <muster-composer .device=${device} @queued=${this.queued}></muster-composer></section>
      <section class="card" aria-labelledby="commands-title"><muster-commands @settled=${() => this.device.refresh()} .device=${device.id}></muster-commands></section>`;
  }

  listed() {
    const { data, problem } = this.list;
    if (!data) return problem ? notice(problem) : waiting();
    return LISTS[this.tab](data.items);
  }

  queued() {
    /** @type {any} */ (this.querySelector('muster-commands'))?.refresh();
  }
}

/** @param {Device} device */
function summary(device) {
  return html`<section class="card summary" aria-label="Summary"><dl class="facts">
      <div><dt>Last contact</dt><dd class="strong">${ago(device.lastContactAt, 'never – it has not come yet')}</dd></div>
      <div><dt>Push channel</dt><dd>${device.push ? html`<span class="with-icon">${icon('bell')}${device.push.channel}</span> <span class="id quiet">${device.push.address}</span>` : html`none <span class="quiet">– it cannot be called</span>`}</dd></div>
      <div><dt>User name</dt><dd class="id">${device.username}</dd></div>
      <div><dt>Registered</dt><dd>${ago(device.registeredAt)}</dd></div>
    </dl>
    <div><h2>Announced objects</h2>${objects(device.objects)}</div></section>`;
}

/** @param {Device['objects']} objects */
function objects(objects) {
  if (!objects?.length)
    return html`<p class="quiet">None yet. The device lists them when a notification asks for them.</p>`;
  return html`<ul class="objects">${objects.map(
    ({ moid, ddf, instances }) => html`<li><span class="id" title=${ddf ?? ''}>${moid}</span>
    ${instances.length ? instances.map((miid) => html` <span class="chip id">${miid}</span>`) : html` <span class="quiet small-text">no instance</span>`}</li>`,
  )}</ul>`;
}

customElements.define('muster-device', DeviceScreen);
