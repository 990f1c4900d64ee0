import { html, nothing } from '../lib.js';
import { path } from '../api.js';
import { COMMAND_STATES } from '../words/states.js';
import { statusWords } from '../words/status-codes.js';
import { copyButton } from './copy.js';
import { jsonValue, plainText } from './json.js';
import { answerPill, status } from './pill.js';
import { size } from './transfers.js';

/** @typedef {{token: string, mediaType?: string, length: number}} File what a device delivered that is too large to be looked into */
/** @typedef {{id: string, device: string, command: string[], state: string, status?: number, reason?: string, uris?: string[], data?: unknown, dataType?: string, file?: File, session?: string, attempts: number, queuedAt: string, sentAt?: string, finishedAt?: string, result?: number, queuedBy?: string, overridden?: boolean}} Command */

const PREVIEW_LEAVES = 3;

/** A command on one line: its name, then its parameters. @param {string[]} command */
export function commandLine(command) {
  const [name, ...parameters] = command;
  return html`<span class="command-line"><b class="verb">${name}</b>${parameters.map((text) => html` <span class="id">${text}</span>`)}</span>`;
}

/** What became of a command, in words. @param {Command} command */
export function outcome(command) {
  const words = command.status === undefined ? undefined : statusWords(command.status);
  const said = command.reason ?? words?.meaning;
  const next =
    (command.state === 'FAILED' && !command.reason ? words?.next : undefined) ??
    COMMAND_STATES[command.state]?.next;
  return html`<div class="outcome">
    ${status(command.status)}
    ${brought(command) ?? (said ? html`<span class="words selectable">${said}</span>` : nothing)}
    ${next ? html`<span class="words quiet">${next}</span>` : nothing}
  </div>`;
}

/** What came of a command besides its status, in a line. @param {Command} command */
function brought(command) {
  if (command.file) return fileLink(command.file);
  const answer = answerOf(command);
  if (answer) return userAnswer(answer);
  return command.data === undefined ? undefined : preview(command.data);
}

/**
 * What the user answered on the page that a SHOW led to.
 * @param {Command} command @returns {{outcome: string, answer?: string} | undefined}
 */
export function answerOf({ command: [name], data }) {
  return name === 'SHOW' && data ? /** @type {any} */ (data) : undefined;
}

/** @param {{outcome: string, answer?: string}} about */
export function userAnswer({ outcome, answer }) {
  return html`${answerPill(outcome)}${answer ? html` <span class="words selectable answer">${answer}</span>` : nothing}`;
}

/** A file of the repository, to be downloaded. @param {File} file */
export function fileLink({ token, mediaType, length }) {
  const where = `/api/v1${path`/repository/${token}/content`}`;
  return html`<a class="words" href=${where} download data-testid="command-file">${size(length)} of ${mediaType ?? 'an unknown type'}</a>`;
}

/** The first leaves of what came back. @param {unknown} data */
export function preview(data) {
  if (typeof data !== 'object' || data === null) return html`<code class="preview">${String(data)}</code>`;
  const found = leaves(data);
  const more = found.length > PREVIEW_LEAVES ? html`<span class="quiet"> and more</span>` : nothing;
  return html`<span class="preview">${found.slice(0, PREVIEW_LEAVES).map(([name, value]) => html`<span class="leaf"><span class="quiet">${name}</span> <code>${value}</code></span>`)}${more}</span>`;
}

/** Leaf nodes below MOData, or of whatever it is; no more than are shown. @param {object} data @returns {[string, string][]} */
function leaves(data) {
  const items = Array.isArray(data) ? data : [data];
  /** @type {unknown[]} */
  const waiting = items.map((item) => item?.MOData ?? item);
  /** @type {[string, string][]} */
  const found = [];
  while (waiting.length && found.length <= PREVIEW_LEAVES) {
    const next = waiting.shift();
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, value] of Object.entries(next)) {
      if (typeof value === 'object' && value !== null) waiting.push(value);
      else found.push([name, String(value)]);
    }
  }
  return found;
}

/** All of what came back. @param {Command} command */
export function dataBlock(command) {
  if (command.data === undefined) return nothing;
  const text = typeof command.data === 'string' ? command.data : JSON.stringify(command.data, null, 2);
  return html`<div class="data-block"><div class="row between"><span class="quiet small-text">${command.dataType ?? 'data'}</span>${copyButton(text, 'the data')}</div>
    ${typeof command.data === 'string' ? plainText(readable(command.data, command.dataType)) : jsonValue(command.data)}</div>`;
}

/** Base64 of what is text after all is shown as text. @param {string} data @param {string | undefined} type */
function readable(data, type) {
  if (!type || /^text\/|json|xml/i.test(type)) return data;
  try {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return data;
  }
}
