import { html, nothing, repeat } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { may } from '../caller.js';
import { Live } from '../live.js';
import { icon } from '../parts/icon.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { scopeWords } from '../parts/scope-fields.js';
import { table } from '../parts/tables.js';
import { ago } from '../time.js';
import '../parts/confirm.js';
import '../parts/webhook-form.js';

const REFRESH_MILLIS = 5000;

/** @typedef {import('../parts/webhook-form.js').Webhook} Webhook */
/** @typedef {{id: string, at: string, first: string, last: string, events: number, taken: boolean, status?: number, millis: number, words?: string}} Delivery */

/** Where events are sent to, and how that goes. */
class Webhooks extends View {
  static properties = {
    editing: { state: true },
    deleting: { state: true },
    opened: { state: true },
    tested: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** The one that is changed; null: a new one; absent: none. @type {Webhook | null | undefined} */
    this.editing = undefined;
    /** @type {Webhook | undefined} */
    this.deleting = undefined;
    /** Whose deliveries are shown. @type {string} */
    this.opened = '';
    /** What was said to a test. @type {{name: string, taken: boolean, status?: number, words?: string, millis: number} | undefined} */
    this.tested = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** @type {Live<{items: Webhook[]}>} */
    this.list = new Live(this, (signal) => call('/webhooks', { signal }), { every: REFRESH_MILLIS });
    const page = () => (this.opened ? path`/webhooks/${this.opened}/deliveries` : '');
    /** @type {Live<{items: Delivery[]} | undefined>} */
    this.deliveries = new Live(this, async (signal) => (page() ? call(page(), { signal }) : undefined), {
      every: () => (this.opened ? REFRESH_MILLIS : 0),
      key: page,
    });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Webhooks – Muster';
  }

  draw() {
    const { data, problem } = this.list;
    return html`<div class="screen-head"><h1 tabindex="-1">Webhooks</h1>${freshness(this.list)}
        ${may('webhook.write') ? html`<button type="button" class="button primary head-end" data-testid="new-webhook" @click=${() => (this.editing = null)}>${icon('plus')}Set up a webhook</button>` : nothing}</div>
      <p class="lead">Other programs that are sent what happens: signed, in order, until they take it.</p>
      ${notice(this.problem)}${this.answer()}
      ${data ? this.hooks(data.items) : problem ? notice(problem) : waiting(5)}
      ${this.opened ? this.log() : nothing}
      ${this.editing === undefined ? nothing : html`<muster-webhook-form .webhook=${this.editing ?? undefined} @saved=${() => this.list.refresh()} @closed=${() => (this.editing = undefined)}></muster-webhook-form>`}
      ${this.deleting ? this.question(this.deleting) : nothing}`;
  }

  answer() {
    if (!this.tested) return nothing;
    const { name, taken, status, words, millis } = this.tested;
    return html`<div class="notice ${taken ? 'good' : 'warn'}" role="status" data-testid="webhook-tested">${icon(taken ? 'check' : 'alert')}<div><strong>${name}</strong> ${taken ? `took the test (${status}, ${millis} ms).` : words}</div></div>`;
  }

  /** @param {Webhook[]} items */
  hooks(items) {
    if (!items.length) return empty('send', 'No webhook yet.', 'Programs can also follow the events by themselves.');
    const rows = repeat(
      items,
      ({ name }) => name,
      (one) => html`<tr data-testid="webhook-row" data-webhook=${one.name}>
        <td class="strong">${one.name}</td>
        <td>${state(one)}</td>
        <td class="id full">${one.url}<div class="quiet small-text">${one.types?.length ? one.types.map((type) => type.replace('org.muster.', '')).join(', ') : 'all events'} of ${scopeWords(one.scope)}</div></td>
        <td class="number" data-label="behind">${one.behind}</td>
        <td class="actions"><button type="button" class="button small" data-testid="webhook-deliveries" @click=${() => (this.opened = this.opened === one.name ? '' : one.name)}>Deliveries</button>
          ${may('webhook.write') ? this.actions(one) : nothing}</td>
      </tr>`,
    );
    return table('Webhooks', ['Webhook', 'How it does', 'Where to, and what', 'Behind', ''], rows);
  }

  /** @param {Webhook} one */
  actions(one) {
    return html`<button type="button" class="button small" data-testid="webhook-test" @click=${() => this.tries(one)}>Test</button>
      <button type="button" class="button small" data-testid="webhook-change" @click=${() => (this.editing = one)}>Change …</button>
      <button type="button" class="button small danger" data-testid="webhook-delete" @click=${() => (this.deleting = one)}>Delete …</button>`;
  }

  log() {
    const { data, problem } = this.deliveries;
    const rows = repeat(
      data?.items ?? [],
      ({ id }) => id,
      (one) => html`<tr data-testid="delivery-row">
        <td>${ago(one.at)}</td>
        <td>${one.taken ? html`<span class="pill good">${icon('check')}Taken</span>` : html`<span class="pill bad">${icon('cross')}Not taken</span>`}</td>
        <td class="number">${one.first === one.last ? one.first : `${one.first} to ${one.last}`}</td>
        <td class="words">${one.words ?? `${one.status}, ${one.millis} ms`}</td>
      </tr>`,
    );
    return html`<h2>Deliveries of ${this.opened}</h2>
      ${!data ? (problem ? notice(problem) : waiting(4)) : data.items.length ? table('Deliveries', ['When', 'Result', 'Events', 'More'], rows) : empty('send', 'Nothing was sent yet.', 'It is, when something happens that is wanted.')}`;
  }

  /** @param {Webhook} one */
  async tries(one) {
    this.tested = undefined;
    this.problem = undefined;
    try {
      this.tested = { name: one.name, ...(await call(path`/webhooks/${one.name}/test`, { method: 'POST' })) };
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
  }

  /** @param {Webhook} one */
  question(one) {
    return html`<muster-confirm .heading=${'Delete this webhook?'} .action=${'Delete it'} .refusal=${'Keep it'}
      .text=${html`<p>${one.name} is sent nothing any more, and what became of its requests is forgotten.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(one, answer.detail)}></muster-confirm>`;
  }

  /** @param {Webhook} one @param {boolean} yes */
  async answered(one, yes) {
    this.deleting = undefined;
    this.problem = undefined;
    if (!yes) return;
    await call(path`/webhooks/${one.name}`, { method: 'DELETE' }).catch((problem) => (this.problem = problem));
    if (this.opened === one.name) this.opened = '';
    this.list.refresh();
  }
}

/** @param {Webhook} one */
function state(one) {
  if (one.paused) return html`<span class="pill calm">${icon('hourglass')}Paused</span><div class="small-text words">${one.reason ?? ''}</div>`;
  if (one.failures)
    return html`<span class="pill warn">${icon('alert')}Failing</span><div class="small-text words">${one.reason} ${one.failures} in vain.</div>`;
  return html`<span class="pill good">${icon('check')}Up</span>`;
}

customElements.define('muster-webhooks', Webhooks);
