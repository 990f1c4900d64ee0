import { call, path } from '../api.js';

/** @typedef {{id: string, object: string, title?: string, source: string, url?: string, preferred: boolean, addedAt?: string, addedBy?: string}} Definition */
/** @typedef {{object: string, title?: string, root: import('./tree-model.js').NodeType}} DefinitionTree */

const MANY = 500;

/**
 * The definition that counts for an object on a device: the one the device names, else the preferred one, else the standard one.
 * @param {string} object its MOID @param {string | undefined} ddf where the device says that it is @param {AbortSignal} signal
 * @returns {Promise<(DefinitionTree & {id: string}) | null>} null where nobody has defined it
 */
export async function definitionOf(object, ddf, signal) {
  const [brought, standard] = await Promise.all([
    call(`/definitions?limit=${MANY}`, { signal }),
    call('/definitions/standard', { signal }),
  ]);
  /** @type {Definition[]} */
  const fitting = brought.items.filter((/** @type {Definition} */ one) => one.object === object);
  const chosen =
    fitting.find(({ url }) => ddf && url === ddf) ??
    fitting.find(({ preferred }) => preferred) ??
    standard.items.find((/** @type {Definition} */ one) => one.object === object);
  if (!chosen) return null;
  return { ...(await call(path`/definitions/${chosen.id}`, { signal })), id: chosen.id };
}
