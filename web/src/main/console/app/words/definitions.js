/** What definitions of management objects say (TS §6.3), in words. */

/** @type {Record<string, {word: string, meaning: string}>} */
export const ACCESS = {
  GET: { word: 'read', meaning: 'It can be read.' },
  REPLACE: { word: 'write', meaning: 'Its value can be replaced.' },
  ADD: { word: 'create', meaning: 'It can be created.' },
  DELETE: { word: 'delete', meaning: 'It can be deleted.' },
  EXEC: { word: 'execute', meaning: 'It can be executed.' },
  COPY: { word: 'copy', meaning: 'Of DM 1.x; no command of DM 2.0 needs it.' },
};

/** @type {Record<string, string>} */
const OCCURRENCES = {
  One: 'exactly one',
  ZeroOrOne: 'at most one',
  OneOrMore: 'one or more',
  ZeroOrMore: 'any number',
  ZeroOrN: 'up to a limit',
  OneOrN: 'one up to a limit',
};

/** @param {string} [occurrence] */
export function occurrenceWords(occurrence) {
  return occurrence ? (OCCURRENCES[occurrence] ?? occurrence) : '';
}

/** @type {Record<string, string>} */
const FORMATS = {
  node: 'node',
  null: 'no value',
  b64: 'base64',
  bin: 'bytes',
  bool: 'true or false',
  chr: 'text',
  int: 'whole number',
  xml: 'XML',
  date: 'date',
  time: 'time',
  float: 'number',
};

/** @param {string} format */
export function formatWords(format) {
  return FORMATS[format] ?? format;
}

/** @type {Record<string, string>} */
export const SOURCES = { STANDARD: 'Built in', UPLOADED: 'Uploaded', IMPORTED: 'Imported' };
