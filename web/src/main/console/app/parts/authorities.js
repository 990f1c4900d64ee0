import { html, nothing, repeat } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call } from '../api.js';
import { Live } from '../live.js';
import { authorityAddress } from '../router.js';
import { ago } from '../time.js';
import { crlPill, validityPill } from './authority-state.js';
import { icon } from './icon.js';
import { mappingWords } from './mapping.js';
import { empty, notice, waiting } from './notice.js';
import { table } from './tables.js';

const REFRESH_MILLIS = 5000;
const HEADS = ['Authority', 'Its certificate', 'It finds the device', 'What it has taken back'];

/** @typedef {{issuedAt: string, nextAt?: string, count: number, overdue: boolean}} Revocations */
/** @typedef {{name: string, subject: string, fingerprint: string, validFrom: string, validUntil: string, rule: import('./mapping.js').Mapping, revocations?: Revocations, changedAt: string}} Authority */

/** The authorities whose certificates are believed about devices. Fires `wanted` when one is to be brought. */
class Authorities extends View {
  constructor() {
    super();
    /** @type {Live<{items: Authority[]}>} */
    this.list = new Live(this, (signal) => call('/device-authorities', { signal }), {
      every: REFRESH_MILLIS,
    });
  }

  /** What was just brought is shown at once. */
  refresh() {
    this.list.refresh();
  }

  draw() {
    const { data, problem } = this.list;
    if (!data) return problem ? notice(problem) : waiting(4);
    if (!data.items.length) return this.none();
    return table(
      'Authorities that are believed about devices',
      HEADS,
      repeat(
        data.items,
        ({ name }) => name,
        (one) => this.row(one),
      ),
    );
  }

  none() {
    return empty(
      'key',
      'No authority is believed yet.',
      html`Client certificates of devices prove nothing before the certificate of whoever issues them is brought.
        ${may('trust.write') ? html`<br><button type="button" class="button" data-testid="first-authority" @click=${() => this.dispatchEvent(new Event('wanted'))}>${icon('plus')}Believe an authority</button>` : nothing}`,
    );
  }

  /** @param {Authority} one */
  row(one) {
    return html`<tr data-testid="authority-row" data-authority=${one.name}>
      <td><a class="row-link strong" href=${authorityAddress(one.name)}>${one.name}</a><div class="quiet small-text words">${one.subject}</div></td>
      <td data-label="Its certificate">${validityPill(one)}<div class="quiet small-text">until ${ago(one.validUntil)}</div></td>
      <td class="words full">${mappingWords(one.rule)}</td>
      <td data-label="Taken back">${crlPill(one.revocations)}</td></tr>`;
  }
}

customElements.define('muster-authorities', Authorities);
