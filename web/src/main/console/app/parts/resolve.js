import { html } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { dialog, showModal } from './dialog.js';
import { notice } from './notice.js';
import { commandLine } from './outcome.js';

const WAYS = /** @type {[string, string, string][]} */ ([
  ['SUCCEEDED', 'It was done', 'What waits for it goes on.'],
  ['FAILED', 'It was not done', 'What waits for it does not go on.'],
  ['QUEUED', 'Send it once more', 'Only if doing it twice does no harm.'],
]);

/** Says how a command ended that is in doubt, or whose end never came. Fires `closed`, and `resolved` before it. */
class Resolve extends View {
  static properties = { command: { attribute: false }, problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    /** @type {import('./outcome.js').Command | undefined} */
    this.command = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.busy = false;
  }

  firstUpdated() {
    showModal(this);
  }

  draw() {
    return dialog(
      'How did this command end?',
      html`<form class="fields" @submit=${this.submit}>
        <p>${commandLine(this.command?.command ?? [])}</p>
        <p class="quiet">Read the device’s state first: what is said here is believed.</p>
        <fieldset class="ways"><legend class="unseen">How it ended</legend>
          ${WAYS.map(([state, word, means]) => html`<label class="way"><input type="radio" name="state" value=${state} required data-testid=${`resolve-${state}`}><span><b>${word}</b> <span class="quiet">${means}</span></span></label>`)}</fieldset>
        <label>Why <span class="quiet">optional</span><input name="reason" maxlength="300" autocomplete="off" data-testid="resolve-reason" placeholder="What you saw, and where"></label>
        ${notice(this.problem, 'Not resolved.')}
        <div class="dialog-end"><button type="button" class="button" @click=${() => this.querySelector('dialog')?.close()}>Leave it open</button>
          <button class="button primary" data-testid="resolve-submit" ?disabled=${this.busy}>Resolve</button></div></form>`,
      { close: () => this.dispatchEvent(new Event('closed')) },
    );
  }

  /** @param {SubmitEvent} submit */
  async submit(submit) {
    submit.preventDefault();
    const given = Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (submit.target)));
    const reason = String(given.reason).trim();
    this.busy = true;
    try {
      await call(path`/commands/${this.command?.id ?? ''}/resolution`, {
        method: 'POST',
        json: { state: given.state, ...(reason ? { reason } : {}) },
      });
      this.dispatchEvent(new Event('resolved'));
      this.querySelector('dialog')?.close();
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-resolve', Resolve);
