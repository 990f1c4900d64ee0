import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { icon } from './icon.js';
import { notice, warned } from './notice.js';
import { taskSteps } from './task-steps.js';

const MILLIS = 1000;

/** @typedef {import('./task-steps.js').Task} Task */

/** One task until it is over, where it was begun. Fires `over` then, and `closed` when it was looked at. */
class TaskWatch extends View {
  static properties = { begun: { attribute: false } };

  constructor() {
    super();
    /** @type {Task | undefined} */
    this.begun = undefined;
    /** @type {Live<Task | undefined>} */
    this.task = new Live(this, (signal) => this.look(signal), {
      key: () => this.begun?.id ?? '',
      every: (task) => (task && task.state !== 'RUNNING' ? 0 : MILLIS),
    });
  }

  /** @param {AbortSignal} signal */
  async look(signal) {
    if (!this.begun) return undefined;
    const task = await call(path`/tasks/${this.begun.id}`, { signal });
    if (task.state !== 'RUNNING') this.dispatchEvent(new Event('over'));
    return task;
  }

  draw() {
    const task = this.task.data ?? this.begun;
    if (!task) return nothing;
    return html`<section class="card watch" aria-label="The task just begun" role="status" data-testid="watched-task" data-state=${task.state}>${warned(this.begun?.warnings, 'Begun')}${taskSteps(task)}${notice(this.task.problem)}
      <button type="button" class="button quiet small" aria-label="Hide the task" title="Hide" @click=${() => this.dispatchEvent(new Event('closed'))}>${icon('cross')}</button></section>`;
  }
}

customElements.define('muster-task-watch', TaskWatch);
