import { html, live, nothing } from '../lib.js';
import { NAME_PARTS } from '../words/trust.js';
import { field } from './field.js';

/**
 * How a certificate names its device, in words and in a form.
 */

/** @typedef {{from: string, pattern?: string, form?: string}} Mapping */
/** @typedef {{from: string, pattern: string, form: string}} MappingDraft */

const FIELDS = ['rule.from', 'rule.pattern', 'rule.form'];

/** Whether the form shows a complaint about it by itself. @param {string | undefined} parameter */
export const isOfMapping = (parameter) => FIELDS.includes(parameter ?? '');

/** @param {Mapping} [mapping] @returns {MappingDraft} */
export const mappingDraft = ({ from = 'CN', pattern = '', form = '' } = { from: 'CN' }) => ({
  from,
  pattern,
  form,
});

/** As the API takes it. @param {MappingDraft} draft @returns {Mapping} */
export const writtenMapping = ({ from, pattern, form }) => ({
  from,
  ...(pattern ? { pattern } : {}),
  ...(form ? { form } : {}),
});

/** @param {Mapping} mapping */
export function mappingWords({ from, pattern, form }) {
  return html`by the ${NAME_PARTS[from] ?? from}${pattern ? html`, if it is like <code>${pattern}</code>` : nothing}${form ? html`, as <code>${form}</code>` : nothing}`;
}

/**
 * @param {MappingDraft} draft
 * @param {{put: (some: Partial<MappingDraft>) => void, problem?: import('../api.js').Problem}} more
 */
export function mappingFields(draft, { put, problem }) {
  const complaint = (/** @type {string} */ name) =>
    problem?.parameter === `rule.${name}` ? problem.message : undefined;
  const choose = (/** @type {Event} */ change) =>
    put({ from: /** @type {HTMLSelectElement} */ (change.target).value });
  const line = (/** @type {'pattern' | 'form'} */ name, /** @type {string} */ label, /** @type {unknown} */ hint, /** @type {string} */ placeholder) =>
    field(
      { name: `mapping-${name}`, label, hint, optional: true, complaint: complaint(name) },
      (
        described,
      ) => html`<input id=${`mapping-${name}`} class="code-input" maxlength="200" data-testid=${`mapping-${name}`} spellcheck="false" autocomplete="off" autocapitalize="none" placeholder=${placeholder} aria-describedby=${described}
        .value=${live(draft[name])} @input=${(/** @type {Event} */ event) => put({ [name]: /** @type {HTMLInputElement} */ (event.target).value })}>`,
    );
  return html`${field(
    { name: 'mapping-from', label: 'Its certificates name the device in the', complaint: complaint('from') },
    (described) =>
      html`<select id="mapping-from" data-testid="mapping-from" aria-describedby=${described} @change=${choose}>${Object.entries(NAME_PARTS).map(([part, words]) => html`<option value=${part} .selected=${live(part === draft.from)}>${words}</option>`)}</select>`,
  )}
  <div class="two">${line('pattern', 'Pattern', 'A regular expression that the whole of that text must match. If empty: any text.', 'urn:imei:(\\d+)')}
    ${line('form', 'DevID', html`What the device is called; <code>$1</code> is the first group of the pattern. If empty: the whole text.`, 'IMEI:$1')}</div>`;
}
