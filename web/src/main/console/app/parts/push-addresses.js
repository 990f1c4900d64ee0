import { html, nothing, repeat } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { SOURCES } from '../words/gateways.js';
import { icon } from './icon.js';
import { notice } from './notice.js';
import { unreached } from './push-none.js';
import { orderSwitch } from './push-order.js';
import { addressRow } from './push-row.js';
import { blamed, equal, given, learnt, MOST, moved, row, written } from './push-draft.js';
import { sameCall } from './same-call.js';
import { secretsOf, shownOnce } from './secrets.js';

/** @typedef {import('./push-draft.js').PushAddress} PushAddress */
/** @typedef {import('./push-draft.js').Row} Row */
/** @typedef {import('./push-order.js').Order} Order */

/** The ways to reach a device, in the order of preference. Fires `changed`. */
class PushAddresses extends View {
  static properties = {
    device: { attribute: false },
    rows: { state: true },
    order: { state: true },
    problem: { state: true },
    made: { state: true },
    said: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../screens/devices.js').Device | undefined} */
    this.device = undefined;
    /** What is being edited; absent while nothing is. @type {Row[] | undefined} */
    this.rows = undefined;
    /** Whose order is to count; absent while that is not changed. @type {Order | undefined} */
    this.order = undefined;
    /** What was there when editing began. @type {PushAddress[]} */
    this.base = [];
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** @type {any} */
    this.made = undefined;
    /** What was done last, for those who do not see it. */
    this.said = '';
    this.busy = false;
    /** @type {Live<{items: import('../words/gateways.js').Gateway[]}>} */
    this.gateways = new Live(this, (signal) => call('/gateways', { signal }));
  }

  /** All that the server has. */
  get known() {
    return this.device?.push?.addresses ?? [];
  }

  get shown() {
    return this.rows ?? this.unedited();
  }

  unedited() {
    // The same rows as long as nothing changes: the inputs are not made anew with every look at the device.
    if (!this.kept || !equal(this.kept, given(this.known)))
      this.kept = given(this.known).map(({ channel, address }) => row(channel, address));
    return this.kept;
  }

  draw() {
    const { shown } = this;
    const others = learnt(this.known, shown);
    return html`<p class="quiet">They are taken one after the other: the next one has its turn when one fails, refuses, or is not answered.</p>
      ${orderSwitch(this.device, this.order, (order) => this.reorder(order))}
      ${this.overtaken()}${notice(this.gateways.problem, 'The gateways could not be listed.')}
      <form @submit=${this.save} class="push-form">
        <ol class="push-rows" data-testid="push-rows">${repeat(
          shown,
          ({ key }) => key,
          (one, at) => this.row(one, at),
        )}${others.map((one, at) => this.learntRow(one, shown.length + at))}</ol>
        ${shown.length || others.length ? nothing : unreached(this.device?.push !== undefined, this.gateways.data)}
        ${this.end()}
      </form>
      <p class="said" role="status" aria-live="polite">${this.said}</p>
      ${blamed(this.problem) ? nothing : notice(this.problem, 'Not saved.')}
      ${shownOnce(this.made)}
      ${sameCall(this.where(), this.wanted(), 'PATCH')}`;
  }

  /** Somebody else has saved meanwhile. */
  overtaken() {
    if (!this.rows || equal(this.base, given(this.known))) return nothing;
    return html`<div class="notice warn" role="status">${icon('alert')}<div>These addresses were changed elsewhere while you edit them. Saving puts yours in their place.
      <button type="button" class="button small" data-testid="push-theirs" @click=${this.drop}>Show what is there now</button></div></div>`;
  }

  /** @param {Row} one @param {number} at */
  row(one, at) {
    const complaint = blamed(this.problem);
    return addressRow(one, {
      at,
      last: this.shown.length - 1,
      gateways: this.gateways.data?.items,
      complaint: complaint?.at === at ? { ...complaint, text: this.problem?.message ?? '' } : undefined,
      put: (some) => this.edit(this.shown.map((row) => (row.key === one.key ? { ...row, ...some } : row))),
      move: (step, button) => this.move(at, step, button),
      remove: () => this.takeOff(at),
    });
  }

