import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { definitionOf } from './definition-of.js';
import { definedBy, undefinedBecause } from './definition-words.js';
import { icon } from './icon.js';
import { chosenOf, instanceList, instancesOf, nodesOf } from './instances.js';
import { empty, freshness, notice, waiting } from './notice.js';
import { clientUri } from './tree-model.js';
import './node-action.js';
import './node-tree.js';
import './task-watch.js';
import './tree-history.js';

const REFRESH_MILLIS = 4000;

/** @typedef {import('./tree-model.js').TreeNode} TreeNode */
/** @typedef {import('./instances.js').Instance} Instance */

/** What is known of a device's nodes, and what can be done with each. */
class DeviceTree extends View {
  static properties = {
    device: { attribute: false },
    object: { attribute: false },
    instance: { attribute: false },
    acting: { state: true },
    begun: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../screens/devices.js').Device | undefined} */
    this.device = undefined;
    this.object = '';
    this.instance = '';
    /** The node something is to be done with. @type {TreeNode | undefined} */
    this.acting = undefined;
    /** Why nothing is said of it, if nobody has defined it. */
    this.untyped = '';
    /** @type {import('./task-steps.js').Task | undefined} */
    this.begun = undefined;
    /** @type {Live<{items: Instance[]}>} */
    this.known = new Live(this, (signal) => call(path`/devices/${this.deviceId()}/tree`, { signal }), {
      every: REFRESH_MILLIS,
      key: () => this.deviceId(),
    });
    /** @type {Live<{items: any[]} | undefined>} */
    this.nodes = new Live(this, (signal) => nodesOf(this.deviceId(), this.chosen(), signal), {
      every: REFRESH_MILLIS,
      key: () => this.place(),
    });
    /** Asked for again until there is an answer. @type {import('./definition-words.js').LiveDefinition} */
    this.definition = new Live(this, (signal) => this.loadDefinition(signal), {
      every: (definition) => (definition === undefined ? REFRESH_MILLIS : 0),
      key: () => this.chosen()?.object ?? '',
    });
  }

  deviceId() {
    return this.device?.id ?? '';
  }

  instances() {
    return this.known.data ? instancesOf(this.device?.objects, this.known.data.items) : [];
  }

  chosen() {
    return chosenOf(this.instances(), this.object, this.instance);
  }

  place() {
    const chosen = this.chosen();
    return chosen ? `${this.deviceId()} ${chosen.object} ${chosen.instance}` : '';
  }

  /** @param {AbortSignal} signal */
  async loadDefinition(signal) {
    const object = this.chosen()?.object;
    if (!object) return undefined;
    return definitionOf(this.deviceId(), object, signal);
  }

  draw() {
    const { data, problem } = this.known;
    if (!data) return html`<section class="card">${problem ? notice(problem) : waiting()}</section>`;
    const instances = this.instances();
    if (!instances.length)
      return html`<section class="card">${empty('objects', 'Nothing is known of this device’s tree yet.', 'It lists its objects when it opens a session. Queue a command, or wait until it comes.')}</section>`;
    const chosen = this.chosen();
    return html`${this.watched()}<div class="tree-grid"><section class="card">${instanceList(this.deviceId(), instances, chosen)}</section>
      <section class="card" aria-labelledby="nodes-title">${chosen ? this.open(chosen) : empty('objects', 'The device has no such instance.', 'Choose one of those at its side.')}</section></div>
      <section class="card" aria-labelledby="history-title"><muster-tree-history .device=${this.deviceId()}></muster-tree-history></section>
      ${chosen && this.acting ? this.action(chosen, this.acting) : nothing}`;
  }

  /** @param {Instance} chosen */
  open(chosen) {
    const { data, problem } = this.nodes;
    return html`<div class="card-head"><h2 id="nodes-title" class="id">${chosen.object}/${chosen.instance}</h2>${freshness(this.nodes)}</div>
      <p class="row between quiet small-text"><span>${definedBy(this.definition)}</span>
        <button type="button" class="button small" data-testid="node-act-root" @click=${() => this.act(this.root())}>${icon('again')}Read it, or do more …</button></p>
      ${data ? this.tree(data.items) : problem ? notice(problem) : waiting()}`;
  }

  /** @param {any[]} nodes */
  tree(nodes) {
    const type = this.definition.data?.root;
    if (!nodes.length && !type)
      return empty(
        'search',
        'No node of it is known yet.',
        'Read it once: then its values are here, with their age.',
      );
    return html`<muster-node-tree .nodes=${nodes} .type=${type} @act=${(/** @type {CustomEvent<TreeNode>} */ act) => this.act(act.detail)}></muster-node-tree>`;
  }

  /** @param {TreeNode} node */
  act(node) {
    this.untyped = undefinedBecause(this.definition);
    this.acting = node;
  }

  /** @returns {TreeNode} */
  root() {
    return { name: '', path: '', type: this.definition.data?.root, children: [] };
  }

  /** @param {Instance} chosen @param {TreeNode} node */
  action(chosen, node) {
    return html`<muster-node-action .device=${this.device} .uri=${clientUri(chosen.object, chosen.instance, node.path)} .node=${node} .untyped=${this.untyped} .unsure=${Boolean(this.definition.data?.otherVersion)}
      @begun=${(/** @type {CustomEvent<any>} */ begun) => (this.begun = begun.detail)} @closed=${() => (this.acting = undefined)}></muster-node-action>`;
  }

  watched() {
    if (!this.begun) return nothing;
    return html`<muster-task-watch .begun=${this.begun} @over=${this.looked} @closed=${() => (this.begun = undefined)}></muster-task-watch>`;
  }

  looked() {
    this.known.refresh();
    this.nodes.refresh();
    /** @type {any} */ (this.querySelector('muster-tree-history'))?.refresh();
  }
}

customElements.define('muster-device-tree', DeviceTree);
