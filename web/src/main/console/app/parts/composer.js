import { html, nothing, live } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { COMMON_NODES, compose, fieldCount, KINDS, parameterAt, VERBS } from '../words/verbs.js';
import { blamedPlace, readRaw } from './raw-command.js';
import { copyButton } from './copy.js';
import { field } from './field.js';
import { icon } from './icon.js';
import { notice, warned } from './notice.js';
import './override.js';
import './transfer.js';

/**
 * Writes a command, as fields or as the JSON that travels: both are one and stay in step.
 * Fires `queued` when the server has taken it.
 */
class Composer extends View {
  static properties = {
    device: { attribute: false },
    verb: { state: true },
    fields: { state: true },
    raw: { state: true },
    rawProblem: { state: true },
    notify: { state: true },
    problem: { state: true },
    busy: { state: true },
    said: { state: true },
    warnings: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../screens/devices.js').Device | undefined} */
    this.device = undefined;
    this.notify = true;
    this.busy = false;
    /** What was done last, for those who cannot see the new row. */
    this.said = '';
    /** Why the device will refuse what was queued last. @type {string[] | undefined} */
    this.warnings = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.verb = 'GET';
    /** @type {string[]} */
    this.fields = ['urn:oma:mo:oma-dm-devinfo:1.2//'];
    this.raw = '';
    /** @type {string | undefined} */
    this.rawProblem = undefined;
    this.fromFields();
  }

  draw() {
    return html`<form class="composer" @submit=${this.submit} aria-label="Queue a command">
      <div class="composer-grid"><div class="fields">${this.verbField()}${this.parameterFields()}</div>${this.rawField()}</div>
      ${this.blamed() === undefined ? notice(this.problem, 'Not queued.') : nothing}${warned(this.warnings)}
      <muster-override .problem=${this.problem} @override=${() => this.queue(true)}></muster-override>
      <div class="composer-end">
        <label class="switch"><input type="checkbox" role="switch" data-testid="composer-notify" .checked=${live(this.wantsNotice())} ?disabled=${!this.device?.push}
          @change=${(/** @type {Event} */ change) => (this.notify = /** @type {HTMLInputElement} */ (change.target).checked)}>
          <span>Notify the device now${this.device?.push ? nothing : html` <span class="quiet">– it has no push channel and gets it when it comes</span>`}</span></label>
        <span class="composer-said" role="status">${this.said ? html`${icon('check')}${this.said}` : nothing}</span>
        <button class="button primary" data-testid="composer-submit" ?disabled=${this.busy || Boolean(this.rawProblem)}>${icon('plus')}Queue command</button>
      </div>
      ${this.sameCall()}
    </form>`;
  }

  verbField() {
    return field(
      {
        name: 'composer-verb',
        label: 'Command',
        complaint: this.complaintAt(0),
      },
      (described) => html`
      <select id="composer-verb" data-testid="composer-command" aria-describedby=${described} .value=${live(this.verb)} @change=${this.choose}>
        ${Object.entries(VERBS).map(([name, { does }]) => html`<option value=${name} ?selected=${name === this.verb}>${name} – ${does}</option>`)}
      </select>`,
    );
  }

  parameterFields() {
    const verb = VERBS[this.verb];
    if (!verb) return nothing;
    const count = fieldCount(verb, this.fields);
    const many = verb.parameters.at(-1)?.many;
    return html`${Array.from({ length: count }, (_, place) => this.parameterField(verb, place))}
      ${
        many
          ? html`<div class="row"><button type="button" class="button small" @click=${() => this.edit([...this.fields, ''])}>${icon('plus')}Another node</button>
        ${count > verb.parameters.length ? html`<button type="button" class="button small" @click=${() => this.edit(this.fields.slice(0, -1))}>Remove the last</button>` : nothing}</div>`
          : nothing
      }
      ${verb.transfer ? html`<muster-transfer .kind=${verb.transfer} @address=${this.addressMade}></muster-transfer>` : nothing}
      <datalist id="composer-nodes">${this.nodes().map((uri) => html`<option value=${uri}></option>`)}</datalist>`;
  }

  /** @param {import('../words/verbs.js').Verb} verb @param {number} place */
  parameterField(verb, place) {
    const { kind, optional } = parameterAt(verb, place);
    const { example, hint } = KINDS[kind];
    const about = {
      name: `composer-field-${place}`,
      label: kind,
      hint,
      optional,
      complaint: this.complaintAt(place + 1),
    };
    return field(
      about,
      (described) => html`
      <input id=${about.name} class="code-input" data-testid=${`composer-param-${place}`} spellcheck="false" autocomplete="off" autocapitalize="none"
        placeholder=${example} list=${kind === 'ClientURI' ? 'composer-nodes' : ''} aria-describedby=${described} aria-invalid=${String(Boolean(about.complaint))}
        .value=${live(this.fields[place] ?? '')} @input=${(/** @type {Event} */ input) => this.put(place, input)}>`,
    );
  }

