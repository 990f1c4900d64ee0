/**
 * What becomes of a notification, in sentences.
 */
import { span } from '../time.js';

/** @typedef {{number: number, gateway: string, address: string, at: string, outcome: string, words?: string, reference?: string, receipt?: string, receiptWords?: string, receiptAt?: string}} Try */
/** @typedef {{id: string, device: string, notificationId: number, channel: string, address: string, lane: string, state: string, attempts: number, repeats: number, failure?: string, requestedAt: string, expiresAt: string, sentAt?: string, answeredAt?: string, session?: string, tries?: Try[]}} Notification */

/** It may still change while it is in one of these states. */
export const OUTSTANDING = ['REQUESTED', 'SENT'];

/** Which go before others. @type {Record<string, string>} */
export const LANES = {
  URGENT: 'urgent: somebody waits for it',
  BULK: 'one of many: urgent ones overtake it',
};

/** @type {Record<string, (one: Notification) => string>} */
const SENTENCES = {
  REQUESTED: ({ attempts, channel }) =>
    attempts
      ? `It is on its way through ${channel}, or waits for its next attempt; ${attempts === 1 ? 'one attempt was' : `${attempts} attempts were`} begun.`
      : `It waits for ${channel} to take it.`,
  SENT: ({ channel, repeats }) =>
    `${channel} took it${repeats ? `, after it was repeated ${times(repeats)}` : ''}. The device has not come yet.`,
  ANSWERED: ({ sentAt, answeredAt }) =>
    sentAt && answeredAt
      ? `The device came ${span(Date.parse(answeredAt) - Date.parse(sentAt))} after it was sent.`
      : 'The device came.',
  CANCELLED: () => 'The device came by itself before any gateway was asked.',
  FAILED: () =>
    'Every gateway that reaches the device refused it for ever, or the device has no push address any more.',
  EXPIRED: () => 'Its time was over before the device came.',
};

const times = (/** @type {number} */ count) => (count === 1 ? 'once' : `${count} times`);

/** What became of it so far. @param {Notification} one */
export function fateWords(one) {
  return SENTENCES[one.state]?.(one) ?? one.state;
}
