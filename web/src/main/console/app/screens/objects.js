import { html, nothing } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call, path, query } from '../api.js';
import { Live } from '../live.js';
import { ROOT } from '../router.js';
import { definitionTable } from '../parts/definition-table.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { PAGE, pager } from '../parts/pager.js';
import '../parts/bring-definition.js';
import '../parts/confirm.js';
import '../parts/unknown-objects.js';

const REFRESH_MILLIS = 6000;
const ADDRESS = `${ROOT}/objects`;

/** @typedef {import('../parts/definition-of.js').Definition} Definition */
/** @typedef {{items: Definition[], next?: string}} Page */

const TABS = /** @type {[string, string, string][]} */ ([
  ['definitions', ADDRESS, 'Definitions'],
  ['unknown', `${ADDRESS}/unknown`, 'Unknown objects'],
]);

/** Management objects: what is defined, and what devices have that nobody has defined. */
class Objects extends View {
  static properties = {
    tab: { attribute: false },
    start: { attribute: false },
    removing: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.tab = 'definitions';
    this.start = '';
    /** @type {Definition | undefined} */
    this.removing = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    const page = () => '/definitions' + query({ limit: PAGE, after: this.start });
    /** @type {Live<Page>} */
    this.brought = new Live(this, (signal) => call(page(), { signal }), { every: REFRESH_MILLIS, key: page });
    /** @type {Live<Page>} */
    this.standard = new Live(this, (signal) => call('/definitions/standard', { signal }));
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Objects – Muster';
  }

  draw() {
    return html`<div class="screen-head"><h1 tabindex="-1">Management objects</h1></div>
      <nav class="tabs" aria-label="Management objects">${TABS.map(([tab, address, name]) => html`<a href=${address} aria-current=${tab === this.tab ? 'page' : 'false'} data-testid=${`tab-${tab}`}>${name}</a>`)}</nav>
      ${this.tab === 'unknown' ? html`<muster-unknown-objects></muster-unknown-objects>` : this.definitions()}
      ${this.removing ? this.confirmation(this.removing) : nothing}`;
  }

  definitions() {
    return html`${
      may('model.write')
        ? html`<section class="card" aria-labelledby="bring-title"><h2 id="bring-title">Bring a definition</h2>
        <muster-bring-definition @brought=${this.listAnew}></muster-bring-definition></section>`
        : nothing
    }
      <section class="card" aria-labelledby="brought-title"><div class="card-head"><h2 id="brought-title">Brought</h2>${freshness(this.brought)}</div>${notice(this.problem, 'Not done.')}${this.list(this.brought)}</section>
      <section class="card" aria-labelledby="standard-title"><h2 id="standard-title">Built in</h2>${this.builtIn(this.standard)}</section>`;
  }

  /** @param {Live<Page>} live */
  list({ data, problem }) {
    if (!data) return problem ? notice(problem) : waiting(3);
    if (!data.items.length)
      return empty(
        'objects',
        'No definition was brought yet.',
        html`Upload a DDF, or look whether devices have <a href="${ADDRESS}/unknown">objects that nobody has defined</a>.`,
      );
    const remove = (/** @type {Definition} */ one) => (this.removing = one);
    return html`${definitionTable('Definitions that were brought', data.items, { prefer: this.prefer, remove })}${pager(data, ADDRESS, {}, this.start)}`;
  }

  /** @param {Live<Page>} live */
  builtIn({ data, problem }) {
    if (!data) return problem ? notice(problem) : waiting(10);
    return definitionTable('Definitions that are built in', data.items, { prefer: this.prefer });
  }

  prefer = (/** @type {Definition} */ one) => this.change('PUT', path`/definitions/${one.id}/preferred`);

  /** @param {Definition} one */
  confirmation(one) {
    return html`<muster-confirm .heading=${'Delete this definition?'} .action=${'Delete the definition'} .refusal=${'Keep it'}
      .text=${html`<p class="id">${one.object}</p><p>Its file goes, with everything else that is defined in it. Commands for these objects are then checked by another definition, or by none.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(one, answer.detail)}></muster-confirm>`;
  }

  /** @param {Definition} one @param {boolean} yes */
  async answered(one, yes) {
    this.removing = undefined;
    if (yes) await this.change('DELETE', path`/definitions/${one.id}`);
  }

  /** @param {string} method @param {string} where */
  async change(method, where) {
    this.problem = undefined;
    await call(where, { method }).catch((problem) => (this.problem = problem));
    this.listAnew();
  }

  /** What one definition gains, another one loses. */
  listAnew() {
    this.brought.refresh();
    this.standard.refresh();
  }
}

customElements.define('muster-objects', Objects);
