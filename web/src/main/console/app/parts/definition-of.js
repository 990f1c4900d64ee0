import { call, path, query } from '../api.js';

/** @typedef {{id: string, object: string, title?: string, source: string, url?: string, preferred: boolean, addedAt?: string, addedBy?: string}} Definition */
/** @typedef {{object: string, title?: string, manufacturer?: string, model?: string, root: import('./tree-model.js').NodeType}} DefinitionTree */

/**
 * The definition that counts for an object of a device. That of another version says what is likely, and forbids nothing.
 * @param {string} device its id @param {string} object its MOID @param {AbortSignal} signal
 * @returns {Promise<(DefinitionTree & {id: string, otherVersion?: boolean}) | null>} null where nobody has defined it
 */
export async function definitionOf(device, object, signal) {
  const counting = await call(path`/devices/${device}/tree/definition` + query({ object }), { signal });
  if (!counting.definition) return null;
  const { id } = counting.definition;
  const { otherVersion } = counting;
  return { ...(await call(path`/definitions/${id}`, { signal })), id, otherVersion };
}
