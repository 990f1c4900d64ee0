import { html, nothing, keyed, ifDefined } from './lib.js';
import { View } from './view.js';
import { call } from './api.js';
import { may } from './caller.js';
import { icon } from './parts/icon.js';
import { empty } from './parts/notice.js';
import { ROOT } from './router.js';
import { choose, currentTheme, nextTheme } from './theme.js';
import './parts/search.js';

/** @type {{screens: string[], address: string, name: string, sign: import('./parts/icon.js').IconName, key: string, needs: string}[]} */
const PLACES = [
  { screens: ['overview'], address: `${ROOT}/`, name: 'Overview', sign: 'overview', key: 'g o', needs: 'fleet.read' },
  {
    screens: ['devices', 'device', 'enrolment'],
    address: `${ROOT}/devices`,
    name: 'Devices',
    sign: 'device',
    key: 'g d', needs: 'device.read',
  },
  {
    screens: ['sessions', 'session'],
    address: `${ROOT}/sessions`,
    name: 'Sessions',
    sign: 'session',
    key: 'g s', needs: 'session.read',
  },
  {
    screens: ['notifications', 'notification'],
    address: `${ROOT}/notifications`,
    name: 'Notifications',
    sign: 'bell',
    key: 'g n', needs: 'notification.read',
  },
  {
    screens: ['gateways', 'gateway', 'new-gateway'],
    address: `${ROOT}/gateways`,
    name: 'Gateways',
    sign: 'gateway',
    key: 'g p', needs: 'gateway.read',
  },
  { screens: ['alerts'], address: `${ROOT}/alerts`, name: 'Alerts', sign: 'alert', key: 'g a', needs: 'session.read' },
  { screens: ['events'], address: `${ROOT}/events`, name: 'Events', sign: 'clock', key: 'g e', needs: 'event.read' },
  { screens: ['webhooks'], address: `${ROOT}/webhooks`, name: 'Webhooks', sign: 'send', key: 'g h', needs: 'webhook.read' },
  {
    screens: ['objects', 'definition'],
    address: `${ROOT}/objects`,
    name: 'Objects',
    sign: 'objects',
    key: 'g m', needs: 'model.read',
  },
  {
    screens: ['dead-letters'],
    address: `${ROOT}/dead-letters`,
    name: 'Dead letters',
    sign: 'letter',
    key: 'g l', needs: 'deadletter.read',
  },
  { screens: ['trust', 'authority'], address: `${ROOT}/trust`, name: 'Trust', sign: 'key', key: 'g c', needs: 'trust.read' },
  {
    screens: ['operators'],
    address: `${ROOT}/operators`,
    name: 'Operators',
    sign: 'people',
    key: 'g u',
    needs: 'operator.read',
  },
  { screens: ['approvals'], address: `${ROOT}/approvals`, name: 'Approvals', sign: 'task', key: 'g v', needs: 'approval.read' },
  { screens: ['audit'], address: `${ROOT}/audit`, name: 'Audit', sign: 'shield', key: 'g t', needs: 'audit.read' },
];

const THEMES = /** @type {Record<string, {sign: import('./parts/icon.js').IconName, name: string}>} */ ({
  auto: { sign: 'auto', name: 'as the system' },
  light: { sign: 'sun', name: 'light' },
  dark: { sign: 'moon', name: 'dark' },
});

/** What is around every screen: where one can go, the search, and who is signed in. */
class Frame extends View {
  static properties = { user: { attribute: false }, route: { attribute: false } };

  constructor() {
    super();
    /** @type {{username: string}} */
    this.user = { username: '' };
    /** @type {import('./router.js').Route} */
    this.route = { screen: 'overview', params: {}, query: new URLSearchParams() };
    /** The place that was scrolled to. @type {HTMLElement | undefined} */
    this.seen = undefined;
  }

  /** Of many places the one that is open may lie outside of a narrow screen. */
  updated() {
    const open = /** @type {HTMLElement | null} */ (this.querySelector('.places [aria-current=page]'));
    if (!open || open === this.seen) return;
    this.seen = open;
    const places = /** @type {HTMLElement} */ (open.parentElement);
    places.scrollLeft = open.offsetLeft - (places.clientWidth - open.offsetWidth) / 2;
  }

  draw() {
    return html`<div class="frame">
      <a class="skip" href="#main" @click=${toMain}>Skip to the content</a>
      <header class="bar">
        <a class="brand" href="${ROOT}/" aria-label="Muster, to the overview"><img src="/console/icon.svg" alt="" width="26" height="26"><span>Muster</span></a>
        <muster-search></muster-search>
        <div class="bar-end">
          <a class="button quiet" href="${ROOT}/help" aria-label="Help and shortcuts" title="Help and shortcuts (?)">${icon('help')}</a>
          ${this.themeButton()}
          <a class="user" href="${ROOT}/account" title="My account" data-testid="account">${this.user.username}</a>
          <button type="button" class="button quiet" data-testid="sign-out" aria-label="Sign out" title="Sign out" @click=${this.signOut}>${icon('out')}</button>
        </div>
      </header>
      <nav class="places" aria-label="Main">${PLACES.filter((place) => may(place.needs)).map((place) => this.place(place))}</nav>
      <main id="main" tabindex="-1">${this.screen()}</main>
    </div>`;
  }

