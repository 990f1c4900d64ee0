import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { field } from './field.js';
import { icon } from './icon.js';
import { notice } from './notice.js';
import { sameUpload } from './same-call.js';

const TYPE = 'application/pkix-crl';

/** Brings what an authority has taken back. Fires `changed`. */
class CrlForm extends View {
  static properties = {
    authority: { attribute: false },
    file: { state: true },
    problem: { state: true },
    said: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** Its name. */
    this.authority = '';
    /** The name of the file that was chosen. */
    this.file = '';
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.said = '';
    this.busy = false;
  }

  where() {
    return path`/device-authorities/${this.authority}/crl`;
  }

  draw() {
    return html`<form class="fields" @submit=${this.save} aria-label="Bring a CRL">
      ${field(
        {
          name: 'crl-file',
          label: 'CRL',
          hint: 'In PEM or DER, signed by the authority, and complete: it takes the place of the one before.',
        },
        (described) =>
          html`<input id="crl-file" name="list" type="file" accept=".crl,.pem,application/pkix-crl" required data-testid="crl-file" aria-describedby=${described} @change=${this.chosen}>`,
      )}
      ${notice(this.problem, 'Not brought.')}
      <div class="dialog-end"><span class="composer-said" role="status" data-testid="crl-said">${this.said ? html`${icon('check')}${this.said}` : nothing}</span>
        <button class="button primary" data-testid="crl-save" ?disabled=${this.busy}>${icon('upload')}Bring it</button></div>
    </form>${sameUpload(this.where(), this.file || 'authority.crl', TYPE)}`;
  }

  /** @param {Event} change */
  chosen(change) {
    this.file = /** @type {HTMLInputElement} */ (change.target).files?.[0]?.name ?? '';
    this.problem = undefined;
    this.said = '';
  }

  /** @param {SubmitEvent} submit */
  async save(submit) {
    submit.preventDefault();
    const form = /** @type {HTMLFormElement} */ (submit.target);
    const body = /** @type {File} */ (new FormData(form).get('list'));
    this.busy = true;
    this.problem = undefined;
    try {
      const { revocations } = await call(this.where(), { method: 'PUT', body, type: TYPE });
      form.reset();
      this.file = '';
      this.said = `Brought: ${revocations.count.toLocaleString('en')} taken back.`;
      this.dispatchEvent(new Event('changed'));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-crl-form', CrlForm);
