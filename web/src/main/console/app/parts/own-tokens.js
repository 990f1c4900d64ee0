import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { may } from '../caller.js';
import { Live } from '../live.js';
import { ago, exact } from '../time.js';
import { icon } from './icon.js';
import { notice, waiting } from './notice.js';
import { scopeWords } from './scope-fields.js';
import { secretList } from './secrets.js';
import { table } from './tables.js';
import './confirm.js';
import './new-token.js';

/** @typedef {{id: string, name: string, permissions: string[], scope?: import('../caller.js').Scope, createdAt: string, expiresAt: string, lastUsedAt?: string}} Token */

/** The tokens for programs of whoever is signed in: made, shown once, revoked. */
class OwnTokens extends View {
  static properties = {
    making: { state: true },
    made: { state: true },
    revoking: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.making = false;
    /** A token that is shown this once. @type {string | undefined} */
    this.made = undefined;
    /** @type {Token | undefined} */
    this.revoking = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** @type {Live<{items: Token[]}>} */
    this.list = new Live(this, (signal) => call('/tokens', { signal }));
  }

  draw() {
    const { data, problem } = this.list;
    return html`<p class="quiet list-lead">Programs send a token as <code>Authorization: Bearer</code>. It never may more than you may at the moment.</p>
      ${this.made ? html`<div class="notice warn" role="status" data-testid="shown-once">${icon('key')}<div>Shown <strong>now and never again</strong>.</div></div>${secretList([['Token', this.made]])}` : nothing}
      ${notice(this.problem, 'Not revoked.')}
      ${data ? this.tokens(data.items) : problem ? notice(problem) : waiting(2)}
      ${may('token.create') && !this.making ? html`<button type="button" class="button" data-testid="new-token" @click=${() => (this.making = true)}>${icon('plus')}Make a token</button>` : nothing}
      ${this.making ? html`<muster-new-token @made=${this.keep} @closed=${() => (this.making = false)}></muster-new-token>` : nothing}
      ${this.revoking ? this.question(this.revoking) : nothing}`;
  }

  /** @param {Token[]} tokens */
  tokens(tokens) {
    if (!tokens.length) return html`<p data-testid="no-tokens">You have no tokens.</p>`;
    const rows = tokens.map(
      (token) => html`<tr data-testid="token-row"><td class="strong">${token.name}</td>
        <td class="words full">${token.permissions.join(', ')}<div class="quiet small-text">${scopeWords(token.scope)}</div></td>
        <td>${ago(token.lastUsedAt, 'never')}</td><td>${exact(token.expiresAt)}</td>
        <td class="actions"><button type="button" class="button small danger" data-testid="revoke-token" @click=${() => (this.revoking = token)}>Revoke …</button></td></tr>`,
    );
    return table('Your tokens', ['Name', 'May', 'Used', 'Expires', ''], rows);
  }

  /** @param {CustomEvent<string>} made */
  keep(made) {
    this.making = false;
    this.made = made.detail;
    this.list.refresh();
  }

  /** @param {Token} token */
  question(token) {
    return html`<muster-confirm .heading=${'Revoke this token?'} .action=${'Revoke it'} .refusal=${'Keep it'}
      .text=${html`<p>Programs that show <b>${token.name}</b> are refused at once. It cannot be undone.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(token, answer.detail)}></muster-confirm>`;
  }

  /** @param {Token} token @param {boolean} yes */
  async answered(token, yes) {
    this.revoking = undefined;
    this.problem = undefined;
    if (!yes) return;
    await call(path`/tokens/${token.id}`, { method: 'DELETE' }).catch((problem) => (this.problem = problem));
    this.list.refresh();
  }
}

customElements.define('muster-own-tokens', OwnTokens);
