import { html, live, nothing } from '../lib.js';
import { kindWords } from '../words/gateways.js';
import { field } from './field.js';
import { icon } from './icon.js';

/** @typedef {import('./push-draft.js').Row} Row */
/** @typedef {import('../words/gateways.js').Gateway} Gateway */
/**
 * @typedef {{at: number, last: number, gateways?: Gateway[], complaint?: {part: string, text: string},
 *   put: (some: Partial<Row>) => void, move: (step: number, button: string) => void, remove: () => void}} Scene
 */

const text = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).value;

/** One push address that is edited: its gateway, where, and its place. @param {Row} row @param {Scene} scene */
export function addressRow(row, scene) {
  const { at, gateways } = scene;
  const gateway = gateways?.find(({ name }) => name === row.channel);
  const name = `push-${row.key}`;
  const complaint = (/** @type {string} */ part) =>
    scene.complaint?.part === part ? scene.complaint.text : undefined;
  return html`<li class="push-row" data-testid="push-row" data-channel=${row.channel}><span class="push-place" aria-hidden="true">${at + 1}</span>
    <fieldset class="push-fields"><legend class="unseen">Address ${at + 1}</legend>
    ${field(
      {
        name: `${name}-channel`,
        label: 'Gateway',
        hint: gatewayHint(row.channel, gateways),
        complaint: complaint('channel'),
      },
      (described) =>
        channelSelect(`${name}-channel`, row.channel, gateways, {
          described,
          choose: (channel) => scene.put({ channel }),
        }),
    )}
    ${field(
      {
        name: `${name}-address`,
        label: 'Address',
        hint: kindWords(gateway?.kind).place,
        complaint: complaint('address'),
      },
      (
        described,
      ) => html`<input id=${`${name}-address`} class="code-input" required spellcheck="false" autocomplete="off" autocapitalize="none" data-testid="push-address"
        placeholder=${kindWords(gateway?.kind).example} aria-describedby=${described} .value=${live(row.address)} @input=${(/** @type {Event} */ event) => scene.put({ address: text(event) })}>`,
    )}</fieldset>
    ${buttons(row, scene)}</li>`;
}

/** @param {Row} row @param {Scene} scene */
function buttons(row, { at, last, move, remove }) {
  const what = `address ${at + 1} (${row.channel})`;
  return html`<div class="push-buttons">
    <button type="button" class="button quiet small" data-testid="push-up" ?disabled=${at === 0} aria-label=${`Move ${what} up`} title="Move up: it is used earlier" @click=${() => move(-1, 'push-up')}>${icon('up')}</button>
    <button type="button" class="button quiet small" data-testid="push-down" ?disabled=${at === last} aria-label=${`Move ${what} down`} title="Move down: it is used later" @click=${() => move(1, 'push-down')}>${icon('down')}</button>
    <button type="button" class="button quiet small" data-testid="push-remove" aria-label=${`Remove ${what}`} title="Takes this address off the list; the others stay" @click=${remove}>${icon('cross')}</button></div>`;
}

/** Why a gateway may be of no use. @param {string} channel @param {Gateway[] | undefined} gateways */
function gatewayHint(channel, gateways) {
  if (!gateways) return undefined;
  const gateway = gateways.find(({ name }) => name === channel);
  if (!gateway)
    return html`<span class="warn-text">There is no gateway of this name: the address is passed over.</span>`;
  return gateway.enabled
    ? html`${kindWords(gateway.kind).word} · given by an operator`
    : html`<span class="warn-text">It is switched off: the address is passed over.</span>`;
}

/**
 * @param {string} name of the input @param {string} chosen @param {Gateway[] | undefined} gateways
 * @param {{described: string, choose: (channel: string) => void, none?: string, testId?: string}} more `none`: what it says for no gateway at all
 */
export function channelSelect(name, chosen, gateways, { described, choose, none, testId = 'push-channel' }) {
  const names = (gateways ?? []).map((gateway) => gateway.name);
  const all = chosen && !names.includes(chosen) ? [...names, chosen] : names;
  return html`<select id=${name} data-testid=${testId} aria-describedby=${described} @change=${(/** @type {Event} */ event) => choose(text(event))}>
    ${none === undefined ? nothing : html`<option value="" .selected=${live(chosen === '')}>${none}</option>`}
    ${all.map((one) => html`<option value=${one} .selected=${live(one === chosen)}>${one}</option>`)}</select>`;
}
