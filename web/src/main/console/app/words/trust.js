/** Who a device is, and how it stands with the server, in words. */

/** @type {Record<string, import('./states.js').State>} */
export const DEVICE_STATES = {
  QUARANTINED: {
    word: 'In quarantine',
    tone: 'warn',
    icon: 'hourglass',
    meaning: 'It registered itself and waits for you: it is told END, and nothing is done for it.',
  },
  REGISTERED: {
    word: 'Registered',
    tone: 'calm',
    icon: 'clock',
    meaning: 'The server knows it; it has not come yet.',
  },
  ACTIVE: { word: 'Active', tone: 'good', icon: 'check', meaning: 'It has come with its account.' },
  BLOCKED: {
    word: 'Blocked',
    tone: 'bad',
    icon: 'ban',
    meaning: 'An operator has turned it off: it is refused, whatever it shows.',
  },
  RETIRED: {
    word: 'Retired',
    tone: 'calm',
    icon: 'layers',
    meaning: 'It is out of use; its credentials are revoked.',
  },
};

/** @type {Record<string, import('./states.js').State>} */
export const CREDENTIAL_STATES = {
  PENDING: { word: 'Pending', tone: 'calm', icon: 'clock', meaning: 'Its time has not begun.' },
  VALID: { word: 'Valid', tone: 'good', icon: 'check', meaning: 'The device can sign in with it.' },
  ENDED: { word: 'Ended', tone: 'calm', icon: 'timeout', meaning: 'Its time is over.' },
  REVOKED: { word: 'Revoked', tone: 'bad', icon: 'ban', meaning: 'It was taken back.' },
};

/** @type {Record<string, string>} */
export const CREDENTIAL_KINDS = { PASSWORD: 'Password', PSK: 'Pre-shared key' };

/** The ways to prove who one is, the strongest first. @type {Record<string, {word: string, meaning: string}>} */
export const SCHEMES = {
  CERTIFICATE: {
    word: 'Client certificate',
    meaning: 'A certificate of an authority that is believed, shown while the connection is made.',
  },
  PSK: { word: 'Pre-shared key', meaning: 'A key that both sides know, shown while the connection is made.' },
  DIGEST: { word: 'Digest (SHA-256)', meaning: 'HTTP Digest: the password itself does not travel.' },
  DIGEST_MD5: { word: 'Digest (MD5)', meaning: 'HTTP Digest as clients of RFC 2617 know it.' },
  BASIC: { word: 'Basic', meaning: 'HTTP Basic: the password itself travels.' },
};

/** What a rule about schemes is of; what says more goes first. @type {Record<string, string>} */
export const RULE_KINDS = { DEVICE: 'device', GROUP: 'group', MODEL: 'model' };

/** Where a certificate can say which device it is about. @type {Record<string, string>} */
export const NAME_PARTS = {
  CN: 'common name (CN)',
  SERIAL_NUMBER: 'serial number in the subject',
  UID: 'user id (UID)',
  SAN_URI: 'alternative name: URI',
  SAN_DNS: 'alternative name: DNS',
  SAN_EMAIL: 'alternative name: e-mail',
};
