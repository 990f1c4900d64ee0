import { html } from '../lib.js';
import { deviceAddress } from '../router.js';

const TABS = /** @type {[string, string][]} */ ([
  ['overview', 'Overview'],
  ['tree', 'Tree'],
  ['tasks', 'Tasks'],
  ['rights', 'Rights'],
  ['questions', 'Questions'],
  ['sessions', 'Sessions'],
  ['notifications', 'Notifications'],
  ['alerts', 'Alerts'],
  ['incidents', 'Incidents'],
  ['audit', 'Audit'],
  ['settings', 'Settings'],
]);

/** The sides of a device. @param {string} device @param {string} open the one that is shown */
export function deviceTabs(device, open) {
  return html`<nav class="tabs" aria-label="About this device">${TABS.map(
    ([tab, name]) => html`<a href=${deviceAddress(device) + (tab === 'overview' ? '' : `/${tab}`)}
      aria-current=${tab === open ? 'page' : 'false'} data-testid=${`tab-${tab}`}>${name}</a>`,
  )}</nav>`;
}
