import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call } from '../api.js';
import { Live } from '../live.js';
import { deviceAddress, go } from '../router.js';
import { kindWords } from '../words/gateways.js';
import { copyButton } from './copy.js';
import { dialog, showModal } from './dialog.js';
import { field } from './field.js';
import { icon } from './icon.js';
import { notice } from './notice.js';
import { channelSelect } from './push-row.js';
import { secretList, secretsOf } from './secrets.js';

const INPUTS = ['id', 'username', 'password', 'channel', 'address', 'secret', 'data'];

/** @typedef {{hint?: unknown, optional?: boolean, placeholder?: string}} More */

/** Registers a device and shows, this once, the secrets that were made for it. */
class RegisterDevice extends View {
  static properties = {
    problem: { state: true },
    made: { state: true },
    channel: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** @type {any} */
    this.made = undefined;
    /** The gateway that reaches it; empty: none does. */
    this.channel = '';
    this.busy = false;
    /** @type {Live<{items: import('../words/gateways.js').Gateway[]}>} */
    this.gateways = new Live(this, (signal) => call('/gateways', { signal }));
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
    return html`<form @submit=${this.submit} class="fields">
      ${this.input('id', 'Device id (DevID)', { placeholder: 'IMEI:004401020304055', hint: 'As the device names itself in the header OMADM-DevID.' })}
      <div class="two">${this.input('username', 'User name', { optional: true, hint: 'The device id, if left out.' })}
        ${this.input('password', 'Password', { optional: true, hint: 'Made for you, if left out.' })}</div>
      ${this.way()}
      ${INPUTS.some((name) => this.complaint(name)) ? nothing : notice(this.problem)}
      <div class="dialog-end"><button type="button" class="button" @click=${() => this.querySelector('dialog')?.close()}>Cancel</button>
        <button class="button primary" ?disabled=${this.busy} data-testid="register-submit">Register</button></div>
    </form>`;
  }

  /** How it is called, if it is. */
  way() {
    const gateways = this.gateways.data?.items;
    const kind = kindWords(gateways?.find(({ name }) => name === this.channel)?.kind);
    const hint = this.channel ? kind.word : 'What waits for it waits until it comes.';
    return html`${notice(this.gateways.problem, 'The gateways could not be listed.')}${field(
      { name: 'register-channel', label: 'Called through', hint, complaint: this.complaint('channel') },
      (described) =>
        channelSelect('register-channel', this.channel, gateways, {
          described,
          choose: (channel) => (this.channel = channel),
          none: 'No gateway: it comes by itself',
          testId: 'register-channel',
        }),
    )}
    ${
      this.channel
        ? html`${this.input('address', 'Push address', { placeholder: kind.example, hint: kind.place })}
        <div class="two">${this.input('secret', 'Secret (base64)', { optional: true, hint: 'Made for you, if left out.' })}
          ${this.input('data', 'Authentication data (base64)', { optional: true, hint: 'Made for you, if left out.' })}</div>`
        : nothing
    }`;
  }

  /** @param {string} name @param {string} label @param {More} more */
  input(name, label, { hint, optional, placeholder = '' }) {
    const id = `register-${name}`;
    return field(
      { name: id, label, hint, optional, complaint: this.complaint(name) },
      (described) => html`
      <input id=${id} name=${name} type="text" spellcheck="false" autocomplete="off" autocapitalize="none"
        ?required=${!optional} placeholder=${placeholder} aria-describedby=${described} data-testid=${id}>`,
    );
  }

  /** @param {string} name @returns {string | undefined} */
  complaint(name) {
    return this.problem?.parameter?.split('.').at(-1) === name ? this.problem.message : undefined;
  }

  secrets() {
    const first = this.made.push?.address;
    const rows = /** @type {import('./secrets.js').Secrets} */ (
      [
        ['User name', this.made.credentials?.username],
        ...(first ? [[`Push address (${this.made.push.channel})`, first]] : []),
        ...secretsOf(this.made),
      ].filter(([, value]) => value)
    );
    return html`<div class="notice warn">${icon('key')}<div>These secrets are <strong>shown now and never again</strong>. Put them into the device, or keep them safe.</div></div>
      ${secretList(rows)}
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
    this.problem = undefined;
    try {
      this.made = await call('/devices', { method: 'POST', json: request(given, this.channel) });
      this.dispatchEvent(new Event('registered'));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

/** @param {Record<string, unknown>} given @param {string} channel */
function request(given, channel) {
  const some = (/** @type {string[]} */ names) =>
    Object.fromEntries(names.filter((name) => given[name]).map((name) => [name, String(given[name]).trim()]));
  const credentials = some(['username', 'password']);
  return {
    id: String(given.id).trim(),
    ...(Object.keys(credentials).length ? { credentials } : {}),
    ...(channel
      ? {
          push: {
            addresses: [{ channel, address: String(given.address).trim() }],
            ...some(['secret', 'data']),
          },
        }
      : {}),
  };
}

customElements.define('muster-register-device', RegisterDevice);
