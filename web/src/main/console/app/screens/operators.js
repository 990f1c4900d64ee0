import { html, nothing, repeat } from '../lib.js';
import { View } from '../view.js';
import { call, path, query } from '../api.js';
import { may } from '../caller.js';
import { Live } from '../live.js';
import { ROOT } from '../router.js';
import { icon } from '../parts/icon.js';
import { notice, waiting } from '../parts/notice.js';
import { pager } from '../parts/pager.js';
import { scopeWords } from '../parts/scope-fields.js';
import { table } from '../parts/tables.js';
import '../parts/confirm.js';
import '../parts/operator-form.js';
import '../parts/roles.js';

const ADDRESS = `${ROOT}/operators`;
const TABS = [
  ['accounts', ADDRESS, 'Accounts'],
  ['roles', `${ADDRESS}/roles`, 'Roles'],
];

/** @typedef {import('../parts/operator-form.js').Operator} Operator */

/** The accounts of operators, and what their roles are. */
class Operators extends View {
  static properties = {
    tab: { attribute: false },
    start: { attribute: false },
    editing: { state: true },
    deleting: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.tab = 'accounts';
    this.start = '';
    /** The one that is changed; null: a new one; absent: none. @type {Operator | null | undefined} */
    this.editing = undefined;
    /** @type {Operator | undefined} */
    this.deleting = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    const page = () => '/operators' + query({ limit: 50, after: this.start });
    /** @type {Live<{items: Operator[], next?: string}>} */
    this.list = new Live(this, (signal) => call(page(), { signal }), { key: page });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Operators – Muster';
  }

  draw() {
    return html`<div class="screen-head"><h1 tabindex="-1">Operators</h1>
        ${may('operator.write') ? html`<button type="button" class="button primary head-end" data-testid="new-operator" @click=${() => (this.editing = null)}>${icon('plus')}Make an account</button>` : nothing}</div>
      <nav class="tabs" aria-label="Operators">${TABS.map(([tab, address, name]) => html`<a href=${address} aria-current=${tab === this.tab ? 'page' : 'false'} data-testid=${`tab-${tab}`}>${name}</a>`)}</nav>
      ${this.tab === 'roles' ? html`<muster-roles></muster-roles>` : this.accounts()}
      ${this.editing === undefined ? nothing : html`<muster-operator-form .operator=${this.editing ?? undefined} @saved=${() => this.list.refresh()} @closed=${() => (this.editing = undefined)}></muster-operator-form>`}
      ${this.deleting ? this.question(this.deleting) : nothing}`;
  }

  accounts() {
    const { data, problem } = this.list;
    if (!data) return problem ? notice(problem) : waiting(5);
    const rows = repeat(
      data.items,
      ({ username }) => username,
      (one) => this.row(one),
    );
    return html`${notice(this.problem, 'Not deleted.')}${table('Accounts', ['Account', 'Roles', 'Second factor', ''], rows)}${pager(data, ADDRESS, {}, this.start)}`;
  }

  /** @param {Operator} one */
  row(one) {
    return html`<tr data-testid="operator-row" data-operator=${one.username}>
      <td class="strong">${one.username}${one.disabled ? html` <span class="pill bad">disabled</span>` : nothing}${one.external ? html` <span class="pill">identity provider</span>` : nothing}</td>
      <td class="full words">${one.roles.length ? one.roles.map(({ role, scope }) => html`<div>${role} <span class="quiet">for ${scopeWords(scope)}</span></div>`) : html`<span class="quiet">none</span>`}</td>
      <td data-label="Second factor">${one.secondFactor ? 'yes' : 'no'}</td>
      <td class="actions">${may('operator.write') ? html`<button type="button" class="button small" data-testid="operator-change" @click=${() => (this.editing = one)}>Change …</button>
        <button type="button" class="button small danger" data-testid="operator-delete" @click=${() => (this.deleting = one)}>Delete …</button>` : nothing}</td>
    </tr>`;
  }

  /** @param {Operator} one */
  question(one) {
    return html`<muster-confirm .heading=${'Delete this account?'} .action=${'Delete the account'} .refusal=${'Keep it'} .typed=${one.username}
      .text=${html`<p>Its tokens are worth nothing any more. What was done with it stays in the records. It cannot be undone.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(one, answer.detail)}></muster-confirm>`;
  }

  /** @param {Operator} one @param {boolean} yes */
  async answered(one, yes) {
    this.deleting = undefined;
    this.problem = undefined;
    if (!yes) return;
    await call(path`/operators/${one.username}`, { method: 'DELETE' }).catch(
      (problem) => (this.problem = problem),
    );
    this.list.refresh();
  }
}

customElements.define('muster-operators', Operators);
