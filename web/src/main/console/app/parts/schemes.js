import { html, live } from '../lib.js';
import { SCHEMES } from '../words/trust.js';

/** By what devices can prove who they are, in words. @param {string[]} schemes the strongest first */
export function schemeChips(schemes) {
  return html`<span class="chips">${schemes.map((one) => html`<span class="chip" title=${SCHEMES[one]?.meaning ?? ''}>${SCHEMES[one]?.word ?? one}</span>`)}</span>`;
}

/**
 * A box for each scheme.
 * @param {string[]} ticked @param {(schemes: string[]) => void} put
 */
export function schemeBoxes(ticked, put) {
  const choose = (/** @type {string} */ one, /** @type {Event} */ change) => {
    const on = /** @type {HTMLInputElement} */ (change.target).checked;
    put(Object.keys(SCHEMES).filter((other) => (other === one ? on : ticked.includes(other))));
  };
  return html`<fieldset class="permissions"><legend>Any of these is enough</legend>${Object.entries(SCHEMES).map(
    ([
      one,
      { word, meaning },
    ]) => html`<label><input type="checkbox" data-testid=${`scheme-${one}`} .checked=${live(ticked.includes(one))} @change=${(/** @type {Event} */ change) => choose(one, change)}>
      <span>${word}<span class="quiet small-text scheme-meaning">${meaning}</span></span></label>`,
  )}</fieldset>`;
}
