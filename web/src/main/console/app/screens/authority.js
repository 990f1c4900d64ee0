import { html, nothing } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { go, ROOT } from '../router.js';
import { ago } from '../time.js';
import { authorityAdvice, crlPill, validityPill } from '../parts/authority-state.js';
import { copyButton } from '../parts/copy.js';
import { mappingWords } from '../parts/mapping.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { sameCall } from '../parts/same-call.js';
import '../parts/confirm.js';
import '../parts/crl-form.js';
import '../parts/mapping-form.js';

const REFRESH_MILLIS = 5000;
const ADDRESS = `${ROOT}/trust`;

/** @typedef {import('../parts/authorities.js').Authority} Authority */

/** One authority: its certificate, how its certificates name devices, what it has taken back, and away with it. */
class AuthorityScreen extends View {
  static properties = {
    name: { attribute: false },
    asking: { state: true },
    refused: { state: true },
  };

  constructor() {
    super();
    this.name = '';
    this.asking = false;
    /** @type {import('../api.js').Problem | undefined} */
    this.refused = undefined;
    /** @type {Live<Authority>} */
    this.authority = new Live(this, (signal) => call(this.where(), { signal }), {
      every: REFRESH_MILLIS,
      key: () => this.name,
    });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${this.name} – Muster`;
  }

  where() {
    return path`/device-authorities/${this.name}`;
  }

  draw() {
    const { data, problem } = this.authority;
    return html`<nav class="crumbs" aria-label="Breadcrumb"><a href=${ADDRESS}>Trust</a><span aria-hidden="true">/</span><span aria-current="page">${this.name}</span></nav>
      <div class="screen-head"><h1 tabindex="-1">${this.name}</h1>${data ? freshness(this.authority) : nothing}</div>
      ${data ? this.known(data) : problem ? this.unknown(problem) : waiting()}`;
  }

  /** @param {import('../api.js').Problem} problem */
  unknown(problem) {
    if (problem.status !== 404) return notice(problem);
    return empty(
      'key',
      'No such authority.',
      html`<span class="selectable">${problem.message}</span><br><a href=${ADDRESS}>To the authorities</a>`,
    );
  }

  /** @param {Authority} authority */
  known(authority) {
    return html`${notice(this.refused, 'Not removed.')}${authorityAdvice(authority)}
      <section class="card" aria-label="Its certificate"><dl class="facts">
        <div class="wide"><dt>Subject</dt><dd class="words selectable" data-testid="authority-subject">${authority.subject}</dd></div>
        <div class="wide"><dt>Fingerprint (SHA-256)</dt><dd><code class="fingerprint selectable">${authority.fingerprint}</code>${copyButton(authority.fingerprint, 'the fingerprint')}</dd></div>
        <div><dt>Its certificate</dt><dd>${validityPill(authority)}</dd></div>
        <div><dt>Valid from</dt><dd>${ago(authority.validFrom)}</dd></div>
        <div><dt>Valid until</dt><dd>${ago(authority.validUntil)}</dd></div>
        <div><dt>It finds the device</dt><dd class="words" data-testid="authority-mapping">${mappingWords(authority.rule)}</dd></div>
        <div><dt>Changed</dt><dd>${ago(authority.changedAt)}</dd></div></dl></section>
      <section class="card" aria-labelledby="crl-title"><h2 id="crl-title">What it has taken back</h2>${this.revocations(authority)}</section>
      ${may('trust.write') ? this.changing(authority) : nothing}
      ${this.asking ? this.question(authority) : nothing}`;
  }

  /** @param {Authority} authority */
  revocations({ name, revocations }) {
    return html`<dl class="facts list-lead"><div><dt>State</dt><dd data-testid="authority-crl">${crlPill(revocations)}</dd></div>
        ${
          revocations
            ? html`<div><dt>Issued</dt><dd>${ago(revocations.issuedAt)}</dd></div>
          <div><dt>Next one due</dt><dd>${ago(revocations.nextAt, 'nobody says')}</dd></div>`
            : html`<div class="wide"><dt>Why it matters</dt><dd>Without its CRL a certificate that was stolen is believed until it ends.</dd></div>`
        }</dl>
      ${may('trust.write') ? html`<muster-crl-form .authority=${name} @changed=${() => this.authority.refresh()}></muster-crl-form>` : nothing}`;
  }

  /** @param {Authority} authority */
  changing(authority) {
    return html`<section class="card"><h2>How its certificates name devices</h2>
        <muster-mapping-form .authority=${authority} @changed=${() => this.authority.refresh()}></muster-mapping-form></section>
      <section class="card danger-zone"><h2>Remove the authority</h2>
        <p>Devices that show its certificates can no longer prove who they are by them. Its CRL goes with it.</p>
        <button type="button" class="button danger" data-testid="authority-remove" @click=${() => (this.asking = true)}>Remove this authority …</button>
        ${sameCall(this.where(), undefined, 'DELETE')}</section>`;
  }

  /** @param {Authority} authority */
  question(authority) {
    return html`<muster-confirm .heading=${'Remove this authority?'} .action=${'Remove it'} .refusal=${'Keep it'} .typed=${authority.name}
      .text=${html`<p>Devices that have nothing but certificates of it are locked out at once. Bringing it again lets them in again; its CRL has to be brought again, too.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(answer.detail)}></muster-confirm>`;
  }

  /** @param {boolean} yes */
  async answered(yes) {
    this.asking = false;
    this.refused = undefined;
    if (!yes) return;
    try {
      await call(this.where(), { method: 'DELETE' });
      go(ADDRESS, { replace: true });
    } catch (problem) {
      this.refused = /** @type {import('../api.js').Problem} */ (problem);
    }
  }
}

customElements.define('muster-authority', AuthorityScreen);
