import { html } from '../lib.js';

/**
 * A dialog of the browser's own: it keeps the focus inside, and Escape closes it.
 * Put it on the page with `showModal` in `firstUpdated`.
 * @param {string} title @param {unknown} content @param {{close: () => void, keep?: boolean}} options
 *     `keep`: Escape does not close it, for what is shown only once
 */
export function dialog(title, content, { close, keep = false }) {
  return html`<dialog aria-labelledby="dialog-title" @cancel=${(/** @type {Event} */ cancel) => (keep ? cancel.preventDefault() : undefined)} @close=${close}>
    <h2 id="dialog-title">${title}</h2>${content}
  </dialog>`;
}

/** @param {HTMLElement} view */
export function showModal(view) {
  view.querySelector('dialog')?.showModal();
}
