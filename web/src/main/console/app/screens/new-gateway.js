import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, query } from '../api.js';
import { Live } from '../live.js';
import { gatewayAddress, go, ROOT } from '../router.js';
import { kindWords } from '../words/gateways.js';
import { notice, waiting } from '../parts/notice.js';
import '../parts/gateway-form.js';

const ADDRESS = `${ROOT}/new-gateway`;

/** @typedef {import('../parts/gateway-calls.js').GatewayKind} GatewayKind */

/** Where a gateway is set up: first its kind, then what that kind wants to know. */
class NewGateway extends View {
  static properties = { kind: { attribute: false } };

  constructor() {
    super();
    this.kind = '';
    /** @type {Live<{items: GatewayKind[]}>} */
    this.kinds = new Live(this, (signal) => call('/gateway-kinds', { signal }));
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Set up a gateway – Muster';
  }

  draw() {
    const { data, problem } = this.kinds;
    return html`<nav class="crumbs" aria-label="Breadcrumb"><a href="${ROOT}/gateways">Push gateways</a><span aria-hidden="true">/</span><span aria-current="page">New</span></nav>
      <div class="screen-head"><h1 tabindex="-1">Set up a gateway</h1></div>
      ${data ? this.choice(data.items) : problem ? notice(problem) : waiting()}`;
  }

  /** @param {GatewayKind[]} kinds */
  choice(kinds) {
    const chosen = kinds.find(({ kind }) => kind === this.kind);
    return html`<section class="card" aria-labelledby="kind-title"><h2 id="kind-title">Kind</h2><ul class="kinds">${kinds.map(
      ({ kind, summary }) =>
        html`<li><a class="kind" href=${ADDRESS + query({ kind })} data-testid=${`kind-${kind}`} aria-current=${kind === this.kind ? 'true' : 'false'}><b>${kindWords(kind).word}</b><span class="quiet">${summary}</span></a></li>`,
    )}</ul></section>
    ${
      chosen
        ? html`<section class="card"><h2>Settings</h2><muster-gateway-form .kind=${chosen} @saved=${(/** @type {CustomEvent<{name: string}>} */ saved) => go(gatewayAddress(saved.detail.name), { replace: true })}></muster-gateway-form></section>`
        : nothing
    }`;
  }
}

customElements.define('muster-new-gateway', NewGateway);
