import { html, live, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { field } from './field.js';
import { listed } from './listed.js';
import { notice } from './notice.js';
import { sameCall } from './same-call.js';

/** The groups that a device is in. Fires `changed`. */
class DeviceGroups extends View {
  static properties = {
    device: { attribute: false },
    text: { state: true },
    problem: { state: true },
    said: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../screens/devices.js').Device | undefined} */
    this.device = undefined;
    /** What is being written; absent while nothing is. @type {string | undefined} */
    this.text = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.said = '';
    this.busy = false;
  }

  draw() {
    const known = (this.device?.groups ?? []).join(', ');
    const text = this.text ?? known;
    const complaint = this.problem?.parameter === 'groups' ? this.problem.message : undefined;
    const about = {
      name: 'device-groups',
      label: 'Groups',
      hint: 'Names with commas between. A group may say how its devices are called.',
      optional: true,
      complaint,
    };
    return html`<form class="row end" @submit=${this.save}>
        ${field(
          about,
          (
            described,
          ) => html`<input id="device-groups" data-testid="device-groups" spellcheck="false" autocomplete="off" placeholder="lab, north" aria-describedby=${described} .value=${live(text)}
            @input=${(/** @type {Event} */ event) => this.put(/** @type {HTMLInputElement} */ (event.target).value)}>`,
        )}
        <button class="button" data-testid="groups-save" ?disabled=${this.busy || text === known}>Save groups</button></form>
      <p class="said" role="status">${this.said}</p>
      ${complaint ? nothing : notice(this.problem, 'Not saved.')}
      ${sameCall(this.where(), { groups: listed(text) }, 'PATCH')}`;
  }

  where() {
    return path`/devices/${this.device?.id ?? ''}`;
  }

  /** @param {string} text */
  put(text) {
    this.text = text;
    this.problem = undefined;
    this.said = '';
  }

  /** @param {SubmitEvent} submit */
  async save(submit) {
    submit.preventDefault();
    const groups = listed(this.text ?? '');
    this.busy = true;
    this.problem = undefined;
    try {
      await call(this.where(), { method: 'PATCH', json: { groups } });
      this.device = /** @type {any} */ ({ ...this.device, groups });
      this.text = undefined;
      this.said = 'Saved.';
      this.dispatchEvent(new Event('changed'));
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.busy = false;
  }
}

customElements.define('muster-device-groups', DeviceGroups);
