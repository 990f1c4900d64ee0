/**
 * The verbs of tasks: what each does and what has to be said for it. A verb that is not here is shown by its name.
 */

/** @typedef {'uri' | 'levels' | 'where' | 'address' | 'object' | 'value' | 'variants' | 'verify' | 'arguments' | 'question' | 'instance' | 'path' | 'authority' | 'rights' | 'command'} Part */
/** @typedef {{word: string, does: string, parts: Part[]}} TaskVerb */

/** @type {Record<string, TaskVerb>} */
export const TASK_VERBS = {
  read: { word: 'Read', does: 'a node or a subtree', parts: ['uri', 'levels', 'where'] },
  write: { word: 'Write', does: 'a value, or a subtree', parts: ['uri', 'value', 'verify'] },
  create: { word: 'Create', does: 'an instance of an object', parts: ['object', 'value'] },
  delete: { word: 'Delete', does: 'a node and everything below it', parts: ['uri'] },
  execute: { word: 'Execute', does: 'a node, with arguments', parts: ['uri', 'arguments'] },
  show: { word: 'Show', does: 'the user a page, or ask', parts: ['question'] },
  subscribe: { word: 'Subscribe', does: 'to the changes of a subtree', parts: ['uri'] },
  unsubscribe: { word: 'Unsubscribe', does: 'from the changes of a subtree', parts: ['uri'] },
  provide_default: {
    word: 'Provide a default',
    does: 'for an object',
    parts: ['object', 'value', 'variants'],
  },
  continue: { word: 'Continue', does: 'the session at another address', parts: ['address'] },
  grant: {
    word: 'Grant',
    does: 'an authority rights in a subtree',
    parts: ['object', 'instance', 'path', 'authority', 'rights'],
  },
  revoke: {
    word: 'Revoke',
    does: 'what an entry grants',
    parts: ['object', 'instance', 'path', 'authority'],
  },
  command: { word: 'Command', does: 'any, as it travels', parts: ['command'] },
};

/** What is shown to the user of a device. @type {Record<string, {word: string, does: string}>} */
export const QUESTION_KINDS = {
  notice: { word: 'Notice', does: 'something to read' },
  consent: { word: 'Consent', does: 'yes or no; no fails the step' },
  choice: { word: 'Choice', does: 'one of several options' },
  text: { word: 'Text', does: 'a free answer' },
};

/** @param {string} verb */
export function verbWord(verb) {
  return TASK_VERBS[verb]?.word ?? verb.replaceAll('_', ' ');
}
