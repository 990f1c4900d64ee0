import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { dialog, showModal } from './dialog.js';

/** Asks before something is done that cannot be undone. Fires `answer` with true or false, once. */
class Confirm extends View {
  static properties = {
    heading: { attribute: false },
    text: { attribute: false },
    action: { attribute: false },
    refusal: { attribute: false },
    typed: { attribute: false },
    given: { state: true },
  };

  constructor() {
    super();
    this.heading = '';
    /** @type {unknown} */
    this.text = '';
    this.action = '';
    this.refusal = 'Keep';
    /** What has to be typed before the action is open; empty: nothing. */
    this.typed = '';
    this.given = '';
    this.yes = false;
  }

  firstUpdated() {
    showModal(this);
  }

  draw() {
    const close = () => this.dispatchEvent(new CustomEvent('answer', { detail: this.yes }));
    return dialog(
      this.heading,
      html`<form method="dialog" class="fields" @submit=${() => (this.yes = true)}>
      <div>${this.text}</div>
      ${
        this.typed
          ? html`<label><span>Type <b class="id selectable">${this.typed}</b> to confirm</span><input autocomplete="off" spellcheck="false" data-testid="confirm-typed"
        @input=${(/** @type {Event} */ input) => (this.given = /** @type {HTMLInputElement} */ (input.target).value)}></label>`
          : nothing
      }
      <div class="dialog-end"><button type="button" class="button" @click=${() => this.querySelector('dialog')?.close()}>${this.refusal}</button>
        <button class="button danger solid" data-testid="confirm-yes" ?disabled=${this.given.trim() !== this.typed}>${this.action}</button></div>
    </form>`,
      { close },
    );
  }
}

customElements.define('muster-confirm', Confirm);
