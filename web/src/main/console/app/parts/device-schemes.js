import { html, nothing } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { ROOT } from '../router.js';
import { RULE_KINDS } from '../words/trust.js';
import { icon } from './icon.js';
import { notice, waiting } from './notice.js';
import { sameCall } from './same-call.js';
import { removeRule, ruleAt } from './scheme-calls.js';
import { schemeChips } from './schemes.js';
import './confirm.js';
import './scheme-rule-form.js';

const REFRESH_MILLIS = 5000;

/** @typedef {import('./scheme-calls.js').Rule} Rule */

/** By which schemes a device may prove who it is, which rule says so, and a rule of its own. */
class DeviceSchemes extends View {
  static properties = {
    device: { attribute: false },
    editing: { state: true },
    removing: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** The id of the device. */
    this.device = '';
    this.editing = false;
    this.removing = false;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** @type {Live<{schemes: string[], rule?: Rule}>} */
    this.schemes = new Live(this, (signal) => call(path`/devices/${this.device}/schemes`, { signal }), {
      every: REFRESH_MILLIS,
      key: () => this.device,
    });
  }

  draw() {
    const { data, problem } = this.schemes;
    if (!data) return problem ? notice(problem) : waiting(2);
    const own = data.rule?.kind === 'DEVICE' ? data.rule : undefined;
    return html`<div data-testid="device-schemes">${schemeChips(data.schemes)}</div>
      <p class="list-lead" data-testid="device-rule">${why(data.rule)}</p>
      ${notice(this.problem, 'Not removed.')}
      ${may('trust.write') ? this.actions(data.schemes, own) : nothing}
      ${this.editing ? html`<muster-scheme-rule-form .rule=${own} .fixed=${this.subject} .otherwise=${data.schemes} @saved=${() => this.schemes.refresh()} @closed=${() => (this.editing = false)}></muster-scheme-rule-form>` : nothing}
      ${this.removing ? this.question() : nothing}`;
  }

  get subject() {
    return { kind: 'DEVICE', subject: this.device };
  }

  /** @param {string[]} schemes @param {Rule | undefined} own */
  actions(schemes, own) {
    return html`<div class="row"><button type="button" class="button" data-testid="device-rule-edit" @click=${() => (this.editing = true)}>${own ? html`${icon('pencil')}Change its rule` : html`${icon('plus')}Make a rule for this device`}</button>
        ${own ? html`<button type="button" class="button danger" data-testid="device-rule-remove" @click=${() => (this.removing = true)}>Remove its rule …</button>` : nothing}</div>
      ${own ? sameCall(ruleAt(this.subject), undefined, 'DELETE') : sameCall(ruleAt(this.subject), { schemes }, 'PUT')}`;
  }

  question() {
    return html`<muster-confirm .heading=${'Remove the rule of this device?'} .action=${'Remove it'} .refusal=${'Keep it'}
      .text=${html`<p>Then a rule of its groups or of its model counts for <b class="id">${this.device}</b>, or what holds for all others.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(answer.detail)}></muster-confirm>`;
  }

  /** @param {boolean} yes */
  async answered(yes) {
    this.removing = false;
    this.problem = undefined;
    if (!yes) return;
    await removeRule(this.subject).catch((problem) => (this.problem = problem));
    this.schemes.refresh();
  }
}

/** Which rule says so. @param {Rule | undefined} rule */
function why(rule) {
  const schemes = `${ROOT}/trust/schemes`;
  if (!rule)
    return html`No rule says anything of this device: it is what holds for all, <code>muster.credential.schemes</code> of the server.`;
  if (rule.kind === 'DEVICE') return html`Its own rule says so.`;
  const of = html`${RULE_KINDS[rule.kind] ?? rule.kind} <b class="id">${rule.subject}</b>`;
  return html`Because of the rule of its ${may('trust.read') ? html`<a href=${schemes}>${of}</a>` : of}.`;
}

customElements.define('muster-device-schemes', DeviceSchemes);
