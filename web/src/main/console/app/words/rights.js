/**
 * Rights on a device (TS §12.3) as people say them.
 */

/** @typedef {{object: string, instance: string, path: string, authority: string, mask: number, may: string[]}} Right */
/**
 * What this server may do at a node, as the API reckons it.
 * @typedef {{object: string, instance: string, path: string, known: boolean, may?: string[], because: Right[]}} Effective
 *     `known`: false where the access-control object says nothing of the instance
 */

export const EVERYONE = '*';

/** What can be granted. */
export const RIGHTS = ['read', 'write', 'execute', 'delegate'];

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
