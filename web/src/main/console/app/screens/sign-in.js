import { html } from '../lib.js';
import { View } from '../view.js';
import { call, Problem } from '../api.js';
import { notice } from '../parts/notice.js';

/** Asks who is there. */
class SignIn extends View {
  static properties = { problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    /** @type {Problem | undefined} */
    this.problem = undefined;
    this.busy = false;
  }

  firstUpdated() {
    document.title = 'Sign in – Muster';
    /** @type {HTMLElement} */ (this.querySelector('[name=username]')).focus();
  }

  draw() {
    return html`<main class="sign-in">
      <form class="card" @submit=${this.submit}>
        <div class="sign-in-brand"><img src="/console/icon.svg" alt="" width="40" height="40"><div><h1>Muster</h1><p class="quiet">Device management, OMA DM 2.0</p></div></div>
        <label>User name<input name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required data-testid="sign-in-username"></label>
        <label>Password<input name="password" type="password" autocomplete="current-password" required data-testid="sign-in-password"></label>
        ${notice(this.problem)}
        <button class="button primary wide" ?disabled=${this.busy} data-testid="sign-in-submit">${this.busy ? 'Signing in…' : 'Sign in'}</button>
        <p class="quiet small-text">At its first start the server makes the account <b>admin</b> and prints the password once.</p>
      </form>
    </main>`;
  }

  /** @param {SubmitEvent} submit */
  async submit(submit) {
    submit.preventDefault();
    const form = /** @type {HTMLFormElement} */ (submit.target);
    const { username, password } = Object.fromEntries(new FormData(form));
    this.busy = true;
    this.problem = undefined;
    try {
      await call('/sign-in', { method: 'POST', json: { username, password } });
      this.dispatchEvent(new Event('signed-in'));
    } catch (problem) {
      this.problem = /** @type {Problem} */ (problem);
      /** @type {HTMLInputElement} */ (form.elements.namedItem('password')).select();
    }
    this.busy = false;
  }
}

customElements.define('muster-sign-in', SignIn);
