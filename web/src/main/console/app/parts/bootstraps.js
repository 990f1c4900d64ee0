import { html, nothing, repeat } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { sessionAddress } from '../router.js';
import { ago } from '../time.js';
import { WAYS } from '../words/bootstraps.js';
import { copyButton } from './copy.js';
import { icon } from './icon.js';
import { notice, waiting } from './notice.js';
import { bootstrapPill } from './pill.js';
import { save } from './save.js';
import { table } from './tables.js';
import './confirm.js';

const REFRESH_MILLIS = 3000;

/** @typedef {{id: string, device: string, state: string, transport: string, username?: string, preparedAt: string, preparedBy?: string, expiresAt?: string, way?: string, handedTo?: string, handedOutAt?: string, session?: string, endedAt?: string, reason?: string}} Bootstrap */

/** How a device gets its account: prepared, handed out once, taken back. */
class Bootstraps extends View {
  static properties = {
    device: { attribute: false },
    problem: { state: true },
    made: { state: true },
    asking: { state: true },
  };

  constructor() {
    super();
    this.device = '';
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    /** The URL and its picture, which are shown this once. @type {{url: string, qr: string, bootstrap: Bootstrap} | undefined} */
    this.made = undefined;
    /** @type {Bootstrap | undefined} */
    this.asking = undefined;
    /** @type {Live<{items: Bootstrap[]}>} */
    this.list = new Live(this, (signal) => call(path`/devices/${this.device}/bootstraps`, { signal }), {
      every: REFRESH_MILLIS,
      key: () => this.device,
    });
  }

  draw() {
    return html`<p>A bootstrap gives the device its account. Its document is handed out once: by a URL, as a file, or sent to an address. What the device has now is good until it comes with what is new.</p>
      ${notice(this.problem, 'Not done.')}
      <form class="row" @submit=${this.prepare}>
        <label><span>Signs in by</span> <select name="transport" data-testid="bootstrap-transport"><option value="BASIC">HTTP Basic</option><option value="DIGEST">HTTP Digest</option><option value="PSK">PSK-TLS</option><option value="NONE">What it has already</option></select></label>
        <button class="button primary" data-testid="prepare-bootstrap">${icon('key')}Prepare a bootstrap</button>
      </form>
      ${this.shown()}
      ${this.history()}
      ${this.question()}`;
  }

  shown() {
    if (!this.made) return nothing;
    const picture = `data:image/svg+xml;base64,${btoa(this.made.qr)}`;
    return html`<div class="notice warn" role="status" data-testid="bootstrap-shown-once">${icon('key')}<div>This address is shown <strong>now and never again</strong>, and is good once. Whoever opens it has the account.</div></div>
      <p><code class="selectable wrap" data-testid="bootstrap-url">${this.made.url}</code> ${copyButton(this.made.url, 'the address')}</p>
      <p><img src=${picture} width="220" height="220" alt="QR code of the address" data-testid="bootstrap-qr"></p>`;
  }

  history() {
    const { data, problem } = this.list;
    if (!data) return problem ? notice(problem) : waiting(2);
    if (!data.items.length) return nothing;
    const rows = repeat(
      data.items,
      (one) => one.id,
      (one) => html`<tr data-testid="bootstrap-row" data-state=${one.state}>
      <td>${ago(one.preparedAt)}<div class="quiet small-text">by ${one.preparedBy ?? 'the server'}</div></td>
      <td>${bootstrapPill(one.state)}</td>
      <td class="words">${one.way ? html`${WAYS[one.way] ?? one.way} <span class="id">${one.handedTo}</span> ${one.handedOutAt ? ago(one.handedOutAt) : nothing}` : one.expiresAt ? html`until ${ago(one.expiresAt)}` : nothing}
        ${one.session ? html`<div><a class="row-link" href=${sessionAddress(one.session)}>Its session</a></div>` : nothing}
        ${one.reason ? html`<div class="quiet">${one.reason}</div>` : nothing}</td>
      <td>${this.actions(one)}</td>
    </tr>`,
    );
    return table('Bootstraps', ['Prepared', 'State', 'Document', ''], rows);
  }

  /** @param {Bootstrap} one */
  actions(one) {
    const revoke = html`<button type="button" class="button small danger" data-testid="revoke-bootstrap" @click=${() => (this.asking = one)}>Take back …</button>`;
    if (one.state === 'HANDED_OUT') return revoke;
    if (one.state !== 'PREPARED') return nothing;
    return html`<button type="button" class="button small" data-testid="download-bootstrap" @click=${() => this.download(one)}>Download</button>
      <form class="row" @submit=${(/** @type {SubmitEvent} */ submit) => this.push(submit, one)}><label><span class="unseen">Send to</span><input name="address" type="url" required placeholder="https://…" data-testid="bootstrap-address"></label><button class="button small" data-testid="push-bootstrap">Send</button></form>
      ${revoke}`;
  }

  question() {
    const one = this.asking;
    if (!one) return nothing;
    return html`<muster-confirm .heading=${'Take this bootstrap back?'} .action=${'Take it back'} .refusal=${'Keep it'}
      .text=${html`<p>Its address is worth nothing any more. If somebody has the document already, the credentials in it are revoked.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(answer.detail, one)}></muster-confirm>`;
  }

  /** @param {boolean} yes @param {Bootstrap} one */
  async answered(yes, one) {
    this.asking = undefined;
    if (yes) await this.attempt(() => call(this.at(one), { method: 'DELETE' }));
  }

  /** @param {SubmitEvent} submit */
  async prepare(submit) {
    submit.preventDefault();
    const transport = new FormData(/** @type {HTMLFormElement} */ (submit.target)).get('transport');
    await this.attempt(async () => {
      this.made = await call(path`/devices/${this.device}/bootstraps`, {
        method: 'POST',
        json: { transport },
      });
    });
  }

  /** @param {Bootstrap} one */
  async download(one) {
    await this.attempt(() =>
      save(`${this.at(one)}/document`, `bootstrap-${this.device}.json`, { json: {} }),
    );
  }

  /** @param {SubmitEvent} submit @param {Bootstrap} one */
  async push(submit, one) {
    submit.preventDefault();
    const address = new FormData(/** @type {HTMLFormElement} */ (submit.target)).get('address');
    await this.attempt(() => call(`${this.at(one)}/push`, { method: 'POST', json: { address } }));
  }

  /** @param {Bootstrap} one */
  at(one) {
    return path`/devices/${this.device}/bootstraps/${one.id}`;
  }

  /** @param {() => Promise<unknown>} action */
  async attempt(action) {
    this.problem = undefined;
    this.made = undefined;
    try {
      await action();
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.list.refresh();
  }
}

customElements.define('muster-bootstraps', Bootstraps);
