import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, query } from '../api.js';
import { Live } from '../live.js';
import { ROOT } from '../router.js';
import { NOTIFICATION_STATES } from '../words/states.js';
import { icon } from '../parts/icon.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { PAGE, pager } from '../parts/pager.js';
import { deviceFilter } from './sessions.js';
import '../parts/notification-list.js';

const REFRESH_MILLIS = 3000;
const ADDRESS = `${ROOT}/notifications`;

/** How devices were called (Package#0), newest first. */
class Notifications extends View {
  static properties = {
    device: { attribute: false },
    state: { attribute: false },
    start: { attribute: false },
  };

  constructor() {
    super();
    this.device = '';
    this.state = '';
    this.start = '';
    const page = () =>
      '/notifications' + query({ limit: PAGE, device: this.device, state: this.state, after: this.start });
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
      <div class="filters">
        <nav class="chips" aria-label="State">${this.chip('', 'All')}${Object.entries(NOTIFICATION_STATES).map(([state, { word }]) => this.chip(state, word))}</nav>
        ${deviceFilter(this.device, ADDRESS + query({ state: this.state }))}
      </div>
      ${data ? this.list(data) : problem ? notice(problem) : waiting(10)}`;
  }

  /** @param {string} state @param {string} word */
  chip(state, word) {
    const sign = NOTIFICATION_STATES[state]?.icon;
    return html`<a class="chip" href=${ADDRESS + query({ device: this.device, state })} data-testid=${`state-${state || 'ALL'}`}
      aria-current=${state === this.state ? 'true' : 'false'}>${sign ? icon(sign) : nothing}${word}</a>`;
  }

  /** @param {any} page */
  list(page) {
    if (page.items.length)
      return html`<muster-notification-list .items=${page.items}></muster-notification-list>${pager(page, ADDRESS, { device: this.device, state: this.state }, this.start)}`;
    if (this.state || this.device)
      return empty(
        'bell',
        'No notification fits this filter.',
        html`<a href=${ADDRESS}>Show all notifications</a>`,
      );
    return empty(
      'bell',
      'No device has been called yet.',
      html`Open a <a href="${ROOT}/devices">device</a> that has a push address, and call it with “Notify now”.`,
    );
  }
}

customElements.define('muster-notifications', Notifications);
