import { html, nothing, repeat } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call } from '../api.js';
import { Live } from '../live.js';
import { gatewayAddress, ROOT } from '../router.js';
import { kindWords, limitWords } from '../words/gateways.js';
import { contactChart } from '../parts/contact-chart.js';
import { figures, health } from '../parts/gateway-words.js';
import { icon } from '../parts/icon.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { table } from '../parts/tables.js';
import '../parts/gateway-switch.js';
import '../parts/push-preferences.js';

const REFRESH_MILLIS = 3000;
const HEADS = ['Gateway', 'How it does', 'Limits', 'In the last day', 'Devices came', 'Switched'];

/** @typedef {import('../words/gateways.js').Gateway} Gateway */

/** The gateways that notifications go through, each with how it does. */
class Gateways extends View {
  static properties = { preference: { attribute: false } };

  constructor() {
    super();
    /** The preference that is edited; empty: a new one; absent: none. @type {string | undefined} */
    this.preference = undefined;
    /** @type {Live<{items: Gateway[]}>} */
    this.list = new Live(this, (signal) => call('/gateways', { signal }), { every: REFRESH_MILLIS });
    /** Of the whole fleet, as far as the caller may see it. @type {Live<any>} */
    this.counts = new Live(
      this,
      async (signal) => (may('fleet.read') ? call('/overview', { signal }) : undefined),
      { every: REFRESH_MILLIS },
    );
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Push gateways – Muster';
  }

  draw() {
    const { data, problem } = this.list;
    return html`<div class="screen-head"><h1 tabindex="-1">Push gateways</h1>${freshness(this.list)}
        ${may('gateway.write') ? html`<a class="button primary" href="${ROOT}/new-gateway" data-testid="new-gateway">${icon('plus')}Set up a gateway</a>` : nothing}</div>
      <p class="lead">What notifications go through on their way to devices. ${this.waiting()}</p>
      ${data ? this.gateways(data.items) : problem ? notice(problem) : waiting(6)}
      ${data && may('preference.read') ? html`<section class="card preferences" aria-labelledby="preferences-title"><muster-push-preferences .gateways=${data.items.map(({ name }) => name)} .editing=${this.preference}></muster-push-preferences></section>` : nothing}`;
  }

  /** How many notifications no gateway has taken yet. */
  waiting() {
    const waits = this.counts.data?.notifications?.REQUESTED;
    if (!waits) return nothing;
    if (!waits.count) return html`<span data-testid="push-waiting">Nothing waits to be sent.</span>`;
    const many = `${waits.count.toLocaleString('en')}${waits.capped ? ' or more' : ''}`;
    return html`<a data-testid="push-waiting" href="${ROOT}/notifications?state=REQUESTED">${many} ${waits.count === 1 ? 'notification waits' : 'notifications wait'} to be sent.</a>`;
  }

  /** @param {Gateway[]} gateways */
  gateways(gateways) {
    if (!gateways.length)
      return empty(
        'gateway',
        'There is no push gateway.',
        html`No device can be called; all are left to come by themselves. <a href="${ROOT}/new-gateway">Set up a gateway</a>`,
      );
    const rows = repeat(
      gateways,
      ({ name }) => name,
      (gateway) => this.row(gateway),
    );
    return table('Push gateways', HEADS, rows);
  }

  /** @param {Gateway} gateway */
  row(gateway) {
    return html`<tr data-testid="gateway-row" data-gateway=${gateway.name}>
      <td><a class="row-link strong" href=${gatewayAddress(gateway.name)}>${gateway.name}</a><div class="quiet small-text">${kindWords(gateway.kind).word}</div></td>
      <td class="words full">${health(gateway)}</td>
      <td data-label="Limits"><ul class="limits">${limitWords(gateway).map((words) => html`<li>${words}</li>`)}</ul></td>
      <td class="full" data-label="In the last day">${figures(gateway)}</td>
      <td class="full">${contactChart(gateway.lastDay, { small: true })}</td>
      <td class="actions">${may('gateway.write') ? html`<muster-gateway-switch .gateway=${gateway} @changed=${() => this.list.refresh()}></muster-gateway-switch>` : nothing}</td>
    </tr>`;
  }
}

customElements.define('muster-gateways', Gateways);
