import { html, nothing } from '../lib.js';
import { ago } from '../time.js';
import { MEASURES } from '../words/gateways.js';
import { gatewayPill } from './pill.js';

/** @typedef {import('../words/gateways.js').Gateway} Gateway */

/** How a gateway does, in words, and since when. @param {Gateway} gateway */
export function health({ enabled, health: { state, words, since } }) {
  return html`<div class="gateway-health" data-testid="gateway-health" data-state=${enabled ? state : 'OFF'}>${gatewayPill(enabled ? state : 'OFF')}
    <div class="words selectable">${words}${since ? html` <span class="quiet small-text">Since ${ago(since)}</span>` : nothing}</div></div>`;
}

/**
 * What it did in the last day; what did not happen is left out.
 * @param {Gateway} gateway
 */
export function figures({ lastDay }) {
  const told = Object.entries(MEASURES).filter(([measure]) => lastDay[measure]);
  if (!told.length) return html`<span class="quiet">nothing</span>`;
  return html`<ul class="figures">${told.map(
    ([measure, { word, meaning, tone }]) =>
      html`<li title=${meaning} data-testid=${`figure-${measure}`}><b class="number ${tone ? `tone-${tone}` : ''}">${lastDay[measure].toLocaleString('en')}</b> ${word}</li>`,
  )}</ul>`;
}
