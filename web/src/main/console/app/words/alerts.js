/** Alert types of the protocol and of the common management objects, in words. @type {Record<string, string>} */
const ALERTS = {
  'urn:oma:at:dm:2.0:ServerInitiatedMgmt': 'The device comes because the server called',
  'urn:oma:at:dm:2.0:ClientInitiatedMgmt': 'The device comes by itself',
  'urn:oma:at:dm:2.0:BootstrapComplete': 'The device was bootstrapped',
};

/** @param {string} type @returns {string} what it says, or the last part of its name */
export function alertWords(type) {
  return ALERTS[type] ?? type.split(':').at(-1) ?? type;
}
