import { html, nothing } from '../lib.js';
import { clock } from '../time.js';
import { icon } from './icon.js';

/** @typedef {{token: string, method: string, status: number, mediaType?: string, bytes: number, userAgent?: string, at: string}} Transferred */

const KILO = 1024;

/** Those that a command made the device do: their token stands in its address. @param {string[]} command @param {Transferred[]} all */
export function transfersOf(command, all) {
  return all.filter(({ token }) => command.some((parameter) => parameter.includes(token)));
}

/** What a device fetched or delivered beside its session. @param {Transferred[]} some */
export function transferList(some) {
  if (!some.length) return nothing;
  return html`<ul class="transfers">${some.map(
    (
      one,
    ) => html`<li data-testid="transfer">${icon(one.method === 'GET' ? 'download' : 'upload')}<span class="words"><b>${words(one)}</b>
      <span class="quiet">${size(one.bytes)}${one.mediaType ? ` of ${one.mediaType}` : ''}, answered <b>${one.status}</b> at ${clock(one.at)}${one.userAgent ? ` · ${one.userAgent}` : ''}</span></span></li>`,
  )}</ul>`;
}

/** @param {Transferred} one */
function words({ method, status }) {
  if (status === 304) return 'The device asked, and had it already.';
  const done = status < 400;
  if (method === 'GET')
    return done ? 'The device fetched it.' : 'The device wanted to fetch it, and did not get it.';
  return done
    ? `The device delivered it (${method}).`
    : `The device wanted to deliver it (${method}), and was refused.`;
}

/** @param {number} bytes */
function size(bytes) {
  if (bytes < KILO) return `${bytes} bytes`;
  return bytes < KILO * KILO ? `${(bytes / KILO).toFixed(1)} kB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
