import { html, nothing, repeat } from '../lib.js';
import { View } from '../view.js';
import { call, query } from '../api.js';
import { ROOT, go } from '../router.js';
import { icon } from '../parts/icon.js';
import { empty, freshness, notice, waiting } from '../parts/notice.js';
import { deviceLink, table } from '../parts/tables.js';
import { ago } from '../time.js';
import { deviceFilter } from './sessions.js';

const ADDRESS = `${ROOT}/events`;
const PREFIX = 'org.muster.';

/** How many are shown; older ones fall off the end. */
const SHOWN = 200;

/** When the server refuses the stream, it is asked again after so long. */
const PAUSE_MILLIS = 5000;

/** Families of types, and what they are called. @type {[string, string][]} */
const FAMILIES = [
  ['', 'All'],
  ['device', 'Devices'],
  ['command', 'Commands'],
  ['session', 'Sessions'],
  ['alert', 'Alerts'],
  ['notification', 'Notifications'],
];

/** @typedef {{id: string, type: string, subject: string, time: string, data: Record<string, string | number>}} MusterEvent */

/** What happens, as it happens: the newest first, and it can be held. */
class Events extends View {
  static properties = { device: { attribute: false }, type: { attribute: false } };

  /** @type {EventSource | undefined} */
  #source;
  /** What the stream is about. @type {string | undefined} */
  #about;
  /** Begins anew later. @type {ReturnType<typeof setTimeout> | undefined} */
  #later;

  constructor() {
    super();
    this.device = '';
    this.type = '';
    /** @type {MusterEvent[] | undefined} */
    this.events = undefined;
    /** @type {Error | undefined} */
    this.problem = undefined;
    /** What the server does not have any more. @type {{after: number, from: number} | undefined} */
    this.lost = undefined;
    this.held = false;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Events – Muster';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.close();
    this.#about = undefined;
  }

  close() {
    clearTimeout(this.#later);
    this.#source?.close();
    this.#source = undefined;
  }

  /** @param {import('../../lib/reactive-element/reactive-element.js').PropertyValues} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    const about = query({ type: this.type, device: this.device });
    if (about === this.#about || !this.isConnected) return;
    this.#about = about;
    this.events = undefined;
    this.problem = undefined;
    this.held = false;
    this.begin(about);
  }

  /** The latest ones first, and then all that comes. @param {string} about */
  async begin(about) {
    this.close();
    try {
      const page = await call('/events' + query({ type: this.type, device: this.device, limit: 50 }));
      if (this.held || about !== this.#about) return;
      this.events = page.items.reverse();
      this.lost = undefined;
      this.follow(about, page.next);
    } catch (failure) {
      if (this.held || about !== this.#about) return;
      this.fail(about, /** @type {Error} */ (failure));
    }
    this.requestUpdate();
  }

  /** @param {string} about @param {string} after */
  follow(about, after) {
    this.close();
    const source = new EventSource('/api/v1/events' + query({ type: this.type, device: this.device, after }));
    this.#source = source;
    source.onopen = () => {
      this.problem = undefined;
      this.requestUpdate();
    };
    source.onmessage = (message) => {
      this.events = [JSON.parse(message.data), ...(this.events ?? [])].slice(0, SHOWN);
      this.requestUpdate();
    };
    source.addEventListener('lost', (message) => {
      this.lost = JSON.parse(message.data);
      this.requestUpdate();
    });
    // The browser comes again by itself when the connection breaks, and never after a refusal.
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) this.fail(about, new Error('the server does not send what happens just now.'));
    };
  }

  /** What is shown stays, and it is tried again. @param {string} about @param {Error} failure */
  fail(about, failure) {
    this.close();
    this.problem = failure;
    this.#later = setTimeout(() => this.begin(about), PAUSE_MILLIS);
    this.requestUpdate();
  }

  /** Held, nothing moves; what came meanwhile is there when it goes on. */
  hold() {
    this.held = !this.held;
    if (this.held) this.close();
    else this.begin(this.#about ?? '');
    this.requestUpdate();
  }

  draw() {
    return html`<div class="screen-head"><h1 tabindex="-1">Events</h1>${this.held ? nothing : freshness({ data: this.events, problem: this.problem })}
        <button type="button" class="button" data-testid="hold" aria-pressed=${this.held ? 'true' : 'false'} @click=${this.hold}>${icon(this.held ? 'play' : 'hourglass')}${this.held ? 'Go on' : 'Hold'}</button></div>
      <p class="lead">What happens, as it happens. Programs follow the same events, or are sent them.</p>
      <div class="filters"><label>Which <select data-testid="event-type" @change=${this.narrow}>
        ${FAMILIES.map(([family, word]) => html`<option value=${family} .selected=${family === this.type}>${word}</option>`)}
      </select></label></div>
      ${deviceFilter(this.device, ADDRESS + query({ type: this.type }))}
      ${this.lost ? html`<div class="notice warn" role="status" data-testid="events-lost">${icon('alert')}<div>The events ${this.lost.after + 1} to ${this.lost.from - 1} are not kept any more.</div></div>` : nothing}
      ${this.events ? this.list(this.events) : this.problem ? notice(this.problem) : waiting(10)}`;
  }

  /** @param {Event} change */
  narrow(change) {
    const type = /** @type {HTMLSelectElement} */ (change.target).value;
    go(ADDRESS + query({ type, device: this.device }));
  }

  /** @param {MusterEvent[]} events */
  list(events) {
    if (!events.length)
      return empty('clock', 'Nothing has happened lately.', 'It is shown here when something does.');
    const rows = repeat(
      events,
      (event) => event.id,
      (event) => html`<tr data-testid="event-row" data-type=${event.type}>
        <td>${ago(event.time)}</td>
        <td>${this.more(event)}</td>
        <td>${deviceLink(event.subject)}</td>
        <td class="words">${words(event)}</td>
        <td class="number" data-label="id">${event.id}</td>
      </tr>`,
    );
    return table('Events', ['When', 'What', 'Device', 'More', 'Id'], rows);
  }

  /** Where the console shows what an event is about, if it does. @param {MusterEvent} event */
  more(event) {
    const name = event.type.slice(PREFIX.length);
    const family = name.split('.')[0];
    const id = family === 'alert' ? event.data.session : event.data.id;
    const place = { session: 'sessions', alert: 'sessions', notification: 'notifications' }[family];
    return place
      ? html`<a class="row-link" href=${`${ROOT}/${place}/${encodeURIComponent(String(id))}`}>${name}</a>`
      : name;
  }
}

/** What an event says beside its type. @param {MusterEvent} event */
function words(event) {
  const { command, status, alertType, channel, rounds } = event.data;
  const parts = [command, alertType, channel && `by ${channel}`];
  if (status !== undefined) parts.push(`status ${status}`);
  if (rounds) parts.push(`${rounds} packages`);
  const text = parts.filter(Boolean).join(', ');
  return text || nothing;
}

customElements.define('muster-events', Events);
