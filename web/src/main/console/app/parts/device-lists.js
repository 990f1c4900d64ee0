import { html, nothing } from '../lib.js';
import { call, path, query } from '../api.js';
import { may } from '../caller.js';
import { taskAddress } from '../router.js';
import { ago } from '../time.js';
import { QUESTION_KINDS } from '../words/tasks.js';
import { icon } from './icon.js';
import { isOpenTo } from './device-tabs.js';
import { empty } from './notice.js';
import { answerPill } from './pill.js';
import { alertTable, sessionTable, table } from './tables.js';
import './audit-list.js';
import './notification-list.js';

const LIMIT = 50;

/** @typedef {{id: string, status: number, reason: string, occurredAt: string}} Incident */
/** @typedef {{kind: string, title: string, text?: string, options?: string[], open: boolean, outcome?: string, answer?: string, expiresAt: string}} Question */

/**
 * The lists of one device: where each comes from, and how it looks.
 * @type {Record<string, {from: 'device' | 'all', draw: (items: any[], device: string) => unknown}>}
 */
export const LISTS = {
  sessions: {
    from: 'all',
    draw: (items) =>
      items.length
        ? sessionTable(items, { device: false })
        : empty(
            'session',
            'This device has not opened a session yet.',
            'Put its credentials and this server’s address into it, or queue a command and notify it.',
          ),
  },
  notifications: {
    from: 'all',
    draw: (items) =>
      items.length
        ? html`<muster-notification-list .items=${items} .withDevice=${false}></muster-notification-list>`
        : empty(
            'bell',
            'This device has not been called yet.',
            'Call it with “Notify now”, or queue a command with “Notify the device now” switched on.',
          ),
  },
  alerts: {
    from: 'all',
    draw: (items) =>
      items.length
        ? alertTable(items, { device: false })
        : empty(
            'alert',
            'This device has not raised an alert yet.',
            'Alerts come with its sessions, for example when something asynchronous is done.',
          ),
  },
  incidents: {
    from: 'device',
    draw: (items) =>
      items.length
        ? incidentTable(items)
        : empty(
            'check',
            'No package of this device was refused.',
            'If one is, it says here what was wrong with it. Requests without valid credentials are not kept.',
          ),
  },
  audit: {
    from: 'all',
    draw: (items) =>
      items.length
        ? html`<muster-audit-list .items=${items}></muster-audit-list>`
        : empty('shield', 'Nobody has done anything to this device.', 'Whoever does is recorded here.'),
  },
  questions: { from: 'device', draw: questions },
};

/**
 * The items of a list. Lists that belong to one device have an address below it; of the others its part is asked for.
 * @param {string} tab @param {string} device @param {AbortSignal} signal
 * @returns {Promise<{items: any[]} | undefined>} nothing where the tab is no list, or not for whoever looks
 */
export async function loadList(tab, device, signal) {
  const list = LISTS[tab];
  if (!list || !isOpenTo(tab)) return undefined;
  const where =
    list.from === 'device'
      ? path`/devices/${device}/${tab}` + (tab === 'questions' ? '' : query({ limit: LIMIT }))
      : `/${tab}` + query(tab === 'audit' ? { subject: device, limit: LIMIT } : { device, limit: LIMIT });
  return call(where, { signal });
}

/** @param {Incident[]} incidents */
function incidentTable(incidents) {
  const rows = incidents.map(
    ({ status, reason, occurredAt }) => html`<tr data-testid="incident-row"><td>${ago(occurredAt)}</td>
      <td><span class="status bad"><b>${status}</b></span></td><td class="words selectable full">${reason}</td></tr>`,
  );
  return html`<p class="quiet list-lead">Packages of this device that were refused, newest first: what was wrong, and the HTTP status it was answered.</p>
    ${table('Refused packages', ['When', 'Answered', 'What was wrong'], rows)}`;
}

/** @param {Question[]} items @param {string} device */
function questions(items, device) {
  const ask = may('question.ask')
    ? html`<a class="button" data-testid="ask" href=${taskAddress(device, { verb: 'show' })}>${icon('plus')}Show or ask something</a>`
    : nothing;
  if (!items.length)
    return empty(
      'question',
      'The user of this device was not asked anything yet.',
      html`Show a notice, or ask for consent, a choice or some words: the page opens on the device.<br><br>${ask}`,
    );
  return html`<div class="row between list-lead"><p class="quiet">What the user of this device was shown or asked, newest first.</p>${ask}</div>${table('Questions', ['Answer', 'What was asked', 'Kind', 'Open until'], items.map(question))}`;
}

/** @param {Question} asked */
function question({ kind, title, text, options, open, outcome, answer, expiresAt }) {
  return html`<tr data-testid="question-row" data-outcome=${outcome ?? 'OPEN'}>
    <td>${answerPill(outcome ?? 'OPEN')}${answer ? html`<div class="words selectable answer">${answer}</div>` : nothing}</td>
    <td class="words full"><b>${title}</b>${text ? html`<div class="quiet">${text}</div>` : nothing}${options?.length ? html`<div>${options.map((one) => html`<span class="chip">${one}</span> `)}</div>` : nothing}</td>
    <td data-label="kind">${QUESTION_KINDS[kind.toLowerCase()]?.word ?? kind}</td>
    <td data-label="until">${open ? ago(expiresAt) : html`<span class="quiet">closed</span>`}</td></tr>`;
}