  /** @param {typeof PLACES[number]} place */
  place(place) {
    const here = place.screens.includes(this.route.screen);
    return html`<a href=${place.address} title=${`${place.name} (${place.key})`} aria-current=${ifDefined(here ? 'page' : undefined)}
      data-testid=${`nav-${place.name.toLowerCase().replace(' ', '-')}`}>${icon(place.sign)}<span>${place.name}</span></a>`;
  }

  themeButton() {
    const { sign, name } = THEMES[currentTheme()];
    const said = `Colours: ${name}. Change to ${THEMES[nextTheme()].name}`;
    return html`<button type="button" class="button quiet" data-testid="theme" aria-label=${said} title=${said}
      @click=${() => (choose(nextTheme()), this.requestUpdate())}>${icon(sign)}</button>`;
  }

  screen() {
    const { screen, params, query } = this.route;
    const device = query.get('device') ?? '';
    const place = PLACES.find(({ screens }) => screens.includes(screen));
    if (place && screen !== 'overview' && !may(place.needs))
      return html`<h1 tabindex="-1">${place.name}</h1>${empty('shield', 'Your roles do not let you see this.', html`<a href="${ROOT}/">To what you may see</a>`)}`;
    switch (screen) {
      case 'overview':
        if (may('fleet.read')) return html`<muster-overview></muster-overview>`;
      // Whoever is limited to some devices begins with these.
      // falls through
      case 'devices':
        return html`<muster-devices .prefix=${query.get('prefix') ?? ''} .group=${query.get('group') ?? ''} .state=${query.get('state') ?? ''} .start=${query.get('after') ?? ''} .registering=${query.has('register')}></muster-devices>`;
      case 'device':
        return keyed(
          params.id,
          html`<muster-device .deviceId=${params.id} .tab=${params.tab ?? 'overview'} .query=${query}></muster-device>`,
        );
      case 'enrolment':
        return html`<muster-enrolment></muster-enrolment>`;
      case 'sessions':
        return html`<muster-sessions .device=${device} .state=${query.get('state') ?? ''} .start=${query.get('after') ?? ''}></muster-sessions>`;
      case 'session':
        return keyed(params.id, html`<muster-session .sessionId=${params.id}></muster-session>`);
      case 'notifications':
        return html`<muster-notifications .device=${device} .state=${query.get('state') ?? ''} .start=${query.get('after') ?? ''}></muster-notifications>`;
      case 'notification':
        return keyed(
          params.id,
          html`<muster-notification .notificationId=${params.id}></muster-notification>`,
        );
      case 'gateways':
        return html`<muster-gateways .preference=${query.get('preference') ?? (query.has('new-preference') ? '' : undefined)}></muster-gateways>`;
      case 'gateway':
        return keyed(params.id, html`<muster-gateway .name=${params.id}></muster-gateway>`);
      case 'new-gateway':
        return html`<muster-new-gateway .kind=${query.get('kind') ?? ''}></muster-new-gateway>`;
      case 'dead-letters':
        return html`<muster-dead-letters .queue=${query.get('queue') ?? ''}></muster-dead-letters>`;
      case 'approvals':
        return html`<muster-approvals .state=${query.get('state') ?? ''} .start=${query.get('after') ?? ''}></muster-approvals>`;
      case 'audit':
        return html`<muster-audit .query=${query}></muster-audit>`;
      case 'alerts':
        return html`<muster-alerts .device=${device} .start=${query.get('after') ?? ''}></muster-alerts>`;
      case 'events':
        return html`<muster-events .device=${device} .type=${query.get('type') ?? ''}></muster-events>`;
      case 'webhooks':
        return html`<muster-webhooks></muster-webhooks>`;
      case 'objects':
        return html`<muster-objects .tab=${params.tab ?? 'definitions'} .start=${query.get('after') ?? ''}></muster-objects>`;
      case 'definition':
        return keyed(params.id, html`<muster-definition .definitionId=${params.id}></muster-definition>`);
      case 'trust':
        return html`<muster-trust .tab=${params.tab ?? 'authorities'} .start=${query.get('after') ?? ''}></muster-trust>`;
      case 'authority':
        return keyed(params.id, html`<muster-authority .name=${params.id}></muster-authority>`);
      case 'account':
        return html`<muster-account></muster-account>`;
      case 'operators':
        return html`<muster-operators .tab=${params.tab ?? 'accounts'} .start=${query.get('after') ?? ''}></muster-operators>`;
      case 'help':
        return html`<muster-help></muster-help>`;
      default:
        return html`<h1 tabindex="-1">Nothing here</h1>${empty('question', 'This address leads nowhere.', html`<a href="${ROOT}/">To the overview</a>`)}`;
    }
  }

  async signOut() {
    await call('/sign-out', { method: 'POST' }).catch(() => nothing);
    this.dispatchEvent(new Event('signed-out'));
  }
}

/** @param {Event} click */
function toMain(click) {
  click.preventDefault();
  document.querySelector('main')?.focus();
}

customElements.define('muster-frame', Frame);
