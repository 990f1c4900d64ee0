import { html, nothing, repeat } from '../lib.js';
import { View } from '../view.js';
import { call } from '../api.js';
import { Live } from '../live.js';
import { definitionAddress } from '../router.js';
import { ago } from '../time.js';
import { icon } from './icon.js';
import { empty, freshness, notice, waiting } from './notice.js';
import { table } from './tables.js';

const REFRESH_MILLIS = 5000;

/** @typedef {{object: string, devices: {count: number, capped: boolean}, ddfUrls: string[], firstSeenAt?: string, definition?: import('./definition-of.js').Definition}} Unknown `definition`: that of another version */

/** Objects that devices announce and nobody has defined, each with the step that defines it. */
class UnknownObjects extends View {
  static properties = { problems: { state: true }, busy: { state: true } };

  constructor() {
    super();
    /** Refusals by the address that was tried. @type {Map<string, import('../api.js').Problem>} */
    this.problems = new Map();
    /** The address that is being fetched. */
    this.busy = '';
    /** @type {Live<{items: Unknown[]}>} */
    this.unknown = new Live(this, (signal) => call('/unknown-objects', { signal }), {
      every: REFRESH_MILLIS,
    });
    /** @type {Live<{items: Unknown[]}>} */
    this.others = new Live(this, (signal) => call('/definitions/other-versions', { signal }), {
      every: REFRESH_MILLIS,
    });
  }

  draw() {
    const { data, problem } = this.unknown;
    return html`<section class="card" aria-labelledby="unknown-title"><div class="card-head"><h2 id="unknown-title">Announced, and not defined</h2>${freshness(this.unknown)}</div>
      <p class="quiet list-lead">Commands for them are not checked before they travel, and their nodes have no descriptions here.</p>
      ${data ? this.list(data.items) : problem ? notice(problem) : waiting()}</section>${this.others.data?.items.length ? this.otherVersions(this.others.data.items) : nothing}`;
  }

  /** @param {Unknown[]} items */
  otherVersions(items) {
    return html`<section class="card" aria-labelledby="others-title"><h2 id="others-title">Known by another version</h2>
      <p class="quiet list-lead">What the definition of the other version does not allow is queued with a warning. The definition of the very version counts as soon as it is brought.</p>
      ${table(
        'Objects that are known by another version',
        ['Object', 'Devices', 'First seen', 'Known by', 'Its own definition, as devices say'],
        repeat(
          items,
          ({ object }) => object,
          (one) => this.row(one),
        ),
      )}</section>`;
  }

  /** @param {Unknown[]} items */
  list(items) {
    if (!items.length)
      return empty(
        'check',
        'Every object that devices announce is defined.',
        'A device that brings a new one makes it appear here.',
      );
    return table(
      'Unknown objects',
      ['Object', 'Devices', 'First seen', 'Its definition, as devices say'],
      repeat(
        items,
        ({ object }) => object,
        (one) => this.row(one),
      ),
    );
  }

  /** @param {Unknown} one */
  row({ object, devices, ddfUrls, firstSeenAt, definition }) {
    return html`<tr data-testid=${definition ? 'other-version-row' : 'unknown-row'} data-object=${object}><td class="full moid"><span class="id">${object}</span></td>
      <td class="number" data-label="Devices">${devices.capped ? 'more than ' : ''}${devices.count}</td><td data-label="First seen">${ago(firstSeenAt)}</td>
      ${definition ? html`<td data-label="Known by"><a class="id" href=${definitionAddress(definition.id)}>${definition.object}</a></td>` : nothing}
      <td class="full">${ddfUrls.length ? ddfUrls.map((url) => this.offer(url)) : html`<span class="quiet">They do not say. Ask its maker, and upload the file.</span>`}</td></tr>`;
  }

  /** @param {string} url */
  offer(url) {
    return html`<div class="offer"><span class="id">${url}</span>
      <button type="button" class="button small" data-testid="unknown-import" aria-label=${`Import ${url}`} ?disabled=${Boolean(this.busy)} @click=${() => this.bring(url)}>${icon('download')}${this.busy === url ? 'Fetching …' : 'Import'}</button>
      ${this.refusal(url)}</div>`;
  }

  /** @param {string} url */
  refusal(url) {
    const problem = this.problems.get(url);
    return problem
      ? html`<p class="complaint selectable" role="alert">Not imported. ${problem.message}</p>`
      : nothing;
  }

  /** @param {string} url */
  async bring(url) {
    this.busy = url;
    const problems = new Map(this.problems);
    problems.delete(url);
    try {
      await call('/definitions/imports', { method: 'POST', json: { url } });
      this.unknown.refresh();
      this.others.refresh();
    } catch (problem) {
      problems.set(url, /** @type {import('../api.js').Problem} */ (problem));
    }
    this.problems = problems;
    this.busy = '';
  }
}

customElements.define('muster-unknown-objects', UnknownObjects);
