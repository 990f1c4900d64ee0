import { html, live, nothing } from '../lib.js';
import { RIGHTS } from '../words/rights.js';
import { QUESTION_KINDS, TASK_VERBS } from '../words/tasks.js';
import { field } from './field.js';
import { NEEDS_JSON } from './step-draft.js';
import { area, complaintOf, input, kindField, line, reread, valueInput } from './step-inputs.js';
import { argumentRows, conditionRows, variantRows } from './step-rows.js';

/** @typedef {import('./step-inputs.js').Scene} Scene */

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
  levels: (scene) =>
    line(scene, 'levels', 'Levels', {
      optional: true,
      hint: 'How many levels of children at most; empty means all of them',
    }),
  where: (scene) => conditionRows(scene),
  address: (scene) =>
    line(scene, 'uri', 'Address', {
      placeholder: 'https://…',
      hint: 'Where the device goes on with its session',
    }),
  object: (scene) =>
    line(scene, 'object', 'Object (MOID)', { placeholder: 'urn:oma:mo:oma-fumo:1.0', list: 'task-objects' }),
  value: (scene) => valueFields(scene),
  variants: (scene) => variantRows(scene),
  verify: ({ step, prefix, change }) =>
    html`<label class="switch"><input type="checkbox" role="switch" data-testid=${`${prefix}-verify`} .checked=${live(step.verify)}
      @change=${(/** @type {Event} */ event) => change({ verify: input(event).checked })}><span>Read it back and compare</span></label>`,
  arguments: (scene) => argumentRows(scene),
  question: (scene) => questionFields(scene),
  instance: (scene) => line(scene, 'instance', 'Instance', { hint: 'Its name on the device (MIID)' }),
  path: (scene) =>
    line(scene, 'path', 'Subtree', { optional: true, hint: 'Empty means all of the instance' }),
  authority: (scene) =>
    line(scene, 'authority', 'Who', {
      placeholder: '*',
      hint: 'A server by its name or as serverid:…, an application as appid:…, or * for everyone',
    }),
  rights: (scene) => rightsFields(scene),
  command: (scene) =>
    area(scene, 'command', 'Command (JSON)', {
      placeholder: '["GET","urn:oma:mo:oma-dm-devinfo:1.2//"]',
      hint: 'An array of strings: its name, then its parameters',
      code: true,
    }),
};

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

/** @param {Scene} scene */
function rightsFields(scene) {
  const { step, prefix, change } = scene;
  const complaint = complaintOf(scene, 'rights');
  const turned = (/** @type {string} */ right, /** @type {boolean} */ on) =>
    RIGHTS.filter((one) => (one === right ? on : step.rights.includes(one)));
  return html`<fieldset class="choices"><legend>May</legend>${RIGHTS.map(
    (right) =>
      html`<label class="choice"><input type="checkbox" data-testid=${`${prefix}-right-${right}`} .checked=${live(step.rights.includes(right))}
        @change=${(/** @type {Event} */ event) => change({ rights: turned(right, input(event).checked) })}><span>${right}</span></label>`,
  )}</fieldset>
  ${complaint ? html`<p class="complaint selectable" role="alert">${complaint}</p>` : nothing}`;
}
