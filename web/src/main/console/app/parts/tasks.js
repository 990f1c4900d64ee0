import { html, nothing, repeat } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call, path, query } from '../api.js';
import { Live } from '../live.js';
import { go, sessionAddress } from '../router.js';
import { ago, between } from '../time.js';
import { COMMAND_STATES } from '../words/states.js';
import { empty, freshness, notice, waiting } from './notice.js';
import { taskPill } from './pill.js';
import { taskSteps } from './task-steps.js';
import './confirm.js';

const RUNNING_MILLIS = 1000;
const SETTLED_MILLIS = 4000;
const LIMIT = 20;
const MOST = 200;

/** @typedef {import('./task-steps.js').Task} Task */

/** The tasks of a device, newest first, live: each with its steps. */
class Tasks extends View {
  static properties = {
    device: { attribute: false },
    cancelling: { state: true },
    problem: { state: true },
    limit: { state: true },
  };

  constructor() {
    super();
    this.device = '';
    this.limit = LIMIT;
    /** @type {Task | undefined} */
    this.cancelling = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** @type {Live<{items: Task[], next?: string}>} */
    this.page = new Live(
      this,
      (signal) => call(path`/devices/${this.device}/tasks` + query({ limit: this.limit }), { signal }),
      {
        key: () => this.device,
        every: (data) =>
          data?.items.some((/** @type {Task} */ task) => task.state === 'RUNNING')
            ? RUNNING_MILLIS
            : SETTLED_MILLIS,
      },
    );
  }

  /** Called when a task was begun: it is shown at once. */
  refresh() {
    this.page.refresh();
  }

  draw() {
    const { data, problem } = this.page;
    return html`<div class="card-head"><h2 id="tasks-title">Tasks</h2>${freshness(this.page)}</div>
      ${notice(this.problem)}
      ${data ? this.list(data) : problem ? notice(problem) : waiting()}
      ${this.cancelling ? this.confirmation(this.cancelling) : nothing}`;
  }

  /** @param {{items: Task[], next?: string}} page */
  list(page) {
    if (!page.items.length)
      return empty('task', 'No tasks yet.', 'Begin one above, for example: read the device information.');
    return html`<ol class="tasks">${repeat(
      page.items,
      ({ id }) => id,
      (task) => this.task(task),
    )}</ol>
      ${page.next && this.limit < MOST ? html`<div class="pager"><button type="button" class="button" @click=${this.more}>Older tasks</button></div>` : nothing}`;
  }

  /** @param {Task} task */
  task(task) {
    const running = task.state === 'RUNNING';
    return html`<li class="task" data-testid="task" data-task-id=${task.id} data-state=${task.state}>
      <div class="task-head">${taskPill(task.state)}<span class="quiet small-text">begun ${ago(task.createdAt)}${task.createdBy ? ` by ${task.createdBy}` : nothing}${
        task.finishedAt ? html`, took ${between(task.createdAt, task.finishedAt)}` : nothing
      }${task.steps.length > 1 ? (task.onFailure === 'goOn' ? ' · goes on after a failure' : ' · stops at a failure') : nothing}${task.overridden ? html` · <span data-testid="task-overridden">definitions set aside</span>` : nothing}</span>
      ${running && may('task.write') ? html`<button type="button" class="button small danger" data-testid="task-cancel" @click=${() => (this.cancelling = task)}>Cancel</button>` : nothing}</div>
      ${taskSteps(task, (step) => this.sessionOf(step))}</li>`;
  }

  /** @param {import('./task-steps.js').Step} step */
  sessionOf(step) {
    const { command } = step;
    if (!command) return nothing;
    return html`<button type="button" class="button quiet small" @click=${() => this.openSession(command)} title="The session in which its command travelled">Session</button>`;
  }

  /** @param {string} id of a command */
  async openSession(id) {
    this.problem = undefined;
    try {
      const command = await call(path`/commands/${id}`);
      if (command.session) return go(sessionAddress(command.session));
      this.problem = /** @type {any} */ ({ message: untravelled(command.state) });
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
  }

  /** @param {Task} task */
  confirmation(task) {
    return html`<muster-confirm .heading=${'Cancel this task?'} .action=${'Cancel the task'} .refusal=${'Let it go on'}
      .text=${html`<p>What was not sent yet will not be. A command that is under way comes to its end, and nothing follows it.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(task, answer.detail)}></muster-confirm>`;
  }

  /** @param {Task} task @param {boolean} yes */
  async answered(task, yes) {
    this.cancelling = undefined;
    this.problem = undefined;
    if (!yes) return;
    await call(path`/tasks/${task.id}`, { method: 'DELETE' }).catch((problem) => (this.problem = problem));
    this.refresh();
  }

  more() {
    this.limit = Math.min(MOST, this.limit + 50);
    this.refresh();
  }
}

/** Why a command has no session. @param {string} state of the command */
function untravelled(state) {
  if (state === 'QUEUED') return 'Its command has not travelled yet: it waits for the device’s next session.';
  const { word, meaning } = COMMAND_STATES[state] ?? { word: state, meaning: '' };
  return `Its command has travelled in no session. ${word}: ${meaning}`;
}

customElements.define('muster-tasks', Tasks);
