import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { call, path } from '../api.js';
import { Live } from '../live.js';
import { ROOT } from '../router.js';
import { copyButton } from '../parts/copy.js';
import { empty, notice, waiting } from '../parts/notice.js';
import '../parts/definition-tree.js';

/** @typedef {import('../parts/definition-of.js').DefinitionTree} DefinitionTree */

/** One definition of an object, as a tree. */
class DefinitionScreen extends View {
  static properties = { definitionId: { attribute: false } };

  constructor() {
    super();
    this.definitionId = '';
    /** @type {Live<DefinitionTree>} */
    this.definition = new Live(this, (signal) => call(path`/definitions/${this.definitionId}`, { signal }), {
      key: () => this.definitionId,
    });
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Definition – Muster';
  }

  draw() {
    const { data, problem } = this.definition;
    return html`<nav class="crumbs" aria-label="Breadcrumb"><a href="${ROOT}/objects">Objects</a><span aria-hidden="true">/</span><span aria-current="page" class="id">${data?.object ?? this.definitionId}</span></nav>
      <div class="screen-head"><h1 tabindex="-1">${data ? (data.title ?? data.object) : 'Definition'}</h1>${data ? copyButton(data.object, 'the MOID') : nothing}
        ${data ? html`<a class="button small head-end" href=${`/api/v1${path`/definitions/${this.definitionId}/ddf`}`} download="definition.ddf">Download the DDF</a>` : nothing}</div>
      ${data ? this.known(data) : problem ? this.unknown(problem) : waiting()}`;
  }

  /** @param {DefinitionTree} definition */
  known({ object, manufacturer, model, root }) {
    const maker = [manufacturer, model].filter(Boolean).join(' ');
    return html`<section class="card" aria-labelledby="definition-title"><h2 id="definition-title" class="id">${object}</h2>
      ${maker ? html`<p>Describes devices of <b class="selectable">${maker}</b>.</p>` : nothing}
      <p class="quiet list-lead">What each node is called, what it holds, how often it occurs, and what a server may do with it.</p>
      <muster-definition-tree .root=${root}></muster-definition-tree></section>`;
  }

  /** @param {import('../api.js').Problem} problem */
  unknown(problem) {
    if (problem.status !== 404) return notice(problem);
    return empty(
      'objects',
      'No such definition.',
      html`<span class="selectable">${problem.message}</span><br><a href="${ROOT}/objects">To the objects</a>`,
    );
  }
}

customElements.define('muster-definition', DefinitionScreen);
