import { html, nothing } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call, path, query } from '../api.js';
import { Live } from '../live.js';
import { ROOT } from '../router.js';
import { ago, span } from '../time.js';
import { icon } from '../parts/icon.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { PAGE, pager } from '../parts/pager.js';
import { askReason } from '../parts/reason.js';
import { deviceLink, table } from '../parts/tables.js';

const REFRESH_MILLIS = 2000;
const ADDRESS = `${ROOT}/approvals`;

/** @typedef {{id: string, state: string, kind: string, device: string, commands: string[], askedBy: string, reason: string, askedAt: string, decidedBy?: string, words?: string, dueAt?: string, expiresAt: string, doneAt?: string}} Approval */

/** @type {Record<string, {word: string, meaning: string}>} */
const STATES = {
  AWAITING_APPROVAL: { word: 'Needs approval', meaning: 'Somebody else has to agree.' },
  COUNTING_DOWN: { word: 'Counting down', meaning: 'It is done when the time is over.' },
  DONE: { word: 'Done', meaning: 'The commands are queued, or the device is gone.' },
  FAILED: { word: 'Failed', meaning: 'It could not be done when its time came.' },
  REFUSED: { word: 'Stopped', meaning: 'Somebody stopped it.' },
  EXPIRED: { word: 'Expired', meaning: 'Nobody agreed in time.' },
};

/** What cannot be undone: who asked for it, who agreed, and how long it can still be stopped. */
class Approvals extends View {
  static properties = { state: { attribute: false }, start: { attribute: false }, problem: { state: true } };

  constructor() {
    super();
    this.state = '';
    this.start = '';
    /** @type {any} */
    this.problem = undefined;
    const page = () => '/approvals' + query({ limit: PAGE, state: this.state, after: this.start });
    this.page = new Live(this, (signal) => call(page(), { signal }), { every: REFRESH_MILLIS, key: page });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Approvals – Muster';
  }

  draw() {
    const { data, problem } = this.page;
    return html`<div class="screen-head"><h1 tabindex="-1">Approvals</h1>${freshness(this.page)}</div>
      <p class="lead">What cannot be undone: wiping, resetting and deleting. Whether somebody else has to agree, and for how long it can be stopped, is a setting of the server.</p>
      <nav class="chips" aria-label="State">${this.chip('', 'All')}${Object.entries(STATES).map(([state, { word }]) => this.chip(state, word))}</nav>
      ${notice(this.problem, 'That did not work.')}
      ${data ? this.list(data) : problem ? notice(problem) : waiting(8)}`;
  }

  /** @param {string} state @param {string} word */
  chip(state, word) {
    return html`<a class="chip" href=${ADDRESS + query({ state })} aria-current=${state === this.state ? 'true' : 'false'}>${word}</a>`;
  }

  /** @param {any} page */
  list(page) {
    if (!page.items.length)
      return empty('shield', 'Nothing of the kind was asked for.', 'A wipe, a factory reset, or many deletions are listed here.');
    const rows = page.items.map((/** @type {Approval} */ one) => this.row(one));
    return html`${table('Approvals', ['Asked', 'State', 'Device', 'What', 'Why', ''], rows)}${pager(page, ADDRESS, { state: this.state }, this.start)}`;
  }

  /** @param {Approval} one */
  row(one) {
    const { word, meaning } = STATES[one.state] ?? { word: one.state, meaning: '' };
    const open = one.state === 'AWAITING_APPROVAL' || one.state === 'COUNTING_DOWN';
    return html`<tr data-testid="approval-row" data-state=${one.state}>
      <td>${ago(one.askedAt)} <span class="quiet small-text">by ${one.askedBy}</span></td>
      <td title=${meaning}><b>${word}</b>${countdown(one)}${one.decidedBy ? html` <span class="quiet small-text">by ${one.decidedBy}</span>` : nothing}</td>
      <td>${deviceLink(one.device)}</td>
      <td class="id full">${one.kind === 'DELETION' ? 'Delete the device' : one.commands.map((line) => html`<div>${line}</div>`)}</td>
      <td class="words selectable">${one.reason}${one.words ? html`<div class="quiet">${one.words}</div>` : nothing}</td>
      <td class="actions">${open && may('approval.decide') ? this.actions(one) : nothing}</td></tr>`;
  }

  /** @param {Approval} one */
  actions(one) {
    const agree = html`<button type="button" class="button small danger" data-testid="approve" @click=${() => this.act(one, 'approve')}>${icon('check')}Agree</button>`;
    return html`${one.state === 'AWAITING_APPROVAL' ? agree : nothing}
      <button type="button" class="button small" data-testid="refuse" @click=${() => this.stop(one)}>${icon('ban')}Stop</button>`;
  }

  /** @param {Approval} one */
  async stop(one) {
    const reason = await askReason('Say why this is not to be done.');
    if (reason) await this.act(one, 'refuse', { reason });
  }

  /** @param {Approval} one @param {string} verb @param {unknown} [json] */
  async act(one, verb, json) {
    this.problem = undefined;
    try {
      await call(path`/approvals/${one.id}/${verb}`, { method: 'POST', json });
    } catch (problem) {
      this.problem = problem;
    }
    this.page.refresh();
  }
}

/** @param {Approval} one */
function countdown({ state, dueAt }) {
  if (state !== 'COUNTING_DOWN' || !dueAt) return nothing;
  return html` <span class="number" data-testid="countdown">in ${span(Math.max(0, Date.parse(dueAt) - Date.now()))}</span>`;
}

customElements.define('muster-approvals', Approvals);
