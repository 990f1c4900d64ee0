import { html } from '../lib.js';
import { may } from '../caller.js';
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
  ['identity', 'Identity'],
  ['settings', 'Settings'],
]);

/** What somebody has to be able to do, where that is not to see devices. @type {Record<string, string[]>} */
const NEEDS = {
  tree: ['tree.read'],
  tasks: ['task.read'],
  rights: ['tree.read'],
  questions: ['question.read'],
  sessions: ['session.read'],
  notifications: ['notification.read'],
  alerts: ['session.read'],
  audit: ['audit.read'],
  settings: ['device.write', 'device.delete', 'device.block', 'bootstrap.write'],
};

/** Whether somebody may see a side of a device. @param {string} tab */
export const isOpenTo = (tab) => !NEEDS[tab] || NEEDS[tab].some(may);

/** The sides of a device. @param {string} device @param {string} open the one that is shown */
export function deviceTabs(device, open) {
  return html`<nav class="tabs" aria-label="About this device">${TABS.filter(([tab]) => isOpenTo(tab)).map(
    ([tab, name]) => html`<a href=${deviceAddress(device) + (tab === 'overview' ? '' : `/${tab}`)}
      aria-current=${tab === open ? 'page' : 'false'} data-testid=${`tab-${tab}`}>${name}</a>`,
  )}</nav>`;
}
