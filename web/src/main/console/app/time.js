import { html, nothing } from './lib.js';

const UNITS = /** @type {[Intl.RelativeTimeFormatUnit, number][]} */ ([
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]);
const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });

/** "3 min. ago". @param {number} then @param {number} now */
export function relative(then, now) {
  const seconds = Math.round((then - now) / 1000);
  if (Math.abs(seconds) < 2) return 'just now';
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return RELATIVE.format(Math.trunc(seconds / size), unit);
}

/** "2026-11-23 18:09:23.120 UTC". @param {string} iso */
export function exact(iso) {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toISOString().replace('T', ' ').replace('.000', '').replace('Z', ' UTC');
}

/**
 * A moment as people say it, with the exact one on hover.
 * @param {string | undefined} iso @param {string} [absent] what to say where there is none
 */
export function ago(iso, absent = '–') {
  if (!iso) return html`<span class="quiet">${absent}</span>`;
  return html`<time datetime=${iso} title=${exact(iso)}>${relative(Date.parse(iso), Date.now())}</time>`;
}

/** The clock time, to the millisecond, in the viewer's zone. @param {string} iso */
export function clock(iso) {
  const date = new Date(iso);
  const text = date.toLocaleTimeString('en-GB') + '.' + String(date.getMilliseconds()).padStart(3, '0');
  return html`<time datetime=${iso} title=${exact(iso)}>${text}</time>`;
}

/** "840 ms", "12.4 s", "3 min 20 s". @param {number} milliseconds */
export function span(milliseconds) {
  if (milliseconds < 1000) return `${Math.max(0, Math.round(milliseconds))} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 60) return `${minutes} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How long from one moment to another; nothing where the first is unknown. @param {string | undefined} from @param {string | undefined} to */
export function between(from, to) {
  if (!from) return nothing;
  return span((to ? Date.parse(to) : Date.now()) - Date.parse(from));
}
