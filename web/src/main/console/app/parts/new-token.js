import { html } from '../lib.js';
import { View } from '../view.js';
import { call } from '../api.js';
import { may } from '../caller.js';
import { Live } from '../live.js';
import { field } from './field.js';
import { notice, waiting } from './notice.js';
import { scopeFields, scopeOf } from './scope-fields.js';

/** @typedef {{permission: string, summary: string, programs: boolean}} Permission */

/** Makes a token. Fires `made` with it, and `closed`. */
class NewToken extends View {
  static properties = { problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.busy = false;
    /** @type {Live<{permissions: Permission[]}>} */
    this.roles = new Live(this, (signal) => call('/roles', { signal }));
  }

  draw() {
    const { data, problem } = this.roles;
    if (!data) return problem ? notice(problem) : waiting(4);
    const own = data.permissions.filter(({ permission, programs }) => programs && may(permission));
    return html`<form class="fields inset" @submit=${this.make}>
      ${field({ name: 'token-name', label: 'Name', hint: 'What it is for.' }, (described) => html`<input id="token-name" name="name" required maxlength="100" autocomplete="off" aria-describedby=${described} data-testid="token-name">`)}
      ${field({ name: 'token-days', label: 'Days that it lives' }, (described) => html`<input id="token-days" name="days" type="number" min="1" max="366" value="90" required aria-describedby=${described} data-testid="token-days">`)}
      <fieldset class="permissions"><legend>What it may</legend>${own.map(({ permission, summary }) => html`<label><input type="checkbox" name="permission" value=${permission} data-testid=${`may-${permission}`}><span>${summary} <span class="quiet id">${permission}</span></span></label>`)}</fieldset>
      ${scopeFields('token', undefined)}
      ${notice(this.problem, 'Not made.')}
      <div class="row"><button class="button primary" ?disabled=${this.busy} data-testid="token-make">Make the token</button>
        <button type="button" class="button" @click=${() => this.dispatchEvent(new Event('closed'))}>Leave it</button></div>
    </form>`;
  }

  /** @param {SubmitEvent} submit */
  async make(submit) {
    submit.preventDefault();
    const data = new FormData(/** @type {HTMLFormElement} */ (submit.target));
    const json = {
      name: data.get('name'),
      permissions: data.getAll('permission'),
      scope: scopeOf(data, 'token'),
      lifetime: `P${data.get('days')}D`,
    };
    this.busy = true;
    this.problem = undefined;
    try {
      const { token } = await call('/tokens', { method: 'POST', json });
      this.dispatchEvent(new CustomEvent('made', { detail: token }));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-new-token', NewToken);
