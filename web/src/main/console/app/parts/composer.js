import { html, nothing, live } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { COMMON_NODES, compose, VERBS } from '../words/verbs.js';
import { parameterFields, verbField } from './command-fields.js';
import { blamedPlace, readRaw } from './raw-command.js';
import { field } from './field.js';
import { icon } from './icon.js';
import { notice, warned } from './notice.js';
import { sameCall } from './same-call.js';
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
      <div class="composer-grid"><div class="fields">${verbField(this.scene())}${parameterFields(this.scene())}${this.transfer()}</div>${this.rawField()}</div>
      <datalist id="composer-nodes">${this.nodes().map((uri) => html`<option value=${uri}></option>`)}</datalist>
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

  /** @returns {import('./command-fields.js').Scene} */
  scene() {
    return {
      verb: this.verb,
      fields: this.fields,
      complaint: (place) => (this.blamed() === place ? this.problem?.message : undefined),
      choose: (verb) => this.choose(verb),
      edit: (fields) => this.edit(fields),
    };
  }

  transfer() {
    const kind = VERBS[this.verb]?.transfer;
    return kind
      ? html`<muster-transfer .kind=${kind} @address=${this.addressMade}></muster-transfer>`
      : nothing;
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
    const { command } = readRaw(this.raw);
    return sameCall(path`/devices/${this.device.id}/commands`, { command, notify: this.wantsNotice() });
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

  /** @param {string} verb */
  choose(verb) {
    this.verb = verb;
    const uri = this.fields.find((text) => text.startsWith('urn:')) ?? '';
    this.edit(
      VERBS[verb].parameters.map(({ kind, optional }) => (kind === 'ClientURI' && !optional ? uri : '')),
    );
  }

  /** @param {string[]} fields */
  edit(fields) {
    this.fields = fields;
    this.forget();
    this.fromFields();
  }

  /** What became of the command before. */
  forget() {
    this.problem = undefined;
    this.said = '';
    this.warnings = undefined;
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
    this.forget();
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
    this.forget();
    this.busy = true;
    try {
      const queued = await call(path`/devices/${this.device.id}/commands`, {
        method: 'POST',
        json: { command, notify: this.wantsNotice(), ...(override ? { override } : {}) },
      });
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
