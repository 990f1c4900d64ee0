import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { usedWords } from '../words/gateways.js';
import { switchGateway } from './gateway-calls.js';
import { notice } from './notice.js';
import './confirm.js';

/** Switches a gateway on and off; before it is switched off it asks. Fires `changed`. */
class GatewaySwitch extends View {
  static properties = {
    gateway: { attribute: false },
    asking: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../words/gateways.js').Gateway | undefined} */
    this.gateway = undefined;
    this.asking = false;
    this.busy = false;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
  }

  draw() {
    const { gateway } = this;
    if (!gateway) return nothing;
    return html`<button type="button" class="button small" role="switch" aria-checked=${gateway.enabled ? 'true' : 'false'} data-testid="gateway-switch" ?disabled=${this.busy}
        aria-label=${`${gateway.name} is switched ${gateway.enabled ? 'on' : 'off'}`} title=${gateway.enabled ? 'Switch it off …' : 'Switch it on'}
        @click=${() => (gateway.enabled ? (this.asking = true) : this.put(true))}><i class="knob" aria-hidden="true"></i>${gateway.enabled ? 'On' : 'Off'}</button>
      ${notice(this.problem, 'Not switched.')}${this.asking ? this.question(gateway) : nothing}`;
  }

  /** @param {import('../words/gateways.js').Gateway} gateway */
  question(gateway) {
    return html`<muster-confirm .heading=${`Switch ${gateway.name} off?`} .action=${'Switch it off'} .refusal=${'Leave it on'}
      .text=${html`<p>Nothing is sent through it until it is switched on again: devices are called at their next address, and those that have no other wait. ${usedWords(gateway)}</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(answer.detail)}></muster-confirm>`;
  }

  /** @param {boolean} yes */
  async answered(yes) {
    this.asking = false;
    if (yes) await this.put(false);
  }

  /** @param {boolean} enabled */
  async put(enabled) {
    this.busy = true;
    this.problem = undefined;
    try {
      await switchGateway(this.gateway?.name ?? '', enabled);
      this.dispatchEvent(new Event('changed'));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-gateway-switch', GatewaySwitch);
