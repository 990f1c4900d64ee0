import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { ACCESS } from '../words/definitions.js';
import { TASK_VERBS } from '../words/tasks.js';
import { mayWords } from '../words/rights.js';
import { dialog, showModal } from './dialog.js';
import { notice } from './notice.js';
import { draft } from './step-draft.js';
import { stepFields } from './step-fields.js';
import { written } from './step-written.js';
import './override.js';

/** What can be done with a node, and what its definition has to allow for it. @type {[string, string[]][]} */
const ACTIONS = [
  ['read', ['GET']],
  ['write', ['REPLACE', 'ADD']],
  ['execute', ['EXEC']],
  ['delete', ['DELETE']],
];

/** @type {Record<string, import('./step-draft.js').ValueKind>} */
const AS = { int: 'number', float: 'number', bool: 'boolean', node: 'json' };

/** Does something with one node of a device, as a task. Fires `begun` with the task, then `closed`. */
class NodeAction extends View {
  static properties = {
    device: { attribute: false },
    uri: { attribute: false },
    node: { attribute: false },
    untyped: { attribute: false },
    unsure: { attribute: false },
    step: { state: true },
    problem: { state: true },
    complaint: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../screens/devices.js').Device | undefined} */
    this.device = undefined;
    this.uri = '';
    /** @type {import('./tree-model.js').TreeNode | undefined} */
    this.node = undefined;
    /** Why nothing is said of a node without a type. */
    this.untyped = '';
    /** Whether the definition is that of another version, which forbids nothing. */
    this.unsure = false;
    this.step = draft();
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** @type {{part: string, text: string} | undefined} */
    this.complaint = undefined;
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    const value = this.node?.known?.value;
    const as = AS[this.node?.type?.format ?? ''] ?? (this.node?.children.length ? 'json' : 'text');
    const text = value === undefined || typeof value === 'object' ? '' : String(value);
    this.step = draft({
      verb: this.allowed()[0] ?? 'read',
      uri: this.uri,
      as,
      value: as === 'boolean' && !text ? 'true' : text,
    });
  }

  firstUpdated() {
    showModal(this);
  }

  allowed() {
    const access = this.node?.type?.access;
    const free = this.unsure || !access;
    return ACTIONS.filter(([, needed]) => free || needed.some((one) => access?.includes(one))).map(
      ([verb]) => verb,
    );
  }

  draw() {
    const allowed = this.allowed();
    const change = (/** @type {any} */ some) => this.put({ ...this.step, ...some });
    return dialog(
      this.node?.type?.title ?? this.node?.type?.name ?? 'A node of the device',
      html`<form class="fields" @submit=${(/** @type {Event} */ submit) => (submit.preventDefault(), this.begin(false))}>
        <p class="id selectable">${this.uri}</p>${this.about()}
        <fieldset class="choices"><legend class="unseen">What to do</legend>${allowed.map(
          (verb) =>
            html`<label class="choice"><input type="radio" name="verb" value=${verb} .checked=${verb === this.step.verb} data-testid=${`node-${verb}`} @change=${() => change({ verb })}><span>${TASK_VERBS[verb].word}</span></label>`,
        )}</fieldset>
        ${stepFields({ prefix: 'node', step: this.step, complaint: this.complaint, change }, ['uri', 'where'])}
        ${this.complaint ? nothing : notice(this.problem, 'Not begun.')}
        <muster-override .problem=${this.problem} @override=${() => this.begin(true)}></muster-override>
        <div class="dialog-end"><button type="button" class="button" @click=${() => this.querySelector('dialog')?.close()}>Leave it</button>
          <button class="button ${this.step.verb === 'delete' ? 'danger solid' : 'primary'}" data-testid="node-submit" ?disabled=${this.busy || !allowed.length}>${TASK_VERBS[this.step.verb].word}</button></div></form>`,
      { close: () => this.dispatchEvent(new Event('closed')) },
    );
  }

  about() {
    const type = this.node?.type;
    if (!type)
      return html`<p class="quiet">${this.untyped} Whether it can be done shows when the device answers.</p>`;
    const may = type.access.filter((one) => one in ACCESS).map((one) => ACCESS[one].word);
    return html`${type.description ? html`<p>${type.description}</p>` : nothing}<p class="quiet">${this.unsure ? 'The definition of another version' : 'Its definition'} allows: ${mayWords(may)}.</p>`;
  }

  /** @param {import('./step-draft.js').Draft} step */
  put(step) {
    this.step = step;
    this.problem = undefined;
    this.complaint = undefined;
  }

  /** @param {boolean} override */
  async begin(override) {
    const { step, complaint } = written(this.step);
    this.complaint = complaint;
    this.problem = undefined;
    if (complaint || !this.device) return;
    this.busy = true;
    try {
      const json = { steps: [step], notify: Boolean(this.device.push), ...(override ? { override } : {}) };
      const task = await call(path`/devices/${this.device.id}/tasks`, { method: 'POST', json });
      this.dispatchEvent(new CustomEvent('begun', { detail: task }));
      this.querySelector('dialog')?.close();
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-node-action', NodeAction);
