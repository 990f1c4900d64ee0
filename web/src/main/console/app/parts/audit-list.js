import { html, nothing, repeat } from '../lib.js';
import { View } from '../view.js';
import { query } from '../api.js';
import { ROOT, deviceAddress } from '../router.js';
import { ago, exact } from '../time.js';
import { icon } from './icon.js';
import { jsonValue, plainText } from './json.js';
import { table } from './tables.js';

/** @typedef {{id: string, at: string, actorKind: string, actor: string, action: string, subjectKind?: string, subject?: string, before?: unknown, after?: unknown, from?: string, why?: string, position?: number, previous?: string, hash?: string}} Entry */

const COLUMNS = ['When', 'Who', 'What', 'On what', 'Why', ''];

/** Entries of the audit trail in rows; what it was like before and after is shown on request. */
class AuditList extends View {
  static properties = { items: { attribute: false }, open: { state: true } };

  constructor() {
    super();
    /** @type {Entry[]} */
    this.items = [];
    /** Ids of the rows that are opened. @type {Set<string>} */
    this.open = new Set();
  }

  draw() {
    const rows = repeat(
      this.items,
      ({ id }) => id,
      (one) => this.row(one),
    );
    return table('Audit trail', COLUMNS, rows);
  }

  /** @param {Entry} one */
  row(one) {
    const open = this.open.has(one.id);
    return html`<tr class=${open ? 'opened' : ''} data-testid="audit-row" data-action=${one.action}>
        <td>${ago(one.at)}</td>
        <td><b class="words selectable">${one.actor}</b> <span class="quiet small-text">${one.actorKind.toLowerCase()}${one.from ? `, ${one.from}` : ''}</span></td>
        <td class="id">${one.action}</td>
        <td class="id full">${subject(one)}</td>
        <td class="words selectable">${one.why ?? ''}</td>
        <td class="actions"><button type="button" class="button quiet small" aria-expanded=${open ? 'true' : 'false'} data-testid="audit-open"
          aria-label=${`Details of ${one.action}`} @click=${() => this.toggle(one.id)}>Details${icon('open')}</button></td>
      </tr>
      ${open ? html`<tr class="details"><td colspan=${COLUMNS.length}>${details(one)}</td></tr>` : nothing}`;
  }

  /** @param {string} id */
  toggle(id) {
    const open = new Set(this.open);
    if (!open.delete(id)) open.add(id);
    this.open = open;
  }
}

/** @param {Entry} one */
function subject({ subjectKind, subject: name }) {
  if (name === undefined) return subjectKind ?? '';
  if (subjectKind === 'device') return html`<a href=${deviceAddress(name)}>${name}</a>`;
  return html`<a href=${`${ROOT}/audit${query({ subject: name })}`}>${name}</a> <span class="quiet small-text">${subjectKind ?? ''}</span>`;
}

/** @param {Entry} one */
function details(one) {
  return html`<div class="audit-states">
      ${state('Before', one.before)}${state('After', one.after)}</div>
    <p class="quiet small-text">${exact(one.at)}${one.position === undefined ? ', not in the chain yet' : html`, number ${one.position} of the chain`}</p>
    ${one.hash ? html`<p class="id quiet small-text selectable full">${one.hash}</p>` : nothing}`;
}

/** @param {string} title @param {unknown} value */
function state(title, value) {
  if (value === undefined) return nothing;
  return html`<div><h2>${title}</h2>${typeof value === 'string' ? plainText(value) : jsonValue(value)}</div>`;
}

customElements.define('muster-audit-list', AuditList);
