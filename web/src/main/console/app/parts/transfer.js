import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call } from '../api.js';
import { ago } from '../time.js';
import { icon } from './icon.js';
import { notice } from './notice.js';

/**
 * Makes a ServerURI on this server: content for the device to fetch, or a slot for what it uploads.
 * Fires `address` with it.
 */
class Transfer extends View {
  static properties = {
    kind: { attribute: false },
    open: { state: true },
    made: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {'provide' | 'collect'} */
    this.kind = 'collect';
    this.open = false;
    /** @type {{uri: string, expiresAt: string} | undefined} */
    this.made = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
  }

  draw() {
    return html`<div class="transfer">
      ${
        this.kind === 'collect'
          ? html`<button type="button" class="button small" data-testid="composer-slot" @click=${() => this.make('/repository/slots', { json: {} })}>${icon('upload')}Make an upload slot on this server</button>`
          : this.provide()
      }
      ${this.made ? html`<p class="quiet small-text" role="status">Address made and put in; good for one transfer, until ${ago(this.made.expiresAt)}.</p>` : nothing}
      ${notice(this.problem)}
    </div>`;
  }

  provide() {
    if (!this.open)
      return html`<button type="button" class="button small" data-testid="composer-provide" @click=${() => (this.open = true)}>${icon('upload')}Provide content from this server</button>`;
    return html`<div class="fields inset">
      <label>Content<textarea name="content" class="code-input" rows="3" spellcheck="false" data-testid="composer-content" placeholder="The value, or an application/dmmo+json array"></textarea></label>
      <label>Media type<input name="type" value="text/plain" list="media-types" class="code-input" data-testid="composer-content-type"></label>
      <datalist id="media-types"><option value="text/plain"></option><option value="application/dmmo+json"></option><option value="application/octet-stream"></option></datalist>
      <button type="button" class="button small" data-testid="composer-content-submit" @click=${this.store}>Store and put the address in</button>
    </div>`;
  }

  store() {
    const value = (/** @type {string} */ name) =>
      /** @type {HTMLInputElement} */ (this.querySelector(`[name=${name}]`)).value;
    return this.make('/repository', { body: value('content'), type: value('type') || 'text/plain' });
  }

  /** @param {string} where @param {{json?: unknown, body?: string, type?: string}} what */
  async make(where, what) {
    this.problem = undefined;
    try {
      this.made = await call(where, { method: 'POST', ...what });
      this.open = false;
      this.dispatchEvent(new CustomEvent('address', { detail: this.made?.uri }));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
  }
}

customElements.define('muster-transfer', Transfer);
