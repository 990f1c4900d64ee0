import { html } from '../lib.js';
import { View } from '../view.js';
import { call, events, SIGNED_OUT } from '../api.js';
import { Live } from '../live.js';
import { ago } from '../time.js';
import { notice, waiting } from './notice.js';
import { table } from './tables.js';

/** @typedef {{id: string, openedAt: string, seenAt: string, address: string, agent?: string, current: boolean}} Session */

/** Where whoever is signed in is signed in. */
class OwnSessions extends View {
  constructor() {
    super();
    /** @type {Live<{items: Session[]}>} */
    this.list = new Live(this, (signal) => call('/me/sessions', { signal }));
  }

  draw() {
    const { data, problem } = this.list;
    if (!data) return problem ? notice(problem) : waiting(2);
    const rows = data.items.map(
      (one) => html`<tr data-testid="own-session"><td>${ago(one.openedAt)}${one.current ? html` <b>(here)</b>` : ''}</td><td>${ago(one.seenAt)}</td>
        <td class="id">${one.address}</td><td class="words full">${one.agent ?? '–'}</td></tr>`,
    );
    return html`${table('Where you are signed in', ['Signed in', 'Used', 'Address', 'Browser'], rows)}
      <div class="card-end"><button type="button" class="button" data-testid="sign-out-everywhere" @click=${this.end}>Sign out everywhere</button></div>`;
  }

  async end() {
    await call('/me/sessions', { method: 'DELETE' }).catch(() => undefined);
    events.dispatchEvent(new Event(SIGNED_OUT));
  }
}

customElements.define('muster-own-sessions', OwnSessions);
