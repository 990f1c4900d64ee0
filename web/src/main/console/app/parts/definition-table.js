import { html, nothing, repeat } from '../lib.js';
import { path } from '../api.js';
import { definitionAddress } from '../router.js';
import { ago } from '../time.js';
import { SOURCES } from '../words/definitions.js';
import { icon } from './icon.js';
import { table } from './tables.js';

/** @typedef {import('./definition-of.js').Definition} Definition */

/**
 * Definitions, with what can be done with those that were brought.
 * @param {string} caption @param {Definition[]} items
 * @param {{prefer: (one: Definition) => void, remove: (one: Definition) => void}} [actions]
 */
export function definitionTable(caption, items, actions) {
  const heads = ['Object', 'Name', ...(actions ? ['Source', 'Counts', 'Added'] : []), ''];
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
function row(one, actions) {
  return html`<tr data-testid="definition-row" data-object=${one.object}><td class="full moid"><a class="id row-link" href=${definitionAddress(one.id)}>${one.object}</a></td>
    <td class="words">${one.title ?? html`<span class="quiet">–</span>`}</td>
    ${
      actions
        ? html`<td class="words">${SOURCES[one.source] ?? one.source}${one.url ? html`<div class="id quiet small-text">${one.url}</div>` : nothing}</td>
      <td>${one.preferred ? html`<span class="pill good" title="It counts where a device does not name another one">${icon('check')}Preferred</span>` : html`<span class="quiet small-text">for devices that name it</span>`}</td>
      <td>${ago(one.addedAt)}${one.addedBy ? html` <span class="quiet">by ${one.addedBy}</span>` : nothing}</td>`
        : nothing
    }
    <td class="actions">${actions && !one.preferred ? html`<button type="button" class="button small" data-testid="definition-prefer" @click=${() => actions.prefer(one)}>Prefer</button>` : nothing}
      <a class="button small" href=${`/api/v1${path`/definitions/${one.id}/ddf`}`} download=${`${one.object.replaceAll(/[^\w.-]+/g, '_')}.ddf`} aria-label=${`Download the DDF of ${one.object}`}>DDF</a>
      ${actions ? html`<button type="button" class="button small danger" data-testid="definition-delete" aria-label=${`Delete ${one.object}`} @click=${() => actions.remove(one)}>Delete</button>` : nothing}</td></tr>`;
}
