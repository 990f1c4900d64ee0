/**
 * The parts of a step that are lists: any number of rows, each of some inputs.
 */
import { html, live, nothing } from '../lib.js';
import { field } from './field.js';
import { icon } from './icon.js';
import { complaintOf, input, kindField, reread, valueInput } from './step-inputs.js';

/** @typedef {import('./step-inputs.js').Scene} Scene */

/**
 * @template T
 * @typedef {{part: 'arguments' | 'where' | 'variants', word: string, look?: string, blank: T,
 *   row: (item: T, name: string, put: (some: Partial<T>) => void) => unknown}} Rows
 *     `word`: what one row is called; `blank`: a new one; `row`: draws the inputs of one, whose ids begin with `name`
 */

/** @template T @param {Scene} scene @param {Rows<T>} about */
function rows(scene, { part, word, look = '', blank, row }) {
  const { step, prefix, change } = scene;
  const items = /** @type {T[]} */ (/** @type {unknown} */ (step[part]));
  const id = word.toLowerCase();
  const complaint = complaintOf(scene, part);
  const put = (/** @type {number} */ at, /** @type {Partial<T>} */ some) =>
    change({ [part]: items.map((one, i) => (i === at ? { ...one, ...some } : one)) });
  return html`${items.map(
    (item, at) => html`<fieldset class="argument ${look}"><legend class="unseen">${word} ${at + 1}</legend>
      ${row(item, `${prefix}-${id}-${at}`, (some) => put(at, some))}
      <button type="button" class="button quiet small" aria-label=${`Remove ${id} ${at + 1}`} title="Remove" @click=${() => change({ [part]: items.filter((_, i) => i !== at) })}>${icon('cross')}</button></fieldset>`,
  )}
  ${complaint ? html`<p class="complaint selectable" role="alert">${complaint}</p>` : nothing}
  <div><button type="button" class="button small" data-testid=${`${prefix}-add-${id}`} @click=${() => change({ [part]: [...items, blank] })}>${icon('plus')}${word}</button></div>`;
}

/**
 * @param {string} name @param {string} label @param {string} text @param {(text: string) => void} put
 * @param {{placeholder?: string, optional?: boolean, pattern?: string}} [more]
 */
function cell(name, label, text, put, { placeholder = '', optional = false, pattern = '.*' } = {}) {
  return field(
    { name, label, optional },
    (
      described,
    ) => html`<input id=${name} class="code-input" data-testid=${name} ?required=${!optional} pattern=${pattern} spellcheck="false" autocomplete="off" autocapitalize="none"
      placeholder=${placeholder} aria-describedby=${described} .value=${live(text)} @input=${(/** @type {Event} */ event) => put(input(event).value)}>`,
  );
}

/** Values by their paths below the node, written before it is run. @param {Scene} scene */
export function argumentRows(scene) {
  return rows(scene, {
    part: 'arguments',
    word: 'Argument',
    blank: /** @type {import('./step-draft.js').Argument} */ ({ path: '', value: '', as: 'text' }),
    row: ({ path, value, as }, name, put) => html`
      ${cell(`${name}-path`, 'Argument', path, (text) => put({ path: text }), { placeholder: 'PkgURL' })}
      ${field({ name: `${name}-value`, label: 'Value' }, (described) => valueInput(`${name}-value`, described, value, as, (text) => put({ value: text })))}
      ${kindField(`${name}-as`, as, (chosen) => put(reread(value, chosen)))}`,
  });
}

/** What the nodes that are read have in their leaves. @param {Scene} scene */
export function conditionRows(scene) {
  return rows(scene, {
    part: 'where',
    word: 'Condition',
    look: 'condition',
    blank: /** @type {import('./step-draft.js').Condition} */ ({ path: '', value: '' }),
    row: ({ path, value }, name, put) => html`
      ${cell(`${name}-path`, 'Only where the leaf', path, (text) => put({ path: text }), { placeholder: '(x)/Property' })}
      ${cell(`${name}-value`, 'has the value', value, (text) => put({ value: text }), { placeholder: 'Camera' })}`,
  });
}

/** What devices of some networks get instead. @param {Scene} scene */
export function variantRows(scene) {
  return rows(scene, {
    part: 'variants',
    word: 'Variant',
    look: 'variant',
    blank: /** @type {import('./step-draft.js').Variant} */ ({ mcc: '', mnc: '', value: '' }),
    row: ({ mcc, mnc, value }, name, put) => html`
      ${cell(`${name}-mcc`, 'Country (MCC)', mcc, (text) => put({ mcc: text }), { placeholder: '262', pattern: '\\d{3}' })}
      ${cell(`${name}-mnc`, 'Network (MNC)', mnc, (text) => put({ mnc: text }), { placeholder: '01', pattern: '\\d{2,3}', optional: true })}
      ${field({ name: `${name}-value`, label: 'Content there (JSON)' }, (described) => valueInput(`${name}-value`, described, value, 'json', (text) => put({ value: text })))}`,
  });
}
