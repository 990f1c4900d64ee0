/**
 * Who is signed in, and what they may do. What they may not is not shown; the server would refuse it anyway.
 */

/** @typedef {{role: string, scope?: Scope}} Role */
/** @typedef {{groups: string[], models: string[]}} Scope */
/** @typedef {{username: string, roles: Role[], permissions: string[], secondFactor: boolean, external: boolean}} Me */

/** @type {Set<string>} */
let permissions = new Set();

/** @param {Me} me */
export function is(me) {
  permissions = new Set(me.permissions);
}

/** @param {string} permission its word, such as `device.read`; empty: everybody may */
export function may(permission) {
  return !permission || permissions.has(permission);
}
