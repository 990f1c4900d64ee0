/**
 * The queues of the server whose messages may be given up, and whether any were.
 */
import { call, path, query } from '../api.js';

/** The queues whose messages may be given up. @type {Record<string, {word: string, about: string, after: string}>} `after`: what becomes of it without the letter */
export const QUEUES = {
  push: {
    word: 'Notifications',
    about: 'that a device is to be called',
    after: 'A notification that still waits is asked for again after a while.',
  },
  results: {
    word: 'Results',
    about: 'that a device has reported',
    after: 'A report that is not applied is tried again once a day.',
  },
};

/**
 * Whether there are dead letters, by queue.
 * @param {AbortSignal} signal @returns {Promise<Record<string, boolean>>}
 */
export async function anyIn(signal) {
  const queues = Object.keys(QUEUES);
  const pages = await Promise.all(
    queues.map((queue) => call(path`/dead-letters/${queue}` + query({ limit: 1 }), { signal })),
  );
  return Object.fromEntries(queues.map((queue, at) => [queue, pages[at].items.length > 0]));
}
