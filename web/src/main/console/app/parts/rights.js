import { html } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { deviceAddress } from '../router.js';
import { authorities, authorityWords, effects, mayWords } from '../words/rights.js';
import { icon } from './icon.js';
import { empty, freshness, notice, waiting } from './notice.js';
import { table } from './tables.js';

const REFRESH_MILLIS = 5000;

/** @typedef {import('../words/rights.js').Right} Right */

/** Who may do what on a device: the entries as they stand, and what they come to. */
class Rights extends View {
  static properties = { device: { attribute: false } };

  constructor() {
    super();
    this.device = '';
    /** @type {Live<{items: Right[]}>} */
    this.rights = new Live(this, (signal) => call(path`/devices/${this.device}/tree/rights`, { signal }), {
      every: REFRESH_MILLIS,
      key: () => this.device,
    });
  }

  draw() {
    const { data, problem } = this.rights;
    if (!data) return html`<section class="card">${problem ? notice(problem) : waiting()}</section>`;
    if (!data.items.length)
      return html`<section class="card">${empty(
        'shield',
        'No entry of this device’s access control is known.',
        html`A device without entries lets every server do everything. To know, <a href="${deviceAddress(this.device)}/tasks">read</a> <code class="words">urn:oma:mo:oma-dm-dacmo:1.0//</code>.`,
      )}</section>`;
    return html`<section class="card" aria-labelledby="effects-title"><div class="card-head"><h2 id="effects-title">What it comes to</h2>${freshness(this.rights)}</div>
        <p class="lead-in quiet">The entry with the longest path decides. What a server has of its own and what everyone has add up. An object without an entry is open to all.</p>
        ${authorities(data.items).map((one) => effect(data.items, one))}</section>
      <section class="card" aria-labelledby="entries-title"><h2 id="entries-title">Entries</h2>${entries(data.items)}</section>`;
  }
}

/** @param {Right[]} rights @param {string} authority */
function effect(rights, authority) {
  return html`<h3 class="authority">${authorityWords(authority)}</h3><ul class="effects">${effects(
    rights,
    authority,
  ).map(
    ({ place, may, open }) =>
      html`<li class=${open ? 'good' : 'bad'}>${icon(open ? 'check' : 'ban')}<span>may <b>${mayWords(may)}</b> <span class="quiet">at</span> <span class="id">${place}</span></span></li>`,
  )}</ul>`;
}

/** @param {Right[]} rights */
function entries(rights) {
  const rows = rights.map(
    ({
      object,
      instance,
      path: node,
      authority,
      may,
    }) => html`<tr data-testid="right-row"><td class="full"><span class="id">${object}/${instance}</span></td>
    <td data-label="below"><span class="id">${node ? `/${node}` : 'all of it'}</span></td><td data-label="who" class="words">${authorityWords(authority)}</td>
    <td data-label="may">${may.length ? may.map((word) => html`<span class="chip">${word}</span> `) : 'nothing'}</td></tr>`,
  );
  return table('Entries', ['Instance', 'Below', 'Who', 'May'], rows);
}

customElements.define('muster-rights', Rights);
