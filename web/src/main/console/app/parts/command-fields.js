import { html, live, nothing } from '../lib.js';
import { fieldCount, KINDS, parameterAt, VERBS } from '../words/verbs.js';
import { field } from './field.js';
import { icon } from './icon.js';

/**
 * @typedef {{verb: string, fields: string[], complaint: (place: number) => string | undefined,
 *   choose: (verb: string) => void, edit: (fields: string[]) => void}} Scene
 *     `complaint`: what the server says of a place: 0 the command itself, 1 its first parameter
 */

/** Which command it is. @param {Scene} scene */
export function verbField({ verb, complaint, choose }) {
  return field(
    { name: 'composer-verb', label: 'Command', complaint: complaint(0) },
    (described) => html`
      <select id="composer-verb" data-testid="composer-command" aria-describedby=${described} .value=${live(verb)}
        @change=${(/** @type {Event} */ change) => choose(/** @type {HTMLSelectElement} */ (change.target).value)}>
        ${Object.entries(VERBS).map(([name, { does }]) => html`<option value=${name} ?selected=${name === verb}>${name} – ${does}</option>`)}
      </select>`,
  );
}

/** What goes with it. @param {Scene} scene */
export function parameterFields(scene) {
  const verb = VERBS[scene.verb];
  if (!verb) return nothing;
  const { fields, edit } = scene;
  const count = fieldCount(verb, fields);
  const more = html`<button type="button" class="button small" @click=${() => edit([...fields, ''])}>${icon('plus')}Another node</button>`;
  const less = html`<button type="button" class="button small" @click=${() => edit(fields.slice(0, -1))}>Remove the last</button>`;
  return html`${Array.from({ length: count }, (_, place) => parameterField(scene, verb, place))}
    ${verb.parameters.at(-1)?.many ? html`<div class="row">${more}${count > verb.parameters.length ? less : nothing}</div>` : nothing}`;
}

/** @param {Scene} scene @param {import('../words/verbs.js').Verb} verb @param {number} place */
function parameterField({ fields, complaint, edit }, verb, place) {
  const { kind, optional } = parameterAt(verb, place);
  const { example, hint } = KINDS[kind];
  const about = {
    name: `composer-field-${place}`,
    label: kind,
    hint,
    optional,
    complaint: complaint(place + 1),
  };
  const put = (/** @type {Event} */ input) => {
    const all = Array.from({ length: Math.max(fields.length, place + 1) }, (_, i) => fields[i] ?? '');
    all[place] = /** @type {HTMLInputElement} */ (input.target).value;
    edit(all);
  };
  return field(
    about,
    (described) => html`
      <input id=${about.name} class="code-input" data-testid=${`composer-param-${place}`} spellcheck="false" autocomplete="off" autocapitalize="none"
        placeholder=${example} list=${kind === 'ClientURI' ? 'composer-nodes' : ''} aria-describedby=${described} aria-invalid=${String(Boolean(about.complaint))}
        .value=${live(fields[place] ?? '')} @input=${put}>`,
  );
}
