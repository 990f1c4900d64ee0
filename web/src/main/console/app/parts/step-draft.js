/**
 * A step of a task while it is being written: what its fields hold.
 */
import { RIGHTS } from '../words/rights.js';
import { TASK_VERBS } from '../words/tasks.js';

/** @typedef {'text' | 'number' | 'boolean' | 'json'} ValueKind */
/** @typedef {{path: string, value: string, as: ValueKind}} Argument */
/** @typedef {{path: string, value: string}} Condition what a leaf must hold, by its path from an x-name */
/** @typedef {{mcc: string, mnc: string, value: string}} Variant what devices of a network get instead; without `mnc` those of a country */
/**
 * @typedef {{verb: string, uri: string, levels: string, where: Condition[], object: string, value: string, as: ValueKind,
 *   variants: Variant[], verify: boolean, arguments: Argument[], kind: string, title: string, text: string, options: string,
 *   instance: string, path: string, authority: string, rights: string[], command: string}} Draft
 */

/** @type {Record<ValueKind, string>} */
export const VALUE_KINDS = {
  text: 'Text',
  number: 'Number',
  boolean: 'True or false',
  json: 'JSON, for a subtree',
};

/** @param {Partial<Draft>} [given] @returns {Draft} */
export function draft(given = {}) {
  return {
    verb: 'read',
    uri: '',
    levels: '',
    where: [],
    object: '',
    value: '',
    as: 'text',
    variants: [],
    verify: true,
    arguments: [],
    kind: 'notice',
    title: '',
    text: '',
    options: '',
    instance: '',
    path: '',
    authority: '',
    rights: ['read'],
    command: '',
    ...given,
  };
}

/** Whose value is always an object. */
export const NEEDS_JSON = new Set(['create', 'provide_default']);

/** Parts that an address may say in words. */
const IN_ADDRESS = /** @type {const} */ (['uri', 'object', 'instance', 'path', 'authority']);

/** What the query of an address says of the first step. @param {URLSearchParams} query @returns {Partial<Draft>} */
export function given(query) {
  const verb = query.get('verb') ?? '';
  if (!Object.hasOwn(TASK_VERBS, verb)) return {};
  const said = IN_ADDRESS.filter((part) => query.has(part)).map((part) => [part, query.get(part)]);
  const rights = query.get('rights')?.split(',');
  return {
    verb,
    ...Object.fromEntries(said),
    ...(rights ? { rights: RIGHTS.filter((right) => rights.includes(right)) } : {}),
  };
}
