/** States of bootstraps and of changes of accounts, in words. */

/** @typedef {import('./states.js').State} State */

/** @type {Record<string, State>} */
export const BOOTSTRAP_STATES = {
  PREPARED: {
    word: 'Prepared',
    tone: 'calm',
    icon: 'clock',
    meaning: 'Its document can be had once. Its secrets do not exist yet.',
  },
  SENDING: { word: 'Sending', tone: 'busy', icon: 'send', meaning: 'The document is on its way.' },
  HANDED_OUT: {
    word: 'Handed out',
    tone: 'busy',
    icon: 'hourglass',
    meaning: 'Somebody has the document. The device has not come with it yet.',
  },
  COMPLETED: {
    word: 'Completed',
    tone: 'good',
    icon: 'check',
    meaning: 'The device came with its account.',
  },
  EXPIRED: {
    word: 'Expired',
    tone: 'warn',
    icon: 'timeout',
    meaning: 'Nobody fetched the document in time.',
  },
  REVOKED: { word: 'Taken back', tone: 'calm', icon: 'ban', meaning: 'Worth nothing any more.' },
};

/** @type {Record<string, State>} */
export const CHANGE_STATES = {
  UNDER_WAY: {
    word: 'Under way',
    tone: 'busy',
    icon: 'hourglass',
    meaning: 'It waits for the device. What was in force is in force.',
  },
  WRITTEN: {
    word: 'Written',
    tone: 'busy',
    icon: 'hourglass',
    meaning: 'The device says that it has it, or may have it. Both passwords are good until it is seen with the new one.',
  },
  DONE: { word: 'Done', tone: 'good', icon: 'check', meaning: 'What is new is in force.' },
  FAILED: {
    word: 'Failed',
    tone: 'bad',
    icon: 'cross',
    meaning: 'What was in force is in force; the reason says more.',
  },
};

/** @type {Record<string, string>} */
export const CHANGES = {
  NOTIFICATION: 'Secret of notifications',
  TRANSPORT: 'Password',
  RETIREMENT: 'Out of use',
};

/** @type {Record<string, string>} */
export const WAYS = { FETCHED: 'fetched from', PUSHED: 'sent to', TAKEN: 'taken by' };
