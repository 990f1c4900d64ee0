import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, query } from '../api.js';
import { definitionAddress } from '../router.js';
import { field } from './field.js';
import { icon } from './icon.js';
import { notice } from './notice.js';

/** @typedef {import('./definition-of.js').Definition} Definition */

/** Brings definitions: a DDF file of one's own, or from where devices say that it is. Fires `brought`. */
class BringDefinition extends View {
  static properties = {
    problem: { state: true },
    failed: { state: true },
    added: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** What did not work. */
    this.failed = '';
    /** @type {Definition[]} */
    this.added = [];
    this.busy = false;
  }

  draw() {
    return html`<div class="bring"><form class="fields" @submit=${this.upload} aria-label="Upload a DDF">
        ${field({ name: 'ddf-file', label: 'DDF file', hint: 'XML as OMA publishes it, at most 2 MB' }, (described) => html`<input id="ddf-file" name="file" type="file" accept=".ddf,.xml,application/xml,text/xml" required aria-describedby=${described} data-testid="ddf-file">`)}
        ${field({ name: 'ddf-url', label: 'Where devices say that it is', optional: true, hint: 'Then it counts for those that announce this address' }, (described) => html`<input id="ddf-url" name="url" type="url" class="code-input" spellcheck="false" aria-describedby=${described} placeholder="https://…">`)}
        <div><button class="button primary" data-testid="ddf-upload" ?disabled=${this.busy}>${icon('upload')}Upload</button></div></form>
      <form class="fields" @submit=${this.fetch} aria-label="Import a DDF">
        ${field({ name: 'import-url', label: 'Address of a DDF', hint: 'Only from hosts that the setting muster.model.import-hosts lists' }, (described) => html`<input id="import-url" name="url" type="url" class="code-input" spellcheck="false" required aria-describedby=${described} data-testid="import-url" placeholder="https://…">`)}
        <div><button class="button" data-testid="import-submit" ?disabled=${this.busy}>${icon('download')}Fetch and add</button></div></form></div>
      ${notice(this.problem, this.failed)}<p class="composer-said" role="status" data-testid="ddf-added">${this.said()}</p>`;
  }

  said() {
    if (!this.added.length) return nothing;
    return html`${icon('check')}<span>Added: ${this.added.map(({ id, object, title }, i) => html`${i ? ', ' : ''}<a href=${definitionAddress(id)}>${title ?? object}</a>`)}</span>`;
  }

  /** @param {SubmitEvent} submit */
  upload(submit) {
    submit.preventDefault();
    const given = new FormData(/** @type {HTMLFormElement} */ (submit.target));
    const where = '/definitions' + query({ url: String(given.get('url')).trim() });
    const body = /** @type {File} */ (given.get('file'));
    return this.bring('Not uploaded.', where, { body, type: 'application/xml' }, submit);
  }

  /** @param {SubmitEvent} submit */
  fetch(submit) {
    submit.preventDefault();
    const url = String(new FormData(/** @type {HTMLFormElement} */ (submit.target)).get('url')).trim();
    return this.bring('Not imported.', '/definitions/imports', { json: { url } }, submit);
  }

  /** @param {string} failed @param {string} where @param {object} what @param {SubmitEvent} submit */
  async bring(failed, where, what, submit) {
    this.busy = true;
    this.problem = undefined;
    this.added = [];
    try {
      this.added = (await call(where, { method: 'POST', ...what })).items;
      /** @type {HTMLFormElement} */ (submit.target).reset();
      this.dispatchEvent(new Event('brought'));
    } catch (problem) {
      this.failed = failed;
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-bring-definition', BringDefinition);
