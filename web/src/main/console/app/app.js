import { html, nothing } from './lib.js';
import { View } from './view.js';
import { call, events, SIGNED_OUT } from './api.js';
import { is } from './caller.js';
import { backToPlace } from './place.js';
import { currentRoute, ROUTED } from './router.js';
import './frame.js';
import './screens/sign-in.js';
import './screens/overview.js';
import './screens/devices.js';
import './screens/device.js';
import './screens/enrolment.js';
import './screens/sessions.js';
import './screens/session.js';
import './screens/notifications.js';
import './screens/notification.js';
import './screens/gateways.js';
import './screens/gateway.js';
import './screens/new-gateway.js';
import './screens/approvals.js';
import './screens/audit.js';
import './screens/dead-letters.js';
import './screens/alerts.js';
import './screens/events.js';
import './screens/webhooks.js';
import './screens/objects.js';
import './screens/definition.js';
import './screens/help.js';
import './screens/account.js';
import './screens/operators.js';
import './screens/trust.js';
import './screens/authority.js';

/** The console: who is signed in, and which screen the address opens. */
class App extends View {
  static properties = { user: { state: true }, route: { state: true } };

  constructor() {
    super();
    /** Absent while it is not known yet, null when nobody is signed in. @type {import('./caller.js').Me | null | undefined} */
    this.user = undefined;
    this.route = currentRoute();
    this.routed = () => this.follow();
    this.signedOut = () => (this.user = null);
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener(ROUTED, this.routed);
    events.addEventListener(SIGNED_OUT, this.signedOut);
    this.enter();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener(ROUTED, this.routed);
    events.removeEventListener(SIGNED_OUT, this.signedOut);
  }

  async enter() {
    const me = await call('/me').catch(() => null);
    if (me) {
      is(me);
      backToPlace();
      this.route = currentRoute();
    }
    this.user = me;
  }

  async follow() {
    const before = this.place();
    this.route = currentRoute();
    await this.updateComplete;
    if (before !== this.place()) arrive();
  }

  /** What counts as another screen; a filter of the same list does not. */
  place() {
    return [this.route.screen, this.route.params.id].join(' ');
  }

  draw() {
    if (this.user === undefined) return nothing;
    if (this.user === null) return html`<muster-sign-in @signed-in=${() => this.enter()}></muster-sign-in>`;
    return html`<muster-frame .user=${this.user} .route=${this.route} @signed-out=${() => (this.user = null)}></muster-frame>`;
  }
}

/** A new screen starts at its top, and screen readers start reading at its heading. */
function arrive() {
  window.scrollTo(0, 0);
  const heading = /** @type {HTMLElement | null} */ (document.querySelector('main h1'));
  heading?.focus({ preventScroll: true });
}

customElements.define('muster-app', App);
