import { html, nothing } from '../lib.js';
import {
  ALERT_MARKS,
  ANSWERS,
  ATTEMPT_OUTCOMES,
  COMMAND_STATES,
  GATEWAY_STATES,
  NOTIFICATION_STATES,
  RECEIPTS,
  SESSION_STATES,
  STEP_STATES,
  TASK_STATES,
} from '../words/states.js';
import { BOOTSTRAP_STATES, CHANGE_STATES } from '../words/bootstraps.js';
import { CREDENTIAL_STATES, DEVICE_STATES } from '../words/trust.js';
import { statusTone, statusWords } from '../words/status-codes.js';
import { icon } from './icon.js';

/** @param {Record<string, import('../words/states.js').State>} states @param {string} name */
function pill(states, name) {
  const state = states[name];
  if (!state) return html`<span class="pill calm">${icon('question')}${name}</span>`;
  return html`<span class="pill ${state.tone}" title=${state.meaning}>${icon(state.icon)}${state.word}</span>`;
}

export const commandPill = (/** @type {string} */ state) => pill(COMMAND_STATES, state);
export const sessionPill = (/** @type {string} */ state) => pill(SESSION_STATES, state);
export const notificationPill = (/** @type {string} */ state) => pill(NOTIFICATION_STATES, state);
export const taskPill = (/** @type {string} */ state) => pill(TASK_STATES, state);
export const stepPill = (/** @type {string} */ state) => pill(STEP_STATES, state);
export const answerPill = (/** @type {string} */ outcome) => pill(ANSWERS, outcome);
export const attemptPill = (/** @type {string} */ outcome) => pill(ATTEMPT_OUTCOMES, outcome);
export const receiptPill = (/** @type {string} */ fate) => pill(RECEIPTS, fate);
export const gatewayPill = (/** @type {string} */ state) => pill(GATEWAY_STATES, state);
export const bootstrapPill = (/** @type {string} */ state) => pill(BOOTSTRAP_STATES, state);
export const changePill = (/** @type {string} */ state) => pill(CHANGE_STATES, state);
export const devicePill = (/** @type {string} */ state) => pill(DEVICE_STATES, state);
export const credentialPill = (/** @type {string} */ state) => pill(CREDENTIAL_STATES, state);
export const markPill = (/** @type {string} */ mark) => pill(ALERT_MARKS, mark);

/** A status code with its name and its meaning. @param {number | undefined} code */
export function status(code) {
  if (code === undefined) return nothing;
  const words = statusWords(code);
  return html`<span class="status ${statusTone(code)}" title=${words.meaning}><b>${code}</b> ${words.label}</span>`;
}
