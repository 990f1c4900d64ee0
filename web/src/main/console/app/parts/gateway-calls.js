import { call, path } from '../api.js';

/** @typedef {import('../words/gateways.js').Gateway} Gateway */
/** @typedef {{name: string, form: 'text' | 'number' | 'flag' | 'duration' | 'url' | 'secret', required: boolean, fallback?: string, help: string}} Rule */
/** @typedef {{kind: string, summary: string, settings: Rule[]}} GatewayKind */

/**
 * Switches a gateway on or off, and leaves everything else as it is now.
 * @param {string} name @param {boolean} enabled
 */
export async function switchGateway(name, enabled) {
  /** @type {Gateway} */
  const { kind, rate, parallel, settings } = await call(path`/gateways/${name}`);
  return call(path`/gateways/${name}`, { method: 'PUT', json: { kind, enabled, rate, parallel, settings } });
}
