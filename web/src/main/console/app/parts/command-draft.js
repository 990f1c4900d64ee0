/**
 * A command while it is being written: as fields and as it travels; one follows the other.
 */
import { compose, VERBS } from '../words/verbs.js';
import { rawOf, readRaw } from './raw-command.js';

/** @typedef {{verb: string, fields: string[], raw: string, complaint?: string}} CommandDraft `complaint`: why `raw` is no command yet */

/** @param {string} verb @param {string[]} fields @returns {CommandDraft} */
export function fromFields(verb, fields) {
  return { verb, fields, raw: rawOf(compose(verb, fields)) };
}

/** What is no command yet leaves the fields as they are. @param {string} raw @param {CommandDraft} before @returns {CommandDraft} */
export function fromRaw(raw, before) {
  const { command, problem } = readRaw(raw);
  return command
    ? { verb: command[0], fields: command.slice(1), raw }
    : { ...before, raw, complaint: problem };
}

/** Another command, about the same node. @param {string} verb @param {CommandDraft} before */
export function ofVerb(verb, { fields }) {
  const uri = fields.find((text) => text.startsWith('urn:')) ?? '';
  return fromFields(
    verb,
    VERBS[verb].parameters.map(({ kind, optional }) => (kind === 'ClientURI' && !optional ? uri : '')),
  );
}
