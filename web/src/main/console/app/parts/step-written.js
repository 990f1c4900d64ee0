/**
 * What the API is sent of the steps of a task, and what it says against them.
 */
import { TASK_VERBS } from '../words/tasks.js';
import { readRaw } from './raw-command.js';
import { NEEDS_JSON } from './step-draft.js';

/** @typedef {import('./step-draft.js').Draft} Draft */
/** @typedef {import('./step-draft.js').ValueKind} ValueKind */

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
  levels: ({ levels }) => (levels.trim() ? { levels: count('levels', levels.trim()) } : {}),
  where: ({ where }) =>
    where.length ? { where: Object.fromEntries(where.map(({ path, value }) => [path.trim(), value])) } : {},
  address: ({ uri }) => ({ uri: uri.trim() }),
  object: ({ object }) => ({ object: object.trim() }),
  value: ({ value, as, verb }) => ({ value: read('value', value, NEEDS_JSON.has(verb) ? 'json' : as) }),
  variants: ({ variants }) => (variants.length ? { variants: variants.map(variant) } : {}),
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
  instance: ({ instance }) => ({ instance: instance.trim() }),
  path: ({ path }) => (path.trim() ? { path: path.trim() } : {}),
  authority: ({ authority }) => ({ authority: authority.trim() }),
  rights: ({ rights }) => {
    if (!rights.length)
      throw new Complaint('rights', 'Choose one at least; to take them all away, revoke them.');
    return { rights };
  },
  command: ({ command }) => {
    const raw = readRaw(command);
    if (raw.problem) throw new Complaint('command', raw.problem);
    return { command: raw.command };
  },
};

/** @param {import('./step-draft.js').Variant} variant */
const variant = ({ mcc, mnc, value }) => ({
  mcc: mcc.trim(),
  ...(mnc.trim() ? { mnc: mnc.trim() } : {}),
  value: read('variants', value, 'json'),
});

/** @param {string} part @param {string} text */
function count(part, text) {
  if (!/^\d{1,9}$/.test(text)) throw new Complaint(part, `“${text}” is not a whole number.`);
  return Number(text);
}

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

/** Parts that the server calls otherwise than the fields they are written in. @type {Record<string, string>} */
const SHOWN_AT = { ClientURI: 'uri', MOID: 'object', mcc: 'variants', mnc: 'variants' };

/** Parts beside whose fields nothing can be said. */
const UNSHOWN = new Set(['verify', 'override']);

/**
 * The field that the server blames: it names the part as `steps[1].uri`.
 * @param {import('../api.js').Problem} problem @param {Draft[]} steps
 * @returns {{at: number, part: string, text: string} | undefined}
 */
export function blamed(problem, steps) {
  const [, at, name] = /^steps\[(\d+)\]\.(\w+)/.exec(problem.parameter ?? '') ?? [];
  const step = steps[Number(at)];
  if (!step || !name) return undefined;
  const part = SHOWN_AT[name] ?? name;
  const shown = part === 'verb' || fieldsOf(step).has(part);
  return shown && !UNSHOWN.has(part) ? { at: Number(at), part, text: problem.message } : undefined;
}

/** Names of the fields that a step has. @param {Draft} step @returns {Set<string>} */
function fieldsOf({ verb, kind }) {
  const parts = TASK_VERBS[verb]?.parts ?? [];
  const more = {
    address: ['uri'],
    question: ['kind', 'title', 'text', ...(kind === 'choice' ? ['options'] : [])],
  };
  return new Set(parts.flatMap((part) => /** @type {Record<string, string[]>} */ (more)[part] ?? [part]));
}
