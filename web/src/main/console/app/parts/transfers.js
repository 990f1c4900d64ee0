import { html, nothing } from '../lib.js';
import { clock } from '../time.js';
import { icon } from './icon.js';

/** @typedef {{token: string, method: string, status: number, mediaType?: string, firstByte?: number, bytes: number, complete: boolean, userAgent?: string, at: string}} Transferred */

const KILO = 1024;
/** The HTTP status of an answer with one range of a content. */
const PARTIAL = 206;

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
function words(one) {
  const { method, status } = one;
  if (status === 304) return 'The device asked, and had it already.';
  const done = status < 400;
  if (method === 'GET') return done ? fetched(one) : 'The device wanted to fetch it, and did not get it.';
  if (done) return `The device delivered it (${method}).`;
  return one.bytes
    ? `The device began to deliver it (${method}), and the transfer broke off.`
    : `The device wanted to deliver it (${method}), and was refused.`;
}

/** All of it, its rest, one range of it, or what came before the transfer broke off. @param {Transferred} one */
function fetched({ status, firstByte, complete }) {
  if (complete)
    return firstByte
      ? `The device fetched the rest of it, from byte ${firstByte}.`
      : 'The device fetched it.';
  if (status === PARTIAL)
    return `The device fetched a part of it, from byte ${firstByte ?? 0}, and not its end.`;
  return 'The device has not fetched all of it: the transfer broke off, or is still under way.';
}

/** A length as people say it. @param {number} bytes */
export function size(bytes) {
  if (bytes < KILO) return `${bytes} bytes`;
  return bytes < KILO * KILO ? `${(bytes / KILO).toFixed(1)} kB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
