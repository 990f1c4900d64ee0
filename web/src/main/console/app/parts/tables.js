import { html, nothing, repeat } from '../lib.js';
import { deviceAddress, sessionAddress } from '../router.js';
import { ago, between } from '../time.js';
import { INITIATIONS } from '../words/states.js';
import { alertWords } from '../words/alerts.js';
import { icon } from './icon.js';
import { jsonValue } from './json.js';
import { markPill, sessionPill } from './pill.js';

/** What fits into a cell. */
const ONE_LINE = 60;

/** @typedef {{id: string, device: string, state: string, initiation: string, openedAt: string, lastExchangeAt?: string, endedAt?: string, reason?: string}} Session */
/** @typedef {{id: string, device: string, session?: string, type: string, source?: string, target?: string, mark: string, dataType?: string, data?: unknown, receivedAt: string, command?: string, result?: number, meaning?: string}} Alert */

/**
 * Column heads and rows in a frame that scrolls sideways by itself where the page is too narrow.
 * @param {string} caption for those who do not see the table @param {string[]} heads @param {unknown} rows
 */
export function table(caption, heads, rows) {
  return html`<div class="table-frame" tabindex="0" role="group" aria-label=${caption}><table>
    <caption class="unseen">${caption}</caption>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head || html`<span class="unseen">Actions</span>`}</th>`)}</tr></thead>
    <tbody>${rows}</tbody>
  </table></div>`;
}

export const deviceLink = (/** @type {string} */ id) =>
  html`<a class="id" href=${deviceAddress(id)}>${id}</a>`;

/** @param {Session[]} sessions @param {{device?: boolean}} [columns] whether the device is shown */
export function sessionTable(sessions, { device = true } = {}) {
  const heads = ['Session', ...(device ? ['Device'] : []), 'State', 'Initiated by', 'Lasted', 'How it went'];
  const rows = repeat(
    sessions,
    (session) => session.id,
    (session) => html`<tr data-testid="session-row" data-session-id=${session.id} data-state=${session.state}>
    <td><a class="row-link" href=${sessionAddress(session.id)}>${ago(session.openedAt)}</a></td>
    ${device ? html`<td>${deviceLink(session.device)}</td>` : nothing}
    <td>${sessionPill(session.state)}</td>
    <td>${initiation(session.initiation)}</td>
    <td class="number" data-label="lasted">${between(session.openedAt, session.endedAt ?? session.lastExchangeAt)}</td>
    <td class="words">${session.reason ?? ''}</td>
  </tr>`,
  );
  return table('Sessions', heads, rows);
}

/** @param {string} kind */
export function initiation(kind) {
  const sign = kind === 'SERVER' ? 'bell' : kind === 'BOOTSTRAP' ? 'key' : 'device';
  const word = { SERVER: 'Server', CLIENT: 'Device', BOOTSTRAP: 'Bootstrap' }[kind] ?? kind;
  return html`<span class="with-icon" title=${INITIATIONS[kind] ?? ''}>${icon(sign)}${word}</span>`;
}

/** @param {Alert[]} alerts @param {{device?: boolean}} [columns] */
export function alertTable(alerts, { device = true } = {}) {
  const heads = [
    'Received',
    ...(device ? ['Device'] : []),
    'Mark',
    'What it says',
    'About',
    'Data',
    'Session',
  ];
  const rows = repeat(
    alerts,
    (alert) => alert.id,
    (alert) => html`<tr data-testid="alert-row">
    <td>${ago(alert.receivedAt)}</td>
    ${device ? html`<td>${deviceLink(alert.device)}</td>` : nothing}
    <td>${markPill(alert.mark)}</td>
    <td class="words"><span title=${alert.type}>${alertWords(alert.type)}</span><div class="id quiet small-text">${alert.type}</div>${alert.result === undefined ? nothing : html`<div><b>${alert.result}</b> ${alert.meaning ?? ''}</div>`}</td>
    <td class="id full">${alert.source ?? ''}${alert.target ? html`<div class="quiet">→ ${alert.target}</div>` : nothing}</td>
    <td class="full">${compact(alert.data)}</td>
    <td>${alert.session ? html`<a class="row-link" href=${sessionAddress(alert.session)}>Open</a>` : nothing}</td>
  </tr>`,
  );
  return table('Alerts', heads, rows);
}

/** A value on one line, the whole of it on request. @param {unknown} data */
function compact(data) {
  if (data === undefined) return nothing;
  const text = JSON.stringify(data);
  if (text.length <= ONE_LINE) return html`<code>${text}</code>`;
  return html`<details><summary><code>${text.slice(0, ONE_LINE)}…</code></summary>${jsonValue(data)}</details>`;
}
