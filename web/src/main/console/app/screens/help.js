import { html } from '../lib.js';
import { View } from '../view.js';
import { PLACES } from '../keyboard.js';
import {
  ATTEMPT_OUTCOMES,
  COMMAND_STATES,
  GATEWAY_STATES,
  NOTIFICATION_STATES,
  RECEIPTS,
  SESSION_STATES,
  STEP_STATES,
  TASK_STATES,
} from '../words/states.js';
import { STATUS_CODES } from '../words/status-codes.js';
import { VERBS } from '../words/verbs.js';
import {
  attemptPill,
  commandPill,
  gatewayPill,
  notificationPill,
  receiptPill,
  sessionPill,
  status,
  stepPill,
  taskPill,
} from '../parts/pill.js';
import { table } from '../parts/tables.js';

/** What the words, colours and keys of the console mean. */
class Help extends View {
  connectedCallback() {
    super.connectedCallback();
    document.title = 'Help – Muster';
  }

  draw() {
    return html`<div class="screen-head"><h1 tabindex="-1">Help</h1></div>
      <div class="help-grid">
        <section class="card"><h2>How it works</h2>
          <p>The device always opens the session; the server can only ask it to come.</p>
          <ol class="flow">
            <li>You queue a command for a device.</li>
            <li>If you want, the server calls the device through a push gateway (<b>Package#0</b>).</li>
            <li>The device opens a session (<b>Package#1</b>).</li>
            <li>The server sends what is waiting (<b>Package#2</b>).</li>
            <li>The device does it and reports (<b>Package#3</b>). Then the server sends more, or ends the session.</li>
          </ol>
          <p>Open a session to see every package that travelled, with the result of each command in words.</p>
        </section>
        <section class="card"><h2>Keys</h2><dl class="keys">
          ${key(['/'], 'Find a device')}
          ${Object.entries(PLACES).map(([letter, { name }]) => key(['g', letter], name))}
          ${key(['j'], 'Next row')}${key(['k'], 'Previous row')}${key(['?'], 'This page')}${key(['Esc'], 'Close a dialog, leave the search')}
        </dl></section>
        <section class="card"><h2>States of a command</h2>${states(COMMAND_STATES, commandPill)}</section>
        <section class="card"><h2>States of a session</h2>${states(SESSION_STATES, sessionPill)}
          <h2>States of a notification</h2>${states(NOTIFICATION_STATES, notificationPill)}</section>
        <section class="card"><h2>How a push gateway does</h2>${states(GATEWAY_STATES, gatewayPill)}</section>
        <section class="card"><h2>What came of an attempt to send</h2>${states(ATTEMPT_OUTCOMES, attemptPill)}
          <h2>Receipts</h2>${states(RECEIPTS, receiptPill)}</section>
        <section class="card"><h2>States of a task</h2>${states(TASK_STATES, taskPill)}</section>
        <section class="card"><h2>States of a step</h2>${states(STEP_STATES, stepPill)}</section>
        <section class="card wide"><h2>Status codes</h2>${table(
          'Status codes',
          ['Code', 'What it means', 'What to try'],
          Object.entries(STATUS_CODES).map(
            ([code, { meaning, next }]) =>
              html`<tr><td>${status(Number(code))}</td><td class="words">${meaning}</td><td class="words quiet">${next ?? ''}</td></tr>`,
          ),
        )}</section>
        <section class="card wide"><h2>Commands</h2>${table(
          'Commands',
          ['Command', 'Parameters', 'What it does'],
          Object.entries(VERBS).map(
            ([name, verb]) => html`<tr><td><b class="verb">${name}</b></td>
          <td>${verb.parameters.map(({ kind, optional, many }) => `${kind}${many ? ' …' : ''}${optional ? ' (optional)' : ''}`).join(', ') || '–'}</td><td class="words">${verb.does}</td></tr>`,
          ),
        )}</section>
        <section class="card wide"><h2>For programs</h2><p>Everything here is done with the API under <code>/api/v1</code>; its description is at <a href="/openapi" target="_blank" rel="noopener">/openapi</a>. The composer shows each command as the call that queues it.</p></section>
      </div>`;
  }
}

/** @param {string[]} keys @param {string} does */
function key(keys, does) {
  return html`<div><dt>${keys.map((one) => html`<kbd>${one}</kbd> `)}</dt><dd>${does}</dd></div>`;
}

/** @param {Record<string, import('../words/states.js').State>} all @param {(state: string) => unknown} pill */
function states(all, pill) {
  return html`<dl class="states">${Object.entries(all).map(([name, { meaning }]) => html`<div><dt>${pill(name)}</dt><dd>${meaning}</dd></div>`)}</dl>`;
}

customElements.define('muster-help', Help);
