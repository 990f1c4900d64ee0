import { html, live, nothing } from '../lib.js';
import { QUESTION_KINDS, TASK_VERBS } from '../words/tasks.js';
import { field } from './field.js';
import { icon } from './icon.js';
import { NEEDS_JSON, VALUE_KINDS } from './step-draft.js';

/** @typedef {import('./step-draft.js').Draft} Draft */
/**
 * @typedef {{prefix: string, step: Draft, complaint?: {part: string, text: string}, change: (some: Partial<Draft>) => void}} Scene
 *     `prefix`: makes ids of this step's fields; `complaint`: what is wrong with which part
 */

/**
 * The fields that a step's verb needs.
 * @param {Scene} scene @param {import('../words/tasks.js').Part[]} [settled] parts that are said already
 */
export function stepFields(scene, settled = []) {
  const parts = (TASK_VERBS[scene.step.verb]?.parts ?? []).filter((part) => !settled.includes(part));
  return html`${parts.map((part) => FIELDS[part](scene))}`;
}

/** @type {Record<import('../words/tasks.js').Part, (scene: Scene) => unknown>} */
const FIELDS = {
  uri: (scene) =>
    line(scene, 'uri', 'Node (ClientURI)', {
      placeholder: 'urn:oma:mo:oma-dm-devinfo:1.2//FwV',
      hint: 'MOID/instance/path – an empty instance means the only one',
      list: 'task-nodes',
    }),
  address: (scene) =>
    line(scene, 'uri', 'Address', {
      placeholder: 'https://…',
      hint: 'Where the device goes on with its session',
    }),
  object: (scene) =>
    line(scene, 'object', 'Object (MOID)', { placeholder: 'urn:oma:mo:oma-fumo:1.0', list: 'task-objects' }),
  value: (scene) => valueFields(scene),
  verify: ({ step, prefix, change }) =>
    html`<label class="switch"><input type="checkbox" role="switch" data-testid=${`${prefix}-verify`} .checked=${live(step.verify)}
      @change=${(/** @type {Event} */ event) => change({ verify: input(event).checked })}><span>Read it back and compare</span></label>`,
  arguments: (scene) => argumentFields(scene),
  question: (scene) => questionFields(scene),
  command: (scene) =>
    area(scene, 'command', 'Command (JSON)', {
      placeholder: '["GET","urn:oma:mo:oma-dm-devinfo:1.2//"]',
      hint: 'An array of strings: its name, then its parameters',
      code: true,
    }),
};

/** @param {Event} event */
const input = (event) => /** @type {HTMLInputElement} */ (event.target);

/** @param {Scene} scene @param {string} part */
const complaintOf = ({ complaint }, part) => (complaint?.part === part ? complaint.text : undefined);

/**
 * @param {Scene} scene @param {'uri' | 'object' | 'title'} part @param {string} label
 * @param {{placeholder?: string, hint?: string, list?: string, words?: boolean}} more
 */
function line(scene, part, label, { placeholder = '', hint, list = '', words = false }) {
  const name = `${scene.prefix}-${part}`;
  return field(
    { name, label, hint, complaint: complaintOf(scene, part) },
    (described) => html`
    <input id=${name} class=${words ? '' : 'code-input'} data-testid=${name} required spellcheck=${words ? 'true' : 'false'} autocomplete="off" autocapitalize="none"
      placeholder=${placeholder} list=${list} aria-describedby=${described} .value=${live(scene.step[part])}
      @input=${(/** @type {Event} */ event) => scene.change({ [part]: input(event).value })}>`,
  );
}

/**
 * @param {Scene} scene @param {'text' | 'options' | 'command'} part @param {string} label
 * @param {{placeholder?: string, hint?: string, code?: boolean, optional?: boolean}} more
 */
