import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call } from '../api.js';
import { deviceAddress, go } from '../router.js';
import { copyButton } from './copy.js';
import { dialog, showModal } from './dialog.js';
import { field } from './field.js';
import { icon } from './icon.js';
import { notice } from './notice.js';

/** Registers a device and shows, this once, the secrets that were made for it. */
class RegisterDevice extends View {
  static properties = {
    problem: { state: true },
    made: { state: true },
    push: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** @type {any} */
    this.made = undefined;
    this.push = false;
    this.busy = false;
  }

  firstUpdated() {
    showModal(this);
  }

  draw() {
    const close = () => this.dispatchEvent(new Event('closed'));
    return this.made
      ? dialog('Device registered', this.secrets(), { close, keep: true })
      : dialog('Register a device', this.form(), { close });
  }

  form() {
    const complaint = (/** @type {string} */ name) =>
      this.problem?.parameter?.split('.').at(-1) === name ? this.problem.message : undefined;
    const named = ['id', 'username', 'password', 'address', 'secret', 'data'].some(complaint);
    /** @param {string} name @param {string} label @param {{hint?: unknown, optional?: boolean, placeholder?: string, type?: string}} [more] */
    const input = (name, label, more = {}) =>
      field(
        {
          name: `register-${name}`,
          label,
          hint: more.hint,
          optional: more.optional,
          complaint: complaint(name),
        },
        (described) => html`
        <input id=${`register-${name}`} name=${name} type=${more.type ?? 'text'} spellcheck="false" autocomplete="off" autocapitalize="none"
          ?required=${!more.optional} placeholder=${more.placeholder ?? ''} aria-describedby=${described} data-testid=${`register-${name}`}>`,
      );
    return html`<form @submit=${this.submit} class="fields">
      ${input('id', 'Device id (DevID)', { placeholder: 'IMEI:004401020304055', hint: 'As the device names itself in the header OMADM-DevID.' })}
      <div class="two">${input('username', 'User name', { optional: true, hint: 'The device id, if left out.' })}
        ${input('password', 'Password', { optional: true, hint: 'Made for you, if left out.' })}</div>
      <label class="switch"><input type="checkbox" role="switch" data-testid="register-push" .checked=${this.push}
        @change=${(/** @type {Event} */ change) => (this.push = /** @type {HTMLInputElement} */ (change.target).checked)}><span>The device can be called by HTTP push</span></label>
      ${
        this.push
          ? html`${input('address', 'Push address', { type: 'url', placeholder: 'http://device.example:9000/push' })}
        <div class="two">${input('secret', 'Secret (base64)', { optional: true, hint: 'Made for you, if left out.' })}
          ${input('data', 'Authentication data (base64)', { optional: true, hint: 'Made for you, if left out.' })}</div>`
          : nothing
      }
      ${named ? nothing : notice(this.problem)}
      <div class="dialog-end"><button type="button" class="button" @click=${() => this.querySelector('dialog')?.close()}>Cancel</button>
        <button class="button primary" ?disabled=${this.busy} data-testid="register-submit">Register</button></div>
    </form>`;
  }

  secrets() {
    const { id, credentials, push } = this.made;
    const rows = [
      ['Device id', id],
      ['User name', credentials?.username],
      ['Password', credentials?.password],
      ['Push address', push?.address],
      ['Push secret', push?.secret],
      ['Push data', push?.data],
    ].filter(([, value]) => value);
    return html`<div class="notice warn">${icon('key')}<div>These secrets are <strong>shown now and never again</strong>. Put them into the device, or keep them safe.</div></div>
      <dl class="secrets">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd><code class="selectable">${value}</code>${copyButton(value, name)}</dd></div>`)}</dl>
      <div class="dialog-end">${copyButton(rows.map(([name, value]) => `${name}: ${value}`).join('\n'), 'all', 'Copy all')}
        <button type="button" class="button primary" autofocus data-testid="register-done" @click=${this.finish}>I have them – open the device</button></div>`;
  }

  /** Leaves without closing: the dialog goes with its screen, and `closed` would lead back to the list. */
  finish() {
    go(deviceAddress(this.made.id));
  }

  /** @param {SubmitEvent} submit */
  async submit(submit) {
    submit.preventDefault();
    const given = Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (submit.target)));
    this.busy = true;
    try {
      this.made = await call('/devices', { method: 'POST', json: request(given, this.push) });
      this.dispatchEvent(new Event('registered'));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

/** @param {Record<string, unknown>} given @param {boolean} push */
function request(given, push) {
  const some = (/** @type {string[]} */ names) =>
    Object.fromEntries(names.filter((name) => given[name]).map((name) => [name, String(given[name]).trim()]));
  const credentials = some(['username', 'password']);
  return {
    id: String(given.id).trim(),
    ...(Object.keys(credentials).length ? { credentials } : {}),
    ...(push ? { push: { channel: 'http', ...some(['address', 'secret', 'data']) } } : {}),
  };
}

customElements.define('muster-register-device', RegisterDevice);
