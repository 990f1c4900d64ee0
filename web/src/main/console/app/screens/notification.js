import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { gatewayAddress, ROOT, sessionAddress } from '../router.js';
import { ago } from '../time.js';
import { fateWords, LANES, OUTSTANDING } from '../words/notifications.js';
import { health } from '../parts/gateway-words.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { notificationPill } from '../parts/pill.js';
import { deviceLink } from '../parts/tables.js';
import { triesTable } from '../parts/tries.js';

const REFRESH_MILLIS = 2000;

/** @typedef {import('../words/notifications.js').Notification} Notification */

/** One notification: what became of it, and every attempt to hand it over. */
class NotificationScreen extends View {
  static properties = { notificationId: { attribute: false } };

  constructor() {
    super();
    this.notificationId = '';
    /** @type {Live<Notification>} */
    this.one = new Live(this, (signal) => call(path`/notifications/${this.notificationId}`, { signal }), {
      key: () => this.notificationId,
      every: (data) => (!data || OUTSTANDING.includes(data.state) ? REFRESH_MILLIS : 0),
    });
    /** The gateway that it waits for. @type {Live<import('../words/gateways.js').Gateway | undefined>} */
    this.gateway = new Live(
      this,
      async (signal) => (this.awaited ? call(path`/gateways/${this.awaited}`, { signal }) : undefined),
      {
        key: () => this.awaited,
        every: REFRESH_MILLIS,
      },
    );
  }

  /** Empty if it waits for none. */
  get awaited() {
    return this.one.data?.state === 'REQUESTED' ? this.one.data.channel : '';
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Notification – Muster';
  }

  draw() {
    const { data, problem } = this.one;
    return html`<nav class="crumbs" aria-label="Breadcrumb"><a href="${ROOT}/notifications">Notifications</a><span aria-hidden="true">/</span><span aria-current="page">${data?.notificationId ?? this.notificationId}</span></nav>
      <div class="screen-head"><h1 tabindex="-1">Notification</h1>${data && OUTSTANDING.includes(data.state) ? freshness(this.one) : nothing}</div>
      ${data ? known(data, this.why()) : problem ? unknown(problem) : waiting()}`;
  }

  /** Why it is not sent yet, as far as its gateway is the reason. */
  why() {
    const { data, problem } = this.gateway;
    if (!this.awaited) return nothing;
    if (problem) return html`<p class="warn-text selectable">${problem.message}</p>`;
    return data
      ? html`<div class="why" data-testid="awaited-gateway"><span class="quiet small-text">The gateway ${data.name}, just now:</span>${health(data)}</div>`
      : nothing;
  }
}

/** @param {import('../api.js').Problem} problem */
function unknown(problem) {
  if (problem.status !== 404 && problem.status !== 400) return notice(problem);
  return empty(
    'bell',
    'No such notification.',
    html`<span class="selectable">${problem.message}</span><br><a href="${ROOT}/notifications">To the notifications</a>`,
  );
}

/** @param {Notification} one @param {unknown} why it is not sent yet */
function known(one, why) {
  return html`<section class="card" aria-label="What became of it" data-testid="notification" data-state=${one.state}>
      <p class="fate">${notificationPill(one.state)} ${fateWords(one)} ${one.session ? html`<a href=${sessionAddress(one.session)} data-testid="answering-session">The session that answered it</a>` : nothing}</p>
      ${one.failure ? html`<p class="quiet selectable words">What was said last: ${one.failure}</p>` : nothing}
      ${why}${facts(one)}</section>
    <section class="card" aria-labelledby="tries-title"><h2 id="tries-title">Attempts</h2>${triesTable(one.tries ?? [])}</section>`;
}

/** @param {Notification} one */
function facts(one) {
  return html`<dl class="facts">
      <div><dt>Device</dt><dd>${deviceLink(one.device)}</dd></div>
      <div><dt>${OUTSTANDING.includes(one.state) ? 'Goes through' : 'Went through'}</dt><dd><a href=${gatewayAddress(one.channel)}>${one.channel}</a> <span class="id quiet">${one.address ?? ''}</span></dd></div>
      <div><dt>Requested</dt><dd>${ago(one.requestedAt)}</dd></div>
      <div><dt>Sent</dt><dd>${ago(one.sentAt, 'not yet')}${one.repeats ? html` <span class="quiet">repeated ${one.repeats}×</span>` : nothing}</dd></div>
      <div><dt>Answered</dt><dd>${ago(one.answeredAt, 'no')}</dd></div>
      <div><dt>${OUTSTANDING.includes(one.state) ? 'Expires' : 'Would have expired'}</dt><dd>${ago(one.expiresAt)}</dd></div>
      <div><dt>Priority</dt><dd>${LANES[one.lane] ?? one.lane}</dd></div>
      <div><dt>NOTIFICATION-ID</dt><dd class="number">${one.notificationId}</dd></div></dl>`;
}

customElements.define('muster-notification', NotificationScreen);
