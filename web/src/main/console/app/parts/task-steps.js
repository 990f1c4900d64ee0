import { html, nothing } from '../lib.js';
import { verbWord } from '../words/tasks.js';
import { STEP_STATES } from '../words/states.js';
import { jsonValue, plainText } from './json.js';
import { preview } from './outcome.js';
import { stepPill } from './pill.js';

/** @typedef {{verb: string, uri?: string, state: string, command?: string, reason?: string, result?: unknown}} Step */
/** @typedef {{id: string, device: string, state: string, onFailure: string, overridden?: boolean, createdBy?: string, createdAt: string, finishedAt?: string, steps: Step[], warnings?: string[]}} Task */

const ONE_LINE = 80;

/**
 * The steps of a task, in order, each with what became of it.
 * @param {Task} task @param {(step: Step) => unknown} more what else is said of a step
 */
export function taskSteps(task, more = () => nothing) {
  return html`<ol class="steps task-steps">${task.steps.map(
    (step) => html`<li data-testid="step" data-state=${step.state}>
      <div class="step-head">${stepPill(step.state)}<span class="command-line"><b>${verbWord(step.verb)}</b> <span class="id">${step.uri ?? ''}</span></span>${more(step)}</div>
      ${said(step)}${step.result === undefined ? nothing : result(step.result)}</li>`,
  )}</ol>`;
}

/** @param {Step} step */
function said({ state, reason, result: brought }) {
  const words = reason ?? (state === 'SUCCEEDED' || brought !== undefined ? '' : STEP_STATES[state]?.meaning);
  return words
    ? html`<p class="words selectable ${state === 'FAILED' ? 'complaint' : 'quiet'}">${words}</p>`
    : nothing;
}

/** @param {unknown} value */
function result(value) {
  if (typeof value === 'object' && value !== null)
    return html`<details><summary>${preview(value)}</summary>${jsonValue(value)}</details>`;
  const text = String(value);
  if (text.length <= ONE_LINE) return html`<code class="selectable words">${text}</code>`;
  return html`<details><summary><code class="words">${text.slice(0, ONE_LINE)}…</code></summary>${plainText(text)}</details>`;
}
