/**
 * Rights on a device (TS §12.3) as people say them. The entry with the longest path decides; what an authority has
 * of its own and what everyone has add up.
 */

/** @typedef {{object: string, instance: string, path: string, authority: string, mask: number, may: string[]}} Right */
/** @typedef {{place: string, may: string[], open: boolean}} Effect */

export const EVERYONE = '*';

/** @param {string} authority */
export function authorityWords(authority) {
  if (authority === EVERYONE) return 'Everyone';
  if (authority.startsWith('appid:')) return `The application ${authority.slice('appid:'.length)}`;
  return `The server ${authority}`;
}

/** @param {string[]} may */
export function mayWords(may) {
  if (!may.length) return 'nothing';
  if (may.length === 1) return may[0];
  return `${may.slice(0, -1).join(', ')} and ${may.at(-1)}`;
}

/** @param {Right} right */
const place = ({ object, instance, path }) => `${object}/${instance}/${path}`;

/** Who has entries; everyone last. @param {Right[]} rights */
export function authorities(rights) {
  const named = [...new Set(rights.map(({ authority }) => authority))].filter((one) => one !== EVERYONE);
  return [...named.sort(), EVERYONE];
}

/**
 * What an authority may do, at each place that an entry speaks of.
 * @param {Right[]} rights @param {string} authority @returns {Effect[]}
 */
export function effects(rights, authority) {
  const places = [...new Set(rights.map(place))].sort();
  return places.map((where) => {
    const counting = rights.filter(
      (right) => place(right) === where && (right.authority === authority || right.authority === EVERYONE),
    );
    const may = [...new Set(counting.flatMap((right) => right.may))];
    return { place: where, may, open: may.length > 0 };
  });
}
