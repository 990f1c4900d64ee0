import { html, nothing } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { go, ROOT } from '../router.js';
import { notice } from './notice.js';
import './account-changes.js';
import './bootstraps.js';
import './confirm.js';
import './device-groups.js';
import './device-state.js';
import './push-addresses.js';

/** Changes what the server knows of a device, and removes it. Fires `changed`. */
class DeviceSettings extends View {
  static properties = {
    device: { attribute: false },
    problem: { state: true },
    asking: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../screens/devices.js').Device | undefined} */
    this.device = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.asking = false;
  }

  draw() {
    if (!this.device) return nothing;
    return html`${notice(this.problem, 'Not done.')}
      ${may('device.write') ? this.ways() : nothing}
      ${may('bootstrap.write') ? this.accounts() : nothing}
      ${may('device.block') ? this.state() : nothing}
      ${may('device.delete') ? this.end() : nothing}
      ${this.question()}`;
  }

  ways() {
    if (!this.device) return nothing;
    return html`<section class="card"><h2>Push addresses</h2><muster-push-addresses .device=${this.device} @changed=${() => this.dispatchEvent(new Event('changed'))}></muster-push-addresses></section>
      ${this.device.groups ? html`<section class="card"><h2>Groups</h2><muster-device-groups .device=${this.device} @changed=${() => this.dispatchEvent(new Event('changed'))}></muster-device-groups></section>` : nothing}`;
  }

  accounts() {
    return html`<section class="card"><h2>Bootstrap</h2><muster-bootstraps .device=${this.device?.id}></muster-bootstraps></section>
      <section class="card"><h2>Account</h2><muster-account-changes .device=${this.device?.id} @changed=${() => this.dispatchEvent(new Event('changed'))}></muster-account-changes></section>`;
  }

  state() {
    return html`<section class="card"><h2>State</h2><muster-device-state .device=${this.device} @changed=${() => this.dispatchEvent(new Event('changed'))}></muster-device-state></section>`;
  }

  end() {
    return html`<section class="card danger-zone"><h2>Delete the device</h2>
        <p>The device, its credentials and everything that waits for it are removed. It can no longer sign in.</p>
        <button type="button" class="button danger" data-testid="delete-device" @click=${() => (this.asking = true)}>Delete this device …</button>
      </section>`;
  }

  question() {
    const id = this.device?.id ?? '';
    if (!this.asking) return nothing;
    return html`<muster-confirm .heading=${'Delete this device?'} .action=${'Delete the device'} .refusal=${'Keep it'} .typed=${id}
      .text=${html`<p>This removes one device and everything that waits for it. It cannot be undone.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(answer.detail)}></muster-confirm>`;
  }

  /** @param {boolean} yes */
  async answered(yes) {
    this.asking = false;
    if (yes) await this.deleteDevice();
  }

  /** Not `remove`: that is what takes any element off the page, and is called whenever this one is left. */
  async deleteDevice() {
    this.problem = undefined;
    try {
      await call(path`/devices/${this.device?.id ?? ''}`, { method: 'DELETE' });
      go(`${ROOT}/devices`, { replace: true });
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
  }
}

customElements.define('muster-device-settings', DeviceSettings);
