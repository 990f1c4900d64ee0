import { html, nothing } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call, query } from '../api.js';
import { Live } from '../live.js';
import { ROOT } from '../router.js';
import { anyIn } from '../parts/dead-queues.js';
import { icon } from '../parts/icon.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { sessionTable } from '../parts/tables.js';
import '../parts/chart.js';

const REFRESH_MILLIS = 2500;
const LETTERS_MILLIS = 30_000;

/** @typedef {{count: number, capped: boolean}} Count */

/** What is going on now. */
class Overview extends View {
  constructor() {
    super();
    this.counts = new Live(this, (signal) => call('/overview', { signal }), { every: REFRESH_MILLIS });
    /** Whether messages were given up. @type {Live<Record<string, boolean>>} */
    this.letters = new Live(this, async (signal) => (may('deadletter.read') ? anyIn(signal) : {}), { every: LETTERS_MILLIS });
    this.sessions = new Live(this, (signal) => call('/sessions?limit=10', { signal }), {
      every: REFRESH_MILLIS,
    });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Overview – Muster';
  }

  draw() {
    const { data, problem } = this.counts;
    return html`<div class="screen-head"><h1 tabindex="-1">Overview</h1>${freshness(this.counts)}</div>
      ${data ? nothing : notice(problem)}
      ${this.givenUp()}
      ${data ? tiles(data) : problem ? nothing : waiting(3)}
      <section class="card" aria-labelledby="chart-title">
        <h2 id="chart-title">Sessions per minute</h2>
        ${data ? html`<muster-overview-chart data-testid="overview-chart" .minutes=${data.sessionsPerMinute}></muster-overview-chart>` : nothing}
      </section>
      <section class="card" aria-labelledby="latest-title">
        <div class="card-head"><h2 id="latest-title">Latest sessions</h2><a href="${ROOT}/sessions">All sessions</a></div>
        ${this.latest()}
      </section>`;
  }

  /** What nobody would look for. */
  givenUp() {
    const [queue] = Object.entries(this.letters.data ?? {}).find(([, any]) => any) ?? [];
    if (!queue) return nothing;
    return html`<div class="notice warn" data-testid="given-up">${icon('letter')}<div>There are messages that the server gave up. <a href="${ROOT}/dead-letters${query({ queue })}">Look at the dead letters</a></div></div>`;
  }

  latest() {
    const { data, problem } = this.sessions;
    if (!data) return problem ? notice(problem) : waiting();
    if (data.items.length) return sessionTable(data.items);
    return empty(
      'session',
      'No session yet.',
      html`A device opens one by itself, or is called when you <a href="${ROOT}/devices">queue a command</a> for it.`,
    );
  }
}

/** @param {any} data */
function tiles({ devices, commands, sessions, notifications }) {
  return html`<div class="tiles">
    ${tile('Devices', 'device', `${ROOT}/devices`, devices, 'registered')}
    ${tile('Live sessions', 'session', `${ROOT}/sessions?state=AWAITING_RESULTS`, sessions?.AWAITING_RESULTS, 'awaiting results')}
    ${tile('Commands waiting', 'clock', `${ROOT}/devices`, commands?.QUEUED, `${shown(commands?.SENT)} sent`)}
    ${tile('Commands in doubt', 'question', `${ROOT}/devices`, commands?.IN_DOUBT, commands?.IN_DOUBT?.count ? 'need a look' : 'none to look at', commands?.IN_DOUBT?.count > 0)}
    ${tile('Devices being called', 'bell', `${ROOT}/notifications`, notifications?.SENT, `${shown(notifications?.REQUESTED)} to be sent`)}
  </div>`;
}

/** @param {Count | undefined} count a count stops at a bound: nobody waits for an exact million */
function shown(count) {
  if (!count) return '–';
  return count.count.toLocaleString('en') + (count.capped ? '+' : '');
}

/** @param {string} name @param {import('../parts/icon.js').IconName} sign @param {string} address @param {Count | undefined} count @param {string} note @param {boolean} [urgent] */
function tile(name, sign, address, count, note, urgent = false) {
  return html`<a class="tile ${urgent ? 'urgent' : ''}" href=${address}><span class="tile-name">${icon(sign)}${name}</span>
    <span class="tile-count">${shown(count)}</span><span class="quiet small-text">${note}</span></a>`;
}

customElements.define('muster-overview', Overview);
