import { html, svg, nothing } from '../lib.js';
import { CONTACTS } from '../words/gateways.js';

/** @typedef {{width: number, gap: number, high: number, top: number, foot: number}} Shape */

/** @type {Shape} */
const LARGE = { width: 44, gap: 6, high: 64, top: 16, foot: 16 };
/** @type {Shape} */
const SMALL = { width: 18, gap: 3, high: 28, top: 0, foot: 1 };

/**
 * How soon devices came after they were called through a gateway, as bars. The same in words is its label.
 * @param {Record<string, number>} lastDay @param {{small?: boolean}} [options] `small`: bars alone, for a row of a list
 */
export function contactChart(lastDay, { small = false } = {}) {
  const counts = CONTACTS.map(([measure]) => lastDay[measure] ?? 0);
  const most = Math.max(...counts);
  if (!most)
    return small ? nothing : html`<p class="quiet">No device that it called came in the last day.</p>`;
  const shape = small ? SMALL : LARGE;
  const { width, gap, high, top, foot } = shape;
  const all = CONTACTS.length * (width + gap) - gap;
  return html`<svg class="contact-chart ${small ? 'small' : ''}" viewBox=${`0 0 ${all} ${top + high + foot}`} role="img" aria-label=${chartWords(counts)} data-testid="contact-chart">
    <title>${chartWords(counts)}</title>
    ${counts.map((count, at) => bar(count, at, most, shape))}
    ${svg`<line class="chart-base" x1="0" x2=${all} y1=${top + high + 0.5} y2=${top + high + 0.5}></line>`}</svg>`;
}

/** @param {number} count @param {number} at @param {number} most @param {Shape} shape */
function bar(count, at, most, { width, gap, high, top, foot }) {
  const x = at * (width + gap);
  // What happened once among thousands is seen, too.
  const tall = count ? Math.max(2, (count / most) * high) : 0;
  const middle = x + width / 2;
  const texts = svg`<text class="chart-count" x=${middle} y=${top + high - tall - 4}>${count ? count.toLocaleString('en') : ''}</text>
    <text class="chart-label" x=${middle} y=${top + high + foot - 3}>${CONTACTS[at][1]}</text>`;
  return svg`<rect class="chart-ground" x=${x} y=${top} width=${width} height=${high} rx="2"></rect>
    <rect class="chart-bar" x=${x} y=${top + high - tall} width=${width} height=${tall} rx="2"></rect>${top ? texts : nothing}`;
}

/** @param {number[]} counts */
function chartWords(counts) {
  const parts = CONTACTS.map(([, , words], at) =>
    counts[at] ? `${counts[at].toLocaleString('en')} ${words}` : '',
  );
  return `Devices came: ${parts.filter(Boolean).join(', ')}.`;
}
