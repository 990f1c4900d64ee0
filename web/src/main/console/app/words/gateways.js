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
    place: 'The registration token of the app on the device.',
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
