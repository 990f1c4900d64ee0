import { html, live, nothing } from '../lib.js';
import { icon } from './icon.js';

/**
 * The end of a form that gives a device something to do.
 * @param {{name: string, push: boolean, notify: boolean, choose: (notify: boolean) => void, said: string, submit: unknown}} about
 *     `push`: whether the device can be called at all; `said`: what was done last; `submit`: the button
 */
export function composerEnd({ name, push, notify, choose, said, submit }) {
  return html`<div class="composer-end">
    <label class="switch"><input type="checkbox" role="switch" data-testid=${`${name}-notify`} .checked=${live(notify && push)} ?disabled=${!push}
      @change=${(/** @type {Event} */ change) => choose(/** @type {HTMLInputElement} */ (change.target).checked)}>
      <span>Notify the device now${push ? nothing : html` <span class="quiet">– it has no push address and gets it when it comes</span>`}</span></label>
    <span class="composer-said" role="status">${said ? html`${icon('check')}${said}` : nothing}</span>
    ${submit}</div>`;
}
