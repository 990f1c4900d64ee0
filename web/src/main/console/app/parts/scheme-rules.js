import { html, nothing } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call, query } from '../api.js';
import { Live } from '../live.js';
import { deviceAddress, ROOT } from '../router.js';
import { ago } from '../time.js';
import { RULE_KINDS } from '../words/trust.js';
import { icon } from './icon.js';
import { empty, notice, waiting } from './notice.js';
import { PAGE, pager } from './pager.js';
import { schemeChips } from './schemes.js';
import { removeRule } from './scheme-calls.js';
import { table } from './tables.js';
import './confirm.js';
import './scheme-rule-form.js';

const REFRESH_MILLIS = 5000;
const ADDRESS = `${ROOT}/trust/schemes`;
const HEADS = ['Counts', 'Of', 'They prove who they are by', 'Changed', ''];

/** @typedef {import('./scheme-calls.js').Rule} Rule */

/** By which schemes devices prove who they are: the rules in the order in which they count, and what holds without one. */
class SchemeRules extends View {
  static properties = {
    start: { attribute: false },
    editing: { state: true },
    removing: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** Where the page of the rules of devices begins. */
    this.start = '';
    /** The rule that is changed; null: a new one; absent: none. @type {Rule | null | undefined} */
    this.editing = undefined;
    /** @type {Rule | undefined} */
    this.removing = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    const page = () => '/scheme-rules/DEVICE' + query({ limit: PAGE, after: this.start });
    /** @type {Live<{items: Rule[], next?: string}>} */
    this.ofDevices = new Live(this, (signal) => call(page(), { signal }), { every: REFRESH_MILLIS, key: page });
    /** @type {Live<{items: Rule[], otherwise: string[]}>} */
    this.ofMany = new Live(this, (signal) => call('/scheme-rules', { signal }), { every: REFRESH_MILLIS });
  }

  /** Begins to make a rule. */
  begin() {
    this.editing = null;
  }

  draw() {
    const { data } = this.ofMany;
    const devices = this.ofDevices.data;
    const problem = this.ofMany.problem ?? this.ofDevices.problem;
    return html`<p class="lead">What says more counts: the rule of a device goes before those of its groups (the first by name), these before that of its model.</p>
      ${notice(this.problem, 'Not removed.')}
      ${data && devices ? this.rules(devices, data) : problem ? notice(problem) : waiting(4)}
      ${this.editing === undefined ? nothing : html`<muster-scheme-rule-form .rule=${this.editing ?? undefined} .otherwise=${data?.otherwise ?? []} @saved=${() => this.anew()} @closed=${() => (this.editing = undefined)}></muster-scheme-rule-form>`}
      ${this.removing ? this.question(this.removing) : nothing}`;
  }

  /** @param {{items: Rule[], next?: string}} devices @param {{items: Rule[], otherwise: string[]}} many */
  rules(devices, many) {
    const rules = [...devices.items, ...(devices.next ? [] : many.items)];
    const all = html`<section class="card" aria-labelledby="otherwise-title"><h2 id="otherwise-title">${rules.length ? 'All others' : 'All devices'}</h2>
      <p class="list-lead">Devices of which no rule says anything prove who they are by any of these. It is the setting <code>muster.credential.schemes</code> of the server.</p>
      <div data-testid="otherwise">${schemeChips(many.otherwise)}</div></section>`;
    if (!rules.length && !this.start) return html`${this.none()}${all}`;
    return html`${table(
      'Rules about schemes, in the order in which they count',
      HEADS,
      rules.map((one) => this.row(one)),
    )}${pager(devices, ADDRESS, {}, this.start)}${devices.next ? html`<p class="quiet" data-testid="more-rules">The rules of groups and models follow on the last page.</p>` : nothing}${all}`;
  }

  none() {
    return empty(
      'shield',
      'There is no rule.',
      html`The same holds for all devices.
        ${may('trust.write') ? html`Make a rule where some have to do better, or cannot.<br><button type="button" class="button" data-testid="first-rule" @click=${() => this.begin()}>${icon('plus')}Make a rule</button>` : nothing}`,
    );
  }

  /** @param {Rule} one */
  row(one) {
    const of = `${RULE_KINDS[one.kind] ?? one.kind} ${one.subject}`;
    return html`<tr data-testid="rule-row" data-kind=${one.kind} data-subject=${one.subject}>
      <td data-label="Counts" class="quiet">${ORDER[one.kind] ?? ''}</td>
      <td class="words">${RULE_KINDS[one.kind] ?? one.kind} ${subject(one)}</td>
      <td class="full">${schemeChips(one.schemes)}</td>
      <td data-label="Changed">${ago(one.changedAt)}</td>
      <td class="actions">${
        may('trust.write')
          ? html`<button type="button" class="button small" data-testid="rule-change" aria-label=${`Change the rule of ${of}`} @click=${() => (this.editing = one)}>Change …</button>
        <button type="button" class="button small danger" data-testid="rule-remove" aria-label=${`Remove the rule of ${of}`} @click=${() => (this.removing = one)}>Remove …</button>`
          : nothing
      }</td></tr>`;
  }

  /** @param {Rule} one */
  question(one) {
    return html`<muster-confirm .heading=${'Remove this rule?'} .action=${'Remove it'} .refusal=${'Keep it'}
      .text=${html`<p>For the ${RULE_KINDS[one.kind] ?? one.kind} <b class="id">${one.subject}</b> the next rule counts that says something of its devices, or what holds for all others.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(one, answer.detail)}></muster-confirm>`;
  }

  /** @param {Rule} one @param {boolean} yes */
  async answered(one, yes) {
    this.removing = undefined;
    this.problem = undefined;
    if (!yes) return;
    await removeRule(one).catch((problem) => (this.problem = problem));
    this.anew();
  }

  anew() {
    this.ofDevices.refresh();
    this.ofMany.refresh();
  }
}

/** When a rule counts. @type {Record<string, string>} */
const ORDER = { DEVICE: 'first', GROUP: 'second', MODEL: 'third' };

/** @param {Rule} rule */
function subject({ kind, subject }) {
  if (kind === 'DEVICE') return html`<a class="row-link id" href="${deviceAddress(subject)}/identity">${subject}</a>`;
  if (kind === 'GROUP') return html`<a class="row-link" href="${ROOT}/devices${query({ group: subject })}">${subject}</a>`;
  return html`<b>${subject}</b>`;
}

customElements.define('muster-scheme-rules', SchemeRules);
