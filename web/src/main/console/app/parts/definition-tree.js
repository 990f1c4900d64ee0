import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { ACCESS, formatWords, occurrenceWords } from '../words/definitions.js';
import { treeList } from './tree-list.js';

/** @typedef {import('./tree-model.js').NodeType} NodeType */
/** @typedef {{path: string, type: NodeType, children: Shown[]}} Shown */

/** Branches above this depth are open at first. */
const OPEN_TO = 3;

/** A definition as a tree: names, formats, what is allowed, how often, and what it is for. */
class DefinitionTree extends View {
  static properties = { root: { attribute: false }, turned: { state: true } };

  constructor() {
    super();
    /** @type {NodeType | undefined} */
    this.root = undefined;
    /** @type {Set<string>} */
    this.turned = new Set();
  }

  draw() {
    if (!this.root) return nothing;
    return treeList('Nodes', [shown(this.root, '')], {
      isOpen: (node) => node.path.split('/').length <= OPEN_TO !== this.turned.has(node.path),
      toggle: (node) => this.turn(node.path),
      name: ({ type }) => type.name ?? 'a name chosen at run time',
      row: ({ type }) => row(type),
    });
  }

  /** @param {string} path */
  turn(path) {
    const turned = new Set(this.turned);
    if (!turned.delete(path)) turned.add(path);
    this.turned = turned;
  }
}

/** @param {NodeType} type @param {string} above @returns {Shown} */
function shown(type, above) {
  const path = `${above}/${type.name ?? '*'}`;
  return { path, type, children: type.children.map((child) => shown(child, path)) };
}

/** @param {NodeType} type */
function row(type) {
  const { name, title, description, access } = type;
  return html`<div class="type"><div class="type-head">${name ? html`<b class="id">${name}</b>` : html`<i>any name</i>`}
      ${title && title !== name ? html`<span>${title}</span>` : nothing}<span class="quiet small-text">${facts(type)}</span>
      <span class="accesses">${access.length ? access.map((one) => html`<span class="chip" title=${ACCESS[one]?.meaning ?? ''}>${ACCESS[one]?.word ?? one}</span> `) : html`<span class="chip" title="No server ever sees it">nothing</span>`}</span></div>
    ${description ? html`<p class="quiet small-text words">${description}</p>` : nothing}</div>`;
}

/** @param {NodeType} type */
function facts({ format, occurrence, permanent, ignoresCase, defaultValue, mimeTypes = [] }) {
  const media =
    mimeTypes.length && !(mimeTypes.length === 1 && mimeTypes[0] === 'text/plain') ? mimeTypes.join(', ') : '';
  return [
    formatWords(format),
    occurrenceWords(occurrence),
    permanent ? 'permanent' : '',
    ignoresCase ? 'named in any case' : '',
    defaultValue === undefined ? '' : `${defaultValue || 'empty'} by default`,
    media,
  ]
    .filter(Boolean)
    .join(' · ');
}

customElements.define('muster-definition-tree', DefinitionTree);
