import { html, nothing, repeat } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { ago } from '../time.js';
import { CREDENTIAL_KINDS } from '../words/trust.js';
import { icon } from './icon.js';
import { notice, waiting } from './notice.js';
import { credentialPill } from './pill.js';
import { sameCall } from './same-call.js';
import { secretList } from './secrets.js';
import { table } from './tables.js';
import './confirm.js';

const REFRESH_MILLIS = 5000;
const HEADS = ['Kind', 'Name', 'State', 'Valid from', 'Until', 'Last used', ''];

/** @typedef {{id: string, kind: string, name: string, state: string, digest?: boolean, createdAt: string, from: string, until?: string, revokedAt?: string, lastUsedAt?: string, password?: string, key?: string}} Credential */

/** What a device can sign in with: one more, so that it changes without a gap; taken back. */
class DeviceCredentials extends View {
  static properties = {
    device: { attribute: false },
    made: { state: true },
    revoking: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** The id of the device. */
    this.device = '';
    /** What was just made, with its secret. @type {Credential | undefined} */
    this.made = undefined;
    /** @type {Credential | undefined} */
    this.revoking = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.busy = false;
    /** @type {Live<{items: Credential[]}>} */
    this.list = new Live(this, (signal) => call(this.where(), { signal }), {
      every: REFRESH_MILLIS,
      key: () => this.device,
    });
  }

  where() {
    return path`/devices/${this.device}/credentials`;
  }

  draw() {
    const { data, problem } = this.list;
    return html`${may('credential.write') ? html`<p class="list-lead">A device may have several at a time: give it the next one, and revoke the last one when it has come with the new one.</p>` : nothing}
      ${notice(this.problem, 'Not done.')}
      ${data ? this.rows(data.items) : problem ? notice(problem) : waiting(2)}
      ${this.shown()}
      ${may('credential.write') ? this.adding() : nothing}
      ${this.revoking ? this.question(this.revoking) : nothing}`;
  }

  adding() {
    return html`<div class="row">${Object.entries(CREDENTIAL_KINDS).map(
        ([kind, words]) => html`<button type="button" class="button" data-testid=${`add-${kind}`} ?disabled=${this.busy} @click=${() => this.add(kind)}>${icon('plus')}Add a ${words.toLowerCase()}</button>`,
      )}</div>
      ${sameCall(this.where(), { kind: 'PSK' })}`;
  }

  /** @param {Credential[]} credentials */
  rows(credentials) {
    if (!credentials.length)
      return html`<p data-testid="no-credentials">It has none: it can prove who it is by a client certificate only.${may('credential.write') ? ' Add a password or a key, and put it into the device.' : ''}</p>`;
    return table(
      'Credentials of the device',
      HEADS,
      repeat(
        credentials,
        ({ id }) => id,
        (one) => this.row(one),
      ),
    );
  }

  /** @param {Credential} one */
  row(one) {
    const alive = one.state === 'VALID' || one.state === 'PENDING';
    return html`<tr data-testid="credential-row" data-credential=${one.id} data-state=${one.state}>
      <td>${CREDENTIAL_KINDS[one.kind] ?? one.kind}${one.digest === false ? html` <span class="quiet small-text" title="It was set before the server knew HTTP Digest. It can be used for it once it is changed, or was shown by HTTP Basic.">Basic only</span>` : nothing}</td>
      <td class="id">${one.name}</td>
      <td>${credentialPill(one.state)}</td>
      <td data-label="Valid from">${ago(one.from)}</td>
      <td data-label="Until">${ago(one.until, 'no end')}</td>
      <td data-label="Last used">${ago(one.lastUsedAt, 'never')}</td>
      <td class="actions">${alive && may('credential.write') ? html`<button type="button" class="button small danger" data-testid="revoke-credential" aria-label=${`Revoke ${one.name}`} @click=${() => (this.revoking = one)}>Revoke …</button>` : nothing}</td></tr>`;
  }

  shown() {
    if (!this.made) return nothing;
    const { name, password, key } = this.made;
    const secrets = /** @type {[string, string][]} */ (
      [
        ['Name', name],
        ['Password', password],
        ['Key (base64)', key],
      ].filter(([, value]) => value)
    );
    return html`<div class="notice warn" role="status" data-testid="credential-shown-once">${icon('key')}<div>Shown <strong>now and never again</strong>. Put it into the device, or keep it safe.</div></div>
      ${secretList(secrets)}`;
  }

  /** @param {Credential} one */
  question(one) {
    return html`<muster-confirm .heading=${'Revoke this credential?'} .action=${'Revoke it'} .refusal=${'Keep it'}
      .text=${html`<p>The ${(CREDENTIAL_KINDS[one.kind] ?? one.kind).toLowerCase()} of <b class="id">${one.name}</b> stops working at once. It cannot be undone.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(one, answer.detail)}></muster-confirm>`;
  }

  /** @param {Credential} one @param {boolean} yes */
  async answered(one, yes) {
    this.revoking = undefined;
    if (yes) await this.attempt(() => call(this.where() + path`/${one.id}`, { method: 'DELETE' }));
  }

  /** @param {string} kind */
  async add(kind) {
    this.made = undefined;
    await this.attempt(async () => {
      this.made = await call(this.where(), { method: 'POST', json: { kind } });
    });
  }

  /** @param {() => Promise<unknown>} action */
  async attempt(action) {
    this.busy = true;
    this.problem = undefined;
    try {
      await action();
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
    this.list.refresh();
  }
}

customElements.define('muster-device-credentials', DeviceCredentials);
