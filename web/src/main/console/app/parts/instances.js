import { html, nothing } from '../lib.js';
import { call, path, query } from '../api.js';
import { treeAddress } from '../router.js';
import { ago } from '../time.js';

/** @typedef {{object: string, instance: string, seenAt?: string, announced: boolean}} Instance */

/**
 * The instances of a device: what it announced, and what else something is known of.
 * @param {import('../screens/devices.js').Device['objects']} objects
 * @param {{object: string, instance: string, seenAt?: string}[]} known
 * @returns {Instance[]}
 */
export function instancesOf(objects, known) {
  const announced = (objects ?? []).flatMap(({ moid, instances }) =>
    instances.map((instance) => ({ object: moid, instance })),
  );
  const key = (/** @type {{object: string, instance: string}} */ one) => `${one.object} ${one.instance}`;
  const seen = new Map(known.map((one) => [key(one), one]));
  const heard = new Set(announced.map(key));
  return [...announced, ...known.filter((one) => !heard.has(key(one)))].map((one) => ({
    ...one,
    seenAt: seen.get(key(one))?.seenAt,
    announced: heard.has(key(one)),
  }));
}

/**
 * The instance that an address names; if it names none, the first of which something is known.
 * @param {Instance[]} all @param {string} object @param {string} instance
 * @returns {Instance | undefined}
 */
export function chosenOf(all, object, instance) {
  if (!object) return all.find(({ seenAt }) => seenAt) ?? all[0];
  return all.find((one) => one.object === object && one.instance === instance);
}

/**
 * What is known of the nodes of an instance.
 * @param {string} device @param {Instance | undefined} chosen @param {AbortSignal} signal
 * @returns {Promise<{items: any[]} | undefined>}
 */
export async function nodesOf(device, chosen, signal) {
  if (!chosen) return undefined;
  const which = query({ object: chosen.object }) + `&instance=${encodeURIComponent(chosen.instance)}`;
  return call(path`/devices/${device}/tree/nodes` + which, { signal });
}

/**
 * Instances to choose from, below their objects.
 * @param {string} device @param {Instance[]} instances @param {Instance | undefined} chosen
 */
export function instanceList(device, instances, chosen) {
  const objects = [...new Set(instances.map(({ object }) => object))];
  return html`<nav class="instances" aria-label="Objects and instances">${objects.map(
    (object) =>
      html`<section><h2 class="id">${object}</h2><ul>${instances
        .filter((one) => one.object === object)
        .map((one) =>
          instanceLink(device, one, one.object === chosen?.object && one.instance === chosen.instance),
        )}</ul></section>`,
  )}</nav>`;
}

/** @param {string} device @param {Instance} one @param {boolean} here */
function instanceLink(device, { object, instance, seenAt, announced }, here) {
  return html`<li><a href=${treeAddress(device, object, instance)} aria-current=${here ? 'true' : 'false'} data-testid="instance">
    <span class="id">${instance || 'the only instance'}</span>
    <span class="quiet small-text">${seenAt ? html`known ${ago(seenAt)}` : 'not read yet'}${announced ? nothing : ' · not announced'}</span></a></li>`;
}
