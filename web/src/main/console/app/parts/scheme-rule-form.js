import { html, live, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { RULE_KINDS } from '../words/trust.js';
import { dialog, showModal } from './dialog.js';
import { field } from './field.js';
import { notice } from './notice.js';
import { sameCall } from './same-call.js';
import { putRule, ruleAt } from './scheme-calls.js';
import { schemeBoxes } from './schemes.js';

/** @typedef {import('./scheme-calls.js').Rule} Rule */

/** @type {Record<string, {label: string, hint: string}>} */
const SUBJECTS = {
  DEVICE: { label: 'DevID', hint: 'The device has to be registered.' },
  GROUP: { label: 'Group', hint: 'As the settings of its devices name it.' },
  MODEL: {
    label: 'Model',
    hint: 'As the device says it (DevInfo Mod). It counts once that was read, and is no more than the device says of itself.',
  },
};

/** Says by which schemes some devices prove who they are. Fires `saved`, and `closed` after that. */
class SchemeRuleForm extends View {
  static properties = {
    rule: { attribute: false },
    fixed: { attribute: false },
    otherwise: { attribute: false },
    draft: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** The one that is changed; absent where a new one is made. @type {Rule | undefined} */
    this.rule = undefined;
    /** Of what the new one is, where that is known. @type {{kind: string, subject: string} | undefined} */
    this.fixed = undefined;
    /** What is ticked to begin with. @type {string[]} */
    this.otherwise = [];
    /** @type {Rule | undefined} */
    this.draft = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.busy = false;
  }

  firstUpdated() {
    showModal(this);
  }

  /** @returns {Rule} */
  get shown() {
    const blank = { kind: 'MODEL', subject: '', ...this.fixed, schemes: this.otherwise };
    return this.draft ?? this.rule ?? blank;
  }

  draw() {
    const { shown } = this;
    const known = this.rule ?? this.fixed;
    return dialog(
      known ? `How ${RULE_KINDS[known.kind] ?? ''} ${known.subject} proves who it is` : 'How devices prove who they are',
      html`<form class="fields" @submit=${this.save}>
        ${known ? nothing : this.subject(shown)}
        ${schemeBoxes(shown.schemes, (schemes) => this.put({ schemes }))}
        ${shown.schemes.length ? html`<p class="quiet small-text">Devices that can do none of these are refused.</p>` : html`<p class="complaint" role="alert">Without a scheme nobody comes in: tick one, or block the device instead.</p>`}
        ${this.problem?.parameter === 'subject' ? nothing : notice(this.problem, 'Not saved.')}
        <div class="dialog-end"><button type="button" class="button" @click=${() => this.querySelector('dialog')?.close()}>Cancel</button>
          <button class="button primary" data-testid="rule-save" ?disabled=${this.busy || !shown.schemes.length}>${this.rule ? 'Save' : 'Make the rule'}</button></div>
      </form>${sameCall(ruleAt({ kind: shown.kind, subject: shown.subject || 'NAME' }), { schemes: shown.schemes }, 'PUT')}`,
      { close: () => this.dispatchEvent(new Event('closed')) },
    );
  }

  /** @param {Rule} shown */
  subject(shown) {
    const { label, hint } = SUBJECTS[shown.kind];
    const value = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).value;
    const complaint = this.problem?.parameter === 'subject' ? this.problem.message : undefined;
    return html`${field(
      { name: 'rule-kind', label: 'For' },
      () =>
        html`<select id="rule-kind" data-testid="rule-kind" @change=${(/** @type {Event} */ event) => this.put({ kind: value(event) })}>${Object.entries(RULE_KINDS).map(([kind, word]) => html`<option value=${kind} .selected=${live(kind === shown.kind)}>a ${word}</option>`)}</select>`,
    )}
    ${field(
      { name: 'rule-subject', label, hint, complaint },
      (
        described,
      ) => html`<input id="rule-subject" data-testid="rule-subject" required maxlength="255" spellcheck="false" autocomplete="off" autocapitalize="none" aria-describedby=${described}
        .value=${live(shown.subject)} @input=${(/** @type {Event} */ event) => this.put({ subject: value(event) })}>`,
    )}`;
  }

  /** @param {Partial<Rule>} some */
  put(some) {
    this.draft = { ...this.shown, ...some };
    this.problem = undefined;
  }

  /** @param {SubmitEvent} submit */
  async save(submit) {
    submit.preventDefault();
    this.busy = true;
    this.problem = undefined;
    try {
      const wanted = { ...this.shown, subject: this.shown.subject.trim() };
      await this.unlessKnown(wanted);
      await putRule(wanted);
      this.dispatchEvent(new Event('saved'));
      this.querySelector('dialog')?.close();
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('.wrong :is(input, select)'))?.focus();
    }
    this.busy = false;
  }

  /** A new one does not put itself in the place of another. @param {Rule} wanted */
  async unlessKnown({ kind, subject }) {
    if (this.rule) return;
    const rules =
      kind === 'DEVICE'
        ? [(await call(path`/devices/${subject}/schemes`)).rule]
        : (await call('/scheme-rules')).items;
    // A model is the same in large and small letters.
    const name = (/** @type {string} */ text) => (kind === 'MODEL' ? text.toLowerCase() : text);
    if (rules.some((/** @type {Rule | undefined} */ one) => one?.kind === kind && name(one.subject) === name(subject)))
      throw /** @type {any} */ ({
        parameter: 'subject',
        message: 'There is a rule of it already: change that one.',
      });
  }
}

customElements.define('muster-scheme-rule-form', SchemeRuleForm);
