import { html, nothing } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { authorityAddress, go, ROOT } from '../router.js';
import { icon } from '../parts/icon.js';
import '../parts/authorities.js';
import '../parts/authority-form.js';
import '../parts/scheme-rules.js';

const ADDRESS = `${ROOT}/trust`;
const TABS = [
  ['authorities', ADDRESS, 'Authorities'],
  ['schemes', `${ADDRESS}/schemes`, 'Schemes'],
];

/** Who is believed about devices, and how devices have to prove who they are. */
class Trust extends View {
  static properties = {
    tab: { attribute: false },
    start: { attribute: false },
    bringing: { state: true },
  };

  constructor() {
    super();
    this.tab = 'authorities';
    this.start = '';
    this.bringing = false;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Trust – Muster';
  }

  draw() {
    return html`<div class="screen-head"><h1 tabindex="-1">Trust</h1>${may('trust.write') ? this.action() : nothing}</div>
      <nav class="tabs" aria-label="Trust">${TABS.map(([tab, address, name]) => html`<a href=${address} aria-current=${tab === this.tab ? 'page' : 'false'} data-testid=${`tab-${tab}`}>${name}</a>`)}</nav>
      ${this.tab === 'schemes' ? html`<muster-scheme-rules .start=${this.start}></muster-scheme-rules>` : this.authorities()}
      ${this.bringing ? html`<muster-authority-form @brought=${(/** @type {CustomEvent<{name: string}>} */ brought) => go(authorityAddress(brought.detail.name))} @closed=${() => (this.bringing = false)}></muster-authority-form>` : nothing}`;
  }

  action() {
    return this.tab === 'schemes'
      ? html`<button type="button" class="button primary head-end" data-testid="new-rule" @click=${() => /** @type {any} */ (this.querySelector('muster-scheme-rules'))?.begin()}>${icon('plus')}Make a rule</button>`
      : html`<button type="button" class="button primary head-end" data-testid="new-authority" @click=${() => (this.bringing = true)}>${icon('plus')}Believe an authority</button>`;
  }

  authorities() {
    return html`<p class="lead">A device that shows a client certificate of one of these is believed to be the one that the certificate names.</p>
      <muster-authorities @wanted=${() => (this.bringing = true)}></muster-authorities>`;
  }
}

customElements.define('muster-trust', Trust);
