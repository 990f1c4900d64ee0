import { html } from '../lib.js';

/** @typedef {import('../screens/devices.js').Device['objects']} Objects */

/** Addresses of the instances that a device announced. @param {Objects | undefined} objects */
export function announcedNodes(objects) {
  return (objects ?? []).flatMap(({ moid, instances }) =>
    (instances.length ? instances : ['']).map((one) => `${moid}/${one}/`),
  );
}

/** What inputs offer while something is typed. @param {string} id @param {string[]} values */
export function offers(id, values) {
  return html`<datalist id=${id}>${values.map((value) => html`<option value=${value}></option>`)}</datalist>`;
}

/** What the fields of steps offer. @param {NonNullable<Objects>} objects */
export function taskOffers(objects) {
  const moids = objects.map(({ moid }) => moid);
  return html`${offers('task-nodes', announcedNodes(objects))}${offers('task-objects', moids)}`;
}