  /** @param {PushAddress} one @param {number} at */
  learntRow(one, at) {
    const { word, meaning } = SOURCES[one.source ?? ''] ?? { word: one.source, meaning: '' };
    return html`<li class="push-row learnt" data-testid="push-learnt"><span class="push-place" aria-hidden="true">${at + 1}</span>
      <div class="push-learnt"><b>${one.channel}</b> <span class="id selectable">${one.address}</span>
        <p class="quiet small-text"><span class="chip">${word}</span> ${meaning} It stays, whatever you save here.</p></div>
      <button type="button" class="button small" data-testid="push-adopt" ?disabled=${this.shown.length >= MOST} aria-label=${`Make address ${at + 1} (${one.channel}) an operator’s`}
        title="It becomes an address of operators: you place it, and it stays as it is when the device registers another one." @click=${() => this.adopt(one)}>Keep as an operator’s address</button></li>`;
  }

  end() {
    const { changed } = this;
    return html`<div class="row push-end">
      <button type="button" class="button" data-testid="push-add" ?disabled=${this.shown.length >= MOST} @click=${this.add}>${icon('plus')}Add an address</button>
      <span class="push-save">${changed ? html`<span class="quiet small-text">Not saved yet</span> <button type="button" class="button" data-testid="push-undo" @click=${this.drop}>Undo</button>` : nothing}
      <button class="button primary" data-testid="push-save" ?disabled=${!changed || this.busy}>Save addresses</button></span></div>`;
  }

  get changed() {
    return (
      (this.rows !== undefined && !equal(this.rows, given(this.known))) ||
      (this.order !== undefined && this.order !== this.device?.push?.order)
    );
  }

  /** What the API is sent: all addresses, and whose order counts, which would otherwise follow from their number. */
  wanted() {
    const order = this.order ?? this.device?.push?.order;
    return { push: { addresses: written(this.shown), ...(order ? { order } : {}) } };
  }

  where() {
    return path`/devices/${this.device?.id ?? ''}`;
  }

  /** @param {Row[]} rows */
  edit(rows) {
    if (!this.rows) this.base = given(this.known);
    this.rows = rows;
    // A single address has no order; with a second one it has, and an operator gives it.
    if (
      this.device?.push?.order &&
      this.order === undefined &&
      rows.length > 1 &&
      given(this.known).length <= 1
    )
      this.order = 'OWN';
    this.problem = undefined;
    this.said = '';
  }

  async add() {
    const first = this.gateways.data?.items.find(({ enabled }) => enabled)?.name ?? 'http';
    this.edit([...this.shown, row(first, '')]);
    await this.updateComplete;
    this.focusOn(this.shown.length - 1, 'push-channel');
  }

  /** @param {Order} order */
  reorder(order) {
    this.edit(this.shown);
    this.order = order;
  }

  /** @param {PushAddress} one */
  adopt({ channel, address }) {
    this.edit([...this.shown, row(channel, address)]);
    this.said = `${channel} is among the addresses of operators now, as number ${this.shown.length}. It is not saved yet.`;
  }

  /** @param {number} at @param {number} step @param {string} button the test id of the one that was pressed */
  async move(at, step, button) {
    this.edit(moved(this.shown, at, step));
    if (this.device?.push?.order) this.order = 'OWN';
    this.said = `${this.shown[at + step].channel} is number ${at + step + 1} of ${this.shown.length} now. It is not saved yet.`;
    await this.updateComplete;
    this.focusOn(at + step, button, step < 0 ? 'push-down' : 'push-up');
  }

  /** @param {number} at */
  async takeOff(at) {
    const { channel, address } = this.shown[at];
    this.edit(this.shown.filter((_, i) => i !== at));
    this.said = `${channel} ${address} is off the list. It goes when you save; until then “Undo” brings it back.`;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('[data-testid=push-add]'))?.focus();
  }

  /** The focus moves with the row. @param {number} at @param {...string} parts the first of them that can be used */
  focusOn(at, ...parts) {
    const row = this.querySelectorAll('[data-testid=push-row]')[at];
    const found = parts.map(
      (part) =>
        /** @type {HTMLElement | null} */ (row?.querySelector(`[data-testid=${part}]:not(:disabled)`)),
    );
    found.find((one) => one)?.focus();
  }

  drop() {
    this.rows = undefined;
    this.order = undefined;
    this.problem = undefined;
    this.said = '';
  }

  /** @param {SubmitEvent} submit */
  async save(submit) {
    submit.preventDefault();
    this.busy = true;
    this.problem = undefined;
    try {
      const made = await call(this.where(), { method: 'PATCH', json: this.wanted() });
      // Secrets that were shown once stay until there are others: nobody sees them again.
      if (secretsOf(made).length) this.made = made;
      // What the server has now, until the device is looked at again.
      this.device = /** @type {any} */ ({
        ...this.device,
        push: { ...made.push, order: this.order ?? this.device?.push?.order },
      });
      this.drop();
      this.said = 'Saved.';
      this.dispatchEvent(new Event('changed'));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-push-addresses', PushAddresses);
