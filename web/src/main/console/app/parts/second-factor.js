import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call } from '../api.js';
import { copyButton } from './copy.js';
import { icon } from './icon.js';
import { notice } from './notice.js';
import { qr } from './qr.js';

/** The authenticator app of whoever is signed in: turned on by its first code, off by another one. */
class SecondFactor extends View {
  static properties = {
    on: { attribute: false },
    begun: { state: true },
    codes: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.on = false;
    /** What the app is told. @type {{secret: string, uri: string, picture: string[]} | undefined} */
    this.begun = undefined;
    /** Recovery codes, shown once. @type {string[] | undefined} */
    this.codes = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
  }

  draw() {
    return html`${this.codes ? this.recovery(this.codes) : nothing}
      ${this.on ? this.isOn() : this.begun ? this.enrolment(this.begun) : this.isOff()}
      ${notice(this.problem, 'Not done.')}`;
  }

  isOff() {
    return html`<p>The password alone lets you in. With an authenticator app, signing in takes a code of it, too, and programs need a token.</p>
      <form class="row end" @submit=${this.begin}><div class="field"><label for="factor-present">Your password</label><input id="factor-present" name="present" type="password" autocomplete="current-password" required data-testid="factor-present"></div>
      <button class="button" data-testid="factor-begin">${icon('shield')}Set up an app</button></form>`;
  }

  isOn() {
    return html`<p data-testid="factor-on">Signing in takes a code of your authenticator app. HTTP Basic does not work any more: make tokens for programs.</p>
      ${this.asking('Turn it off', 'factor-off', (code) => this.turnOff(code), 'A code of the app, or a recovery code')}`;
  }

  /** @param {{secret: string, picture: string[]}} begun */
  enrolment({ secret, picture }) {
    return html`<p>Have the app read this picture, or type the letters into it.</p>
      ${qr(picture, 'QR code for the authenticator app')}
      <p><code class="selectable" data-testid="factor-secret">${secret}</code>${copyButton(secret, 'the secret')}</p>
      ${this.asking('Turn it on', 'factor-confirm', (code) => this.confirm(code), 'The code that the app shows')}`;
  }

  /** @param {string[]} codes */
  recovery(codes) {
    return html`<div class="notice warn" role="status" data-testid="recovery-codes">${icon('key')}<div>Recovery codes, shown <strong>now and never again</strong>. Each lets you in once without the app.
      <ul class="codes">${codes.map((code) => html`<li><code class="selectable">${code}</code></li>`)}</ul>${copyButton(codes.join('\n'), 'the recovery codes', 'Copy all')}</div></div>`;
  }

  /** @param {string} action @param {string} name @param {(code: string) => Promise<void>} then @param {string} label */
  asking(action, name, then, label) {
    const submit = (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      const form = /** @type {HTMLFormElement} */ (event.target);
      then(String(new FormData(form).get('code'))).then(() => form.reset());
    };
    return html`<form class="row end" @submit=${submit}><div class="field"><label for=${name}>${label}</label><input id=${name} name="code" autocomplete="one-time-code" spellcheck="false" maxlength="50" required data-testid=${`${name}-code`}></div>
      <button class="button" data-testid=${name}>${action}</button></form>`;
  }

  /** @param {SubmitEvent} submit */
  begin(submit) {
    submit.preventDefault();
    const present = new FormData(/** @type {HTMLFormElement} */ (submit.target)).get('present');
    return this.try(
      async () => (this.begun = await call('/me/second-factor', { method: 'POST', json: { present } })),
    );
  }

  /** @param {string} code */
  confirm(code) {
    return this.try(async () => {
      this.codes = (await call('/me/second-factor/confirmation', { method: 'POST', json: { code } })).codes;
      this.on = true;
      this.begun = undefined;
    });
  }

  /** @param {string} code */
  turnOff(code) {
    return this.try(async () => {
      await call('/me/second-factor/removal', { method: 'POST', json: { code } });
      this.on = false;
      this.codes = undefined;
    });
  }

  /** @param {() => Promise<unknown>} action */
  async try(action) {
    this.problem = undefined;
    await action().catch((problem) => (this.problem = problem));
  }
}

customElements.define('muster-second-factor', SecondFactor);
