import { html, nothing, ifDefined, live } from '../lib.js';
import { View } from '../view.js';
import { call, query } from '../api.js';
import { deviceAddress, go, ROOT } from '../router.js';
import { icon } from './icon.js';

/** How long the typing must rest before the server is asked. */
const REST_MILLIS = 180;

/** Finds devices by the beginning of their id, from anywhere. */
class Search extends View {
  static properties = { found: { state: true }, at: { state: true } };

  constructor() {
    super();
    /** @type {string[]} */
    this.found = [];
    this.at = -1;
    this.text = '';
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  draw() {
    const open = this.found.length > 0;
    return html`<form class="search" role="search" @submit=${this.submit} @focusout=${this.left}>
      ${icon('search')}
      <input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="Find a device" aria-label="Find a device by the beginning of its id"
        role="combobox" aria-expanded=${String(open)} aria-controls="search-found" aria-autocomplete="list"
        aria-activedescendant=${ifDefined(this.at >= 0 ? `search-${this.at}` : undefined)}
        .value=${live(this.text)} @input=${this.typed} @keydown=${this.pressed}>
      <kbd aria-hidden="true">/</kbd>
      <ul id="search-found" role="listbox" aria-label="Devices found" ?hidden=${!open}>
        ${this.found.map(
          (id, i) => html`<li id=${`search-${i}`} role="option" aria-selected=${String(i === this.at)}
          @pointerdown=${(/** @type {Event} */ press) => (press.preventDefault(), this.open(id))}>${icon('device')}${id}</li>`,
        )}
      </ul>
    </form>`;
  }

  /** @param {InputEvent} input */
  typed(input) {
    this.text = /** @type {HTMLInputElement} */ (input.target).value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), REST_MILLIS);
  }

  async look() {
    const prefix = this.text.trim();
    const page = prefix ? await call('/devices' + query({ prefix, limit: 8 })).catch(() => nothing) : nothing;
    if (prefix !== this.text.trim()) return;
    this.found = page === nothing ? [] : page.items.map((/** @type {{id: string}} */ device) => device.id);
    this.at = -1;
  }

  /** @param {KeyboardEvent} press */
  pressed(press) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
    if (step && this.found.length) {
      press.preventDefault();
      this.at = (this.at + step + this.found.length) % this.found.length;
    } else if (press.key === 'Escape') {
      this.clear();
      /** @type {HTMLElement} */ (press.target).blur();
    }
  }

  /** @param {Event} submit */
  submit(submit) {
    submit.preventDefault();
    const typed = this.text.trim();
    const chosen = this.found[this.at] ?? this.found.find((id) => id === typed);
    if (chosen) this.open(chosen);
    else if (typed) this.leave(`${ROOT}/devices${query({ prefix: typed })}`);
  }

  /** @param {string} id */
  open(id) {
    this.leave(deviceAddress(id));
  }

  /** @param {string} address */
  leave(address) {
    this.clear();
    go(address);
  }

  clear() {
    clearTimeout(this.timer);
    this.text = '';
    this.found = [];
    this.requestUpdate();
  }

  /** @param {FocusEvent} leaving */
  left(leaving) {
    if (!this.contains(/** @type {Node | null} */ (leaving.relatedTarget))) this.found = [];
  }
}

customElements.define('muster-search', Search);
