import { html, nothing, repeat } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { ago } from '../time.js';
import { CHANGES } from '../words/bootstraps.js';
import { icon } from './icon.js';
import { notice, waiting } from './notice.js';
import { changePill } from './pill.js';
import { table } from './tables.js';
import './confirm.js';

const REFRESH_MILLIS = 3000;

/** What is asked before something is done, and what is sent then. */
const QUESTIONS = {
  rotate: {
    heading: 'Change the secrets?',
    action: 'Change them',
    text: 'The password and the secret of notifications are written into the account on the device when it comes. What it has now is good until it has what is new.',
    json: {},
    to: 'rotate',
  },
  retire: {
    heading: 'Delete the account and retire the device?',
    action: 'Retire the device',
    text: 'When the device comes next, its account is deleted. Then its credentials are revoked and its push addresses forgotten.',
    json: { deleteAccount: true },
    to: 'retire',
  },
  retireNow: {
    heading: 'Retire the device at once?',
    action: 'Retire it now',
    text: 'Its credentials are revoked and its push addresses forgotten at once. The account stays on the device, and is worth nothing.',
    json: { deleteAccount: false },
    to: 'retire',
  },
};

/** What becomes of a device's account. Fires `changed`. */
class AccountChanges extends View {
  static properties = {
    device: { attribute: false },
    problem: { state: true },
    asking: { state: true },
  };

  constructor() {
    super();
    this.device = '';
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** @type {'' | keyof typeof QUESTIONS} */
    this.asking = '';
    this.list = new Live(this, (signal) => call(path`/devices/${this.device}/account-changes`, { signal }), {
      every: REFRESH_MILLIS,
      key: () => this.device,
    });
  }

  draw() {
    return html`${notice(this.problem, 'Not done.')}
      <p class="row">
        <button type="button" class="button" data-testid="rotate" @click=${() => (this.asking = 'rotate')}>${icon('key')}Change the secrets …</button>
        <button type="button" class="button danger" data-testid="retire" @click=${() => (this.asking = 'retire')}>Retire …</button>
        <button type="button" class="button danger" data-testid="retire-now" @click=${() => (this.asking = 'retireNow')}>Retire at once …</button>
      </p>
      ${this.history()}
      ${this.question()}`;
  }

  history() {
    const { data, problem } = this.list;
    if (!data) return problem ? notice(problem) : waiting(2);
    if (!data.items.length) return nothing;
    const rows = repeat(
      data.items,
      (/** @type {any} */ one) => one.id,
      (/** @type {any} */ one) => html`<tr data-testid="account-change" data-state=${one.state}>
      <td>${ago(one.startedAt)}<div class="quiet small-text">by ${one.startedBy}</div></td>
      <td>${CHANGES[one.kind] ?? one.kind}</td><td>${changePill(one.state)}</td><td class="words">${one.reason ?? ''}</td></tr>`,
    );
    return table('Changes of the account', ['Begun', 'What', 'State', 'Why'], rows);
  }

  question() {
    if (!this.asking) return nothing;
    const asked = QUESTIONS[this.asking];
    return html`<muster-confirm .heading=${asked.heading} .action=${asked.action} .refusal=${'Leave it'} .text=${html`<p>${asked.text}</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(answer.detail, asked)}></muster-confirm>`;
  }

  /** @param {boolean} yes @param {{to: string, json: object}} asked */
  async answered(yes, asked) {
    this.asking = '';
    if (!yes) return;
    this.problem = undefined;
    try {
      await call(path`/devices/${this.device}/${asked.to}`, { method: 'POST', json: asked.json });
      this.dispatchEvent(new Event('changed'));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.list.refresh();
  }
}

customElements.define('muster-account-changes', AccountChanges);