function area(scene, part, label, { placeholder = '', hint, code = false, optional = false }) {
  const name = `${scene.prefix}-${part}`;
  return field(
    { name, label, hint, optional, complaint: complaintOf(scene, part) },
    (described) => html`
    <textarea id=${name} class=${code ? 'code-input' : ''} data-testid=${name} rows="3" ?required=${!optional} placeholder=${placeholder} spellcheck=${code ? 'false' : 'true'}
      aria-describedby=${described} .value=${live(scene.step[part])} @input=${(/** @type {Event} */ event) => scene.change({ [part]: input(event).value })}></textarea>`,
  );
}

/** @param {Scene} scene */
function valueFields(scene) {
  const { step, prefix, change } = scene;
  const instance = NEEDS_JSON.has(step.verb);
  const name = `${prefix}-value`;
  const about = {
    name,
    label: instance ? 'Content (JSON)' : 'Value',
    hint: instance ? 'One member: the root node, and in it its children' : undefined,
    complaint: complaintOf(scene, 'value'),
  };
  const as = instance ? 'json' : step.as;
  return html`<div class="value-fields">
    ${field(about, (described) => valueInput(name, described, step.value, as, (value) => change({ value })))}
    ${instance ? nothing : kindField(`${prefix}-as`, step.as, (chosen) => change(reread(step.value, chosen)))}</div>`;
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

/** @param {Scene} scene */
function argumentFields(scene) {
  const { step, prefix, change } = scene;
  const put = (/** @type {number} */ at, /** @type {object} */ some) =>
    change({ arguments: step.arguments.map((one, i) => (i === at ? { ...one, ...some } : one)) });
  return html`${step.arguments.map(({ path, value, as }, at) => {
    const name = `${prefix}-argument-${at}`;
    return html`<fieldset class="argument"><legend class="unseen">Argument ${at + 1}</legend>
      ${field(
        { name: `${name}-path`, label: 'Argument' },
        () => html`<input id=${`${name}-path`} class="code-input" required spellcheck="false" placeholder="PkgURL"
        .value=${live(path)} @input=${(/** @type {Event} */ event) => put(at, { path: input(event).value })}>`,
      )}
      ${field({ name: `${name}-value`, label: 'Value' }, (described) => valueInput(`${name}-value`, described, value, as, (text) => put(at, { value: text })))}
      ${kindField(`${name}-as`, as, (chosen) => put(at, reread(value, chosen)))}
      <button type="button" class="button quiet small" aria-label=${`Remove argument ${at + 1}`} title="Remove" @click=${() => change({ arguments: step.arguments.filter((_, i) => i !== at) })}>${icon('cross')}</button></fieldset>`;
  })}
  ${complaintOf(scene, 'arguments') ? html`<p class="complaint selectable" role="alert">${complaintOf(scene, 'arguments')}</p>` : nothing}
  <div><button type="button" class="button small" data-testid=${`${prefix}-add-argument`} @click=${() => change({ arguments: [...step.arguments, { path: '', value: '', as: 'text' }] })}>${icon('plus')}Argument</button></div>`;
}

/** @param {Scene} scene */
function questionFields(scene) {
  const { step, prefix, change } = scene;
  return html`${field(
    { name: `${prefix}-kind`, label: 'Kind', complaint: complaintOf(scene, 'kind') },
    () => html`<select id=${`${prefix}-kind`} data-testid=${`${prefix}-kind`}
      @change=${(/** @type {Event} */ event) => change({ kind: input(event).value })}>
      ${Object.entries(QUESTION_KINDS).map(([kind, { word, does }]) => html`<option value=${kind} ?selected=${kind === step.kind}>${word} – ${does}</option>`)}</select>`,
  )}
    ${line(scene, 'title', 'Title', { words: true, placeholder: 'Install version 4.2 now?' })}
    ${area(scene, 'text', 'Text', { optional: true })}
    ${step.kind === 'choice' ? area(scene, 'options', 'Options', { hint: 'One on each line' }) : nothing}`;
}
