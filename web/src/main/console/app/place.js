/**
 * Where somebody was who goes away to sign in. It stays in the browser: the server sends everybody who comes
 * back to the same place, so that nobody can be sent anywhere else.
 */

import { ROOT } from './router.js';

const KEY = 'muster-place';

export function keepPlace() {
  sessionStorage.setItem(KEY, location.pathname + location.search);
}

/** Shows that place again, once. */
export function backToPlace() {
  const place = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (place?.startsWith(`${ROOT}/`)) history.replaceState(null, '', place);
}
