import { html } from '../lib.js';
import { icon } from './icon.js';

/** A button that copies. @param {string} text @param {string} what names it for those who do not see the sign @param {string} [label] */
export function copyButton(text, what, label = '') {
  return html`<button type="button" class="button quiet small" aria-label=${`Copy ${what}`} title=${`Copy ${what}`}
    @click=${(/** @type {MouseEvent} */ click) => copy(text, /** @type {HTMLElement} */ (click.currentTarget))}>
    ${icon('copy')}${label}<span class="copied" aria-live="polite"></span></button>`;
}

/** @param {string} text @param {HTMLElement} button */
async function copy(text, button) {
  const said = button.querySelector('.copied');
  const done = await write(text);
  if (!said) return;
  said.textContent = done ? 'Copied' : 'Select and copy by hand';
  setTimeout(() => (said.textContent = ''), 2000);
}

/** The clipboard is open to secure origins only; elsewhere the old way still works. @param {string} text */
async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeBySelection(text);
  }
}

/** @param {string} text */
function writeBySelection(text) {
  const area = document.createElement('textarea');
  area.value = text;
  const place = document.querySelector('dialog[open]') ?? document.body;
  place.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
