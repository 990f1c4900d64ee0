/**
 * The console's one way to the server: /api/v1, JSON, problems as RFC 9457 has them.
 */

import { askReason } from './parts/reason.js';

const BASE = '/api/v1';

/** A refusal: `detail` is the sentence to show, `parameter` the input to blame, where the server says so. */
export class Problem extends Error {
  /** @param {number} status @param {{title?: string, detail?: string, parameter?: unknown}} body */
  constructor(status, body) {
    super(body.detail || body.title || `The server answered with status ${status}.`);
    this.name = 'Problem';
    this.status = status;
    this.parameter = body.parameter === undefined ? undefined : String(body.parameter);
  }
}

/** Fired on `events` when the server no longer knows who is asking. */
export const SIGNED_OUT = 'signed-out';
export const events = new EventTarget();

/**
 * What cannot be undone needs a reason: whoever asks for it is asked, and it is sent once more.
 * @param {string} path below /api/v1
 * @param {{method?: string, json?: unknown, body?: BodyInit, type?: string, signal?: AbortSignal, reason?: string}} [request]
 * @returns {Promise<any>} the answer's JSON, or undefined where it has no body
 */
export async function call(path, options = {}) {
  const response = await request(path, options);
  return response.status === 204 ? undefined : response.json();
}

/**
 * The answer as it is, for what is no JSON.
 * @param {string} path below /api/v1
 * @param {{method?: string, json?: unknown, body?: BodyInit, type?: string, accept?: string, signal?: AbortSignal, reason?: string}} [options]
 * @returns {Promise<Response>}
 */
export async function request(path, options = {}) {
  const { method = 'GET', json, body, type, accept = 'application/json', signal, reason } = options;
  // A foreign page cannot add this header: it is the server's guard against forged requests. With it the server
  // also sends no challenge, to which the browser would answer with a dialog of its own.
  /** @type {Record<string, string>} */
  const headers = { Accept: accept, 'X-Requested-With': 'muster-console' };
  if (json !== undefined) headers['Content-Type'] = 'application/json';
  else if (type) headers['Content-Type'] = type;
  if (reason) headers['Muster-Reason'] = encodeURIComponent(reason);
  const payload = json === undefined ? body : JSON.stringify(json);
  const response = await reach(BASE + path, { method, headers, body: payload, signal });
  if (!response.ok) {
    const problem = await refusal(response, path);
    const given = problem.parameter === 'reason' && !reason && (await askReason(problem.message));
    if (!given) throw problem;
    return request(path, { ...options, reason: given });
  }
  return response;
}

/** @param {string} url @param {RequestInit} init */
async function reach(url, init) {
  try {
    return await fetch(url, { ...init, credentials: 'same-origin', cache: 'no-store' });
  } catch (failure) {
    if (init.signal?.aborted) throw failure;
    throw new Problem(0, { detail: 'The server cannot be reached.' });
  }
}

/** @param {Response} response @param {string} path */
async function refusal(response, path) {
  const body = await response.json().catch(() => ({}));
  if (response.status === 401 && path !== '/sign-in') events.dispatchEvent(new Event(SIGNED_OUT));
  return new Problem(response.status, body ?? {});
}

/**
 * A path with its parts percent-encoded: path`/devices/${id}`.
 * @param {TemplateStringsArray} texts @param {...string} values
 */
export function path(texts, ...values) {
  return String.raw({ raw: texts }, ...values.map(encodeURIComponent));
}

/**
 * A query string of what is given; empty values are left out.
 * @param {Record<string, string | number | undefined>} parameters
 */
export function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `?${text}` : '';
}
