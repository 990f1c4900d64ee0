import { ROOT, go } from './router.js';

/** What `g` followed by a letter opens. */
export const PLACES = /** @type {Record<string, {address: string, name: string}>} */ ({
  o: { address: `${ROOT}/`, name: 'Overview' },
  d: { address: `${ROOT}/devices`, name: 'Devices' },
  s: { address: `${ROOT}/sessions`, name: 'Sessions' },
  n: { address: `${ROOT}/notifications`, name: 'Notifications' },
  p: { address: `${ROOT}/gateways`, name: 'Push gateways' },
  l: { address: `${ROOT}/dead-letters`, name: 'Dead letters' },
  v: { address: `${ROOT}/approvals`, name: 'Approvals' },
  t: { address: `${ROOT}/audit`, name: 'Audit trail' },
  a: { address: `${ROOT}/alerts`, name: 'Alerts' },
  e: { address: `${ROOT}/events`, name: 'Events' },
  h: { address: `${ROOT}/webhooks`, name: 'Webhooks' },
  m: { address: `${ROOT}/objects`, name: 'Management objects' },
  c: { address: `${ROOT}/trust`, name: 'Trust' },
  u: { address: `${ROOT}/operators`, name: 'Operators' },
});

/** How long `g` waits for its second letter. */
const CHORD_MILLIS = 1200;
let chordUntil = 0;

export function listenToKeys() {
  document.addEventListener('keydown', (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey || typing(press.target)) return;
    if (document.querySelector('dialog[open]')) return;
    if (handle(press.key)) press.preventDefault();
  });
}

/** @param {string} key */
function handle(key) {
  const place = performance.now() < chordUntil ? PLACES[key] : undefined;
  chordUntil = key === 'g' ? performance.now() + CHORD_MILLIS : 0;
  if (place) return openPlace(place.address);
  if (key === '/') return focusSearch();
  if (key === '?') return openPlace(`${ROOT}/help`);
  if (key === 'j') return moveRow(1);
  if (key === 'k') return moveRow(-1);
  return false;
}

/** @param {string} address */
function openPlace(address) {
  if (document.querySelector('.frame')) go(address);
  return true;
}

function focusSearch() {
  const search = /** @type {HTMLInputElement | null} */ (document.querySelector('#search'));
  search?.focus();
  search?.select();
  return Boolean(search);
}

/** Moves the focus to the main link of another row. @param {number} step */
function moveRow(step) {
  const links = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('main tr a.row-link')]);
  if (!links.length) return false;
  const at = links.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  links[Math.max(0, Math.min(links.length - 1, at + step))].focus();
  return true;
}

/** @param {EventTarget | null} target */
function typing(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
