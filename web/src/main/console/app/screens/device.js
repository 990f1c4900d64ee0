import { html, nothing } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { ROOT } from '../router.js';
import { copyButton } from '../parts/copy.js';
import { LISTS, loadList } from '../parts/device-lists.js';
import { deviceSummary } from '../parts/device-summary.js';
import { deviceTabs, isOpenTo } from '../parts/device-tabs.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { given } from '../parts/step-draft.js';
import '../parts/composer.js';
import '../parts/commands.js';
import '../parts/device-identity.js';
import '../parts/device-settings.js';
import '../parts/device-tree.js';
import '../parts/notify-now.js';
import '../parts/rights.js';
import '../parts/task-composer.js';
import '../parts/tasks.js';

const REFRESH_MILLIS = 3000;

/** @typedef {import('./devices.js').Device} Device */

/** One device: who it is, what is known of it, what it is asked to do and what becomes of that. */
class DeviceScreen extends View {
  static properties = {
    deviceId: { attribute: false },
    tab: { attribute: false },
    query: { attribute: false },
  };

  constructor() {
    super();
    this.deviceId = '';
    this.tab = 'overview';
    this.query = new URLSearchParams();
    /** The tab that was scrolled to. */
    this.seen = '';
    /** @type {Live<Device>} */
    this.device = new Live(this, (signal) => call(path`/devices/${this.deviceId}`, { signal }), {
      every: REFRESH_MILLIS,
      key: () => this.deviceId,
    });
    /** @type {Live<{items: any[]} | undefined>} */
    this.list = new Live(this, (signal) => loadList(this.tab, this.deviceId, signal), {
      every: REFRESH_MILLIS,
      key: () => this.deviceId + ' ' + this.tab,
    });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${this.deviceId} – Muster`;
  }

  /** Of many tabs the one that is open may lie outside of a narrow screen. */
  updated() {
    const open = /** @type {HTMLElement | null} */ (this.querySelector('.tabs [aria-current=page]'));
    if (!open || this.seen === this.tab) return;
    this.seen = this.tab;
    const tabs = /** @type {HTMLElement} */ (open.parentElement);
    tabs.scrollLeft = open.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - open.offsetWidth) / 2;
  }

  draw() {
    const { data, problem } = this.device;
    return html`<nav class="crumbs" aria-label="Breadcrumb"><a href="${ROOT}/devices">Devices</a><span aria-hidden="true">/</span><span aria-current="page" class="id">${this.deviceId}</span></nav>
      <div class="screen-head"><h1 tabindex="-1" class="id">${this.deviceId}</h1>${copyButton(this.deviceId, 'the device id')}${data ? html`${freshness(this.device)}${may('notification.send') ? html`<muster-notify-now class="head-end" .device=${data}></muster-notify-now>` : nothing}` : nothing}</div>
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
    return html`${deviceTabs(device.id, this.tab)}
      ${this.content(device)}`;
  }

  /** @param {Device} device */
  content(device) {
    if (!isOpenTo(this.tab)) return empty('shield', 'Your roles do not let you see this.', '');
    if (this.tab in LISTS) return html`<section class="card">${this.listed()}</section>`;
    switch (this.tab) {
      case 'tree':
        return html`<muster-device-tree .device=${device} .object=${this.query.get('object') ?? ''} .instance=${this.query.get('instance') ?? ''}></muster-device-tree>`;
      case 'rights':
        return html`<muster-rights .device=${device.id} .objects=${device.objects}></muster-rights>`;
      case 'tasks':
        return this.tasks(device);
      case 'identity':
        return html`<muster-device-identity .device=${device} @changed=${() => this.device.refresh()}></muster-device-identity>`;
      case 'settings':
        return html`<muster-device-settings .device=${device} @changed=${() => this.device.refresh()}></muster-device-settings>`;
      default:
        return this.overview(device);
    }
  }

  /** @param {Device} device */
  overview(device) {
    return html`${deviceSummary(device)}
      ${
        may('command.queue')
          ? html`<section class="card" aria-labelledby="composer-title"><h2 id="composer-title">Queue a command</h2>
        <muster-composer .device=${device} @queued=${() => this.look('muster-commands')}></muster-composer></section>`
          : nothing
      }
      <section class="card" aria-labelledby="commands-title"><muster-commands @settled=${() => this.device.refresh()} .device=${device.id}></muster-commands></section>`;
  }

  /** @param {Device} device */
  tasks(device) {
    return html`${
      may('task.inspect')
        ? html`<section class="card" aria-labelledby="task-title"><h2 id="task-title">Begin a task</h2>
        <muster-task-composer .device=${device} .given=${given(this.query)} @begun=${() => this.look('muster-tasks')}></muster-task-composer></section>`
        : nothing
    }
      <section class="card" aria-labelledby="tasks-title"><muster-tasks .device=${device.id}></muster-tasks></section>`;
  }

  listed() {
    const { data, problem } = this.list;
    if (!data) return problem ? notice(problem) : waiting();
    return LISTS[this.tab].draw(data.items, this.deviceId);
  }

  /** What was just begun is shown at once. @param {string} list */
  look(list) {
    /** @type {any} */ (this.querySelector(list))?.refresh();
  }
}

customElements.define('muster-device', DeviceScreen);
