import { html, nothing } from '../lib.js';
import { query } from '../api.js';
import { icon } from './icon.js';

/** Rows on one page of a list. */
export const PAGE = 50;

/**
 * The way through a list that is paged by key: back is the browser's own back.
 * @param {{next?: string} | undefined} page @param {string} address of the list
 * @param {Record<string, string>} filters as they stand in the address @param {string} after where this page began
 */
export function pager(page, address, filters, after) {
  if (!page?.next && !after) return nothing;
  const first = html`<a class="button" href=${address + query(filters)}>${icon('first')}First page</a>`;
  const next = html`<a class="button" href=${address + query({ ...filters, after: page?.next })}>Next${icon('next')}</a>`;
  return html`<nav class="pager" aria-label="Pages">${after ? first : nothing}${page?.next ? next : nothing}</nav>`;
}
