/**
 * Push gateways in words: their kinds, how they do, what they did, and where push addresses come from.
 */

/** @typedef {{name: string, kind: string, enabled: boolean, rate?: number, parallel: number, settings: Record<string, string>, secrets: string[], changedAt: string, health: {state: string, words: string, since?: string}, lastDay: Record<string, number>}} Gateway */
/** @typedef {{word: string, sign: import('../parts/icon.js').IconName, place: string, example: string}} Kind `place`: what an address of it is */

/** A kind that is not here is shown by its name. @type {Record<string, Kind>} */
const KINDS = {
  http: {
    word: 'HTTP',
    sign: 'send',
    place: 'A URL, or whatever your gateway knows the device by.',
    example: 'http://device.example:9000/push',
  },
  udp: {
    word: 'WAP push by UDP',
    sign: 'send',
    place: 'A host name or an IP address, with a port if it is not the usual one.',
    example: '192.0.2.17:2948',
  },
  smpp: {
    word: 'SMS by SMPP',
    sign: 'send',
    place: 'The telephone number, in the international form.',
    example: '+491701234567',
  },
  pap: {
    word: 'Push Access Protocol',
    sign: 'send',
    place: 'The address that the push proxy gateway knows the device by.',
    example: '+491701234567',
  },
  fcm: {
    word: 'Firebase Cloud Messaging',
    sign: 'send',
    place: 'The registration id that the cloud gave the device.',
    example: '',
  },
};

/** @param {string | undefined} kind @returns {Kind} */
export function kindWords(kind) {
  return (
    KINDS[kind ?? ''] ?? {
      word: kind ?? '',
      sign: 'send',
      place: 'Where its gateway reaches the device.',
      example: '',
    }
  );
}

/** Where the server has a push address from. @type {Record<string, {word: string, meaning: string}>} */
export const SOURCES = {
  OPERATOR: { word: 'operator', meaning: 'An operator gave it, or an operator’s program did.' },
  REGISTRATION: {
    word: 'registered',
    meaning: 'The device registered it, and changes it by itself.',
  },
  SESSION: {
    word: 'session',
    meaning: 'The device came from there in a session.',
  },
};

/** What is counted of gateways, in the order in which it is told. @type {Record<string, {word: string, meaning: string, tone?: 'good' | 'bad' | 'warn'}>} */
export const MEASURES = {
  TAKEN: { word: 'taken', meaning: 'It took a notification.' },
  BUSY: {
    word: 'told to wait',
    meaning: 'It took no more just then; it was asked again later.',
    tone: 'warn',
  },
  DOWN: {
    word: 'gateway down',
    meaning: 'The gateway itself could not be reached, or broke off.',
    tone: 'bad',
  },
  UNREACHED: {
    word: 'device unreached',
    meaning: 'The gateway is well; the device’s own address could not be reached.',
    tone: 'warn',
  },
  REFUSED: { word: 'refused', meaning: 'It refused a notification for ever.', tone: 'bad' },
  GONE: { word: 'address gone', meaning: 'It knows the address no more, which is forgotten.', tone: 'warn' },
  DELIVERED: { word: 'delivered', meaning: 'A receipt says that the device has it.', tone: 'good' },
  UNDELIVERED: { word: 'undelivered', meaning: 'A receipt says that the device never gets it.', tone: 'bad' },
};

/** How long after it was sent a device came. @type {[string, string, string][]} measure, on the axis, in a sentence */
export const CONTACTS = [
  ['CONTACT_10S', '10 s', 'within 10 seconds'],
  ['CONTACT_1M', '1 min', 'within a minute'],
  ['CONTACT_10M', '10 min', 'within ten minutes'],
  ['CONTACT_1H', '1 h', 'within an hour'],
  ['CONTACT_LATER', 'later', 'later'],
];

/** @param {Gateway} gateway "200 in a second", "at most 16 at a time" */
export function limitWords({ rate, parallel }) {
  return [
    rate ? `at most ${rate.toLocaleString('en')} in a second` : 'no rate limit',
    `${parallel} at a time from each node`,
  ];
}

/** @param {Gateway} gateway what it did in the last day, in a sentence that follows a question */
export function usedWords({ lastDay }) {
  const taken = lastDay.TAKEN ?? 0;
  if (!taken) return 'It took no notification in the last day.';
  return `It took ${taken.toLocaleString('en')} ${taken === 1 ? 'notification' : 'notifications'} in the last day.`;
}
