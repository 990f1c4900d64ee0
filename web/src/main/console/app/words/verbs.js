/**
 * The twelve commands (TS §5.3): what they do and which parameters they take, in order.
 */

/** @typedef {'ServerURI' | 'ClientURI' | 'MOID'} Kind */
/** @typedef {{kind: Kind, optional?: boolean, many?: boolean}} Parameter */
/** @typedef {{does: string, parameters: Parameter[], transfer?: 'provide' | 'collect'}} Verb */

/** @type {Parameter} */
const CLIENT_URI = { kind: 'ClientURI' };
/** @type {Parameter} */
const SERVER_URI = { kind: 'ServerURI' };

/** @type {Record<string, Verb>} */
export const VERBS = {
  GET: { does: 'Read a node or a subtree', parameters: [CLIENT_URI] },
  HGET: {
    does: 'Write: the device fetches content and stores it',
    parameters: [SERVER_URI, { ...CLIENT_URI, optional: true }],
    transfer: 'provide',
  },
  HPUT: {
    does: 'The device uploads subtrees with PUT',
    parameters: [SERVER_URI, { ...CLIENT_URI, many: true }],
    transfer: 'collect',
  },
  HPOST: {
    does: 'The device uploads subtrees with POST',
    parameters: [SERVER_URI, { ...CLIENT_URI, many: true }],
    transfer: 'collect',
  },
  DELETE: { does: 'Delete a node and everything below it', parameters: [CLIENT_URI] },
  EXEC: { does: 'Execute a node', parameters: [CLIENT_URI, { ...SERVER_URI, optional: true }] },
  SHOW: { does: 'Open a page in the device’s browser', parameters: [SERVER_URI] },
  SUB: { does: 'Have changes of a subtree uploaded as they happen', parameters: [SERVER_URI, CLIENT_URI] },
  UNSUB: { does: 'End a subscription', parameters: [CLIENT_URI] },
  DEFAULT: {
    does: 'Say where missing data of an object can be fetched',
    parameters: [SERVER_URI, { kind: 'MOID' }],
    transfer: 'provide',
  },
  CONT: { does: 'Continue the session at another address', parameters: [SERVER_URI] },
  END: { does: 'Finish the session (the server does this by itself)', parameters: [] },
};

/** What a parameter looks like. @type {Record<Kind, {example: string, hint: string}>} */
export const KINDS = {
  ClientURI: {
    example: 'urn:oma:mo:oma-dm-devinfo:1.2//',
    hint: 'MOID/instance/path – an empty instance means the only one',
  },
  ServerURI: {
    example: 'https://…',
    hint: 'An address the device can reach; [DevID] is replaced by the device',
  },
  MOID: { example: 'urn:oma:mo:oma-mms:1.3', hint: 'The management object’s identifier' },
};

/** Nodes that every device has. */
export const COMMON_NODES = [
  'urn:oma:mo:oma-dm-devinfo:1.2//',
  'urn:oma:mo:oma-dm-devinfo:1.2//DevID',
  'urn:oma:mo:oma-dm-devinfo:1.2//Man',
  'urn:oma:mo:oma-dm-devinfo:1.2//Mod',
  'urn:oma:mo:oma-dm-dmacc:1.2//',
  'urn:oma:mo:oma-sessioninfomo:1.0//',
];

/**
 * How many fields the composer shows for these arguments.
 * @param {Verb} verb @param {string[]} given
 */
export function fieldCount(verb, given) {
  const last = verb.parameters.at(-1);
  return last?.many ? Math.max(verb.parameters.length, given.length) : verb.parameters.length;
}

/** The parameter that stands at a place. @param {Verb} verb @param {number} place */
export function parameterAt(verb, place) {
  return verb.parameters[Math.min(place, verb.parameters.length - 1)];
}

/**
 * A command of these fields: optional fields at the end that are empty are left out.
 * @param {string} name @param {string[]} fields
 */
export function compose(name, fields) {
  const kept = [...fields];
  const required = VERBS[name]?.parameters.filter((parameter) => !parameter.optional).length ?? 0;
  while (kept.length > required && !kept.at(-1)) kept.pop();
  return [name, ...kept];
}
