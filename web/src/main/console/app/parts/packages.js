/**
 * Reads the packages of a session for people: what each says, and which result belongs to which command.
 */
import { isJson } from './json.js';
import { readMultipart } from './multipart.js';

/** @typedef {{package: number, direction: 'RECEIVED' | 'SENT', at: string, headers?: Record<string, string>, body?: string}} Exchange */
/** @typedef {{code?: number, uris: string[]}} Result */
/** @typedef {{command: string[], result?: Result, data?: import('./multipart.js').Part}} Step */

/** @param {Exchange} exchange @param {string} name */
export function header(exchange, name) {
  const found = Object.entries(exchange.headers ?? {}).find(
    ([key]) => key.toLowerCase() === name.toLowerCase(),
  );
  return found?.[1] ?? '';
}

/** The parts of a multipart package, or nothing. @param {Exchange} exchange */
export function partsOf(exchange) {
  return readMultipart(header(exchange, 'Content-Type'), exchange.body ?? '');
}

/** The JSON of a package; of a multipart one, that of its first part. @param {Exchange} exchange @returns {any} */
export function jsonOf(exchange) {
  const text = partsOf(exchange)?.[0]?.body ?? exchange.body ?? '';
  const value = isJson(text) ? JSON.parse(text) : undefined;
  return typeof value === 'object' && value !== null ? value : {};
}

/** The commands of a Package#2. @param {Exchange} exchange @returns {string[][]} */
export function commandsOf(exchange) {
  const commands = jsonOf(exchange).CMD;
  return Array.isArray(commands) ? commands.filter(Array.isArray).map((command) => command.map(String)) : [];
}

/** The alerts of a Package#1 or #3. @param {Exchange} exchange @returns {any[]} */
export function alertsOf(exchange) {
  const alerts = jsonOf(exchange).Alert;
  return Array.isArray(alerts) ? alerts.filter((alert) => typeof alert === 'object' && alert !== null) : [];
}

/** The objects that a Package#1 announces. @param {Exchange} exchange @returns {any[]} */
export function objectsOf(exchange) {
  const objects = jsonOf(exchange).MOS;
  return Array.isArray(objects) ? objects : [];
}

/**
 * The results of a Package#3. Devices write them as objects, as bare numbers, and as a number followed by a text
 * that is its URI (TS §7.2.1.3 and its examples).
 * @param {Exchange} exchange @returns {Result[]}
 */
export function resultsOf(exchange) {
  const statuses = jsonOf(exchange).Status;
  /** @type {Result[]} */
  const results = [];
  for (const status of Array.isArray(statuses) ? statuses : []) {
    if (typeof status === 'string') results.at(-1)?.uris.push(status);
    else if (typeof status === 'number') results.push({ code: status, uris: [] });
    else
      results.push({
        code: typeof status?.sc === 'number' ? status.sc : undefined,
        uris: Array.isArray(status?.URI) ? status.URI.map(String) : [],
      });
  }
  return results;
}

/**
 * The commands of the package before, each with its result and what a GET brought. No result is paired
 * where the counts differ: no place can be trusted then.
 * @param {Exchange} results a Package#3 @param {Exchange | undefined} request the Package#2 it answers
 * @returns {{steps: Step[], trusted: boolean}}
 */
export function pair(results, request) {
  const commands = request ? commandsOf(request) : [];
  const found = resultsOf(results);
  const parts = partsOf(results) ?? [];
  const trusted = commands.length === found.length;
  const steps = commands.map((command, i) => ({
    command,
    result: trusted ? found[i] : undefined,
    data: trusted ? parts.slice(1).find(({ name }) => name === String(i)) : undefined,
  }));
  return { steps, trusted };
}
