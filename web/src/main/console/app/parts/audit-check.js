import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call } from '../api.js';
import { icon } from './icon.js';
import { notice } from './notice.js';

/** @typedef {{intact: boolean, first: number, last: number, hash?: string, brokenAt?: number, reason?: string}} Verification */

/** Verifies the chain of the audit trail on request, and says what came of it. */
class AuditCheck extends View {
  static properties = {
    result: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Verification | undefined} */
    this.result = undefined;
    /** @type {any} */
    this.problem = undefined;
    this.busy = false;
  }

  draw() {
    return html`<div class="audit-check"><button type="button" class="button" data-testid="audit-verify" ?disabled=${this.busy} @click=${this.verify}>${icon('shield')}${this.busy ? 'Verifying…' : 'Verify the chain'}</button>
      ${this.result ? verdict(this.result) : nothing}${notice(this.problem, 'It could not be verified.')}</div>`;
  }

  async verify() {
    this.busy = true;
    this.result = this.problem = undefined;
    try {
      this.result = await call('/audit/verification', { method: 'POST' });
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  }
}

/** @param {Verification} result */
function verdict({ intact, first, last, hash, brokenAt, reason }) {
  if (!intact)
    return html`<div class="notice bad" role="alert" data-testid="audit-broken">${icon('alert')}<div><strong>The chain is broken at entry ${brokenAt}.</strong> ${reason}</div></div>`;
  return html`<div class="notice" role="status" data-testid="audit-intact">${icon('check')}<div><strong>Intact</strong>, from entry ${first} to ${last}. Keep the last hash elsewhere: <span class="id selectable full">${hash ?? ''}</span></div></div>`;
}

customElements.define('muster-audit-check', AuditCheck);
