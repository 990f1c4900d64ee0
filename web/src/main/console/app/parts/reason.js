import { html, render } from '../lib.js';
import { dialog } from './dialog.js';

/**
 * Asks why something is done that cannot be undone.
 * @param {string} words why a reason is needed
 * @returns {Promise<string | undefined>} nothing where whoever is asked thinks better of it
 */
export function askReason(words) {
  return new Promise((answer) => {
    const place = document.body.appendChild(document.createElement('div'));
    /** @type {string | undefined} */
    let reason;
    const close = () => (place.remove(), answer(reason));
    /** @param {SubmitEvent} submit */
    const take = (submit) => {
      reason = String(new FormData(/** @type {HTMLFormElement} */ (submit.target)).get('reason')).trim() || undefined;
    };
    render(dialog('Why?', form(words, take, place), { close }), place);
    place.querySelector('dialog')?.showModal();
  });
}

/** @param {string} words @param {(submit: SubmitEvent) => void} take @param {HTMLElement} place */
function form(words, take, place) {
  return html`<form method="dialog" class="fields" @submit=${take}>
    <p>${words}</p>
    <label><span>Reason, for the audit trail</span><input name="reason" required maxlength="1000" autocomplete="off" data-testid="reason"></label>
    <div class="dialog-end"><button type="button" class="button" @click=${() => place.querySelector('dialog')?.close()}>Do not</button>
      <button class="button danger solid" data-testid="reason-yes">Go on</button></div>
  </form>`;
}
