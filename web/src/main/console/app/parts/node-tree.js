import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { sessionAddress } from '../router.js';
import { ago, exact } from '../time.js';
import { icon } from './icon.js';
import { jsonValue } from './json.js';
import { treeList } from './tree-list.js';
import { spoken, treeOf } from './tree-model.js';

/** @typedef {import('./tree-model.js').TreeNode} TreeNode */

const ONE_LINE = 90;
/** What the API says of a value that nobody withheld for its secrecy. */
const TOO_LARGE = 'too large';
/** Branches above this depth are open at first. */
const OPEN_TO = 2;

/** The nodes of one instance: values, ages, and a button for what can be done. Fires `act` with the node. */
class NodeTree extends View {
  static properties = { nodes: { attribute: false }, type: { attribute: false }, turned: { state: true } };

  constructor() {
    super();
    /** @type {import('./tree-model.js').KnownNode[]} */
    this.nodes = [];
    /** The definition of the root. @type {import('./tree-model.js').NodeType | undefined} */
    this.type = undefined;
    /** Paths of branches that are not as they are at first. @type {Set<string>} */
    this.turned = new Set();
  }

  draw() {
    const root = treeOf(this.nodes, this.type);
    return treeList('Nodes', root.children, {
      isOpen: (node) => depth(node) < OPEN_TO !== this.turned.has(node.path),
      toggle: (node) => this.turn(node.path),
      name: (node) => spoken(node.name),
      row: (node) => this.row(node),
    });
  }

  /** @param {TreeNode} node */
  row(node) {
    const { type, known } = node;
    const name = spoken(node.name);
    const act = () => this.dispatchEvent(new CustomEvent('act', { detail: node }));
    return html`<span class="node-name id ${isKnown(node) ? '' : 'quiet'}" title=${type?.description ?? ''}>${name}</span>
      <span class="node-value">${value(node)}</span>
      <span class="node-end">${known?.at ? age(known) : nothing}
        <button type="button" class="button quiet small" data-testid="node-act" aria-label=${`Do something with ${name}`} title="Read, write, execute, delete" @click=${act}>${icon('pencil')}</button></span>`;
  }

  /** @param {string} path */
  turn(path) {
    const turned = new Set(this.turned);
    if (!turned.delete(path)) turned.add(path);
    this.turned = turned;
  }
}

/** @param {TreeNode} node */
const depth = (node) => node.path.split('/').length;

/** Whether the device ever sent it, or something below it. @param {TreeNode} node @returns {boolean} */
const isKnown = ({ known, children }) => Boolean(known) || children.some(isKnown);

/** @param {TreeNode} node */
function value({ known, type, children }) {
  if (known?.withheld) return withheld(known.withheld);
  if (children.length) return nothing;
  if (!known)
    return html`<span class="quiet small-text">${type?.format === 'null' ? 'can be executed' : 'nothing known of it'}</span>`;
  return shown(known.value);
}

/** Why a value is not here. @param {string} why */
function withheld(why) {
  if (why === TOO_LARGE)
    return html`<span class="pill calm" title="The device has it; it is not kept here because of its length. Have it delivered as a file with HPUT.">${icon('info')}too large to be kept here</span>`;
  return html`<span class="pill calm" title="Not kept here: ask the device’s owner">${icon('key')}withheld: ${why}</span>`;
}

/** A value as it was sent. @param {unknown} given */
export function shown(given) {
  if (given === undefined || given === null) return html`<span class="quiet small-text">no value</span>`;
  if (given === '') return html`<span class="quiet small-text">empty</span>`;
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  if (text === '{}') return html`<span class="quiet small-text">no children known</span>`;
  if (text.length <= ONE_LINE) return html`<code class="selectable words">${text}</code>`;
  return html`<details><summary><code class="words">${text.slice(0, ONE_LINE)}…</code></summary>${jsonValue(given)}</details>`;
}

/** @param {import('./tree-model.js').KnownNode} known */
function age({ at, session, by }) {
  const said = html`${ago(at)}${by ? html` <span class="by">by ${by}</span>` : nothing}`;
  const when = exact(String(at));
  return html`<span class="quiet small-text">${session ? html`<a href=${sessionAddress(session)} title=${`${when}, in this session`}>${said}</a>` : said}</span>`;
}

customElements.define('muster-node-tree', NodeTree);
