/**
 * The push addresses of a device while an operator edits them. Those that operators gave come first, in their order;
 * behind them are those that the device itself is the source of, which stay whatever is saved.
 */

/** @typedef {{channel: string, address: string, source?: string}} PushAddress */
/** @typedef {{key: number, channel: string, address: string}} Row `key`: tells rows apart while they move */

/** The most that the server takes. */
export const MOST = 10;

let keys = 0;

/** @param {string} channel @param {string} address @returns {Row} */
export const row = (channel, address) => ({ key: ++keys, channel, address });

/** What operators gave. @param {PushAddress[]} addresses */
export const given = (addresses) => addresses.filter(({ source }) => source === 'OPERATOR');

/** What the device itself is the source of, unless it is among the rows. @param {PushAddress[]} addresses @param {Row[]} rows */
export const learnt = (addresses, rows) =>
  addresses.filter((one) => one.source !== 'OPERATOR' && !rows.some((mine) => same(mine, one)));

/** @param {PushAddress} one @param {PushAddress} other */
const same = (one, other) => one.channel === other.channel && one.address === other.address;

/** @param {{channel: string, address: string}[]} rows what the API is to be sent: all of them, in order */
export const written = (rows) => rows.map(({ channel, address }) => ({ channel, address: address.trim() }));

/** Whether two lists are the same, in the same order. @param {PushAddress[]} one @param {PushAddress[]} other */
export const equal = (one, other) => JSON.stringify(written(one)) === JSON.stringify(written(other));

/** @param {Row[]} rows @param {number} at @param {number} step -1 is up, 1 is down */
export function moved(rows, at, step) {
  const others = rows.filter((_, i) => i !== at);
  return [...others.slice(0, at + step), rows[at], ...others.slice(at + step)];
}

/**
 * What of the list the server complains about. A list of one is named as a single address is.
 * @param {import('../api.js').Problem | undefined} problem
 * @returns {{at: number, part: string} | undefined} nothing where it is no single field
 */
export function blamed(problem) {
  const [, at, part] =
    /^push(?:\.addresses\[(\d+)\])?\.(channel|address)$/.exec(problem?.parameter ?? '') ?? [];
  return part ? { at: Number(at ?? 0), part } : undefined;
}
