import { html } from '../lib.js';
import { View } from '../view.js';
import { call } from '../api.js';
import { Live } from '../live.js';
import { notice, waiting } from './notice.js';
import { table } from './tables.js';

/** @typedef {{items: {role: string, summary: string, permissions: string[]}[], permissions: {permission: string, summary: string, fleet: boolean}[]}} Book */

/** What each role may. */
class Roles extends View {
  constructor() {
    super();
    /** @type {Live<Book>} */
    this.book = new Live(this, (signal) => call('/roles', { signal }));
  }

  draw() {
    const { data, problem } = this.book;
    if (!data) return problem ? notice(problem) : waiting(10);
    const rows = data.permissions.map(
      ({ permission, summary, fleet }) => html`<tr><td class="full words">${summary}${fleet ? '*' : ''}<div class="quiet small-text id">${permission}</div></td>
        ${data.items.map((role) => html`<td data-label=${role.role}>${role.permissions.includes(permission) ? 'yes' : '–'}</td>`)}</tr>`,
    );
    return html`<section class="card"><h2>What the roles are for</h2><dl class="facts">${data.items.map(({ role, summary }) => html`<div class="wide"><dt>${role}</dt><dd>${summary}.</dd></div>`)}</dl></section>
      <section class="card"><h2>What they may</h2>${table('Permissions by role', ['Permission', ...data.items.map(({ role }) => role)], rows)}
        <p class="quiet small-text">* of the whole fleet: a role that is limited to some devices does not have it.</p></section>`;
  }
}

customElements.define('muster-roles', Roles);
