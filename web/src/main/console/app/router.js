/**
 * Addresses below /console and the screens they open. The address is the whole state of what is shown,
 * so every view can be linked to and the browser's own back and forward work.
 */

export const ROOT = '/console';

/** @typedef {{screen: string, params: Record<string, string>, query: URLSearchParams}} Route */

const ROUTES = /** @type {[string, RegExp][]} */ ([
  ['overview', /^\/?$/],
  ['devices', /^\/devices\/?$/],
  ['enrolment', /^\/enrolment\/?$/],
  [
    'device',
    /^\/devices\/(?<id>[^/]+)(?:\/(?<tab>tree|tasks|rights|questions|sessions|notifications|alerts|incidents|audit|identity|settings))?\/?$/,
  ],
  ['sessions', /^\/sessions\/?$/],
  ['session', /^\/sessions\/(?<id>[^/]+)\/?$/],
  ['notifications', /^\/notifications\/?$/],
  ['notification', /^\/notifications\/(?<id>[^/]+)\/?$/],
  ['gateways', /^\/gateways\/?$/],
  ['gateway', /^\/gateways\/(?<id>[^/]+)\/?$/],
  ['new-gateway', /^\/new-gateway\/?$/],
  ['dead-letters', /^\/dead-letters\/?$/],
  ['approvals', /^\/approvals\/?$/],
  ['audit', /^\/audit\/?$/],
  ['alerts', /^\/alerts\/?$/],
  ['events', /^\/events\/?$/],
  ['webhooks', /^\/webhooks\/?$/],
  ['objects', /^\/objects(?:\/(?<tab>unknown))?\/?$/],
  ['definition', /^\/definitions\/(?<id>[^/]+)\/?$/],
  ['trust', /^\/trust(?:\/(?<tab>schemes))?\/?$/],
  ['authority', /^\/authorities\/(?<id>[^/]+)\/?$/],
  ['help', /^\/help\/?$/],
  ['account', /^\/account\/?$/],
  ['operators', /^\/operators(?:\/(?<tab>roles))?\/?$/],
]);

/** Fired on window after every change of the address. */
export const ROUTED = 'muster-routed';

/** @returns {Route} */
export function currentRoute() {
  const below = location.pathname.slice(ROOT.length);
  const query = new URLSearchParams(location.search);
  for (const [screen, pattern] of ROUTES) {
    const match = pattern.exec(below);
    if (match) return { screen, params: decoded(match.groups ?? {}), query };
  }
  return { screen: 'missing', params: {}, query };
}

/** @param {Record<string, string | undefined>} groups */
function decoded(groups) {
  const given = Object.entries(groups).filter(([, text]) => text !== undefined);
  return Object.fromEntries(given.map(([name, text]) => [name, decode(String(text))]));
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Opens an address of the console.
 * @param {string} address starting with /console
 * @param {{replace?: boolean}} [options] `replace`: no new step in the browser's history
 */
export function go(address, { replace = false } = {}) {
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  window.dispatchEvent(new Event(ROUTED));
}

/** Lets plain links change the screen without loading the page anew. */
export function followLinks() {
  window.addEventListener('popstate', () => window.dispatchEvent(new Event(ROUTED)));
  document.addEventListener('click', (click) => {
    const link = click.target instanceof Element ? click.target.closest('a') : null;
    if (!link || !ours(click, link)) return;
    click.preventDefault();
    if (link.href !== location.href) go(link.pathname + link.search);
  });
}

/** @param {MouseEvent} click @param {HTMLAnchorElement} link */
function ours(click, link) {
  const plain = click.button === 0 && !click.metaKey && !click.ctrlKey && !click.shiftKey && !click.altKey;
  const here = link.origin === location.origin && (link.pathname + '/').startsWith(ROOT + '/');
  return (
    plain && here && !link.target && !link.hasAttribute('download') && !link.hash && !click.defaultPrevented
  );
}

export const deviceAddress = (/** @type {string} */ id) => `${ROOT}/devices/${encodeURIComponent(id)}`;
export const sessionAddress = (/** @type {string} */ id) => `${ROOT}/sessions/${encodeURIComponent(id)}`;
export const gatewayAddress = (/** @type {string} */ name) => `${ROOT}/gateways/${encodeURIComponent(name)}`;
export const authorityAddress = (/** @type {string} */ name) =>
  `${ROOT}/authorities/${encodeURIComponent(name)}`;
export const notificationAddress = (/** @type {string} */ id) =>
  `${ROOT}/notifications/${encodeURIComponent(id)}`;
export const definitionAddress = (/** @type {string} */ id) =>
  `${ROOT}/definitions/${encodeURIComponent(id)}`;

/**
 * The known nodes of an instance on a device.
 * @param {string} device @param {string} [object] @param {string} [instance]
 */
export function treeAddress(device, object, instance) {
  return (
    `${deviceAddress(device)}/tree` +
    (object ? `?${new URLSearchParams({ object, instance: instance ?? '' })}` : '')
  );
}

/**
 * Where a task is written, with what its first step is to begin with.
 * @param {string} device @param {Record<string, string>} step its parts
 */
export function taskAddress(device, step) {
  return `${deviceAddress(device)}/tasks?${new URLSearchParams(step)}`;
}
