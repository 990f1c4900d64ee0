/**
 * The status codes a device may answer a command with (TS Appendix C), in words: what it means and,
 * where something went wrong, what to try next.
 */

/** @typedef {{label: string, meaning: string, next?: string}} StatusWords */

/** @type {Record<number, StatusWords>} */
export const STATUS_CODES = {
  200: { label: 'OK', meaning: 'The device did it.' },
  202: { label: 'Accepted', meaning: 'The device works on it; an alert brings the outcome later.' },
  204: { label: 'No content', meaning: 'Done. The node has no content.' },
  304: { label: 'Not modified', meaning: 'Nothing has changed since the last time it was read.' },
  400: {
    label: 'Bad request',
    meaning: 'The device cannot read the command.',
    next: 'Check the spelling of the URIs. Many devices do not know x-names or wildcards.',
  },
  403: {
    label: 'Forbidden',
    meaning: 'This server lacks the right to that node.',
    next: 'Read the device’s access-control object; the right may be missing or with another server.',
  },
  404: {
    label: 'Not found',
    meaning: 'The device has no such node.',
    next: 'Compare the URI with the objects and instances that the device announced.',
  },
  405: {
    label: 'Not allowed',
    meaning: 'The node cannot be executed, or is permanent and cannot be deleted.',
    next: 'Look the node up in the object’s definition.',
  },
  406: { label: 'Not acceptable', meaning: 'The device can produce none of the accepted formats.' },
  415: {
    label: 'Unsupported media type',
    meaning: 'The device did not understand what it fetched.',
    next: 'Provide the content with another media type, or as application/dmmo+json.',
  },
  419: {
    label: 'ServerURI error',
    meaning: 'The transfer to or from the given address failed.',
    next: 'Is the address reachable for the device, and not used up or expired?',
  },
  500: {
    label: 'Internal error',
    meaning: 'Something unexpected happened in the device.',
    next: 'Try once more.',
  },
  501: {
    label: 'Not implemented',
    meaning: 'The device does not know this command.',
    next: 'To read without GET, use HPOST with an upload slot.',
  },
  503: { label: 'Unavailable', meaning: 'The device cannot do it just now.', next: 'Try again later.' },
  506: { label: 'Device full', meaning: 'The device has no storage left.', next: 'Delete something first.' },
  507: { label: 'User rejected', meaning: 'The user of the device said no.' },
};

const APPLICATION_RANGES = /** @type {[number, number, string][]} */ ([
  [1200, 1299, 'success'],
  [1300, 1399, 'redirection'],
  [1400, 1499, 'the request was at fault'],
  [1500, 1599, 'the recipient was at fault'],
]);

/** @param {number} code @returns {StatusWords} */
export function statusWords(code) {
  const known = STATUS_CODES[code];
  if (known) return known;
  if (code < 1000 || code > 1999) return { label: 'Unknown code', meaning: 'Not a status code of DM 2.0.' };
  const range = APPLICATION_RANGES.find(([first, last]) => code >= first && code <= last);
  const kind = range ? ` (${range[2]})` : '';
  return { label: 'Application code', meaning: `Defined by the management object${kind}.` };
}

/** @param {number} code @returns {import('./states.js').Tone} */
export function statusTone(code) {
  if (code === 202) return 'busy';
  return (code >= 200 && code < 400) || (code >= 1200 && code < 1400) ? 'good' : 'bad';
}
