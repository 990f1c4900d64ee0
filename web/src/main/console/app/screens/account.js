import { html } from '../lib.js';
import { View } from '../view.js';
import { call } from '../api.js';
import { Live } from '../live.js';
import { notice, waiting } from '../parts/notice.js';
import { scopeWords } from '../parts/scope-fields.js';
import '../parts/own-password.js';
import '../parts/own-sessions.js';
import '../parts/own-tokens.js';
import '../parts/second-factor.js';

/** The account of whoever is signed in. */
class Account extends View {
  constructor() {
    super();
    /** @type {Live<import('../caller.js').Me>} */
    this.me = new Live(this, (signal) => call('/me', { signal }));
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'My account – Muster';
  }

  draw() {
    const { data, problem } = this.me;
    return html`<div class="screen-head"><h1 tabindex="-1">My account</h1></div>
      ${data ? this.known(data) : problem ? notice(problem) : waiting(6)}`;
  }

  /** @param {import('../caller.js').Me} me */
  known(me) {
    return html`<section class="card"><h2>${me.username}</h2>
        ${me.roles.length ? html`<ul>${me.roles.map(({ role, scope }) => html`<li><b>${role}</b> for ${scopeWords(scope)}</li>`)}</ul>` : html`<p>You have no role yet: an administrator gives you one.</p>`}</section>
      ${me.external ? html`<section class="card"><h2>Password</h2><p>You sign in at the identity provider, which also says your roles. There is no password here.</p></section>` : ownSecrets(me)}
      <section class="card"><h2>Tokens for programs</h2><muster-own-tokens></muster-own-tokens></section>
      <section class="card"><h2>Where you are signed in</h2><muster-own-sessions></muster-own-sessions></section>`;
  }
}

/** @param {import('../caller.js').Me} me */
function ownSecrets(me) {
  return html`<section class="card"><h2>Password</h2><muster-own-password></muster-own-password></section>
    <section class="card"><h2>Second factor</h2><muster-second-factor .on=${me.secondFactor}></muster-second-factor></section>`;
}

customElements.define('muster-account', Account);
