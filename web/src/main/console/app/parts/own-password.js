import { html } from '../lib.js';
import { View } from '../view.js';
import { call, events, SIGNED_OUT } from '../api.js';
import { field } from './field.js';
import { notice } from './notice.js';

/** Changes the password of whoever is signed in; they sign in again with the new one. */
class OwnPassword extends View {
  static properties = { problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.busy = false;
  }

  draw() {
    const complaint = this.problem?.parameter === 'password' ? this.problem.message : undefined;
    return html`<form class="fields" @submit=${this.save}>
      ${field({ name: 'present', label: 'Present password' }, (described) => html`<input id="present" name="present" type="password" autocomplete="current-password" required aria-describedby=${described} data-testid="present-password">`)}
      ${field({ name: 'wanted', label: 'New password', hint: 'At least 12 characters; several words are easy to remember.', complaint }, (described) => html`<input id="wanted" name="wanted" type="password" autocomplete="new-password" required aria-describedby=${described} data-testid="new-own-password">`)}
      ${complaint ? '' : notice(this.problem, 'Not changed.')}
      <div><button class="button" ?disabled=${this.busy} data-testid="save-password">Change the password</button></div>
      <p class="quiet small-text">You are signed out everywhere, and sign in with the new one.</p>
    </form>`;
  }

  /** @param {SubmitEvent} submit */
  async save(submit) {
    submit.preventDefault();
    const json = Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (submit.target)));
    this.busy = true;
    this.problem = undefined;
    try {
      await call('/me/password', { method: 'PUT', json });
      events.dispatchEvent(new Event(SIGNED_OUT));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-own-password', OwnPassword);
