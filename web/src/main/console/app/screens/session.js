import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { ROOT } from '../router.js';
import { ago, between, exact } from '../time.js';
import { INITIATIONS, SESSION_STATES } from '../words/states.js';
import { icon } from '../parts/icon.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { notificationCard, packageCard } from '../parts/package-card.js';
import { sessionPill } from '../parts/pill.js';
import { deviceLink, initiation } from '../parts/tables.js';
import '../parts/session-commands.js';

const LIVE_MILLIS = 1500;

/** @typedef {import('../parts/tables.js').Session & {notification?: string, commands?: import('../parts/outcome.js').Command[], exchanges?: import('../parts/packages.js').Exchange[], transfers?: import('../parts/transfers.js').Transferred[]}} FullSession */

/** One session, laid open: every package that travelled, and what became of each command. */
class SessionScreen extends View {
  static properties = { sessionId: { attribute: false }, raw: { state: true } };

  constructor() {
    super();
    this.sessionId = '';
    /** Whether every package is shown as it travelled, too. */
    this.raw = false;
    /** @type {Live<FullSession>} */
    this.session = new Live(this, (signal) => call(path`/sessions/${this.sessionId}`, { signal }), {
      key: () => this.sessionId,
      every: (session) => (!session || session.state === 'AWAITING_RESULTS' ? LIVE_MILLIS : 0),
    });
    /** @type {Live<import('../words/notifications.js').Notification | undefined>} */
    this.notification = new Live(this, (signal) => this.findNotification(signal), {
      key: () => this.session.data?.notification ?? '',
    });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Session – Muster';
  }

  /** @param {AbortSignal} signal */
  async findNotification(signal) {
    const id = this.session.data?.notification;
    return id ? call(path`/notifications/${id}`, { signal }) : undefined;
  }

  draw() {
    const { data, problem } = this.session;
    return html`<nav class="crumbs" aria-label="Breadcrumb"><a href="${ROOT}/sessions">Sessions</a><span aria-hidden="true">/</span><span aria-current="page" class="id">${this.sessionId}</span></nav>
      <div class="screen-head"><h1 tabindex="-1">Session</h1>${data ? sessionPill(data.state) : nothing}${data?.state === 'AWAITING_RESULTS' ? freshness(this.session) : nothing}</div>
      ${data ? this.known(data) : problem ? this.unknown(problem) : waiting()}`;
  }

  /** @param {import('../api.js').Problem} problem */
  unknown(problem) {
    if (problem.status !== 404) return notice(problem);
    return empty(
      'session',
      'No such session.',
      html`<span class="selectable">${problem.message}</span><br><a href="${ROOT}/sessions">To the sessions</a>`,
    );
  }

  /** @param {FullSession} session */
  known(session) {
    const exchanges = session.exchanges ?? [];
    return html`${summary(session)}
      <muster-session-commands .commands=${session.commands ?? []} .transfers=${session.transfers ?? []} @resolved=${() => this.session.refresh()}></muster-session-commands>
      <div class="card-head timeline-head"><h2 id="packages-title">Packages</h2>
        <button type="button" class="button small" data-testid="packages-raw" aria-pressed=${String(this.raw)} @click=${() => (this.raw = !this.raw)}>${this.raw ? 'Hide' : 'Show'} all as they travelled</button></div>
      <ol class="timeline" aria-labelledby="packages-title">
        ${this.notification.data ? notificationCard(this.notification.data) : nothing}
        ${exchanges.map((exchange, i) => packageCard(exchange, exchanges[i - 1], this.raw))}
        ${end(session)}
      </ol>`;
  }
}

/** @param {FullSession} session */
function summary(session) {
  return html`<section class="card summary" aria-label="Summary"><dl class="facts">
    <div><dt>Device</dt><dd>${deviceLink(session.device)}</dd></div>
    <div><dt>Initiated by</dt><dd>${initiation(session.initiation)} <span class="quiet">${INITIATIONS[session.initiation] ?? ''}</span></dd></div>
    <div><dt>Opened</dt><dd>${ago(session.openedAt)} <span class="quiet small-text">${exact(session.openedAt)}</span></dd></div>
    <div><dt>Lasted</dt><dd>${between(session.openedAt, session.endedAt ?? session.lastExchangeAt)}</dd></div>
    ${session.reason ? html`<div class="wide"><dt>How it went</dt><dd class="selectable">${session.reason}</dd></div>` : nothing}
  </dl></section>`;
}

/** @param {FullSession} session */
function end(session) {
  if (session.state === 'AWAITING_RESULTS')
    return html`<li class="timeline-end busy"><span class="package-sign">${icon('hourglass')}</span>Waiting for the device …</li>`;
  const state = SESSION_STATES[session.state];
  return html`<li class="timeline-end"><span class="package-sign">${icon('flag')}</span><b>${state?.word ?? session.state}</b> ${ago(session.endedAt, '')}<span class="quiet">${state?.meaning ?? ''}</span></li>`;
}

customElements.define('muster-session', SessionScreen);
