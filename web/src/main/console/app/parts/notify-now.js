import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { deviceAddress, notificationAddress, sessionAddress } from '../router.js';
import { ago } from '../time.js';
import { fateWords, OUTSTANDING } from '../words/notifications.js';
import { icon } from './icon.js';
import { notificationPill } from './pill.js';

const WATCH_MILLIS = 1000;

/** @typedef {import('../words/notifications.js').Notification} Notification */

/** Calls a device, whether something waits for it or not, and says what becomes of the call. */
class NotifyNow extends View {
  static properties = {
    device: { attribute: false },
    called: { state: true },
    unreached: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../screens/devices.js').Device | undefined} */
    this.device = undefined;
    /** The notification that it was called with; empty: none. */
    this.called = '';
    /** It was to be called, and has no push address. */
    this.unreached = false;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.busy = false;
    /** @type {Live<Notification | undefined>} */
    this.watch = new Live(
      this,
      async (signal) => (this.called ? call(path`/notifications/${this.called}`, { signal }) : undefined),
      {
        key: () => this.called,
        every: (data) => (data && OUTSTANDING.includes(data.state) ? WATCH_MILLIS : 0),
      },
    );
  }

  draw() {
    return html`<span class="said" role="status" data-testid="notify-said">${this.outcome()}</span>
      <button type="button" class="button" data-testid="notify-now" ?disabled=${this.busy} @click=${this.notify}>${icon('bell')}Notify now</button>`;
  }

  outcome() {
    if (this.problem) return html`<span class="warn-text">Not called: ${this.problem.message}</span>`;
    if (this.unreached)
      return html`<span class="warn-text">It has no push address, so nothing was sent: it is left to come by itself.</span> <a href="${deviceAddress(this.device?.id ?? '')}/settings">Add an address</a>`;
    const { data } = this.watch;
    if (!data) return nothing;
    return html`<span data-testid="notify-state" data-state=${data.state}>${notificationPill(data.state)}</span> ${fateWords(data)}
      ${data.session ? html`<a href=${sessionAddress(data.session)}>Its session</a>` : html`<a href=${notificationAddress(data.id)}>Requested ${ago(data.requestedAt)}</a>`}`;
  }

  async notify() {
    this.busy = true;
    this.problem = undefined;
    this.unreached = false;
    try {
      const { notification } = await call(path`/devices/${this.device?.id ?? ''}/wake`, {
        method: 'POST',
        json: {},
      });
      this.called = notification ?? '';
      this.unreached = !notification;
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-notify-now', NotifyNow);
