import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { gatewayAddress, notificationAddress } from '../router.js';
import { ago, clock } from '../time.js';
import { OUTSTANDING } from '../words/notifications.js';
import { notice, waiting } from './notice.js';
import { attemptPill, receiptPill } from './pill.js';
import { table } from './tables.js';

const REFRESH_MILLIS = 3000;

/** @typedef {import('../words/notifications.js').Notification} Notification */
/** @typedef {import('../words/notifications.js').Try} Try */

/** The attempts to hand one notification over, which are looked at when they are wanted. */
class Tries extends View {
  static properties = { notification: { attribute: false } };

  constructor() {
    super();
    this.notification = '';
    /** @type {Live<Notification>} */
    this.whole = new Live(this, (signal) => call(path`/notifications/${this.notification}`, { signal }), {
      key: () => this.notification,
      every: (data) => (!data || OUTSTANDING.includes(data.state) ? REFRESH_MILLIS : 0),
    });
  }

  draw() {
    const { data, problem } = this.whole;
    if (!data) return problem ? notice(problem) : waiting(2);
    return html`${triesTable(data.tries ?? [])}<p class="small-text"><a href=${notificationAddress(data.id)}>All of this notification</a></p>`;
  }
}

/** @param {Try[]} tries */
export function triesTable(tries) {
  if (!tries.length)
    return html`<p class="quiet" data-testid="no-tries">Nothing has come of any attempt yet.</p>`;
  return table(
    'Attempts',
    ['', 'When', 'Gateway', 'What came of it', 'What it said', 'Receipt'],
    tries.map(row),
  );
}

/** @param {Try} one */
function row({ number, gateway, address, at, outcome, words, reference, receipt, receiptWords, receiptAt }) {
  return html`<tr data-testid="try-row" data-outcome=${outcome}>
    <td class="number" data-label="Attempt">${number}</td>
    <td>${clock(at)} <span class="quiet small-text no-break">${ago(at)}</span></td>
    <td><a href=${gatewayAddress(gateway)}>${gateway}</a> <span class="id quiet">${address}</span></td>
    <td>${attemptPill(outcome)}</td>
    <td class="words selectable">${words ?? ''}${reference ? html`<div class="quiet small-text">Its reference: <span class="id">${reference}</span></div>` : nothing}</td>
    <td class="words">${receipt ? html`${receiptPill(receipt)} <span class="quiet small-text">${ago(receiptAt)}</span>${receiptWords ? html`<div class="selectable">${receiptWords}</div>` : nothing}` : nothing}</td>
  </tr>`;
}

customElements.define('muster-tries', Tries);
