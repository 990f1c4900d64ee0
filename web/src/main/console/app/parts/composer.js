import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { COMMON_NODES, VERBS } from '../words/verbs.js';
import { fromFields, fromRaw, ofVerb } from './command-draft.js';
import { parameterFields, verbField } from './command-fields.js';
import { composerEnd } from './composer-end.js';
import { blamedPlace, readRaw } from './raw-command.js';
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
    draft: { state: true },
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
    this.draft = fromFields('GET', ['urn:oma:mo:oma-dm-devinfo:1.2//']);
  }

  draw() {
    return html`<form class="composer" @submit=${this.submit} aria-label="Queue a command">
      <div class="composer-grid"><div class="fields">${verbField(this.scene())}${parameterFields(this.scene())}${this.transfer()}</div>${rawField(this.draft.raw, this.draft.complaint, (text) => this.put(fromRaw(text, this.draft)))}</div>
      ${offers('composer-nodes', [...new Set([...announcedNodes(this.device?.objects), ...COMMON_NODES])])}
      ${this.blamed() === undefined ? notice(this.problem, 'Not queued.') : nothing}${warned(this.warnings)}
      <muster-override .problem=${this.problem} @override=${() => this.queue(true)}></muster-override>
      ${composerEnd({
        name: 'composer',
        push: Boolean(this.device?.push),
        notify: this.notify,
        choose: (notify) => (this.notify = notify),
        said: this.said,
        submit: html`<button class="button primary" data-testid="composer-submit" ?disabled=${this.busy || Boolean(this.draft.complaint)}>${icon('plus')}Queue command</button>`,
      })}
      ${this.sameCall()}
    </form>`;
  }

  /** @returns {import('./command-fields.js').Scene} */
  scene() {
    return {
      ...this.draft,
      complaint: (/** @type {number} */ place) =>
        this.blamed() === place ? this.problem?.message : undefined,
      choose: (verb) => this.put(ofVerb(verb, this.draft)),
      edit: (fields) => this.put(fromFields(this.draft.verb, fields)),
    };
  }

  transfer() {
    const kind = VERBS[this.draft.verb]?.transfer;
    return kind
      ? html`<muster-transfer .kind=${kind} @address=${this.addressMade}></muster-transfer>`
      : nothing;
  }

  sameCall() {
    if (!this.device || this.draft.complaint) return nothing;
    const { command } = readRaw(this.draft.raw);
    return sameCall(path`/devices/${this.device.id}/commands`, { command, notify: this.wantsNotice() });
  }

  wantsNotice() {
    return this.notify && Boolean(this.device?.push);
  }

  /** The place of the blamed input: 0 the command itself, 1 its first parameter; undefined where none is to blame. */
  blamed() {
    return blamedPlace(this.problem?.parameter, this.draft.verb);
  }

  /** @param {import('./command-draft.js').CommandDraft} draft */
  put(draft) {
    this.draft = draft;
    this.forget();
  }

  /** What became of the command before. */
  forget() {
    this.problem = undefined;
    this.said = '';
    this.warnings = undefined;
  }

  /** @param {CustomEvent<string>} made */
  addressMade(made) {
    this.put(fromFields(this.draft.verb, [made.detail, ...this.draft.fields.slice(1)]));
  }

  /** @param {SubmitEvent} submit */
  submit(submit) {
    submit.preventDefault();
    return this.queue(false);
  }

  /** @param {boolean} override whether the definitions of objects are set aside */
  async queue(override) {
    const { command } = readRaw(this.draft.raw);
    if (!command || !this.device) return;
    this.forget();
    this.busy = true;
    try {
      const queued = await call(path`/devices/${this.device.id}/commands`, {
        method: 'POST',
        json: { command, notify: this.wantsNotice(), ...(override ? { override } : {}) },
      });
      this.warnings = queued.warnings;
      if (queued.approval) this.said = 'Not done yet.';
      else this.said = this.wantsNotice() ? 'Queued; the device is being called.' : 'Queued for the next session.';
      this.dispatchEvent(new CustomEvent('queued', { detail: queued.items, bubbles: true }));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-composer', Composer);
