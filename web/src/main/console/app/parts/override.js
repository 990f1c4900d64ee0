import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { icon } from './icon.js';
import './confirm.js';

/**
 * The way past a refusal by the definition of an object: shown only after such a one, and gone only after a question.
 * Fires `override`.
 */
class Override extends View {
  static properties = { problem: { attribute: false }, asking: { state: true } };

  constructor() {
    super();
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.asking = false;
  }

  draw() {
    if (!this.problem || !byDefinition(this.problem)) return nothing;
    return html`<div class="notice warn" data-testid="override">${icon('question')}<div><p>The definition may be wrong for this device, or older than it. It can be set aside this once.</p>
        <button type="button" class="button small" data-testid="override-ask" @click=${() => (this.asking = true)}>Override the definition …</button></div></div>
      ${this.asking ? this.question(this.problem) : nothing}`;
  }

  /** @param {import('../api.js').Problem} problem */
  question(problem) {
    return html`<muster-confirm .heading=${'Override the definition?'} .action=${'Queue it all the same'} .refusal=${'Do not queue it'}
      .text=${html`<p class="selectable">${problem.message}</p><p>The device gets it as it is, and may refuse it, or do what nobody has described.</p>`}
      @answer=${this.answered}></muster-confirm>`;
  }

  /** @param {CustomEvent<boolean>} answer */
  answered(answer) {
    this.asking = false;
    if (answer.detail) this.dispatchEvent(new Event('override'));
  }
}

/** @param {import('../api.js').Problem} problem */
function byDefinition(problem) {
  return problem.status === 400 && /\bdefinition\b/i.test(problem.message);
}

customElements.define('muster-override', Override);
