/** Light, dark, or as the system has it; remembered in this browser. */

/** @typedef {'auto' | 'light' | 'dark'} Theme */

const KEY = 'muster-theme';
/** @type {Theme[]} */
const ORDER = ['auto', 'light', 'dark'];

/** @returns {Theme} */
export function currentTheme() {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}

/** @returns {Theme} the one that follows */
export function nextTheme() {
  return ORDER[(ORDER.indexOf(currentTheme()) + 1) % ORDER.length];
}

/** @param {Theme} theme */
export function choose(theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'auto') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be forbidden: the choice then lasts until the page is closed.
  }
  window.dispatchEvent(new Event('muster-theme'));
}
