import { html, nothing } from '../lib.js';
import { icon } from './icon.js';

/**
 * A tree that opens and closes: lists in lists, each branch with a button. The arrow keys go along the rows.
 * @template {{path: string, children: any[]}} T
 * @param {string} label @param {T[]} nodes
 * @param {{isOpen: (node: T) => boolean, toggle: (node: T) => void, row: (node: T) => unknown, name: (node: T) => string}} scene
 */
export function treeList(label, nodes, scene) {
  return html`<ul class="tree" aria-label=${label} @keydown=${moved}>${nodes.map((node) => branch(node, scene))}</ul>`;
}

/** @param {any} node @param {any} scene @returns {unknown} */
function branch(node, scene) {
  const open = node.children.length > 0 && scene.isOpen(node);
  const name = scene.name(node);
  const sign = node.children.length
    ? html`<button type="button" class="tree-toggle" aria-expanded=${String(open)} aria-label=${`${open ? 'Close' : 'Open'} ${name}`} @click=${() => scene.toggle(node)}>${icon('next')}</button>`
    : html`<span class="tree-toggle"></span>`;
  return html`<li data-testid="node" data-path=${node.path}><div class="tree-row">${sign}${scene.row(node)}</div>
    ${open ? html`<ul>${node.children.map((/** @type {any} */ child) => branch(child, scene))}</ul>` : nothing}</li>`;
}

/** Up and down go to another row; left closes a branch and right opens it. @param {KeyboardEvent} press */
function moved(press) {
  const button = /** @type {HTMLElement} */ (press.target);
  const row = button.closest('.tree-row');
  if (!row || press.altKey || press.ctrlKey || press.metaKey) return;
  const toggle = /** @type {HTMLElement | null} */ (row.querySelector('button.tree-toggle'));
  const open = toggle?.getAttribute('aria-expanded') === 'true';
  if ((press.key === 'ArrowRight' && toggle && !open) || (press.key === 'ArrowLeft' && open)) toggle?.click();
  else if (press.key === 'ArrowDown' || press.key === 'ArrowUp')
    focusRow(row, press.key === 'ArrowDown' ? 1 : -1);
  else return;
  press.preventDefault();
}

/** @param {Element} from @param {number} step */
function focusRow(from, step) {
  const rows = [...(from.closest('.tree')?.querySelectorAll('.tree-row') ?? [])];
  for (let at = rows.indexOf(from) + step; rows[at]; at += step) {
    const stop = /** @type {HTMLElement | null} */ (rows[at].querySelector('button, a'));
    if (stop) return stop.focus();
  }
}
