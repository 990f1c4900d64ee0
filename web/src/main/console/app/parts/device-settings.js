import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { go, ROOT } from '../router.js';
import { copyButton } from './copy.js';
import { field } from './field.js';
import { icon } from './icon.js';
import { notice } from './notice.js';
import './confirm.js';

/** Changes what the server knows of a device, and removes it. Fires `changed`. */
class DeviceSettings extends View {
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
    /** @type {'' | 'password' | 'delete'} */
    this.asking = '';
  }

  draw() {
    if (!this.device) return nothing;
    return html`${notice(this.problem, 'Not done.')}
      <section class="card"><h2>Push channel</h2>${this.push()}</section>
      <section class="card"><h2>Credentials</h2>
        <p>The device signs in as <b class="id">${this.device.username}</b>. Its password is kept as a hash and cannot be shown.</p>
        ${this.secrets()}
        <button type="button" class="button" data-testid="new-password" @click=${() => (this.asking = 'password')}>${icon('key')}Make a new password</button>
      </section>
      <section class="card danger-zone"><h2>Delete the device</h2>
        <p>The device, its credentials and everything that waits for it are removed. It can no longer sign in.</p>
        <button type="button" class="button danger" data-testid="delete-device" @click=${() => (this.asking = 'delete')}>Delete this device …</button>
      </section>
      ${this.question()}`;
  }

  push() {
    const about = {
      name: 'push-address',
      label: 'Push address',
      hint: 'Where a notification is posted to. A new secret is made with it.',
      complaint: this.problem?.parameter?.startsWith('push') ? this.problem.message : undefined,
    };
    return html`<form class="row end" @submit=${this.savePush}>
      ${field(
        about,
        (
          described,
        ) => html`<input id=${about.name} name="address" type="url" class="code-input" required spellcheck="false" data-testid="push-address"
        placeholder="http://device.example:9000/push" value=${this.device?.push?.address ?? ''} aria-describedby=${described}>`,
      )}
      <button class="button">Set push channel</button></form>`;
  }

  secrets() {
    if (!this.made) return nothing;
    const rows = [
      ['Password', this.made.credentials?.password],
      ['Push secret', this.made.push?.secret],
      ['Push data', this.made.push?.data],
    ].filter(([, value]) => value);
    return html`<div class="notice warn" role="status">${icon('key')}<div>Shown <strong>now and never again</strong>.</div></div>
      <dl class="secrets">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd><code class="selectable">${value}</code>${copyButton(value, name)}</dd></div>`)}</dl>`;
  }

  question() {
    const id = this.device?.id ?? '';
    if (this.asking === 'password') {
      return html`<muster-confirm .heading=${'Make a new password?'} .action=${'Make a new password'} .refusal=${'Keep the old one'}
        .text=${html`<p>The old password of <b class="id">${id}</b> stops working at once. The device cannot sign in before it has the new one.</p>`}
        @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(answer.detail, () => this.change({ credentials: { username: this.device?.username } }))}></muster-confirm>`;
    }
    if (this.asking === 'delete') {
      return html`<muster-confirm .heading=${'Delete this device?'} .action=${'Delete the device'} .refusal=${'Keep it'} .typed=${id}
        .text=${html`<p>This removes one device and everything that waits for it. It cannot be undone.</p>`}
        @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(answer.detail, () => this.remove())}></muster-confirm>`;
    }
    return nothing;
  }

  /** @param {boolean} yes @param {() => Promise<void>} action */
  async answered(yes, action) {
    this.asking = '';
    if (yes) await action();
  }

  /** @param {SubmitEvent} submit */
  async savePush(submit) {
    submit.preventDefault();
    const address = String(
      new FormData(/** @type {HTMLFormElement} */ (submit.target)).get('address'),
    ).trim();
    await this.change({ push: { channel: 'http', address } });
  }

  /** @param {object} members */
  async change(members) {
    this.problem = undefined;
    try {
      this.made = await call(path`/devices/${this.device?.id ?? ''}`, { method: 'PATCH', json: members });
      this.dispatchEvent(new Event('changed'));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
  }

  async remove() {
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
