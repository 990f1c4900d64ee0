import { html, live, nothing } from '../lib.js';
import { View } from '../view.js';
import { call } from '../api.js';
import { dialog, showModal } from './dialog.js';
import { field } from './field.js';
import { isOfMapping, mappingDraft, mappingFields, writtenMapping } from './mapping.js';
import { notice } from './notice.js';
import { sameCall } from './same-call.js';

const FIELDS = ['name', 'certificate'];

/** Has the certificate of an authority believed about devices. Fires `brought` with the authority, and `closed`. */
class AuthorityForm extends View {
  static properties = {
    name: { state: true },
    certificate: { state: true },
    mapping: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.name = '';
    this.certificate = '';
    this.mapping = mappingDraft();
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.busy = false;
  }

  firstUpdated() {
    showModal(this);
  }

  draw() {
    const blamed = this.problem?.parameter ?? '';
    return dialog(
      'Believe an authority',
      html`<form class="fields" @submit=${this.save}>
        ${this.nameField()}${this.certificateField()}
        ${mappingFields(this.mapping, { put: (some) => this.put({ mapping: { ...this.mapping, ...some } }), problem: this.problem })}
        ${FIELDS.includes(blamed) || isOfMapping(blamed) ? nothing : notice(this.problem, 'Not brought.')}
        <div class="dialog-end"><button type="button" class="button" @click=${() => this.querySelector('dialog')?.close()}>Cancel</button>
          <button class="button primary" data-testid="authority-save" ?disabled=${this.busy}>Believe it</button></div>
      </form>${sameCall('/device-authorities', { ...this.written(), name: this.name.trim() || 'NAME', certificate: this.certificate.trim() || '-----BEGIN CERTIFICATE-----…' })}`,
      { close: () => this.dispatchEvent(new Event('closed')) },
    );
  }

  nameField() {
    return field(
      {
        name: 'authority-name',
        label: 'Name',
        hint: 'Small letters, digits and hyphens. It stays.',
        complaint: this.blames('name'),
      },
      (
        described,
      ) => html`<input id="authority-name" data-testid="authority-name" required maxlength="63" spellcheck="false" autocomplete="off" autocapitalize="none" placeholder="factory-2026" aria-describedby=${described}
        .value=${live(this.name)} @input=${(/** @type {Event} */ event) => this.put({ name: /** @type {HTMLInputElement} */ (event.target).value })}>`,
    );
  }

  /** A file is read into the field, so that everybody sees what is sent. */
  certificateField() {
    return html`${field(
      {
        name: 'authority-file',
        label: 'File',
        optional: true,
        hint: 'It is put into the field below.',
      },
      (described) =>
        html`<input id="authority-file" type="file" accept=".pem,.crt,.cer" data-testid="authority-file" aria-describedby=${described} @change=${this.take}>`,
    )}
    ${field(
      {
        name: 'authority-certificate',
        label: 'Certificate',
        hint: 'That of the authority itself, in PEM; not that of a device.',
        complaint: this.blames('certificate'),
      },
      (
        described,
      ) => html`<textarea id="authority-certificate" class="code-input" rows="4" required data-testid="authority-certificate" spellcheck="false" autocomplete="off" autocapitalize="none" placeholder="-----BEGIN CERTIFICATE-----" aria-describedby=${described}
        .value=${live(this.certificate)} @input=${(/** @type {Event} */ event) => this.put({ certificate: /** @type {HTMLTextAreaElement} */ (event.target).value })}></textarea>`,
    )}`;
  }

  /** @param {Event} change */
  async take(change) {
    const file = /** @type {HTMLInputElement} */ (change.target).files?.[0];
    if (file) this.put({ certificate: await file.text() });
  }

  /** @param {Partial<{name: string, certificate: string, mapping: import('./mapping.js').MappingDraft}>} some */
  put(some) {
    Object.assign(this, some);
    this.problem = undefined;
  }

  /** @param {string} parameter */
  blames(parameter) {
    return this.problem?.parameter === parameter ? this.problem.message : undefined;
  }

  written() {
    return {
      name: this.name.trim(),
      certificate: this.certificate,
      rule: writtenMapping(this.mapping),
    };
  }

  /** @param {SubmitEvent} submit */
  async save(submit) {
    submit.preventDefault();
    this.busy = true;
    this.problem = undefined;
    try {
      const brought = await call('/device-authorities', { method: 'POST', json: this.written() });
      this.dispatchEvent(new CustomEvent('brought', { detail: brought }));
      this.querySelector('dialog')?.close();
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('.wrong :is(input, select, textarea)'))?.focus();
    }
    this.busy = false;
  }
}

customElements.define('muster-authority-form', AuthorityForm);
