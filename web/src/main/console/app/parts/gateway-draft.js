/**
 * A gateway while an operator writes it: texts as they are typed, by the names of the settings of its kind.
 */

/** @typedef {import('../words/gateways.js').Gateway} Gateway */
/** @typedef {import('./gateway-calls.js').GatewayKind} GatewayKind */
/** @typedef {{name: string, kind: string, enabled: boolean, rate: string, parallel: string, values: Record<string, string>, away: string[]}} Draft `away`: secrets that are to be taken away */

const USUAL_PARALLEL = '16';

/** Stands for a secret where it must not be read. */
const MASK = '…';

/** @param {string} kind @returns {Draft} */
export const blank = (kind) => ({
  name: '',
  kind,
  enabled: true,
  rate: '',
  parallel: USUAL_PARALLEL,
  values: {},
  away: [],
});

/** @param {Gateway} gateway @returns {Draft} */
export function draftOf({ name, kind, enabled, rate, parallel, settings }) {
  return {
    name,
    kind,
    enabled,
    rate: rate === undefined ? '' : String(rate),
    parallel: String(parallel),
    values: { ...settings },
    away: [],
  };
}

/**
 * What the form changes of a gateway, to be compared. Whether it is on is not among it: that is its switch's.
 * @param {Gateway} gateway
 */
export const edited = ({ kind, rate, parallel, settings, secrets }) =>
  JSON.stringify([kind, rate, parallel, Object.entries(settings).sort(), [...secrets].sort()]);

/**
 * What the API is sent. A secret that is left empty is not sent, and stays.
 * @param {Draft} draft @param {GatewayKind | undefined} kind @param {{masked?: boolean}} [options] `masked`: to be looked at
 */
export function written(draft, kind, { masked = false } = {}) {
  /** @type {Record<string, string | null>} */
  const settings = {};
  for (const { name, form } of kind?.settings ?? []) {
    const value = (draft.values[name] ?? '').trim();
    if (draft.away.includes(name)) settings[name] = null;
    else if (value) settings[name] = masked && form === 'secret' ? MASK : value;
  }
  return {
    kind: draft.kind,
    enabled: draft.enabled,
    ...(draft.rate.trim() ? { rate: number(draft.rate) } : {}),
    ...(draft.parallel.trim() ? { parallel: number(draft.parallel) } : {}),
    settings,
  };
}

/** What is no number is sent as it is: the server says what is wrong with it. @param {string} text */
function number(text) {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : text.trim();
}
