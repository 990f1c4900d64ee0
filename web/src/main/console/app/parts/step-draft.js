/**
 * A step of a task while it is being written: what the fields hold, and what is sent of it.
 */
import { TASK_VERBS } from '../words/tasks.js';
import { readRaw } from './raw-command.js';

/** @typedef {'text' | 'number' | 'boolean' | 'json'} ValueKind */
/** @typedef {{path: string, value: string, as: ValueKind}} Argument */
/**
 * @typedef {{verb: string, uri: string, object: string, value: string, as: ValueKind, verify: boolean,
 *   arguments: Argument[], kind: string, title: string, text: string, options: string, command: string}} Draft
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
    object: '',
    value: '',
    as: 'text',
    verify: true,
    arguments: [],
    kind: 'notice',
    title: '',
    text: '',
    options: '',
    command: '',
    ...given,
  };
}

/**
 * What the API is sent for a step.
 * @param {Draft} step
 * @returns {{step?: Record<string, unknown>, complaint?: {part: string, text: string}}}
 */
export function written(step) {
  /** @type {Record<string, unknown>} */
  const sent = { verb: step.verb };
  try {
    for (const part of TASK_VERBS[step.verb]?.parts ?? []) Object.assign(sent, PARTS[part](step));
  } catch (complaint) {
    if (complaint instanceof Complaint)
      return { complaint: { part: complaint.part, text: complaint.message } };
    throw complaint;
  }
  return { step: sent };
}

class Complaint extends Error {
  /** @param {string} part @param {string} text */
  constructor(part, text) {
    super(text);
    this.part = part;
  }
}

/** @type {Record<import('../words/tasks.js').Part, (step: Draft) => object>} */
const PARTS = {
  uri: ({ uri }) => ({ uri: uri.trim() }),
  address: ({ uri }) => ({ uri: uri.trim() }),
  object: ({ object }) => ({ object: object.trim() }),
  value: ({ value, as, verb }) => ({ value: read('value', value, NEEDS_JSON.has(verb) ? 'json' : as) }),
  verify: ({ verify }) => (verify ? { verify } : {}),
  arguments: (step) => ({
    arguments: Object.fromEntries(
      step.arguments.map(({ path, value, as }) => [path.trim(), read('arguments', value, as)]),
    ),
  }),
  question: ({ kind, title, text, options }) => ({
    kind,
    title,
    ...(text ? { text } : {}),
    ...(kind === 'choice' ? { options: lines(options) } : {}),
  }),
  command: ({ command }) => {
    const raw = readRaw(command);
    if (raw.problem) throw new Complaint('command', raw.problem);
    return { command: raw.command };
  },
};

/** Whose value is always an object. */
export const NEEDS_JSON = new Set(['create', 'provide_default']);

/** @param {string} text */
const lines = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** @param {string} part @param {string} text @param {ValueKind} as */
function read(part, text, as) {
  if (as === 'text') return text;
  if (as === 'boolean') return text === 'true';
  const found = parsed(text);
  if (as === 'number' && (typeof found !== 'number' || !Number.isFinite(found)))
    throw new Complaint(part, `“${text}” is not a number.`);
  if (found === undefined) throw new Complaint(part, 'This is not JSON yet.');
  return found;
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
