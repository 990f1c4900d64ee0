import { html, nothing } from '../lib.js';

/**
 * A labelled input with its hint, and the server's complaint about it beside it.
 * @param {{name: string, label: string, hint?: unknown, complaint?: string, optional?: boolean}} about
 * @param {(describedBy: string) => unknown} input draws the input, which is described by that id
 */
export function field({ name, label, hint, complaint, optional }, input) {
  const described = `${name}-about`;
  return html`<div class="field ${complaint ? 'wrong' : ''}">
    <label for=${name}>${label}${optional ? html` <span class="quiet">optional</span>` : nothing}</label>
    ${input(described)}
    <div id=${described} class="field-about">
      ${complaint ? html`<p class="complaint selectable" role="alert">${complaint}</p>` : nothing}
      ${hint ? html`<p class="quiet small-text">${hint}</p>` : nothing}
    </div>
  </div>`;
}
