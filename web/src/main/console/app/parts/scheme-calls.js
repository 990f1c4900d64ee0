import { call, path } from '../api.js';

/** @typedef {{kind: string, subject: string, schemes: string[], changedAt?: string}} Rule */

/** @param {{kind: string, subject: string}} rule */
export const ruleAt = ({ kind, subject }) => path`/scheme-rules/${kind}/${subject}`;

/** @param {{kind: string, subject: string, schemes: string[]}} rule */
export const putRule = (rule) => call(ruleAt(rule), { method: 'PUT', json: { schemes: rule.schemes } });

/** @param {{kind: string, subject: string}} rule */
export const removeRule = (rule) => call(ruleAt(rule), { method: 'DELETE' });
