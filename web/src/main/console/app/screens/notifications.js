import { html } from '../lib.js';
import { View } from '../view.js';
import { call, query } from '../api.js';
import { Live } from '../live.js';
import { ROOT } from '../router.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { PAGE, pager } from '../parts/pager.js';
import { notificationTable } from '../parts/tables.js';
import { deviceFilter } from './sessions.js';

const REFRESH_MILLIS = 3000;
const ADDRESS = `${ROOT}/notifications`;

/** How devices were called (Package#0), newest first. */
class Notifications extends View {
  static properties = { device: { attribute: false }, start: { attribute: false } };

  constructor() {
    super();
    this.device = '';
    this.start = '';
    const page = () => '/notifications' + query({ limit: PAGE, device: this.device, after: this.start });
    this.page = new Live(this, (signal) => call(page(), { signal }), { every: REFRESH_MILLIS, key: page });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Notifications – Muster';
  }

  draw() {
    const { data, problem } = this.page;
    return html`<div class="screen-head"><h1 tabindex="-1">Notifications</h1>${freshness(this.page)}</div>
      <p class="lead">How the server called its devices. A device that got a notification opens a session and names it.</p>
      ${deviceFilter(this.device, ADDRESS)}
      ${data ? this.list(data) : problem ? notice(problem) : waiting(10)}`;
  }

  /** @param {any} page */
  list(page) {
    if (page.items.length)
      return html`${notificationTable(page.items)}${pager(page, ADDRESS, { device: this.device }, this.start)}`;
    return empty(
      'bell',
      'No device has been called yet.',
      html`Queue a command with “Notify the device now” for a <a href="${ROOT}/devices">device</a> that has a push channel.`,
    );
  }
}

customElements.define('muster-notifications', Notifications);
