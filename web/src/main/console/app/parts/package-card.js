import { html, nothing } from '../lib.js';
import { clock, span } from '../time.js';
import { alertWords } from '../words/alerts.js';
import { statusWords } from '../words/status-codes.js';
import { copyButton } from './copy.js';
import { icon } from './icon.js';
import { jsonText } from './json.js';
import { commandLine } from './outcome.js';
import { alertsOf, commandsOf, objectsOf, pair, partsOf } from './packages.js';
import { notificationPill, status } from './pill.js';

/** @typedef {import('./packages.js').Exchange} Exchange */

/**
 * One package on the timeline: who sent it when, what it says, and as it travelled.
 * @param {Exchange} exchange @param {Exchange | undefined} before the package before it
 * @param {boolean} raw whether it is shown as it travelled, too
 */
export function packageCard(exchange, before, raw) {
  const sent = exchange.direction === 'SENT';
  const after = before ? `after ${span(Date.parse(exchange.at) - Date.parse(before.at))}` : '';
  return html`<li class="package ${sent ? 'sent' : 'received'}" data-testid="package" data-package=${exchange.package}>
    <span class="package-sign">${icon(sent ? 'send' : 'receive')}</span>
    <article class="card">
      ${head(`Package#${exchange.package}`, title(exchange), sent ? 'Server → device' : 'Device → server', exchange.at, after)}
      ${meaning(exchange, before)}
      ${wire(exchange, raw)}
    </article></li>`;
}

/** The notification that called the device. @param {import('../words/notifications.js').Notification} notification */
export function notificationCard(notification) {
  return html`<li class="package sent" data-testid="package" data-package="0">
    <span class="package-sign">${icon('bell')}</span>
    <article class="card">
      ${head('Package#0', 'The server asks the device to come', 'Server → push service → device', notification.sentAt ?? notification.requestedAt, '')}
      <dl class="facts"><div><dt>State</dt><dd>${notificationPill(notification.state)}</dd></div>
        <div><dt>Notification id</dt><dd>${notification.notificationId}</dd></div>
        <div><dt>Channel</dt><dd>${notification.channel} <span class="id quiet">${notification.address}</span></dd></div>
        <div><dt>Attempts</dt><dd>${notification.attempts}</dd></div>
        ${notification.failure ? html`<div><dt>Failure</dt><dd class="selectable">${notification.failure}</dd></div>` : nothing}</dl>
    </article></li>`;
}

/** @param {string} name @param {string} what @param {string} way @param {string} at @param {string} after */
function head(name, what, way, at, after) {
  return html`<header class="package-head"><h3><span class="package-name">${name}</span> ${what}</h3>
    <p class="quiet small-text">${way} · ${clock(at)}${after ? ` · ${after}` : nothing}</p></header>`;
}

/** @param {Exchange} exchange */
function title(exchange) {
  if (exchange.package === 1) return 'The device opens the session';
  if (exchange.package === 3) return 'The device reports its results';
  const commands = commandsOf(exchange);
  if (commands.length === 1 && commands[0][0] === 'END') return 'The server ends the session';
  return commands.length === 1
    ? 'The server sends a command'
    : `The server sends ${commands.length} commands`;
}

/** @param {Exchange} exchange @param {Exchange | undefined} before */
function meaning(exchange, before) {
  if (exchange.package === 2) return steps(commandsOf(exchange).map((command) => ({ command })));
  const alerts = html`${alertsOf(exchange).map(alertLine)}`;
  if (exchange.package === 1) return html`<ul class="says">${alerts}${announced(exchange)}</ul>`;
  const { steps: done, trusted } = pair(exchange, before);
  return html`${trusted ? nothing : html`<p class="notice warn">${icon('question')}The number of results does not match the number of commands: none can be trusted, all are in doubt.</p>`}
    ${steps(done)}<ul class="says">${alerts}</ul>`;
}

/** @param {import('./packages.js').Step[]} list */
function steps(list) {
  if (list.length === 1 && list[0].command[0] === 'END')
    return html`<p class="words">Nothing is waiting any more.</p>`;
  return html`<ol class="steps">${list.map((step) => html`<li>${commandLine(step.command)}${result(step)}</li>`)}</ol>`;
}

/** @param {import('./packages.js').Step} step */
function result({ result, data }) {
  if (!result) return nothing;
  const words = result.code === undefined ? undefined : statusWords(result.code);
  return html`<div class="outcome">${status(result.code)} <span class="words">${words?.meaning ?? 'The device gave no status code.'}${words?.next ? html` <span class="quiet">${words.next}</span>` : nothing}</span>
    ${result.uris.map((uri) => html`<span class="id">${uri}</span>`)}${data ? html`<div class="data-block"><span class="quiet small-text">${data.type}</span>${jsonText(data.body)}</div>` : nothing}</div>`;
}

/** @param {any} alert */
function alertLine(alert) {
  const type = String(alert.AlertType ?? 'an alert without type');
  const data = alert.Data === undefined ? nothing : html` <code>${JSON.stringify(alert.Data)}</code>`;
  return html`<li>${icon('info')}<span>${alertWords(type)} <span class="id quiet">${type}</span>${alert.SourceURI ? html` about <span class="id">${String(alert.SourceURI)}</span>` : nothing}${data}</span></li>`;
}

/** @param {Exchange} exchange */
function announced(exchange) {
  const objects = objectsOf(exchange);
  if (!objects.length) return nothing;
  return html`<li>${icon('layers')}<details><summary>It announces ${objects.length} management ${objects.length === 1 ? 'object' : 'objects'}</summary>
    <ul class="objects">${objects.map((one) => html`<li class="id">${String(one?.MOID ?? '(no MOID)')} ${Array.isArray(one?.MIID) ? one.MIID.map((/** @type {unknown} */ miid) => html`<span class="chip">${String(miid)}</span>`) : nothing}</li>`)}</ul></details></li>`;
}

/** The package as it travelled. @param {Exchange} exchange @param {boolean} open */
function wire(exchange, open) {
  const body = exchange.body ?? '';
  const headers = Object.entries(exchange.headers ?? {});
  const parts = partsOf(exchange);
  return html`<details class="wire" ?open=${open}><summary>As it travelled <span class="quiet">· ${new Blob([body]).size} bytes${parts ? `, ${parts.length} parts` : ''}</span></summary>
    ${headers.length ? html`<table class="headers"><caption class="unseen">Headers</caption><tbody>${headers.map(([name, value]) => html`<tr><th scope="row">${name}</th><td class="selectable">${value}</td></tr>`)}</tbody></table>` : nothing}
    <div class="row between"><span class="quiet small-text">Body</span>${copyButton(body, 'the body')}</div>
    ${parts ? parts.map(part) : body ? jsonText(body) : html`<p class="quiet">empty</p>`}</details>`;
}

/** @param {import('./multipart.js').Part} one @param {number} i */
function part({ name, type, body }, i) {
  const what =
    name === undefined
      ? i === 0
        ? 'The report'
        : 'A part without name'
      : `Data of command ${Number(name) + 1 || name}`;
  return html`<div class="data-block"><span class="quiet small-text">${what} · ${type}</span>${jsonText(body)}</div>`;
}
