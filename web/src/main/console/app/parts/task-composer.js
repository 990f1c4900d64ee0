import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { composerEnd } from './composer-end.js';
import { icon } from './icon.js';
import { notice, warned } from './notice.js';
import { taskOffers } from './offers.js';
import { sameCall } from './same-call.js';
import { draft } from './step-draft.js';
import { blamed, written } from './step-written.js';
import { failureSwitch, taskStep } from './task-step.js';
import './override.js';

/** @typedef {import('./step-draft.js').Draft} Draft */

/** Writes a task: verbs in order, and what is done when one of them fails. Fires `begun`. */
class TaskComposer extends View {
  static properties = {
    device: { attribute: false },
    given: { attribute: false },
    steps: { state: true },
    goOn: { state: true },
    notify: { state: true },
    problem: { state: true },
    complaint: { state: true },
    busy: { state: true },
    said: { state: true },
    warnings: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../screens/devices.js').Device | undefined} */
    this.device = undefined;
    /** What the first step is to begin with. @type {Partial<Draft>} */
    this.given = {};
    /** @type {Draft[]} */
    this.steps = [];
    this.goOn = false;
    this.notify = true;
    this.busy = false;
    this.said = '';
    /** What the device will refuse of the task begun last. @type {string[] | undefined} */
    this.warnings = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** What is wrong with which step. @type {{at: number, part: string, text: string} | undefined} */
    this.complaint = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    if (!this.steps.length) this.steps = [draft(this.given)];
  }

  draw() {
    const push = Boolean(this.device?.push);
    return html`<form class="composer" @submit=${this.submit} aria-label="Begin a task">
      <ol class="drafts">${this.steps.map((step, at) => this.step(step, at))}</ol>
      <div class="row"><button type="button" class="button small" data-testid="task-add-step" @click=${() => this.put([...this.steps, draft()])}>${icon('plus')}Another step</button>
        ${this.steps.length > 1 ? failureSwitch(this.goOn, (goOn) => (this.goOn = goOn)) : nothing}</div>
      ${this.complaint ? nothing : notice(this.problem, 'Not begun.')}${warned(this.warnings, 'Begun')}
      <muster-override .problem=${this.problem} @override=${() => this.begin(true)}></muster-override>
      ${composerEnd({
        name: 'task',
        push,
        notify: this.notify,
        choose: (notify) => (this.notify = notify),
        said: this.said,
        submit: html`<button class="button primary" data-testid="task-submit" ?disabled=${this.busy}>${icon('play')}Begin the task</button>`,
      })}
      ${this.sameCall()}${taskOffers(this.device?.objects ?? [])}</form>`;
  }

  /** @param {Draft} step @param {number} at */
  step(step, at) {
    return taskStep({
      step,
      at,
      complaint: this.complaint?.at === at ? this.complaint : undefined,
      change: (some) => this.put(this.steps.map((one, i) => (i === at ? { ...one, ...some } : one))),
      remove: this.steps.length === 1 ? undefined : () => this.put(this.steps.filter((_, i) => i !== at)),
    });
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
    this.forget();
  }

  /** What became of the task before. */
  forget() {
    this.problem = undefined;
    this.complaint = undefined;
    this.said = '';
    this.warnings = undefined;
  }

  /** @param {SubmitEvent} submit */
  submit(submit) {
    submit.preventDefault();
    return this.begin(false);
  }

  /** @param {boolean} override */
  async begin(override) {
    this.forget();
    const all = this.steps.map(written);
    const wrong = all.findIndex(({ complaint }) => complaint);
    const said = all[wrong]?.complaint;
    this.complaint = said && { at: wrong, ...said };
    if (said || !this.device) return;
    this.busy = true;
    try {
      const json = { ...this.body(all.map(({ step }) => step)), ...(override ? { override } : {}) };
      const task = await call(path`/devices/${this.device.id}/tasks`, { method: 'POST', json });
      this.warnings = task.warnings;
      this.said = json.notify
        ? 'Begun; the device is being called.'
        : 'Begun; it goes on when the device comes.';
      this.dispatchEvent(new CustomEvent('begun', { detail: task }));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
      this.complaint = blamed(this.problem, this.steps);
    }
    this.busy = false;
  }
}

customElements.define('muster-task-composer', TaskComposer);
