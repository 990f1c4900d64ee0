import { html, nothing, repeat } from '../lib.js';
import { View } from '../view.js';
import { notificationAddress, sessionAddress } from '../router.js';
import { ago } from '../time.js';
import { fateWords } from '../words/notifications.js';
import { icon } from './icon.js';
import { notificationPill } from './pill.js';
import { deviceLink, table } from './tables.js';
import './tries.js';

/** @typedef {import('../words/notifications.js').Notification} Notification */

/** Notifications in rows, each with what became of it; its attempts are shown on request. */
class NotificationList extends View {
  static properties = {
    items: { attribute: false },
    withDevice: { attribute: false },
    open: { state: true },
  };

  constructor() {
    super();
    /** @type {Notification[]} */
    this.items = [];
    this.withDevice = true;
    /** Ids of the rows that show their attempts. @type {Set<string>} */
    this.open = new Set();
  }

  draw() {
    const heads = [
      'Requested',
      ...(this.withDevice ? ['Device'] : []),
      'State',
      'What became of it',
      'Gateway',
      'Answered by',
      '',
    ];
    const rows = repeat(
      this.items,
      ({ id }) => id,
      (one) => this.row(one),
    );
    return table('Notifications', heads, rows);
  }

  /** @param {Notification} one */
  row(one) {
    const open = this.open.has(one.id);
    return html`<tr class=${open ? 'opened' : ''} data-testid="notification-row" data-state=${one.state}>
        <td><a class="row-link" href=${notificationAddress(one.id)}>${ago(one.requestedAt)}</a></td>
        ${this.withDevice ? html`<td>${deviceLink(one.device)}</td>` : nothing}
        <td>${notificationPill(one.state)}</td>
        <td class="words full">${fateWords(one)}${one.failure && one.state !== 'ANSWERED' ? html`<div class="quiet selectable">${one.failure}</div>` : nothing}</td>
        <td><b>${one.channel}</b> <span class="id quiet one-line" title=${one.address ?? ''}>${one.address ?? ''}</span></td>
        <td>${one.session ? html`<a href=${sessionAddress(one.session)}>Session</a> <span class="quiet small-text">${ago(one.answeredAt)}</span>` : nothing}</td>
        <td class="actions"><button type="button" class="button quiet small" aria-expanded=${open ? 'true' : 'false'} data-testid="notification-tries"
          aria-label=${`Attempts of the notification ${one.notificationId}`} @click=${() => this.toggle(one.id)}>${one.attempts} ${one.attempts === 1 ? 'attempt' : 'attempts'}${icon('open')}</button></td>
      </tr>
      ${open ? html`<tr class="details"><td colspan=${this.withDevice ? 7 : 6}><muster-tries .notification=${one.id}></muster-tries></td></tr>` : nothing}`;
  }

  /** @param {string} id */
  toggle(id) {
    const open = new Set(this.open);
    if (!open.delete(id)) open.add(id);
    this.open = open;
  }
}

customElements.define('muster-notification-list', NotificationList);
