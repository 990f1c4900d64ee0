import { html, live } from '../lib.js';
import { field } from './field.js';

/**
 * A command as it travels, to be written by hand.
 * @param {string} raw @param {string | undefined} complaint @param {(text: string) => void} typed
 */
export function rawField(raw, complaint, typed) {
  const about = {
    name: 'composer-raw',
    label: 'As it travels (JSON)',
    hint: 'An array of strings; edit either side.',
    complaint,
  };
  return field(
    about,
    (described) => html`
      <textarea id="composer-raw" class="code-input" data-testid="composer-raw" rows="6" spellcheck="false" aria-describedby=${described}
        .value=${live(raw)} @input=${(/** @type {Event} */ input) => typed(/** @type {HTMLTextAreaElement} */ (input.target).value)}></textarea>`,
  );
}
