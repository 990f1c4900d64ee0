import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, Problem } from '../api.js';
import { keepPlace } from '../place.js';
import { notice } from '../parts/notice.js';

/** Asks who is there. */
class SignIn extends View {
  static properties = { problem: { state: true }, busy: { state: true }, wanted: { state: true }, sso: { state: true } };

  constructor() {
    super();
    /** @type {Problem | undefined} */
    this.problem = undefined;
    this.busy = false;
    /** Whether the code of an authenticator app is wanted, too. */
    this.wanted = false;
    /** Where else one can sign in. @type {{name: string, path: string} | undefined} */
    this.sso = undefined;
  }

  firstUpdated() {
    document.title = 'Sign in – Muster';
    /** @type {HTMLElement} */ (this.querySelector('[name=username]')).focus();
    this.look();
  }

  async look() {
    const ways = await call('/sign-in').catch(() => ({}));
    this.sso = ways.sso;
  }

  draw() {
    return html`<main class="sign-in">
      <form class="card" @submit=${this.submit}>
        <div class="sign-in-brand"><img src="/console/icon.svg" alt="" width="40" height="40"><div><h1>Muster</h1><p class="quiet">Device management, OMA DM 2.0</p></div></div>
        <label>User name<input name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required data-testid="sign-in-username"></label>
        <label>Password<input name="password" type="password" autocomplete="current-password" required data-testid="sign-in-password"></label>
        ${this.wanted ? code() : nothing}
        ${notice(this.problem)}
        <button class="button primary wide" ?disabled=${this.busy} data-testid="sign-in-submit">${this.busy ? 'Signing in…' : 'Sign in'}</button>
        ${this.sso ? html`<a class="button wide" href=${this.sso.path} @click=${keepPlace} data-testid="sign-in-sso">Sign in with ${this.sso.name}</a>` : nothing}
        <p class="quiet small-text">At its first start the server makes the account <b>admin</b> and prints the password once.</p>
      </form>
    </main>`;
  }

  /** @param {SubmitEvent} submit */
  async submit(submit) {
    submit.preventDefault();
    const form = /** @type {HTMLFormElement} */ (submit.target);
    const { username, password, code } = Object.fromEntries(new FormData(form));
    this.busy = true;
    this.problem = undefined;
    try {
      await call('/sign-in', { method: 'POST', json: { username, password, code } });
      this.dispatchEvent(new Event('signed-in'));
    } catch (problem) {
      await this.refused(form, /** @type {Problem} */ (problem));
    }
    this.busy = false;
  }

  /** @param {HTMLFormElement} form @param {Problem} problem */
  async refused(form, problem) {
    const first = problem.parameter === 'code' && !this.wanted;
    this.wanted = this.wanted || first;
    this.problem = first ? undefined : problem;
    await this.updateComplete;
    /** @type {HTMLInputElement} */ (form.elements.namedItem(this.wanted ? 'code' : 'password')).select();
  }
}

function code() {
  return html`<label>Code<input name="code" autocomplete="one-time-code" spellcheck="false" maxlength="50" required aria-describedby="code-about" data-testid="sign-in-code"></label>
    <p id="code-about" class="quiet small-text">Six digits of your authenticator app, or one of your recovery codes.</p>`;
}

customElements.define('muster-sign-in', SignIn);
