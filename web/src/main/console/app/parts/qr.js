import { html, svg } from '../lib.js';

/**
 * A QR code as the server draws it up: rows of 1 for dark and 0 for light. It is dark on light in any theme, as readers want it.
 * @param {string[]} rows @param {string} says what it is, for those who do not see it
 */
export function qr(rows, says) {
  const dark = rows.flatMap((row, y) => [...row].flatMap((dot, x) => (dot === '1' ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg class="qr" role="img" aria-label=${says} viewBox="0 0 ${rows.length} ${rows.length}" shape-rendering="crispEdges">
    ${svg`<rect width=${rows.length} height=${rows.length} fill="#fff"></rect><path d=${dark.join('')} fill="#000"></path>`}</svg>`;
}
