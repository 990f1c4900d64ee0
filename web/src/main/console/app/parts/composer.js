import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { COMMON_NODES, compose, VERBS } from '../words/verbs.js';
import { parameterFields, verbField } from './command-fields.js';
import { composerEnd } from './composer-end.js';
import { blamedPlace, rawOf, readRaw } from './raw-command.js';
import { rawField } from './raw-field.js';
import { icon } from './icon.js';
import { notice, warned } from './notice.js';
import { announcedNodes, offers } from './offers.js';
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
      <div class="composer-grid"><div class="fields">${verbField(this.scene())}${parameterFields(this.scene())}${this.transfer()}</div>${rawField(this.raw, this.rawProblem, (text) => this.typedRaw(text))}</div>
      ${offers('composer-nodes', [...new Set([...announcedNodes(this.device?.objects), ...COMMON_NODES])])}
      ${this.blamed() === undefined ? notice(this.problem, 'Not queued.') : nothing}${warned(this.warnings)}
      <muster-override .problem=${this.problem} @override=${() => this.queue(true)}></muster-override>
      ${composerEnd({
        name: 'composer',
        push: Boolean(this.device?.push),
        notify: this.notify,
        choose: (notify) => (this.notify = notify),
        said: this.said,
        submit: html`<button class="button primary" data-testid="composer-submit" ?disabled=${this.busy || Boolean(this.rawProblem)}>${icon('plus')}Queue command</button>`,
      })}
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

  sameCall() {
    if (!this.device || this.rawProblem) return nothing;
    const { command } = readRaw(this.raw);
    return sameCall(path`/devices/${this.device.id}/commands`, { command, notify: this.wantsNotice() });
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
    this.raw = rawOf(compose(this.verb, this.fields));
    this.rawProblem = undefined;
  }

  /** @param {string} text */
  typedRaw(text) {
    this.raw = text;
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
