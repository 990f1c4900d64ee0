import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, query } from '../api.js';
import { Live } from '../live.js';
import { ROOT } from '../router.js';
import { SESSION_STATES } from '../words/states.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { PAGE, pager } from '../parts/pager.js';
import { deviceLink, sessionTable } from '../parts/tables.js';
import { icon } from '../parts/icon.js';

const REFRESH_MILLIS = 3000;
const ADDRESS = `${ROOT}/sessions`;

/** Management sessions, newest first. */
class Sessions extends View {
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
      '/sessions' + query({ limit: PAGE, device: this.device, state: this.state, after: this.start });
    this.page = new Live(this, (signal) => call(page(), { signal }), { every: REFRESH_MILLIS, key: page });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Sessions – Muster';
  }

  draw() {
    return html`<div class="screen-head"><h1 tabindex="-1">Sessions</h1>${freshness(this.page)}</div>
      <div class="filters">
        <nav class="chips" aria-label="State">${this.chip('', 'All')}${Object.entries(SESSION_STATES).map(([state, { word }]) => this.chip(state, word))}</nav>
        ${deviceFilter(this.device, ADDRESS + query({ state: this.state }))}
      </div>
      ${this.list()}`;
  }

  /** @param {string} state @param {string} word */
  chip(state, word) {
    const sign = SESSION_STATES[state]?.icon;
    return html`<a class="chip" href=${ADDRESS + query({ device: this.device, state })} aria-current=${state === this.state ? 'true' : 'false'}>${sign ? icon(sign) : nothing}${word}</a>`;
  }

  list() {
    const { data, problem } = this.page;
    if (!data) return problem ? notice(problem) : waiting(10);
    if (data.items.length)
      return html`${sessionTable(data.items)}${pager(data, ADDRESS, { device: this.device, state: this.state }, this.start)}`;
    if (this.state || this.device)
      return empty('session', 'No session fits this filter.', html`<a href=${ADDRESS}>Show all sessions</a>`);
    return empty(
      'session',
      'No session yet.',
      html`A device opens one by itself, or is called when you <a href="${ROOT}/devices">queue a command</a> for it.`,
    );
  }
}

/** Says that a list is of one device only, and how to see all. @param {string} device @param {string} all */
export function deviceFilter(device, all) {
  if (!device) return nothing;
  return html`<p class="filter-note">Of ${deviceLink(device)} only. <a href=${all}>Show all</a></p>`;
}

customElements.define('muster-sessions', Sessions);
