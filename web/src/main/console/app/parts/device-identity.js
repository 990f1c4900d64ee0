import { html, nothing } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { icon } from './icon.js';
import { notice } from './notice.js';
import { shownOnce } from './secrets.js';
import './confirm.js';
import './device-credentials.js';
import './device-schemes.js';

/** How a device proves who it is: by which schemes, and with what. Fires `changed`. */
class DeviceIdentity extends View {
  static properties = {
    device: { attribute: false },
    problem: { state: true },
    made: { state: true },
    asking: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../screens/devices.js').Device | undefined} */
    this.device = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** Secrets that the server made and shows this once. @type {any} */
    this.made = undefined;
    this.asking = false;
  }

  draw() {
    if (!this.device) return nothing;
    const { id, username } = this.device;
    return html`<section class="card" aria-labelledby="schemes-title"><h2 id="schemes-title">It may prove who it is by</h2>
        <muster-device-schemes .device=${id}></muster-device-schemes></section>
      <section class="card" aria-labelledby="credentials-title"><h2 id="credentials-title">Credentials</h2>
        <muster-device-credentials .device=${id}></muster-device-credentials></section>
      ${may('credential.write') && username ? this.password(username) : nothing}
      ${this.asking ? this.question(id) : nothing}`;
  }

  /** @param {string} username */
  password(username) {
    return html`<section class="card" aria-labelledby="password-title"><h2 id="password-title">Password</h2>
        <p class="list-lead">The device signs in as <b class="id">${username}</b>. Its password is kept as a hash and cannot be shown.</p>
        ${notice(this.problem, 'Not done.')}${shownOnce(this.made)}
        <button type="button" class="button" data-testid="new-password" @click=${() => (this.asking = true)}>${icon('key')}Make a new password …</button></section>`;
  }

  /** @param {string} id */
  question(id) {
    return html`<muster-confirm .heading=${'Make a new password?'} .action=${'Make a new password'} .refusal=${'Keep the old one'}
      .text=${html`<p>The old password of <b class="id">${id}</b> stops working at once. The device cannot sign in before it has the new one.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(answer.detail)}></muster-confirm>`;
  }

  /** @param {boolean} yes */
  async answered(yes) {
    this.asking = false;
    if (!yes || !this.device) return;
    this.problem = undefined;
    const { id, username } = this.device;
    try {
      this.made = await call(path`/devices/${id}`, { method: 'PATCH', json: { credentials: { username } } });
      this.dispatchEvent(new Event('changed'));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
  }
}

customElements.define('muster-device-identity', DeviceIdentity);
