import { html } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { taskAddress } from '../router.js';
import { authorityWords } from '../words/rights.js';
import { empty, freshness, notice, waiting } from './notice.js';
import { table } from './tables.js';
import './effective-rights.js';

const REFRESH_MILLIS = 5000;
const ACCESS_CONTROL = 'urn:oma:mo:oma-dm-dacmo:1.0//';

/** @typedef {import('../words/rights.js').Right} Right */

/** Who may do what on a device: what it comes to for this server, and the entries as they stand. */
class Rights extends View {
  static properties = { device: { attribute: false }, objects: { attribute: false } };

  constructor() {
    super();
    this.device = '';
    /** What it announced. @type {import('../screens/devices.js').Device['objects'] | undefined} */
    this.objects = undefined;
    /** @type {Live<{items: Right[]}>} */
    this.rights = new Live(this, (signal) => call(path`/devices/${this.device}/tree/rights`, { signal }), {
      every: REFRESH_MILLIS,
      key: () => this.device,
    });
  }

  draw() {
    const { data, problem } = this.rights;
    if (!data) return html`<section class="card">${problem ? notice(problem) : waiting()}</section>`;
    if (!data.items.length)
      return html`<section class="card">${empty(
        'shield',
        'No entry of this device’s access control is known.',
        html`A device without an access-control object lets every server do everything. To know, <a href=${taskAddress(this.device, { verb: 'read', uri: ACCESS_CONTROL })}>read</a> <code class="words">${ACCESS_CONTROL}</code>.`,
      )}</section>`;
    return html`<section class="card" aria-labelledby="effects-title"><muster-effective-rights .device=${this.device} .places=${this.places(data.items)}></muster-effective-rights></section>
      <section class="card" aria-labelledby="entries-title"><div class="card-head"><h2 id="entries-title">Entries</h2>${freshness(this.rights)}
        <a class="button small head-end" href=${taskAddress(this.device, { verb: 'grant' })} data-testid="right-grant">Grant …</a></div>${this.entries(data.items)}</section>`;
  }

  /** Instances that entries speak of, then the others that the device announced. @param {Right[]} rights */
  places(rights) {
    const announced = (this.objects ?? []).flatMap(({ moid, instances }) =>
      instances.map((instance) => ({ object: moid, instance })),
    );
    const all = [...rights, ...announced].map(({ object, instance }) => ({ object, instance }));
    return [...new Map(all.map((one) => [`${one.object}/${one.instance}`, one])).values()];
  }

  /** @param {Right[]} rights */
  entries(rights) {
    return table(
      'Entries',
      ['Instance', 'Below', 'Who', 'May', ''],
      rights.map((right) => this.entry(right)),
    );
  }

  /** @param {Right} right */
  entry({ object, instance, path: node, authority, may }) {
    const place = { object, instance, path: node, authority };
    const what = `${authorityWords(authority)} at ${object}/${instance}/${node}`;
    return html`<tr data-testid="right-row"><td class="full"><span class="id">${object}/${instance}</span></td>
      <td data-label="below"><span class="id">${node ? `/${node}` : 'all of it'}</span></td><td data-label="who" class="words">${authorityWords(authority)}</td>
      <td data-label="may">${may.length ? may.map((word) => html`<span class="chip">${word}</span> `) : 'nothing'}</td>
      <td class="actions"><a class="button small" data-testid="right-change" aria-label=${`Change what is granted to ${what}`} href=${taskAddress(this.device, { verb: 'grant', ...place, rights: may.join() })}>Change …</a>
        <a class="button small danger" data-testid="right-revoke" aria-label=${`Revoke what is granted to ${what}`} href=${taskAddress(this.device, { verb: 'revoke', ...place })}>Revoke …</a></td></tr>`;
  }
}

customElements.define('muster-rights', Rights);
