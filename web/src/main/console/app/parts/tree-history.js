import { html, nothing, repeat } from '../lib.js';
import { View } from '../view.js';
import { call, path, query } from '../api.js';
import { Live } from '../live.js';
import { sessionAddress } from '../router.js';
import { ago } from '../time.js';
import { empty, freshness, notice, waiting } from './notice.js';
import { shown } from './node-tree.js';
import { table } from './tables.js';
import { spoken } from './tree-model.js';

const REFRESH_MILLIS = 5000;
const LIMIT = 15;
const MOST = 300;

/** @typedef {{id: string, object: string, instance: string, path: string, before?: unknown, after?: unknown, at: string, session?: string, by?: string, who?: string}} Change */

/** How the nodes of a device have changed, newest first. */
class TreeHistory extends View {
  static properties = { device: { attribute: false }, limit: { state: true } };

  constructor() {
    super();
    this.device = '';
    this.limit = LIMIT;
    /** @type {Live<{items: Change[], next?: string}>} */
    this.page = new Live(
      this,
      (signal) => call(path`/devices/${this.device}/tree/history` + query({ limit: this.limit }), { signal }),
      { every: REFRESH_MILLIS, key: () => this.device },
    );
  }

  refresh() {
    this.page.refresh();
  }

  draw() {
    const { data, problem } = this.page;
    return html`<div class="card-head"><h2 id="history-title">How its nodes have changed</h2>${freshness(this.page)}</div>
      ${data ? this.list(data) : problem ? notice(problem) : waiting(3)}`;
  }

  /** @param {{items: Change[], next?: string}} page */
  list(page) {
    if (!page.items.length)
      return empty('clock', 'No change yet.', 'A change shows when a value is read that is not what it was; it is told to be of the command that wrote it, if one did.');
    return html`${table(
      'Changes',
      ['When', 'Node', 'Before', 'Now', 'By'],
      repeat(page.items, ({ id }) => id, row),
    )}
      ${page.next && this.limit < MOST ? html`<div class="pager"><button type="button" class="button" @click=${this.more}>Older changes</button></div>` : nothing}`;
  }

  more() {
    this.limit = Math.min(MOST, this.limit + 50);
    this.refresh();
  }
}

/** @param {Change} change */
function row({ object, instance, path: node, before, after, at, session, by, who }) {
  // Where there is neither, there was a change of what is not shown.
  const none = html`<span class="quiet small-text">${before === undefined && after === undefined ? 'withheld' : '–'}</span>`;
  return html`<tr data-testid="change-row"><td>${ago(at)}</td><td class="full"><span class="id" title=${node}>${object}/${instance}/${spoken(node)}</span></td>
    <td data-label="before" class="node-was">${before === undefined ? none : shown(before)}</td><td data-label="now" class="node-was">${after === undefined ? none : shown(after)}</td>
    <td>${session ? html`<a href=${sessionAddress(session)}>${by ?? 'Session'}</a>` : (by ?? '')}${who ? html`<br><span class="quiet small-text">${who}</span>` : nothing}</td></tr>`;
}

customElements.define('muster-tree-history', TreeHistory);
