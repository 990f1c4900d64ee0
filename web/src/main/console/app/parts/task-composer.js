import { html, nothing, live } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { TASK_VERBS } from '../words/tasks.js';
import { field } from './field.js';
import { icon } from './icon.js';
import { notice } from './notice.js';
import { sameCall } from './same-call.js';
import { draft, written } from './step-draft.js';
import { stepFields } from './step-fields.js';
import './override.js';

/** @typedef {import('./step-draft.js').Draft} Draft */

/** Writes a task: verbs in order, and what is done when one of them fails. Fires `begun`. */
class TaskComposer extends View {
  static properties = {
    device: { attribute: false },
    verb: { attribute: false },
    steps: { state: true },
    goOn: { state: true },
    notify: { state: true },
    problem: { state: true },
    complaint: { state: true },
    busy: { state: true },
    said: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../screens/devices.js').Device | undefined} */
    this.device = undefined;
    /** The verb to begin with. */
    this.verb = '';
    /** @type {Draft[]} */
    this.steps = [];
    this.goOn = false;
    this.notify = true;
    this.busy = false;
    this.said = '';
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** What is wrong with which step. @type {{at: number, part: string, text: string} | undefined} */
    this.complaint = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    if (!this.steps.length) this.steps = [draft(this.verb in TASK_VERBS ? { verb: this.verb } : {})];
  }

  draw() {
    const push = Boolean(this.device?.push);
    return html`<form class="composer" @submit=${this.submit} aria-label="Begin a task">
      <ol class="drafts">${this.steps.map((step, at) => this.step(step, at))}</ol>
      <div class="row"><button type="button" class="button small" data-testid="task-add-step" @click=${() => this.put([...this.steps, draft()])}>${icon('plus')}Another step</button>
        ${this.steps.length > 1 ? this.failure() : nothing}</div>
      ${this.complaint ? nothing : notice(this.problem, 'Not begun.')}
      <muster-override .problem=${this.problem} @override=${() => this.begin(true)}></muster-override>
      <div class="composer-end">
        <label class="switch"><input type="checkbox" role="switch" data-testid="task-notify" .checked=${live(this.notify && push)} ?disabled=${!push}
          @change=${(/** @type {Event} */ change) => (this.notify = /** @type {HTMLInputElement} */ (change.target).checked)}>
          <span>Notify the device now${push ? nothing : html` <span class="quiet">– it has no push channel and gets it when it comes</span>`}</span></label>
        <span class="composer-said" role="status">${this.said ? html`${icon('check')}${this.said}` : nothing}</span>
        <button class="button primary" data-testid="task-submit" ?disabled=${this.busy}>${icon('play')}Begin the task</button>
      </div>${this.sameCall()}${this.offers()}</form>`;
  }

  /** @param {Draft} step @param {number} at */
  step(step, at) {
    const prefix = `task-${at}`;
    const last = this.steps.length === 1;
    const complaint = this.complaint?.at === at ? this.complaint : undefined;
    const change = (/** @type {Partial<Draft>} */ some) =>
      this.put(this.steps.map((one, i) => (i === at ? { ...one, ...some } : one)));
    return html`<li class="draft"><div class="draft-head">
        ${field(
          {
            name: `${prefix}-verb`,
            label: `Step ${at + 1}`,
            complaint: complaint?.part === 'verb' ? complaint.text : undefined,
          },
          (
            described,
          ) => html`<select id=${`${prefix}-verb`} data-testid=${`${prefix}-verb`} aria-describedby=${described}
          @change=${(/** @type {Event} */ event) => change({ verb: /** @type {HTMLSelectElement} */ (event.target).value })}>
          ${Object.entries(TASK_VERBS).map(([verb, { word, does }]) => html`<option value=${verb} ?selected=${verb === step.verb}>${word} ${does}</option>`)}</select>`,
        )}
        ${last ? nothing : html`<button type="button" class="button quiet small" aria-label=${`Remove step ${at + 1}`} title="Remove this step" @click=${() => this.put(this.steps.filter((_, i) => i !== at))}>${icon('cross')}</button>`}</div>
      <div class="fields">${stepFields({ prefix, step, complaint, change })}</div></li>`;
  }

  failure() {
    return html`<label class="switch"><input type="checkbox" role="switch" data-testid="task-go-on" .checked=${live(this.goOn)}
      @change=${(/** @type {Event} */ change) => (this.goOn = /** @type {HTMLInputElement} */ (change.target).checked)}>
      <span>Go on when a step fails <span class="quiet">– otherwise the rest is skipped</span></span></label>`;
  }

  offers() {
    const objects = this.device?.objects ?? [];
    const uris = objects.flatMap(({ moid, instances }) =>
      (instances.length ? instances : ['']).map((one) => `${moid}/${one}/`),
    );
    return html`<datalist id="task-nodes">${uris.map((uri) => html`<option value=${uri}></option>`)}</datalist>
      <datalist id="task-objects">${objects.map(({ moid }) => html`<option value=${moid}></option>`)}</datalist>`;
  }

  sameCall() {
    const steps = this.steps.map((step) => written(step).step);
    if (!this.device || steps.includes(undefined)) return nothing;
    return sameCall(path`/devices/${this.device.id}/tasks`, this.body(steps));
  }

  /** @param {unknown[]} steps */
  body(steps) {
    return {
      steps,
      ...(steps.length > 1 ? { onFailure: this.goOn ? 'goOn' : 'stop' } : {}),
      notify: this.notify && Boolean(this.device?.push),
    };
  }

  /** @param {Draft[]} steps */
  put(steps) {
    this.steps = steps;
    this.problem = undefined;
    this.complaint = undefined;
    this.said = '';
  }

  /** @param {SubmitEvent} submit */
  submit(submit) {
    submit.preventDefault();
    return this.begin(false);
  }

  /** @param {boolean} override */
  async begin(override) {
    const all = this.steps.map(written);
    const wrong = all.findIndex(({ complaint }) => complaint);
    const said = all[wrong]?.complaint;
    this.complaint = said && { at: wrong, ...said };
    if (said || !this.device) return;
    this.busy = true;
    try {
      const json = { ...this.body(all.map(({ step }) => step)), ...(override ? { override } : {}) };
      const task = await call(path`/devices/${this.device.id}/tasks`, { method: 'POST', json });
      this.put(this.steps);
      this.said = json.notify
        ? 'Begun; the device is being called.'
        : 'Begun; it goes on when the device comes.';
      this.dispatchEvent(new CustomEvent('begun', { detail: task }));
    } catch (problem) {
      this.refused(/** @type {import('../api.js').Problem} */ (problem));
    }
    this.busy = false;
  }

  /** The server names the part as `steps[1].uri`. @param {import('../api.js').Problem} problem */
  refused(problem) {
    this.problem = problem;
    const [, at, part] = /^steps\[(\d+)\]\.(\w+)/.exec(problem.parameter ?? '') ?? [];
    const place = part === 'ClientURI' ? 'uri' : part === 'MOID' ? 'object' : part;
    const shown = at && (KNOWN.has(place) || place === 'verb');
    this.complaint = shown ? { at: Number(at), part: place, text: problem.message } : undefined;
  }
}

/** Parts beside whose fields a complaint is shown. */
const KNOWN = new Set(['uri', 'object', 'value', 'arguments', 'kind', 'title', 'text', 'options', 'command']);

customElements.define('muster-task-composer', TaskComposer);
