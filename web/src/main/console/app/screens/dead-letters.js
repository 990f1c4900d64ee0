import { html, nothing, repeat } from '../lib.js';
import { View } from '../view.js';
import { call, path, query } from '../api.js';
import { Live } from '../live.js';
import { ROOT } from '../router.js';
import { ago } from '../time.js';
import { anyIn, QUEUES } from '../parts/dead-queues.js';
import { icon } from '../parts/icon.js';
import { plainText } from '../parts/json.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { PAGE } from '../parts/pager.js';
import { sameCall } from '../parts/same-call.js';
import { deviceLink, table } from '../parts/tables.js';
import '../parts/confirm.js';

const REFRESH_MILLIS = 5000;
const ADDRESS = `${ROOT}/dead-letters`;

/** @typedef {{id: string, queue: string, origin?: string, reason: string, at: string, type?: string, device?: string, body?: string}} Letter */
/** @typedef {{items: Letter[], more: boolean}} Letters */

/** Messages of the server to itself that it gave up: to be tried again, or thrown away. */
class DeadLetters extends View {
  static properties = {
    queue: { attribute: false },
    discarding: { state: true },
    problem: { state: true },
    said: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.queue = '';
    /** @type {Letter | undefined} */
    this.discarding = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.said = '';
    /** The id of the letter that is being dealt with. */
    this.busy = '';
    /** The id of the letter that the problem is about. */
    this.blamed = '';
    const page = () => path`/dead-letters/${this.here}` + query({ limit: PAGE });
    /** @type {Live<Letters>} */
    this.page = new Live(this, (signal) => call(page(), { signal }), { every: REFRESH_MILLIS, key: page });
    /** Whether there are any in each queue. @type {Live<Record<string, boolean>>} */
    this.any = new Live(this, (signal) => anyIn(signal), { every: REFRESH_MILLIS });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Dead letters – Muster';
  }

  /** What was said of a letter of one queue is not said of another. @param {import('../../lib/reactive-element/reactive-element.js').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('queue')) return;
    this.said = '';
    this.problem = undefined;
    this.blamed = '';
  }

  get here() {
    return Object.hasOwn(QUEUES, this.queue) ? this.queue : 'push';
  }

  draw() {
    const { data, problem } = this.page;
    return html`<div class="screen-head"><h1 tabindex="-1">Dead letters</h1>${freshness(this.page)}</div>
      <p class="lead">Messages of the server to itself that could not be dealt with, however often they were tried. Find out why, then let one be tried again, or throw it away.</p>
      <div class="filters"><nav class="chips" aria-label="Queue">${Object.keys(QUEUES).map((queue) => this.chip(queue))}</nav></div>
      <p class="said" role="status" aria-live="polite" data-testid="letter-said">${this.said}</p>
      ${data?.items.some(({ id }) => id === this.blamed) ? nothing : notice(this.problem, 'Not done.')}
      ${data ? this.list(data) : problem ? notice(problem) : waiting(6)}
      ${this.discarding ? this.question(this.discarding) : nothing}`;
  }

  /** @param {string} queue */
  chip(queue) {
    const some = this.any.data?.[queue];
    return html`<a class="chip" href=${ADDRESS + query({ queue })} aria-current=${queue === this.here ? 'true' : 'false'} data-testid=${`queue-${queue}`}>${
      some === undefined ? nothing : icon(some ? 'alert' : 'check')
    }${QUEUES[queue].word}${some === undefined ? nothing : html` <span class="quiet small-text">${some ? 'some' : 'none'}</span>`}</a>`;
  }

  /** @param {Letters} page */
  list(page) {
    if (!page.items.length) return this.none();
    const rows = repeat(
      page.items,
      ({ id }) => id,
      (letter) => this.row(letter),
    );
    return html`${table('Dead letters', ['Written', 'What it is about', 'Why it was given up', ''], rows)}
      ${page.more ? html`<p class="quiet letter-more">These are the oldest. Those that are dealt with make room for the next ones.</p>` : nothing}
      ${sameCall(path`/dead-letters/${this.here}/${page.items[0].id}/retry`)}`;
  }

  none() {
    const others = Object.keys(QUEUES).filter((queue) => queue !== this.here && this.any.data?.[queue]);
    if (others.length)
      return empty(
        'check',
        'Nothing was given up here.',
        html`There are some among <a href=${ADDRESS + query({ queue: others[0] })}>${QUEUES[others[0]].word.toLowerCase()}</a>.`,
      );
    return empty(
      'check',
      'All is well: there are no dead letters.',
      'Whatever was to be done was done, or is still being tried.',
    );
  }

  /** @param {Letter} letter */
  row(letter) {
    return html`<tr data-testid="letter-row" data-letter=${letter.id}>
      <td>${ago(letter.at)}</td>
      <td class="full words" data-device=${letter.device ?? ''}>${letter.type ? html`<b>${letter.type}</b> ` : nothing}${letter.device ? html`of ${deviceLink(letter.device)}` : nothing}
        ${letter.origin ? html`<div class="quiet small-text">from <span class="id">${letter.origin}</span></div>` : nothing}
        ${letter.body ? html`<details><summary>What is in it</summary>${plainText(letter.body)}</details>` : nothing}</td>
      <td class="words full selectable">${letter.reason}${this.blamed === letter.id ? notice(this.problem, 'Not done.') : nothing}</td>
      <td class="actions"><button type="button" class="button small" data-testid="letter-retry" ?disabled=${this.busy === letter.id} @click=${() => this.retry(letter)}>${icon('again')}Retry</button>
        <button type="button" class="button small danger" data-testid="letter-discard" ?disabled=${this.busy === letter.id} @click=${() => (this.discarding = letter)}>Discard …</button></td>
    </tr>`;
  }

  /** @param {Letter} letter */
  question(letter) {
    const { about, after } = QUEUES[this.here];
    return html`<muster-confirm .heading=${'Discard this letter?'} .action=${'Discard it'} .refusal=${'Keep it'}
      .text=${html`<p>It says ${about}${letter.device ? html`: <b class="id">${letter.device}</b>` : nothing}. The letter is thrown away; this cannot be undone. ${after}</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(letter, answer.detail)}></muster-confirm>`;
  }

  /** @param {Letter} letter @param {boolean} yes */
  async answered(letter, yes) {
    this.discarding = undefined;
    if (yes)
      await this.deal(letter, 'Discarded.', path`/dead-letters/${letter.queue}/${letter.id}`, 'DELETE');
  }

  /** @param {Letter} letter */
  retry(letter) {
    return this.deal(
      letter,
      'What it is about is tried again now.',
      path`/dead-letters/${letter.queue}/${letter.id}/retry`,
      'POST',
    );
  }

  /** @param {Letter} letter @param {string} said @param {string} where @param {string} method */
  async deal(letter, said, where, method) {
    this.busy = letter.id;
    this.problem = undefined;
    this.said = '';
    const { here } = this;
    const stays = () => this.here === here;
    try {
      await call(where, { method });
      if (stays()) this.said = said;
    } catch (problem) {
      if (stays()) {
        this.problem = /** @type {import('../api.js').Problem} */ (problem);
        this.blamed = letter.id;
      }
    }
    this.busy = '';
    await Promise.all([this.page.refresh(), this.any.refresh()]);
  }
}

customElements.define('muster-dead-letters', DeadLetters);
