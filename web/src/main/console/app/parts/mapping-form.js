import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { icon } from './icon.js';
import { isOfMapping, mappingDraft, mappingFields, writtenMapping } from './mapping.js';
import { notice } from './notice.js';
import { sameCall } from './same-call.js';

/** @typedef {import('./authorities.js').Authority} Authority */

/** Says where the certificates of an authority name the device. Fires `changed`. */
class MappingForm extends View {
  static properties = {
    authority: { attribute: false },
    draft: { state: true },
    problem: { state: true },
    said: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Authority | undefined} */
    this.authority = undefined;
    /** What is being written; absent while nothing is. @type {import('./mapping.js').MappingDraft | undefined} */
    this.draft = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.said = '';
    this.busy = false;
  }

  get shown() {
    return this.draft ?? mappingDraft(this.authority?.rule);
  }

  where() {
    return path`/device-authorities/${this.authority?.name ?? ''}/rule`;
  }

  draw() {
    const { shown, problem } = this;
    return html`<form class="fields" @submit=${this.save} data-testid="mapping-form">
      ${mappingFields(shown, { put: (some) => this.put(some), problem })}
      ${isOfMapping(problem?.parameter) ? nothing : notice(problem, 'Not saved.')}
      <div class="dialog-end"><span class="composer-said" role="status">${this.said ? html`${icon('check')}${this.said}` : nothing}</span>
        ${this.draft ? html`<button type="button" class="button" @click=${this.drop}>Undo</button>` : nothing}
        <button class="button primary" data-testid="mapping-save" ?disabled=${this.busy || !this.draft}>Save</button></div>
    </form>${sameCall(this.where(), writtenMapping(shown), 'PUT')}`;
  }

  /** @param {Partial<import('./mapping.js').MappingDraft>} some */
  put(some) {
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
    this.busy = true;
    this.problem = undefined;
    try {
      this.authority = await call(this.where(), { method: 'PUT', json: writtenMapping(this.shown) });
      this.drop();
      this.said = 'Saved.';
      this.dispatchEvent(new Event('changed'));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-mapping-form', MappingForm);
