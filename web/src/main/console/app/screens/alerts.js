import { html } from '../lib.js';
import { View } from '../view.js';
import { call, query } from '../api.js';
import { Live } from '../live.js';
import { ROOT } from '../router.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { PAGE, pager } from '../parts/pager.js';
import { alertTable } from '../parts/tables.js';
import { deviceFilter } from './sessions.js';

const REFRESH_MILLIS = 3000;
const ADDRESS = `${ROOT}/alerts`;

/** What devices raised (generic alerts, TS §5.4), newest first. */
class Alerts extends View {
  static properties = { device: { attribute: false }, start: { attribute: false } };

  constructor() {
    super();
    this.device = '';
    this.start = '';
    const page = () => '/alerts' + query({ limit: PAGE, device: this.device, after: this.start });
    this.page = new Live(this, (signal) => call(page(), { signal }), { every: REFRESH_MILLIS, key: page });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Alerts – Muster';
  }

  draw() {
    const { data, problem } = this.page;
    return html`<div class="screen-head"><h1 tabindex="-1">Alerts</h1>${freshness(this.page)}</div>
      <p class="lead">What devices said on their own account, for example how something asynchronous ended.</p>
      ${deviceFilter(this.device, ADDRESS)}
      ${data ? this.list(data) : problem ? notice(problem) : waiting(10)}`;
  }

  /** @param {any} page */
  list(page) {
    if (page.items.length)
      return html`${alertTable(page.items)}${pager(page, ADDRESS, { device: this.device }, this.start)}`;
    return empty(
      'alert',
      'No alert yet.',
      'They come with the sessions of devices, for example when something asynchronous is done.',
    );
  }
}

customElements.define('muster-alerts', Alerts);
