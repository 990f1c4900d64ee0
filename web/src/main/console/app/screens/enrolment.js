import { html, nothing } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { query } from '../api.js';
import { ROOT } from '../router.js';
import { icon } from '../parts/icon.js';
import { empty, notice } from '../parts/notice.js';
import { save } from '../parts/save.js';

/** Many devices at once, for a factory: registered from a file, with a file of their documents. */
class Enrolment extends View {
  static properties = {
    problem: { state: true },
    busy: { state: true },
    done: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.busy = false;
    this.done = false;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Register from a file – Muster';
  }

  draw() {
    if (!may('fleet.enrol')) return empty('shield', 'Your roles do not let you register devices from a file.', '');
    return html`<nav class="crumbs" aria-label="Breadcrumb"><a href="${ROOT}/devices">Devices</a><span aria-hidden="true">/</span><span aria-current="page">Register from a file</span></nav>
      <div class="screen-head"><h1 tabindex="-1">Register from a file</h1></div>
      <section class="card">
        <p>A CSV file with up to ten thousand devices: the first line names the columns, <code>id</code> and maybe <code>groups</code> (separated by semicolons). A line that cannot be done costs no other.</p>
        <p>You get a ZIP file: <code>devices.jsonl</code> says what became of each line, and each device has a document or a QR code. Its secrets are in it and nowhere else: <strong>keep it safe</strong>.</p>
        ${notice(this.problem, 'Nothing was registered.')}
        ${this.done ? html`<div class="notice good" role="status" data-testid="enrolled">${icon('check')}<div>The file is in your downloads; <code>devices.jsonl</code> in it has the lines that could not be done. <a href="${ROOT}/devices">To the devices</a></div></div>` : nothing}
        <form class="fields" @submit=${this.submit}>
          <label><span>File</span><input type="file" name="file" accept=".csv,text/csv" required data-testid="enrolment-file"></label>
          <label><span>Each device gets</span><select name="as" data-testid="enrolment-as"><option value="DOCUMENTS">its document, for the factory</option><option value="URLS">an address that is good once, with a QR code</option></select></label>
          <label><span>It signs in by</span><select name="transport"><option value="BASIC">HTTP Basic</option><option value="DIGEST">HTTP Digest</option><option value="PSK">PSK-TLS</option></select></label>
          <label class="check"><input type="checkbox" name="again" value="true"><span>Devices that are registered already are bootstrapped again</span></label>
          <button class="button primary" data-testid="enrol" ?disabled=${this.busy}>${icon('plus')}${this.busy ? 'Registering …' : 'Register them'}</button>
        </form>
      </section>`;
  }

  /** @param {SubmitEvent} submit */
  async submit(submit) {
    submit.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (submit.target));
    const file = /** @type {File} */ (form.get('file'));
    const asked = query({
      as: String(form.get('as')),
      transport: String(form.get('transport')),
      again: form.get('again') ? 'true' : '',
    });
    this.busy = true;
    this.done = false;
    this.problem = undefined;
    try {
      await save(`/bootstraps${asked}`, 'bootstraps.zip', { body: file, type: 'text/csv' });
      this.done = true;
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-enrolment', Enrolment);
