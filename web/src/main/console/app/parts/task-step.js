import { html, live, nothing } from '../lib.js';
import { TASK_VERBS } from '../words/tasks.js';
import { field } from './field.js';
import { icon } from './icon.js';
import { stepFields } from './step-fields.js';

/** @typedef {import('./step-draft.js').Draft} Draft */

/**
 * One step of a task that is being written.
 * @param {{step: Draft, at: number, complaint?: {part: string, text: string}, change: (some: Partial<Draft>) => void, remove?: () => void}} about
 *     `remove`: absent where it is the only one
 */
export function taskStep({ step, at, complaint, change, remove }) {
  const prefix = `task-${at}`;
  return html`<li class="draft"><div class="draft-head">${verbField({ step, at, complaint, change })}
      ${remove ? html`<button type="button" class="button quiet small" aria-label=${`Remove step ${at + 1}`} title="Remove this step" @click=${remove}>${icon('cross')}</button>` : nothing}</div>
    <div class="fields">${stepFields({ prefix, step, complaint, change })}</div></li>`;
}

/** @param {Parameters<typeof taskStep>[0]} about */
function verbField({ step, at, complaint, change }) {
  const name = `task-${at}-verb`;
  const about = {
    name,
    label: `Step ${at + 1}`,
    complaint: complaint?.part === 'verb' ? complaint.text : undefined,
  };
  return field(
    about,
    (described) => html`<select id=${name} data-testid=${name} aria-describedby=${described}
      @change=${(/** @type {Event} */ event) => change({ verb: /** @type {HTMLSelectElement} */ (event.target).value })}>
      ${Object.entries(TASK_VERBS).map(([verb, { word, does }]) => html`<option value=${verb} ?selected=${verb === step.verb}>${word} ${does}</option>`)}</select>`,
  );
}

/** What is done when one of several steps fails. @param {boolean} goOn @param {(goOn: boolean) => void} choose */
export function failureSwitch(goOn, choose) {
  return html`<label class="switch"><input type="checkbox" role="switch" data-testid="task-go-on" .checked=${live(goOn)}
    @change=${(/** @type {Event} */ change) => choose(/** @type {HTMLInputElement} */ (change.target).checked)}>
    <span>Go on when a step fails <span class="quiet">– otherwise the rest is skipped</span></span></label>`;
}
