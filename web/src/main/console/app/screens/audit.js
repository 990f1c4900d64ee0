import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, query } from '../api.js';
import { Live } from '../live.js';
import { ROOT, go } from '../router.js';
import { icon } from '../parts/icon.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { PAGE, pager } from '../parts/pager.js';
import '../parts/audit-list.js';
import '../parts/audit-check.js';

const REFRESH_MILLIS = 5000;
const ADDRESS = `${ROOT}/audit`;

/** What the trail can be narrowed down by, and what it is called. @type {[string, string, string][]} */
const FILTERS = [
  ['actor', 'Who', 'text'],
  ['action', 'Action', 'text'],
  ['subject', 'On what', 'text'],
  ['from', 'From', 'date'],
  ['until', 'Until', 'date'],
];

/** Who did what to what, newest first. */
class Audit extends View {
  static properties = { query: { attribute: false } };

  constructor() {
    super();
    this.query = new URLSearchParams();
    const page = () => '/audit' + query({ limit: PAGE, ...this.filters(), after: this.start() });
    this.page = new Live(this, (signal) => call(page(), { signal }), { every: REFRESH_MILLIS, key: page });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Audit – Muster';
  }

  /** @returns {Record<string, string>} */
  filters() {
    return Object.fromEntries(FILTERS.map(([name]) => [name, this.query.get(name) ?? '']));
  }

  start() {
    return this.query.get('after') ?? '';
  }

  draw() {
    const { data, problem } = this.page;
    return html`<div class="screen-head"><h1 tabindex="-1">Audit</h1>${freshness(this.page)}</div>
      <p class="lead">Who did what to what, from where and why. Entries are chained by their hashes, and nobody changes them.</p>
      <muster-audit-check></muster-audit-check>
      ${this.form()}
      ${data ? this.list(data) : problem ? notice(problem) : waiting(10)}`;
  }

  form() {
    const now = this.filters();
    const range = { from: now.from, until: now.until };
    return html`<form class="audit-filters" @submit=${this.narrow}>
      ${FILTERS.map(([name, word, type]) => html`<label>${word}<input name=${name} type=${type} maxlength="255" autocomplete="off" spellcheck="false" data-testid=${`audit-${name}`} .value=${now[name]}></label>`)}
      <div class="row"><button class="button" data-testid="audit-narrow">${icon('search')}Show</button>
        ${Object.values(now).some(Boolean) ? html`<a class="button quiet" href=${ADDRESS}>Show all</a>` : nothing}
        ${['JSONL', 'CEF'].map((format) => html`<a class="button quiet" download href=${'/api/v1/audit/export' + query({ format, ...range })} data-testid=${`audit-export-${format}`}>${icon('download')}${format}</a>`)}</div>
    </form>`;
  }

  /** @param {SubmitEvent} submit */
  narrow(submit) {
    submit.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (submit.target));
    go(ADDRESS + query(Object.fromEntries(FILTERS.map(([name]) => [name, String(form.get(name) ?? '').trim()]))));
  }

  /** @param {any} page */
  list(page) {
    if (page.items.length)
      return html`<muster-audit-list .items=${page.items}></muster-audit-list>${pager(page, ADDRESS, this.filters(), this.start())}`;
    return empty('shield', 'Nothing in the trail fits this.', html`<a href=${ADDRESS}>Show all of it</a>`);
  }
}

customElements.define('muster-audit', Audit);
