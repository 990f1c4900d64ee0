import { parameterAt, fieldCount, VERBS } from '../words/verbs.js';

/**
 * Reads a command as it travels: an array of strings.
 * @param {string} text
 * @returns {{command?: string[], problem?: string}}
 */
export function readRaw(text) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text);
  } catch (failure) {
    return { problem: `Not JSON yet: ${/** @type {Error} */ (failure).message}` };
  }
  if (!Array.isArray(value) || !value.length)
    return { problem: 'A command is an array that starts with its name, for example ["GET","urn:…"].' };
  if (!value.every((part) => typeof part === 'string'))
    return { problem: 'Every parameter is a string, also where it is a number.' };
  return { command: value };
}

/** A command as it travels, a parameter on each line. @param {string[]} command */
export function rawOf(command) {
  return JSON.stringify(command, null, 1).replaceAll('\n]', ']').replaceAll('[\n ', '[');
}

/**
 * The place of the input that the server blames, as it names it: `command`, `ServerURI`, `ClientURI 2`.
 * @param {string | undefined} parameter @param {string} verb
 * @returns {number | undefined} 0 for the command itself, 1 for its first parameter
 */
export function blamedPlace(parameter, verb) {
  const name = parameter?.replace(/^commands?(\[0\])?\.(?=.)/, '');
  if (!name) return undefined;
  if (name === 'command' || name === 'commands' || !VERBS[verb]) return 0;
  const [, kind, ordinal] = /^(.*?)(?: (\d+))?$/.exec(name) ?? [];
  const places = Array.from(
    { length: fieldCount(VERBS[verb], []) + Number(ordinal ?? 0) },
    (_, place) => place,
  );
  const fitting = places.filter(
    (place) => VERBS[verb].parameters.length > 0 && parameterAt(VERBS[verb], place).kind === kind,
  );
  const place = fitting[Number(ordinal ?? 1) - 1];
  return place === undefined ? undefined : place + 1;
}
