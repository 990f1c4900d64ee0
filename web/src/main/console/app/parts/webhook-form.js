import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { dialog, showModal } from './dialog.js';
import { field } from './field.js';
import { listed } from './listed.js';
import { notice } from './notice.js';
import { scopeFields, scopeOf } from './scope-fields.js';
import { secretList } from './secrets.js';

const TYPES_HINT = 'With commas between: types such as command.failed, or families such as alert. Empty for all.';
const BATCH_HINT = 'With 1 each is sent by itself, otherwise an array.';

/** @typedef {{name: string, url: string, types?: string[], scope?: import('../caller.js').Scope, batch: number, paused: boolean, reason?: string, position: string, behind: number, failures: number, failingSince?: string, secret?: string}} Webhook */

/** Sets a webhook up, or changes one. Fires `saved` and `closed`. */
class WebhookForm extends View {
  static properties = {
    webhook: { attribute: false },
    secret: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** The one that is changed; absent: a new one. @type {Webhook | undefined} */
    this.webhook = undefined;
    /** Shown this once. @type {string | undefined} */
    this.secret = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.busy = false;
  }

  firstUpdated() {
    showModal(this);
  }

  draw() {
    const close = () => this.dispatchEvent(new Event('closed'));
    const title = this.webhook ? `Change ${this.webhook.name}` : 'Set up a webhook';
    return dialog(title, this.secret ? this.shown(this.secret) : this.form(), { close, keep: !!this.secret });
  }

  /** @param {string} secret */
  shown(secret) {
    return html`<p>What requests are signed with, shown <strong>now and never again</strong>. Put it into the program that is sent them.</p>${secretList([['Secret', secret]])}
      <div class="dialog-end"><button type="button" class="button primary" data-testid="webhook-done" @click=${this.shut}>Done</button></div>`;
  }

  form() {
    const known = this.webhook;
    return html`<form class="fields" @submit=${this.save}>
      ${known ? nothing : field({ name: 'name', label: 'Name', hint: 'Small letters, digits and hyphens.', complaint: this.blames('name') }, (described) => html`<input id="name" name="name" required maxlength="40" autocomplete="off" spellcheck="false" aria-describedby=${described} data-testid="webhook-name">`)}
      ${field({ name: 'url', label: 'URL', hint: 'Where events are sent to, by POST.', complaint: this.blames('url') }, (described) => html`<input id="url" name="url" required maxlength="2000" autocomplete="off" spellcheck="false" aria-describedby=${described} data-testid="webhook-url" .value=${known?.url ?? ''}>`)}
      ${field({ name: 'types', label: 'Only these events', optional: true, hint: TYPES_HINT, complaint: this.blames('type') }, (described) => html`<input id="types" name="types" autocomplete="off" spellcheck="false" aria-describedby=${described} .value=${(known?.types ?? []).join(', ')}>`)}
      ${scopeFields('of', known?.scope, this.blames('scope'))}
      ${field({ name: 'batch', label: 'How many at once, at most', hint: BATCH_HINT, complaint: this.blames('batch') }, (described) => html`<input id="batch" name="batch" type="number" min="1" max="100" required aria-describedby=${described} .value=${String(known?.batch ?? 1)}>`)}
      <label class="switch"><input type="checkbox" role="switch" name="paused" .checked=${known?.paused ?? false} data-testid="webhook-paused">Paused: what happens meanwhile is sent afterwards</label>
      ${this.problem && !this.blamed() ? notice(this.problem, 'Not saved.') : nothing}
      <div class="dialog-end"><button type="button" class="button" @click=${this.shut}>Leave it</button>
        <button class="button primary" ?disabled=${this.busy} data-testid="webhook-save">${known ? 'Save' : 'Set it up'}</button></div>
    </form>`;
  }

  /** Whether the complaint stands beside a field. */
  blamed() {
    return ['name', 'url', 'type', 'scope', 'batch'].some((parameter) => this.blames(parameter));
  }

  /** @param {string} parameter */
  blames(parameter) {
    return this.problem?.parameter === parameter ? this.problem.message : undefined;
  }

  shut() {
    this.querySelector('dialog')?.close();
  }

  /** @param {SubmitEvent} submit */
  async save(submit) {
    submit.preventDefault();
    const data = new FormData(/** @type {HTMLFormElement} */ (submit.target));
    const types = listed(String(data.get('types') ?? ''));
    const json = {
      url: String(data.get('url')).trim(),
      types: types.length ? types : undefined,
      scope: scopeOf(data, 'of'),
      batch: Number(data.get('batch')),
      paused: data.has('paused'),
    };
    const name = this.webhook?.name ?? String(data.get('name')).trim();
    this.busy = true;
    this.problem = undefined;
    try {
      const saved = await call(path`/webhooks/${name}`, { method: 'PUT', json });
      this.dispatchEvent(new Event('saved'));
      if (saved.secret) this.secret = saved.secret;
      else this.shut();
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-webhook-form', WebhookForm);
