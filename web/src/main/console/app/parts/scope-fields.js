import { html } from '../lib.js';
import { field } from './field.js';
import { listed } from './listed.js';

/** @typedef {import('../caller.js').Scope} Scope */

/**
 * The devices that a role or a token is limited to.
 * @param {string} name of the fields @param {Scope | undefined} scope @param {string} [complaint]
 */
export function scopeFields(name, scope, complaint) {
  return html`<div class="two">
    ${field({ name: `${name}-groups`, label: 'Only devices of groups', hint: 'Names with commas between; groups are Muster’s tags.', optional: true, complaint }, (described) => html`<input id="${name}-groups" name="${name}-groups" spellcheck="false" autocomplete="off" aria-describedby=${described} .value=${(scope?.groups ?? []).join(', ')}>`)}
    ${field({ name: `${name}-models`, label: 'or of models', hint: 'Mod of their DevInfo, with commas between.', optional: true }, (described) => html`<input id="${name}-models" name="${name}-models" spellcheck="false" autocomplete="off" aria-describedby=${described} .value=${(scope?.models ?? []).join(', ')}>`)}
  </div>`;
}

/** What was written there; nothing for all devices. @param {FormData} data @param {string} name @returns {Scope | undefined} */
export function scopeOf(data, name) {
  const groups = listed(String(data.get(`${name}-groups`) ?? ''));
  const models = listed(String(data.get(`${name}-models`) ?? ''));
  return groups.length || models.length ? { groups, models } : undefined;
}

/** @param {Scope | undefined} scope */
export function scopeWords(scope) {
  if (!scope) return 'all devices';
  const parts = [
    ...(scope.groups.length ? [`groups ${scope.groups.join(', ')}`] : []),
    ...(scope.models.length ? [`models ${scope.models.join(', ')}`] : []),
  ];
  return `devices of ${parts.join(' and ')}`;
}
