import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { dialog, showModal } from './dialog.js';
import { field } from './field.js';
import { notice } from './notice.js';
import { scopeFields, scopeOf } from './scope-fields.js';
import { secretList } from './secrets.js';

const ROLES = ['viewer', 'helpdesk', 'operator', 'security', 'administrator'];

/** @typedef {{username: string, roles: import('../caller.js').Role[], disabled: boolean, external: boolean, secondFactor: boolean, createdAt: string, password?: string}} Operator */

/** Makes an account, or changes one. Fires `saved` and `closed`. */
class OperatorForm extends View {
  static properties = {
    operator: { attribute: false },
    chosen: { state: true },
    made: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** The one that is changed; absent: a new one. @type {Operator | undefined} */
    this.operator = undefined;
    /** The roles that are ticked. @type {Set<string> | undefined} */
    this.chosen = undefined;
    /** A password that is shown this once. @type {string | undefined} */
    this.made = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.busy = false;
  }

  firstUpdated() {
    showModal(this);
  }

  draw() {
    const close = () => this.dispatchEvent(new Event('closed'));
    const title = this.operator ? `Change ${this.operator.username}` : 'Make an account';
    return dialog(title, this.made ? this.shown(this.made) : this.form(), { close, keep: !!this.made });
  }

  /** @param {string} password */
  shown(password) {
    return html`<p>The password, shown <strong>now and never again</strong>.</p>${secretList([['Password', password]])}
      <div class="dialog-end"><button type="button" class="button primary" data-testid="operator-done" @click=${this.shut}>Done</button></div>`;
  }

  form() {
    const known = this.operator;
    return html`<form class="fields" @submit=${this.save}>
      ${known ? nothing : field({ name: 'username', label: 'User name', complaint: this.blames('username') }, (described) => html`<input id="username" name="username" required maxlength="100" autocomplete="off" spellcheck="false" aria-describedby=${described} data-testid="operator-name">`)}
      ${known?.external ? html`<p>This account has no password here, and its roles are said by the identity provider.</p>` : this.secretAndRoles(known)}
      ${known ? html`<label class="switch"><input type="checkbox" role="switch" name="disabled" .checked=${known.disabled} data-testid="operator-disabled">Disabled: nobody can use it</label>` : nothing}
      ${known?.secondFactor ? html`<label class="switch"><input type="checkbox" role="switch" name="reset" data-testid="operator-reset">Take away the second factor, for somebody who has lost it</label>` : nothing}
      ${this.blames('username') || this.blames('password') ? nothing : notice(this.problem, 'Not saved.')}
      <div class="dialog-end"><button type="button" class="button" @click=${this.shut}>Leave it</button>
        <button class="button primary" ?disabled=${this.busy} data-testid="operator-save">${known ? 'Save' : 'Make the account'}</button></div>
    </form>`;
  }

  /** @param {Operator | undefined} known */
  secretAndRoles(known) {
    return html`${field({ name: 'password', label: known ? 'Another password' : 'Password', optional: true, hint: known ? 'For somebody who has lost theirs.' : 'Left out, one is made and shown once.', complaint: this.blames('password') }, (described) => html`<input id="password" name="password" type="password" autocomplete="new-password" aria-describedby=${described} data-testid="operator-password">`)}
      <fieldset class="permissions"><legend>Roles</legend>${ROLES.map((role) => this.role(role))}</fieldset>`;
  }

  /** @param {string} role */
  role(role) {
    const given = this.operator?.roles.find((one) => one.role === role);
    const chosen = this.chosen ?? new Set(this.operator?.roles.map((one) => one.role));
    return html`<div><label><input type="checkbox" .checked=${chosen.has(role)} data-testid=${`role-${role}`}
        @change=${(/** @type {Event} */ event) => this.choose(chosen, role, /** @type {HTMLInputElement} */ (event.target).checked)}><span>${role}</span></label>
      ${chosen.has(role) ? html`<div class="inset">${scopeFields(role, given?.scope)}</div>` : nothing}</div>`;
  }

  /** @param {Set<string>} before @param {string} role @param {boolean} on */
  choose(before, role, on) {
    const chosen = new Set(before);
    if (on) chosen.add(role);
    else chosen.delete(role);
    this.chosen = chosen;
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
    const chosen = this.chosen ?? new Set(this.operator?.roles.map((one) => one.role));
    const roles = [...chosen].map((role) => ({ role, scope: scopeOf(data, role) }));
    const password = data.get('password') || undefined;
    this.busy = true;
    this.problem = undefined;
    try {
      const saved = this.operator
        ? await call(path`/operators/${this.operator.username}`, {
            method: 'PATCH',
            json: {
              roles: this.operator.external ? undefined : roles,
              password,
              disabled: data.has('disabled'),
              secondFactor: data.has('reset') ? false : undefined,
            },
          })
        : await call('/operators', {
            method: 'POST',
            json: { username: data.get('username'), password, roles },
          });
      this.dispatchEvent(new Event('saved'));
      if (saved.password) this.made = saved.password;
      else this.shut();
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-operator-form', OperatorForm);
