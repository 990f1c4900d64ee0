import { html, nothing } from '../lib.js';
import { icon } from './icon.js';

/**
 * A refusal or a failure, in the server's own words.
 * @param {import('../api.js').Problem | undefined} problem @param {string} [what] what did not work
 */
export function notice(problem, what) {
  if (!problem) return nothing;
  return html`<div class="notice bad" role="alert">
    ${icon('alert')}
    <div>${what ? html`<strong>${what}</strong> ` : nothing}<span class="selectable">${problem.message}</span></div>
  </div>`;
}

/**
 * What was done, and may turn out otherwise than hoped.
 * @param {string[] | undefined} warnings in words @param {string} [what] was done
 */
export function warned(warnings, what = 'Queued') {
  if (!warnings?.length) return nothing;
  return html`<div class="notice warn" role="status" data-testid="warnings">${icon('alert')}<div><strong>${what}, but:</strong>
    <ul>${warnings.map((warning) => html`<li class="selectable words">${warning}</li>`)}</ul></div></div>`;
}

/**
 * What stands where nothing is: why, and the next step.
 * @param {import('./icon.js').IconName} sign @param {string} title @param {unknown} hint
 */
export function empty(sign, title, hint) {
  return html`<div class="empty">${icon(sign)}<p class="empty-title">${title}</p><div>${hint}</div></div>`;
}

/** Grey bars while the first answer is on its way. @param {number} [lines] */
export function waiting(lines = 6) {
  return html`<div class="waiting" role="status"><span class="unseen">Loading…</span>
    ${Array.from({ length: lines }, () => html`<i></i>`)}</div>`;
}

/**
 * Whether what is shown is fresh.
 * @param {{data?: unknown, problem?: {message: string}}} live
 */
export function freshness(live) {
  if (live.problem && live.data) {
    return html`<span class="freshness stale" role="status">${icon('alert')}Not refreshed: ${live.problem.message}</span>`;
  }
  return html`<span class="freshness"><i class="dot"></i>Live</span>`;
}
