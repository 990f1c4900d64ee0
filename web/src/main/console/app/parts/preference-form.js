import { html, live, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { dialog, showModal } from './dialog.js';
import { field } from './field.js';
import { icon } from './icon.js';
import { listed } from './listed.js';
import { notice } from './notice.js';
import { sameCall } from './same-call.js';

/** @typedef {{name: string, group?: string, manufacturer?: string, model?: string, channels: string[], connections: string[], changedAt?: string}} Preference */
/** @typedef {{name: string, of: 'group' | 'model', group: string, manufacturer: string, model: string, channels: string, connections: string}} Draft */

const CONNECTIONS = ['CELLULAR', 'WLAN', 'WIRELINE', 'ANY'];
const FIELDS = ['name', 'group', 'manufacturer', 'model', 'channels', 'connections'];

/** Says how devices of a group or a model are called. Fires `closed`, and `saved` before that. */
class PreferenceForm extends View {
  static properties = {
    preference: { attribute: false },
    gateways: { attribute: false },
    gone: { attribute: false },
    draft: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** Absent where a new one is said. @type {Preference | undefined} */
    this.preference = undefined;
    /** The names of the gateways. @type {string[]} */
    this.gateways = [];
    /** Whether somebody else has removed it. */
    this.gone = false;
    /** @type {Draft | undefined} */
    this.draft = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.busy = false;
  }

  firstUpdated() {
    showModal(this);
  }

  get shown() {
    return this.draft ?? draftOf(this.preference);
  }

  draw() {
    const { shown, preference } = this;
    const close = () => this.dispatchEvent(new Event('closed'));
    return dialog(
      preference ? `How ${preference.name} are called` : 'How devices of a group or a model are called',
      html`${this.gone ? removedElsewhere() : nothing}<form class="fields" @submit=${this.save}>
        ${preference ? nothing : this.line('name', 'Name of this preference', { hint: 'Small letters, digits and hyphens.', placeholder: 'meters' })}
        ${this.subject(shown)}
        ${this.list('channels', 'Gateways', this.gateways, 'Best first, with commas between. Gateways of which nothing is said come last.')}
        ${this.list('connections', 'How they are to connect', CONNECTIONS, 'Best first; empty: the server’s default. ANY only as the last. (PREFERRED-CON-TYPE)')}
        ${FIELDS.includes(this.problem?.parameter ?? '') ? nothing : notice(this.problem, 'Not saved.')}
        <div class="dialog-end"><button type="button" class="button" @click=${() => this.querySelector('dialog')?.close()}>Cancel</button>
          <button class="button primary" data-testid="preference-save" ?disabled=${this.busy}>Save</button></div>
      </form>${sameCall(path`/push-preferences/${shown.name.trim() || 'NAME'}`, written(shown), 'PUT')}`,
      { close },
    );
  }

  /** @param {Draft} shown */
  subject(shown) {
    const choose = (/** @type {Event} */ change) =>
      this.put({ of: /** @type {any} */ (/** @type {HTMLSelectElement} */ (change.target).value) });
    return html`${field(
      { name: 'preference-of', label: 'For devices in' },
      () => html`<select id="preference-of" data-testid="preference-of" @change=${choose}>
        <option value="group" .selected=${live(shown.of === 'group')}>a group</option><option value="model" .selected=${live(shown.of === 'model')}>a model</option></select>`,
    )}
    ${
      shown.of === 'group'
        ? this.line('group', 'Group', {
            hint: 'As the settings of its devices name it. It goes before a model.',
          })
        : html`<div class="two">${this.line('manufacturer', 'Manufacturer', { hint: 'As the device says it (DevInfo Man); empty: any.', optional: true })}
          ${this.line('model', 'Model', { hint: 'As the device says it (DevInfo Mod).' })}</div>`
    }`;
  }

  /** @param {'channels' | 'connections'} name @param {string} label @param {string[]} offers @param {string} hint */
  list(name, label, offers, hint) {
    const given = listed(this.shown[name]);
    const others = offers.filter((one) => !given.includes(one));
    const more = html`${hint}<span class="chips offers-line">${others.map(
      (one) =>
        html`<button type="button" class="chip" aria-label=${`Add ${one}`} @click=${() => this.put({ [name]: [...given, one].join(', ') })}>+ ${one}</button>`,
    )}</span>`;
    return this.line(name, label, { hint: more, optional: true });
  }

  /** @param {Exclude<keyof Draft, 'of'>} name @param {string} label @param {{hint?: unknown, optional?: boolean, placeholder?: string}} more */
  line(name, label, { hint, optional = false, placeholder = '' }) {
    const id = `preference-${name}`;
    const complaint = this.problem?.parameter === name ? this.problem.message : undefined;
    return field(
      { name: id, label, hint, optional, complaint },
      (
        described,
      ) => html`<input id=${id} data-testid=${id} ?required=${!optional} spellcheck="false" autocomplete="off" autocapitalize="none" placeholder=${placeholder} aria-describedby=${described}
        .value=${live(this.shown[name])} @input=${(/** @type {Event} */ event) => this.put({ [name]: /** @type {HTMLInputElement} */ (event.target).value })}>`,
    );
  }

  /** @param {Partial<Draft>} some */
  put(some) {
    this.draft = { ...this.shown, ...some };
    this.problem = undefined;
  }

  /** @param {SubmitEvent} submit */
  async save(submit) {
    submit.preventDefault();
    const { shown } = this;
    this.busy = true;
    this.problem = undefined;
    try {
      await this.unlessKnown(shown.name);
      await call(path`/push-preferences/${shown.name.trim()}`, { method: 'PUT', json: written(shown) });
      this.dispatchEvent(new Event('saved'));
      this.querySelector('dialog')?.close();
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('.wrong :is(input, select)'))?.focus();
    }
    this.busy = false;
  }

  /** A new one does not put itself in the place of another. @param {string} name */
  async unlessKnown(name) {
    if (this.preference) return;
    const { items } = await call('/push-preferences');
    if (items.some((/** @type {Preference} */ one) => one.name === name.trim()))
      throw /** @type {any} */ ({
        parameter: 'name',
        message: 'There is a preference of this name already.',
      });
  }
}

function removedElsewhere() {
  return html`<div class="notice warn" role="status" data-testid="preference-gone">${icon('alert')}<div>This preference was removed elsewhere while you edit it. Saving brings it back as it is here.</div></div>`;
}

/** @param {Preference | undefined} preference @returns {Draft} */
function draftOf(preference) {
  const {
    name = '',
    group = '',
    manufacturer = '',
    model = '',
    channels = [],
    connections = [],
  } = preference ?? {};
  const of = preference && !group ? 'model' : 'group';
  return {
    name,
    of,
    group,
    manufacturer,
    model,
    channels: channels.join(', '),
    connections: connections.join(', '),
  };
}

/** @param {Draft} draft */
function written({ of, group, manufacturer, model, channels, connections }) {
  const subject =
    of === 'group'
      ? { group: group.trim() }
      : { ...(manufacturer.trim() ? { manufacturer: manufacturer.trim() } : {}), model: model.trim() };
  return { ...subject, channels: listed(channels), connections: listed(connections) };
}

customElements.define('muster-preference-form', PreferenceForm);