  rawField() {
    return field(
      {
        name: 'composer-raw',
        label: 'As it travels (JSON)',
        hint: 'An array of strings; edit either side.',
        complaint: this.rawProblem,
      },
      (described) => html`
      <textarea id="composer-raw" class="code-input" data-testid="composer-raw" rows="6" spellcheck="false" aria-describedby=${described}
        .value=${live(this.raw)} @input=${this.typedRaw}></textarea>`,
    );
  }

  sameCall() {
    if (!this.device || this.rawProblem) return nothing;
    const body = JSON.stringify({ command: readRaw(this.raw).command, notify: this.wantsNotice() });
    const text = `curl -u admin -H 'Content-Type: application/json' \\\n  -d '${body.replaceAll("'", "'\\''")}' \\\n  '${location.origin}/api/v1${path`/devices/${this.device.id}/commands`}'`;
    return html`<details class="same-call"><summary>The same as an API call</summary><div class="with-copy"><pre class="code">${text}</pre>${copyButton(text, 'the call')}</div></details>`;
  }

  /** Addresses to offer: what this device announced, then what every device has. */
  nodes() {
    const announced = (this.device?.objects ?? []).flatMap(({ moid, instances }) =>
      instances.length ? instances.map((miid) => `${moid}/${miid}/`) : [`${moid}//`],
    );
    return [...new Set([...announced, ...COMMON_NODES])];
  }

  wantsNotice() {
    return this.notify && Boolean(this.device?.push);
  }

  /** The place of the blamed input: 0 the command itself, 1 its first parameter; undefined where none is to blame. */
  blamed() {
    return blamedPlace(this.problem?.parameter, this.verb);
  }

  /** @param {number} place */
  complaintAt(place) {
    return this.blamed() === place ? this.problem?.message : undefined;
  }

  /** @param {Event} change */
  choose(change) {
    this.verb = /** @type {HTMLSelectElement} */ (change.target).value;
    const before = this.fields;
    const uri = before.find((text) => text.startsWith('urn:')) ?? '';
    this.edit(
      VERBS[this.verb].parameters.map(({ kind, optional }) => (kind === 'ClientURI' && !optional ? uri : '')),
    );
  }

  /** @param {number} place @param {Event} input */
  put(place, input) {
    const fields = Array.from(
      { length: Math.max(this.fields.length, place + 1) },
      (_, i) => this.fields[i] ?? '',
    );
    fields[place] = /** @type {HTMLInputElement} */ (input.target).value;
    this.edit(fields);
  }

  /** @param {string[]} fields */
  edit(fields) {
    this.fields = fields;
    this.problem = undefined;
    this.said = '';
    this.warnings = undefined;
    this.fromFields();
  }

  fromFields() {
    this.raw = JSON.stringify(compose(this.verb, this.fields), null, 1)
      .replaceAll('\n]', ']')
      .replaceAll('[\n ', '[');
    this.rawProblem = undefined;
  }

  /** @param {Event} input */
  typedRaw(input) {
    this.raw = /** @type {HTMLTextAreaElement} */ (input.target).value;
    this.problem = undefined;
    const { command, problem } = readRaw(this.raw);
    this.rawProblem = problem;
    if (!command) return;
    this.verb = command[0];
    this.fields = command.slice(1);
  }

  /** @param {CustomEvent<string>} made */
  addressMade(made) {
    this.edit([made.detail, ...this.fields.slice(1)]);
  }

  /** @param {SubmitEvent} submit */
  submit(submit) {
    submit.preventDefault();
    return this.queue(false);
  }

  /** @param {boolean} override whether the definitions of objects are set aside */
  async queue(override) {
    const { command } = readRaw(this.raw);
    if (!command || !this.device) return;
    this.busy = true;
    try {
      const queued = await call(path`/devices/${this.device.id}/commands`, {
        method: 'POST',
        json: { command, notify: this.wantsNotice(), ...(override ? { override } : {}) },
      });
      this.problem = undefined;
      this.warnings = queued.warnings;
      this.said = this.wantsNotice() ? 'Queued; the device is being called.' : 'Queued for the next session.';
      this.dispatchEvent(new CustomEvent('queued', { detail: queued.items, bubbles: true }));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-composer', Composer);
