import { html, nothing, repeat } from '../lib.js';
import { path } from '../api.js';
import { definitionAddress } from '../router.js';
import { ago } from '../time.js';
import { SOURCES } from '../words/definitions.js';
import { icon } from './icon.js';
import { table } from './tables.js';

/** @typedef {import('./definition-of.js').Definition} Definition */

/**
 * Definitions, with what can be done with them; those that are built in cannot be removed.
 * @param {string} caption @param {Definition[]} items
 * @param {{prefer: (one: Definition) => void, remove?: (one: Definition) => void}} actions
 */
export function definitionTable(caption, items, actions) {
  const heads = ['Object', 'Name', ...(actions.remove ? ['Source', 'Counts', 'Added'] : ['Counts']), ''];
  return table(
    caption,
    heads,
    repeat(
      items,
      ({ id }) => id,
      (one) => row(one, actions),
    ),
  );
}

/** @param {Definition} one @param {Parameters<typeof definitionTable>[2]} actions */
function row(one, { prefer, remove }) {
  return html`<tr data-testid="definition-row" data-object=${one.object}><td class="full moid"><a class="id row-link" href=${definitionAddress(one.id)}>${one.object}</a></td>
    <td class="words">${one.title ?? html`<span class="quiet">–</span>`}</td>
    ${remove ? html`<td class="words">${SOURCES[one.source] ?? one.source}${one.url ? html`<div class="id quiet small-text">${one.url}</div>` : nothing}</td>` : nothing}
    <td>${counts(one)}</td>
    ${remove ? html`<td>${ago(one.addedAt)}${one.addedBy ? html` <span class="quiet">by ${one.addedBy}</span>` : nothing}</td>` : nothing}
    <td class="actions">${one.preferred ? nothing : html`<button type="button" class="button small" data-testid="definition-prefer" aria-label=${`Prefer this definition of ${one.object}`} @click=${() => prefer(one)}>Prefer</button>`}
      <a class="button small" href=${`/api/v1${path`/definitions/${one.id}/ddf`}`} download=${`${one.object.replaceAll(/[^\w.-]+/g, '_')}.ddf`} aria-label=${`Download the DDF of ${one.object}`}>DDF</a>
      ${remove ? html`<button type="button" class="button small danger" data-testid="definition-delete" aria-label=${`Delete ${one.object}`} @click=${() => remove(one)}>Delete</button>` : nothing}</td></tr>`;
}

/** @param {Definition} one */
function counts({ preferred, url }) {
  if (preferred)
    return html`<span class="pill good" title="It counts where a device does not name another one">${icon('check')}Preferred</span>`;
  return html`<span class="quiet small-text">${url ? 'for devices that name it' : 'another one is preferred'}</span>`;
}
