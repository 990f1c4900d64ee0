import { html, nothing } from '../lib.js';
import { copyButton } from './copy.js';
import { icon } from './icon.js';

/** @typedef {[string, string][]} Secrets names and values */

/**
 * What the server made, or was given, and shows this once.
 * @param {any} made the answer to a registration or a change @returns {Secrets}
 */
export function secretsOf(made) {
  const { credentials, push } = made ?? {};
  const all = [
    ['Password', credentials?.password],
    ['Push secret', push?.secret],
    ['Push data', push?.data],
  ];
  return /** @type {Secrets} */ (all.filter(([, value]) => value));
}

/** @param {Secrets} secrets */
export function secretList(secrets) {
  return html`<dl class="secrets">${secrets.map(([name, value]) => html`<div><dt>${name}</dt><dd><code class="selectable">${value}</code>${copyButton(value, name)}</dd></div>`)}</dl>`;
}

/** Nothing, where nothing was made. @param {any} made */
export function shownOnce(made) {
  const secrets = secretsOf(made);
  if (!secrets.length) return nothing;
  return html`<div class="notice warn" role="status" data-testid="shown-once">${icon('key')}<div>Shown <strong>now and never again</strong>. Put it into the device, or keep it safe.</div></div>
    ${secretList(secrets)}`;
}
