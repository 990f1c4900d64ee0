import { html } from '../lib.js';
import { definitionAddress, ROOT } from '../router.js';

/** @typedef {import('../live.js').Live<Awaited<ReturnType<typeof import('./definition-of.js').definitionOf>> | undefined>} LiveDefinition null: nobody has defined the object; undefined: not known yet */

/** Who has defined an object, as far as that is known by now. @param {LiveDefinition} live */
export function definedBy({ data, problem }) {
  if (data?.otherVersion)
    return html`Known by <a href=${definitionAddress(data.id)} class="id">${data.object}</a>, another version of it: what that does not allow is not refused. <a href="${ROOT}/objects/unknown">Bring its own definition</a>`;
  if (data) return html`Defined as <a href=${definitionAddress(data.id)}>${data.title ?? data.object}</a>`;
  if (data === null)
    return html`Nobody has defined this object. <a href="${ROOT}/objects/unknown">Bring its definition</a>`;
  return problem
    ? html`<span class="complaint selectable" role="alert">Its definition could not be looked up. ${problem.message}</span>`
    : 'Its definition is being looked up …';
}

/** Why nothing is said of a node that has no type. @param {LiveDefinition} live */
export function undefinedBecause({ data, problem }) {
  if (data) return 'The object’s definition says nothing of this node.';
  if (data === null) return 'Nobody has defined this node.';
  return problem
    ? `Its definition could not be looked up (${problem.message}).`
    : 'Its definition had not been looked up yet when this was opened.';
}
