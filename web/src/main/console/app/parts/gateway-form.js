import { html, live, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { field } from './field.js';
import { line, settingField } from './gateway-fields.js';
import { blank, draftOf, edited, written } from './gateway-draft.js';
import { icon } from './icon.js';
import { notice } from './notice.js';
import { sameCall } from './same-call.js';

/** @typedef {import('./gateway-draft.js').Draft} Draft */
/** @typedef {import('./gateway-calls.js').GatewayKind} GatewayKind */
/** @typedef {import('../words/gateways.js').Gateway} Gateway */

const GENERAL = ['name', 'kind', 'rate', 'parallel'];

/** Sets a gateway up, or changes it, by a form made from the rules of its kind. Fires `saved` with the gateway. */
class GatewayForm extends View {
  static properties = {
    kind: { attribute: false },
    gateway: { attribute: false },
    draft: { state: true },
    problem: { state: true },
    said: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {GatewayKind | undefined} */
    this.kind = undefined;
    /** Absent where a new one is set up. @type {Gateway | undefined} */
    this.gateway = undefined;
    /** What is being written; absent while nothing is. @type {Draft | undefined} */
    this.draft = undefined;
    /** What there was when writing began. @type {string | undefined} */
    this.base = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.said = '';
    this.busy = false;
  }

  /** Another kind has other settings; the rest is kept. @param {import('../../lib/reactive-element/reactive-element.js').PropertyValues} changed */
  willUpdate(changed) {
    const before = /** @type {GatewayKind | undefined} */ (changed.get('kind'));
    if (!before || before.kind === this.kind?.kind) return;
    if (this.draft) this.draft = { ...this.draft, values: {}, away: [] };
    this.problem = undefined;
  }

  /** @returns {Draft} */
  get shown() {
    const draft = this.draft ?? (this.gateway ? draftOf(this.gateway) : blank(this.kind?.kind ?? ''));
    return { ...draft, kind: this.kind?.kind ?? draft.kind };
  }

  draw() {
    const { shown, kind } = this;
    const fields = [...GENERAL, ...(kind?.settings ?? []).map(({ name }) => `settings.${name}`)];
    const scene = {
      draft: shown,
      secrets: this.gateway?.secrets ?? [],
      complaint: (/** @type {string} */ name) => this.complaint(name),
      put: (/** @type {Partial<Draft>} */ some) => this.put(some),
    };
    return html`${this.overtaken()}<form class="fields" @submit=${this.save} data-testid="gateway-form">
      ${this.gateway ? nothing : this.name(shown)}
      ${kind?.settings.map((rule) => settingField(rule, scene))}
      <div class="two">${this.limit('rate', 'Rate', 'Notifications in a second, of all nodes together. If empty: no limit.', { optional: true })}
        ${this.limit('parallel', 'Parallel', 'How many may be on their way to it at a time, from each node.')}</div>
      ${this.gateway ? nothing : this.enabled(shown)}
      ${fields.includes(this.problem?.parameter ?? '') ? nothing : notice(this.problem, 'Not saved.')}
      <div class="dialog-end"><span class="composer-said" role="status">${this.said ? html`${icon('check')}${this.said}` : nothing}</span>
        ${this.gateway && this.draft ? html`<button type="button" class="button" @click=${this.drop}>Undo</button>` : nothing}
        <button class="button primary" data-testid="gateway-save" ?disabled=${this.busy || (this.gateway && !this.draft)}>${this.gateway ? 'Save' : 'Set up'}</button></div>
    </form>
    ${sameCall(path`/gateways/${shown.name.trim() || 'NAME'}`, written(shown, kind, { masked: true }), 'PUT')}`;
  }

  /** @param {Draft} shown */
  name(shown) {
    return field(
      {
        name: 'gateway-name',
        label: 'Name',
        hint: 'Small letters, digits and hyphens. Push addresses name it; it stays.',
        complaint: this.complaint('name'),
      },
      (described) =>
        line('gateway-name', shown.name, {
          described,
          put: (name) => this.put({ name }),
          required: true,
          placeholder: 'sms-main',
        }),
    );
  }

  /** @param {'rate' | 'parallel'} name @param {string} label @param {string} hint @param {{optional?: boolean}} [more] */
  limit(name, label, hint, { optional = false } = {}) {
    return field(
      { name: `gateway-${name}`, label, hint, optional, complaint: this.complaint(name) },
      (described) =>
        line(`gateway-${name}`, this.shown[name], {
          described,
          put: (text) => this.put({ [name]: text }),
          required: !optional,
          number: true,
          pattern: '\\d*',
        }),
    );
  }

  /** @param {Draft} shown */
  enabled(shown) {
    return html`<label class="switch"><input type="checkbox" role="switch" data-testid="gateway-enabled" .checked=${live(shown.enabled)}
      @change=${(/** @type {Event} */ change) => this.put({ enabled: /** @type {HTMLInputElement} */ (change.target).checked })}><span>Switch it on at once</span></label>`;
  }

  /** Somebody else has saved meanwhile. */
  overtaken() {
    if (!this.draft || !this.gateway || this.base === edited(this.gateway)) return nothing;
    return html`<div class="notice warn" role="status">${icon('alert')}<div>This gateway was changed elsewhere while you edit it. Saving puts your settings in place of those.
      <button type="button" class="button small" @click=${this.drop}>Show what is there now</button></div></div>`;
  }

  /** @param {string} name */
  complaint(name) {
    return this.problem?.parameter === name ? this.problem?.message : undefined;
  }

  /** @param {Partial<Draft>} some */
  put(some) {
    if (!this.draft) this.base = this.gateway && edited(this.gateway);
    this.draft = { ...this.shown, ...some };
    this.problem = undefined;
    this.said = '';
  }

  drop() {
    this.draft = undefined;
    this.problem = undefined;
  }

  /** @param {SubmitEvent} submit */
  async save(submit) {
    submit.preventDefault();
    const { shown } = this;
    // Whether it is on is said by its switch, and may have changed since.
    const draft = this.gateway ? { ...shown, enabled: this.gateway.enabled } : shown;
    this.busy = true;
    this.problem = undefined;
    try {
      await this.unlessKnown(shown.name);
      const saved = await call(path`/gateways/${shown.name.trim()}`, {
        method: 'PUT',
        json: written(draft, this.kind),
      });
      if (this.gateway) this.gateway = { ...saved, lastDay: this.gateway.lastDay };
      this.drop();
      this.said = 'Saved.';
      this.dispatchEvent(new CustomEvent('saved', { detail: saved }));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('.wrong :is(input, select, textarea)'))?.focus();
    }
    this.busy = false;
  }

  /** One that is set up does not put itself in the place of another. @param {string} name */
  async unlessKnown(name) {
    if (this.gateway) return;
    const { items } = await call('/gateways');
    if (items.some((/** @type {Gateway} */ one) => one.name === name.trim()))
      throw /** @type {any} */ ({ parameter: 'name', message: 'There is a gateway of this name already.' });
  }
}

customElements.define('muster-gateway-form', GatewayForm);
