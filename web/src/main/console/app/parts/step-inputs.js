/**
 * The inputs that the fields of a step are made of.
 */
import { html, live } from '../lib.js';
import { field } from './field.js';
import { VALUE_KINDS } from './step-draft.js';

/** @typedef {import('./step-draft.js').Draft} Draft */
/**
 * @typedef {{prefix: string, step: Draft, complaint?: {part: string, text: string}, change: (some: Partial<Draft>) => void}} Scene
 *     `prefix`: makes ids of this step's fields; `complaint`: what is wrong with which part
 */

/** @param {Event} event */
export const input = (event) => /** @type {HTMLInputElement} */ (event.target);

/** @param {Scene} scene @param {string} part */
export const complaintOf = ({ complaint }, part) => (complaint?.part === part ? complaint.text : undefined);

/**
 * @param {Scene} scene @param {'uri' | 'levels' | 'object' | 'title' | 'instance' | 'path' | 'authority'} part @param {string} label
 * @param {{placeholder?: string, hint?: string, list?: string, words?: boolean, optional?: boolean}} more
 */
export function line(
  scene,
  part,
  label,
  { placeholder = '', hint, list = '', words = false, optional = false },
) {
  const name = `${scene.prefix}-${part}`;
  return field(
    { name, label, hint, optional, complaint: complaintOf(scene, part) },
    (described) => html`
    <input id=${name} class=${words ? '' : 'code-input'} data-testid=${name} ?required=${!optional} spellcheck=${words ? 'true' : 'false'} autocomplete="off" autocapitalize="none"
      placeholder=${placeholder} list=${list} aria-describedby=${described} .value=${live(scene.step[part])}
      @input=${(/** @type {Event} */ event) => scene.change({ [part]: input(event).value })}>`,
  );
}

/**
 * @param {Scene} scene @param {'text' | 'options' | 'command'} part @param {string} label
 * @param {{placeholder?: string, hint?: string, code?: boolean, optional?: boolean}} more
 */
export function area(scene, part, label, { placeholder = '', hint, code = false, optional = false }) {
  const name = `${scene.prefix}-${part}`;
  return field(
    { name, label, hint, optional, complaint: complaintOf(scene, part) },
    (described) => html`
    <textarea id=${name} class=${code ? 'code-input' : ''} data-testid=${name} rows="3" ?required=${!optional} placeholder=${placeholder} spellcheck=${code ? 'false' : 'true'}
      aria-describedby=${described} .value=${live(scene.step[part])} @input=${(/** @type {Event} */ event) => scene.change({ [part]: input(event).value })}></textarea>`,
  );
}

/** @param {string} value @param {import('./step-draft.js').ValueKind} as */
export const reread = (value, as) => ({
  as,
  value: as === 'boolean' && !/^(true|false)$/.test(value) ? 'true' : value,
});

/** @param {string} name @param {import('./step-draft.js').ValueKind} as @param {(as: import('./step-draft.js').ValueKind) => void} change */
export function kindField(name, as, change) {
  return field(
    { name, label: 'As' },
    () => html`<select id=${name} data-testid=${name}
    @change=${(/** @type {Event} */ event) => change(/** @type {any} */ (input(event).value))}>
    ${Object.entries(VALUE_KINDS).map(([kind, word]) => html`<option value=${kind} ?selected=${kind === as}>${word}</option>`)}</select>`,
  );
}

/** @param {string} name @param {string} described @param {string} value @param {string} as @param {(value: string) => void} change */
export function valueInput(name, described, value, as, change) {
  const typed = (/** @type {Event} */ event) => change(input(event).value);
  if (as === 'boolean')
    return html`<select id=${name} data-testid=${name} aria-describedby=${described} @change=${typed}>${['true', 'false'].map((one) => html`<option ?selected=${one === value}>${one}</option>`)}</select>`;
  if (as === 'json')
    return html`<textarea id=${name} class="code-input" rows="5" spellcheck="false" required data-testid=${name} aria-describedby=${described} .value=${live(value)} @input=${typed}></textarea>`;
  return html`<input id=${name} class="code-input" spellcheck="false" autocomplete="off" autocapitalize="none" data-testid=${name} inputmode=${as === 'number' ? 'decimal' : 'text'}
    aria-describedby=${described} .value=${live(value)} @input=${typed}>`;
}
