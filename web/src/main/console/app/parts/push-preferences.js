import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path, query } from '../api.js';
import { Live } from '../live.js';
import { go, ROOT } from '../router.js';
import { icon } from './icon.js';
import { notice, waiting } from './notice.js';
import { table } from './tables.js';
import './confirm.js';
import './preference-form.js';

const REFRESH_MILLIS = 5000;
const ADDRESS = `${ROOT}/gateways`;

/** @typedef {import('./preference-form.js').Preference} Preference */

/** How devices of groups and models are called, unless they have an order of their own. */
class PushPreferences extends View {
  static properties = {
    gateways: { attribute: false },
    editing: { attribute: false },
    removing: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** The names of the gateways. @type {string[]} */
    this.gateways = [];
    /** The name of the one that is edited; empty: a new one; absent: none. @type {string | undefined} */
    this.editing = undefined;
    /** What is edited, as it was when it was last there. @type {Preference | undefined} */
    this.edited = undefined;
    /** @type {Preference | undefined} */
    this.removing = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** @type {Live<{items: Preference[]}>} */
    this.list = new Live(this, (signal) => call('/push-preferences', { signal }), { every: REFRESH_MILLIS });
  }

  draw() {
    const { data, problem } = this.list;
    if (this.editing === undefined) this.edited = undefined;
    return html`<div class="card-head"><h2 id="preferences-title">Order of gateways, by group or model</h2>
        <a class="button small" data-testid="new-preference" href=${ADDRESS + query({ 'new-preference': 'yes' })}>${icon('plus')}Add a preference</a></div>
      <p class="quiet list-lead">Devices with several addresses of their own are called in that order, the others as is said here of their group, or else of their model.</p>
      ${notice(this.problem, 'Not removed.')}
      ${data ? this.preferences(data.items) : problem ? notice(problem) : waiting(2)}
      ${data && this.editing !== undefined ? this.form(data.items) : nothing}
      ${this.removing ? this.question(this.removing) : nothing}`;
  }

  /** @param {Preference[]} preferences */
  preferences(preferences) {
    if (!preferences.length)
      return html`<p data-testid="no-preferences">There are no preferences: a device’s addresses are taken in the order in which they became known.</p>`;
    return table(
      'How devices of groups and models are called',
      ['Name', 'Of', 'Gateways, best first', 'How they are to connect', ''],
      preferences.map((one) => this.row(one)),
    );
  }

  /** @param {Preference} one */
  row(one) {
    return html`<tr data-testid="preference-row" data-preference=${one.name}>
      <td><b>${one.name}</b></td>
      <td class="words">${one.group ? html`group <b>${one.group}</b>` : html`model <b>${one.model}</b>${one.manufacturer ? html` of ${one.manufacturer}` : nothing}`}</td>
      <td class="words full">${one.channels.length ? one.channels.join(', then ') : html`<span class="quiet">any order</span>`}</td>
      <td class="words">${one.connections.length ? one.connections.join(', then ') : html`<span class="quiet">the server’s default</span>`}</td>
      <td class="actions"><a class="button small" href=${ADDRESS + query({ preference: one.name })} aria-label=${`Edit ${one.name}`} data-testid="preference-edit">Edit</a>
        <button type="button" class="button small danger" aria-label=${`Remove ${one.name}`} data-testid="preference-remove" @click=${() => (this.removing = one)}>Remove …</button></td></tr>`;
  }

  /** @param {Preference[]} preferences */
  form(preferences) {
    const known = preferences.find(({ name }) => name === this.editing);
    // One that somebody removes meanwhile does not take what is being typed with it.
    const preference = known ?? (this.edited?.name === this.editing ? this.edited : undefined);
    if (this.editing && !preference) return nothing;
    this.edited = preference;
    return html`<muster-preference-form .preference=${preference} .gone=${preference !== known} .gateways=${this.gateways} @saved=${() => this.list.refresh()} @closed=${() => go(ADDRESS, { replace: true })}></muster-preference-form>`;
  }

  /** @param {Preference} one */
  question(one) {
    return html`<muster-confirm .heading=${`Remove ${one.name}?`} .action=${'Remove it'} .refusal=${'Keep it'}
      .text=${html`<p>Devices of the ${one.group ? `group ${one.group}` : `model ${one.model}`} are called in the order in which their addresses became known, unless something else is said of them.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(one, answer.detail)}></muster-confirm>`;
  }

  /** @param {Preference} one @param {boolean} yes */
  async answered(one, yes) {
    this.removing = undefined;
    this.problem = undefined;
    if (!yes) return;
    await call(path`/push-preferences/${one.name}`, { method: 'DELETE' }).catch(
      (problem) => (this.problem = problem),
    );
    this.list.refresh();
  }
}

customElements.define('muster-push-preferences', PushPreferences);
