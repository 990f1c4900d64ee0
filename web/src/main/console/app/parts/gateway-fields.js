/**
 * The inputs of a gateway's form, made from the rules of its kind.
 */
import { html, ifDefined, live, nothing } from '../lib.js';
import { field } from './field.js';

/** @typedef {import('./gateway-calls.js').Rule} Rule */
/** @typedef {import('./gateway-draft.js').Draft} Draft */
/** @typedef {{draft: Draft, secrets: string[], complaint: (name: string) => string | undefined, put: (some: Partial<Draft>) => void}} Scene `secrets`: those that the server has */

/** Secrets that are files: the keys of service accounts. */
const FILES = ['serviceAccount'];

const target = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target);

/** A setting of the kind. @param {Rule} rule @param {Scene} scene */
export function settingField(rule, scene) {
  const { name, form, required, help } = rule;
  const value = scene.draft.values[name] ?? '';
  const put = (/** @type {string} */ text) => scene.put({ values: { ...scene.draft.values, [name]: text } });
  const id = `setting-${name}`;
  const about = {
    name: id,
    label: label(name),
    hint: hint(rule),
    optional: !required,
    complaint: scene.complaint(`settings.${name}`),
  };
  if (form === 'secret') return secretField(rule, scene, value, put);
  if (form === 'flag') return field(about, (described) => flagSelect(id, rule, value, { described, put }));
  return field(about, (described) =>
    line(id, value, { described, put, placeholder: placeholder(rule), required, number: form === 'number' }),
  );
}

/** "listenMillis" is "Listen millis", "tokenUrl" is "Token URL". @param {string} name */
export function label(name) {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return (words.charAt(0).toUpperCase() + words.slice(1)).replace(
    /\b(url|uri|tls|ip|id|npi|ton|ssl|ppg)\b/gi,
    (one) => one.toUpperCase(),
  );
}

/** @param {Rule} rule */
function hint({ help, fallback, form }) {
  const usual =
    fallback === undefined || form === 'flag'
      ? nothing
      : html` If empty: <span class="id">${fallback}</span>.`;
  return html`${help}${form === 'duration' ? ' As ISO 8601 has it, for example PT10S or PT1M30S.' : nothing}${usual}`;
}

/** @param {Rule} rule */
const placeholder = ({ fallback, form }) => fallback ?? (form === 'url' ? 'https://' : '');

/**
 * @param {string} id @param {string} value
 * @param {{described: string, put: (text: string) => void, placeholder?: string, required?: boolean, number?: boolean, pattern?: string}} more
 */
export function line(
  id,
  value,
  { described, put, placeholder = '', required = false, number = false, pattern },
) {
  return html`<input id=${id} class="code-input" data-testid=${id} ?required=${required} inputmode=${number ? 'numeric' : 'text'} pattern=${ifDefined(pattern)} spellcheck="false" autocomplete="off" autocapitalize="none"
    placeholder=${placeholder} aria-describedby=${described} .value=${live(value)} @input=${(/** @type {Event} */ event) => put(target(event).value)}>`;
}

/** @param {string} id @param {Rule} rule @param {string} value @param {{described: string, put: (text: string) => void}} more */
function flagSelect(id, { fallback }, value, { described, put }) {
  const words = /** @type {Record<string, string>} */ ({ true: 'yes', false: 'no' });
  const options = [
    ['', fallback ? `as usual: ${words[fallback]}` : 'not said'],
    ['true', words.true],
    ['false', words.false],
  ];
  return html`<select id=${id} data-testid=${id} aria-describedby=${described} @change=${(/** @type {Event} */ event) => put(target(event).value)}>
    ${options.map(([one, word]) => html`<option value=${one} .selected=${live(one === value)}>${word}</option>`)}</select>`;
}

/**
 * What is in it is never shown: left empty it stays, and it can be taken away.
 * @param {Rule} rule @param {Scene} scene @param {string} value @param {(text: string) => void} put
 */
function secretField(rule, scene, value, put) {
  const { name, required, help } = rule;
  const id = `setting-${name}`;
  const has = scene.secrets.includes(name);
  const away = scene.draft.away.includes(name);
  const said = has
    ? html`<strong>It is set</strong>, and never shown. Left empty it stays as it is.`
    : 'None is set.';
  return html`${field(
    {
      name: id,
      label: label(name),
      hint: html`${help} ${said}`,
      optional: !required,
      complaint: scene.complaint(`settings.${name}`),
    },
    (described) =>
      secretInput(name, value, {
        described,
        put,
        required: required && !has,
        disabled: away,
        placeholder: has ? 'stays as it is' : '',
      }),
  )}
  ${
    has && !required
      ? html`<label class="check"><input type="checkbox" data-testid=${`${id}-away`} .checked=${live(away)} @change=${(/** @type {Event} */ event) => takeAway(scene, name, target(event).checked)}>
        <span>Take this ${label(name).toLowerCase()} away</span></label>`
      : nothing
  }`;
}

/**
 * One line, or several where it is a file: a line would lose its breaks.
 * @param {string} name @param {string} value
 * @param {{described: string, put: (text: string) => void, required: boolean, disabled: boolean, placeholder: string}} more
 */
function secretInput(name, value, { described, put, required, disabled, placeholder }) {
  const id = `setting-${name}`;
  const typed = (/** @type {Event} */ event) => put(target(event).value);
  return FILES.includes(name)
    ? html`<textarea id=${id} class="code-input secret-input" rows="1" data-testid=${id} ?required=${required} ?disabled=${disabled} spellcheck="false" autocomplete="off" autocapitalize="none"
      placeholder=${placeholder} aria-describedby=${described} .value=${live(value)} @input=${typed}></textarea>`
    : html`<input type="password" id=${id} class="code-input" data-testid=${id} ?required=${required} ?disabled=${disabled} spellcheck="false" autocomplete="new-password" autocapitalize="none"
      placeholder=${placeholder} aria-describedby=${described} .value=${live(value)} @input=${typed}>`;
}

/** @param {Scene} scene @param {string} name @param {boolean} yes */
function takeAway({ draft, put }, name, yes) {
  const others = draft.away.filter((one) => one !== name);
  put({ away: yes ? [...others, name] : others, values: { ...draft.values, [name]: '' } });
}
