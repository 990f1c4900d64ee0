import { html, nothing } from '../lib.js';
import { icon } from './icon.js';

/** @typedef {import('./authorities.js').Authority} Authority */
/** @typedef {import('./authorities.js').Revocations} Revocations */

/** How old a certificate is. That it has ended does not matter to those it vouches for (RFC 5280 §6). @param {Authority} authority */
export function validityPill({ validFrom, validUntil }) {
  const now = Date.now();
  if (Date.parse(validFrom) > now)
    return html`<span class="pill warn" title="Its time has not begun.">${icon('clock')}Not yet valid</span>`;
  if (Date.parse(validUntil) < now)
    return html`<span class="pill warn" title="What it vouches for is believed until you remove it.">${icon('timeout')}Ended</span>`;
  return html`<span class="pill good" title="Its time has begun and is not over.">${icon('check')}Valid</span>`;
}

/** Whether there is a list of what it has taken back, and whether it is of today. @param {Revocations | undefined} revocations */
export function crlPill(revocations) {
  if (!revocations)
    return html`<span class="pill calm" title="Nothing that it has taken back is known here.">${icon('question')}No CRL</span>`;
  const count = `${revocations.count.toLocaleString('en')} taken back`;
  if (revocations.overdue)
    return html`<span class="pill bad" title="The next list should be here: what was taken back since then is still believed.">${icon('alert')}CRL overdue</span> <span class="quiet small-text">${count}</span>`;
  return html`<span class="pill good" title="The list is up to date.">${icon('check')}CRL</span> <span class="quiet small-text">${count}</span>`;
}

/** What follows from its age or its list, where somebody has to do something. @param {Authority} authority */
export function authorityAdvice({ validUntil, revocations }) {
  const advice = [
    Date.parse(validUntil) < Date.now()
      ? 'The certificate of this authority has ended. Devices with certificates of it still come in: remove it when none is left.'
      : '',
    revocations?.overdue
      ? 'Its next CRL is overdue. Bring it: until then nobody knows here what was taken back since.'
      : '',
  ].filter(Boolean);
  return advice.length
    ? html`<div class="notice warn" role="status" data-testid="authority-advice">${icon('alert')}<div>${advice.map((one) => html`<p>${one}</p>`)}</div></div>`
    : nothing;
}
