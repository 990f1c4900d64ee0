import { html, live, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path, query } from '../api.js';
import { Live } from '../live.js';
import { authorityWords, mayWords } from '../words/rights.js';
import { field } from './field.js';
import { icon } from './icon.js';
import { freshness, notice, waiting } from './notice.js';
import { spoken } from './tree-model.js';

const REFRESH_MILLIS = 5000;

/** @typedef {import('../words/rights.js').Effective} Effective */
/** @typedef {import('../words/rights.js').Right} Right */
/** @typedef {{object: string, instance: string}} Place */

/** What this server may do at nodes of an instance that is chosen, and which entries decide that. */
class EffectiveRights extends View {
  static properties = {
    device: { attribute: false },
    places: { attribute: false },
    chosen: { state: true },
    node: { state: true },
  };

  constructor() {
    super();
    this.device = '';
    /** Instances to choose from. @type {Place[]} */
    this.places = [];
    /** The one that was chosen, as an address; empty: the first. */
    this.chosen = '';
    this.node = '';
    /** @type {Live<{effective: Effective[], next?: string} | undefined>} */
    this.rights = new Live(this, (signal) => this.load(signal), {
      every: REFRESH_MILLIS,
      key: () => `${this.device} ${address(this.place())} ${this.node}`,
    });
  }

  /** @returns {Place | undefined} */
  place() {
    return this.places.find((one) => address(one) === this.chosen) ?? this.places[0];
  }

  /** @param {AbortSignal} signal */
  async load(signal) {
    const place = this.place();
    return place
      ? call(path`/devices/${this.device}/tree/rights` + query({ ...place, path: this.node }), { signal })
      : undefined;
  }

  draw() {
    if (!this.places.length) return nothing;
    const { data, problem } = this.rights;
    return html`<div class="card-head"><h2 id="effects-title">What this server may do</h2>${freshness(this.rights)}</div>
      <p class="lead-in quiet">The entry with the longest path decides. What this server has of its own and what everyone has add up. Of an object without an entry nothing is known.</p>
      <div class="place-fields">${this.instanceField()}${this.nodeField()}</div>
      ${data ? this.list(data) : problem ? notice(problem) : waiting(3)}`;
  }

  instanceField() {
    const here = address(this.place());
    return field(
      { name: 'effective-instance', label: 'Instance' },
      () => html`<select id="effective-instance" data-testid="effective-instance"
        @change=${(/** @type {Event} */ change) => (this.chosen = /** @type {HTMLSelectElement} */ (change.target).value)}>
        ${this.places.map((one) => html`<option value=${address(one)} ?selected=${address(one) === here}>${address(one)}</option>`)}</select>`,
    );
  }

  nodeField() {
    return field(
      { name: 'effective-node', label: 'Node', optional: true },
      () => html`<input id="effective-node" class="code-input" data-testid="effective-node" spellcheck="false" autocomplete="off" autocapitalize="none" placeholder="all that are known" .value=${live(this.node)}
        @change=${(/** @type {Event} */ change) => (this.node = /** @type {HTMLInputElement} */ (change.target).value.trim())}>`,
    );
  }

  /** @param {{effective: Effective[], next?: string}} page */
  list({ effective, next }) {
    if (!effective.length) return html`<p class="quiet">No node of it is known. Name one.</p>`;
    return html`<ul class="effects">${effective.map(one)}</ul>
      ${next ? html`<p class="quiet">There are more: name a node to see what is below it.</p>` : nothing}`;
  }
}

/** @param {Place | undefined} place */
const address = (place) => (place ? `${place.object}/${place.instance}` : '');

/** @param {Effective} right */
function one({ instance, path: node, known, may = [], because }) {
  const where = html`<span class="id">${instance}/${spoken(node)}</span>`;
  if (!known)
    return html`<li data-testid="effective-right">${icon('question')}<span>${where} <span class="quiet">Nothing is known: no entry speaks of this instance.</span></span></li>`;
  return html`<li class=${may.length ? 'good' : 'bad'} data-testid="effective-right">${icon(may.length ? 'check' : 'ban')}<span>${where} may <b>${mayWords(may)}</b>
    <span class="quiet">${because.length ? `because of ${because.map(entryWords).join('; ')}` : 'no entry grants anything there'}</span></span></li>`;
}

/** @param {Right} entry */
const entryWords = ({ path: node, authority, may }) =>
  `${authorityWords(authority)} at ${node ? `/${spoken(node)}` : 'all of it'}: ${mayWords(may)}`;

customElements.define('muster-effective-rights', EffectiveRights);
