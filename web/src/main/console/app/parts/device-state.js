import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { DEVICE_STATES } from '../words/trust.js';
import { notice } from './notice.js';
import { devicePill } from './pill.js';
import './confirm.js';

/** @typedef {{state: string, label: string, text: string, danger?: boolean}} Step */

/** What can follow each state. @type {Record<string, Step[]>} */
const NEXT = {
  QUARANTINED: [
    {
      state: 'REGISTERED',
      label: 'Approve',
      text: 'From its next session on it is managed like any other device, with the password that it has shown.',
    },
    { state: 'BLOCKED', label: 'Turn away', text: 'It is refused whenever it comes.', danger: true },
  ],
  REGISTERED: [blocking(), retiring()],
  ACTIVE: [blocking(), retiring()],
  BLOCKED: [
    { state: 'REGISTERED', label: 'Lift the block', text: 'It is served again when it comes next.' },
    retiring(),
  ],
  RETIRED: [
    {
      state: 'REGISTERED',
      label: 'Use it again',
      text: 'It needs new credentials before it can sign in.',
    },
  ],
};

/** @returns {Step} */
function blocking() {
  return {
    state: 'BLOCKED',
    label: 'Block',
    text: 'It is refused from now on, whatever it shows. What waits for it keeps waiting.',
    danger: true,
  };
}

/** @returns {Step} */
function retiring() {
  return {
    state: 'RETIRED',
    label: 'Retire',
    text: 'It is taken out of use, and all of its credentials are revoked, which cannot be undone.',
    danger: true,
  };
}

/** How a device stands with the server, and how it is to stand. Fires `changed`. */
class DeviceState extends View {
  static properties = {
    device: { attribute: false },
    asking: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../screens/devices.js').Device | undefined} */
    this.device = undefined;
    /** @type {Step | undefined} */
    this.asking = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
  }

  draw() {
    const state = this.device?.state ?? '';
    return html`<p>${devicePill(state)} ${DEVICE_STATES[state]?.meaning ?? ''}</p>
      ${notice(this.problem, 'Not done.')}
      <div class="row">${(NEXT[state] ?? []).map(
        (step) => html`<button type="button" class="button ${step.danger ? 'danger' : ''}" data-testid=${`become-${step.state}`} @click=${() => (this.asking = step)}>${step.label} …</button>`,
      )}</div>
      ${this.asking ? this.question(this.asking) : nothing}`;
  }

  /** @param {Step} step */
  question(step) {
    return html`<muster-confirm .heading=${`${step.label}?`} .action=${step.label} .refusal=${'Leave it as it is'}
      .text=${html`<p><b class="id">${this.device?.id}</b>: ${step.text}</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(step, answer.detail)}></muster-confirm>`;
  }

  /** @param {Step} step @param {boolean} yes */
  async answered(step, yes) {
    this.asking = undefined;
    this.problem = undefined;
    if (!yes) return;
    try {
      await call(path`/devices/${this.device?.id ?? ''}/state`, {
        method: 'PUT',
        json: { state: step.state },
      });
      this.dispatchEvent(new Event('changed'));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
  }
}

customElements.define('muster-device-state', DeviceState);
