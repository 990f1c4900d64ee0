import { html, nothing } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { go, ROOT } from '../router.js';
import { ago } from '../time.js';
import { kindWords, limitWords, usedWords } from '../words/gateways.js';
import { contactChart } from '../parts/contact-chart.js';
import { figures, health } from '../parts/gateway-words.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import '../parts/confirm.js';
import '../parts/gateway-form.js';
import '../parts/gateway-switch.js';

const REFRESH_MILLIS = 3000;

/** @typedef {import('../words/gateways.js').Gateway} Gateway */

/** One gateway: how it does, what it is to do, and away with it. */
class GatewayScreen extends View {
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
    /** @type {Live<Gateway>} */
    this.gateway = new Live(this, (signal) => call(path`/gateways/${this.name}`, { signal }), {
      every: REFRESH_MILLIS,
      key: () => this.name,
    });
    /** @type {Live<{items: import('../parts/gateway-calls.js').GatewayKind[]}>} */
    this.kinds = new Live(this, (signal) => call('/gateway-kinds', { signal }));
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${this.name} – Muster`;
  }

  draw() {
    const { data, problem } = this.gateway;
    return html`<nav class="crumbs" aria-label="Breadcrumb"><a href="${ROOT}/gateways">Push gateways</a><span aria-hidden="true">/</span><span aria-current="page">${this.name}</span></nav>
      <div class="screen-head"><h1 tabindex="-1">${this.name}</h1>${data ? freshness(this.gateway) : nothing}
        ${data && may('gateway.write') ? html`<muster-gateway-switch class="head-end" .gateway=${data} @changed=${() => this.gateway.refresh()}></muster-gateway-switch>` : nothing}</div>
      ${data ? this.known(data) : problem ? this.unknown(problem) : waiting()}`;
  }

  /** @param {import('../api.js').Problem} problem */
  unknown(problem) {
    if (problem.status !== 404) return notice(problem);
    return empty(
      'gateway',
      'No such gateway.',
      html`<span class="selectable">${problem.message}</span><br><a href="${ROOT}/gateways">To the gateways</a>`,
    );
  }

  /** @param {Gateway} gateway */
  known(gateway) {
    return html`${notice(this.refused, 'Not removed.')}
      <section class="card gateway-now" aria-label="How it does"><div class="fields">
        ${health(gateway)}
        <dl class="facts"><div><dt>Kind</dt><dd>${kindWords(gateway.kind).word}</dd></div>
          <div><dt>Limits</dt><dd>${limitWords(gateway).join(', ')}</dd></div>
          <div><dt>Changed</dt><dd>${ago(gateway.changedAt)}</dd></div>
          <div class="wide"><dt>What it did in the last day</dt><dd>${figures(gateway)}</dd></div></dl></div>
        <div><h2>How soon devices came</h2>${contactChart(gateway.lastDay)}</div></section>
      ${may('gateway.write') ? this.changing(gateway) : nothing}
      ${this.asking ? this.question(gateway) : nothing}`;
  }

  /** @param {Gateway} gateway */
  changing(gateway) {
    return html`<section class="card"><h2>Settings</h2>${this.settings(gateway)}</section>
      <section class="card danger-zone"><h2>Remove the gateway</h2>
        <p>Its settings and secrets are removed. Push addresses that name it stay, and are passed over while there is no gateway of this name. ${usedWords(gateway)}</p>
        <button type="button" class="button danger" data-testid="gateway-remove" @click=${() => (this.asking = true)}>Remove this gateway …</button></section>`;
  }

  /** @param {Gateway} gateway */
  settings(gateway) {
    const { data, problem } = this.kinds;
    if (!data) return problem ? notice(problem) : waiting();
    const kind = data.items.find(({ kind }) => kind === gateway.kind);
    if (!kind)
      return html`<p>This server has no driver for gateways of the kind <b class="id">${gateway.kind}</b>: nothing is sent through it.</p>`;
    return html`<p class="quiet list-lead">${kind.summary}</p>
      <muster-gateway-form .kind=${kind} .gateway=${gateway} @saved=${() => this.gateway.refresh()}></muster-gateway-form>`;
  }

  /** @param {Gateway} gateway */
  question(gateway) {
    return html`<muster-confirm .heading=${'Remove this gateway?'} .action=${'Remove it'} .refusal=${'Keep it'} .typed=${gateway.name}
      .text=${html`<p>Devices that it reaches are called at their next address; those that have no other wait until they come by themselves, or a gateway of this name is there again. ${usedWords(gateway)} To pause it, switch it off instead.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(answer.detail)}></muster-confirm>`;
  }

  /** @param {boolean} yes */
  async answered(yes) {
    this.asking = false;
    this.refused = undefined;
    if (!yes) return;
    try {
      await call(path`/gateways/${this.name}`, { method: 'DELETE' });
      go(`${ROOT}/gateways`, { replace: true });
    } catch (problem) {
      this.refused = /** @type {import('../api.js').Problem} */ (problem);
    }
  }
}

customElements.define('muster-gateway', GatewayScreen);
