import { ReactiveElement, render } from './lib.js';

/**
 * A custom element that draws itself with a template whenever one of its properties changes.
 * It draws into the page itself, not into a shadow root: one style sheet and one document for all.
 * Templates put every value in as text; nothing that came from a device is ever parsed as markup.
 * A method must not have the name of one that every element has (`remove`, `before`): the page itself calls those.
 */
export class View extends ReactiveElement {
  createRenderRoot() {
    return this;
  }

  /** @param {import('../lib/reactive-element/reactive-element.js').PropertyValues} changed */
  update(changed) {
    const content = this.draw();
    super.update(changed);
    render(content, this, { host: this });
  }

  /**
   * What the element shows now.
   * @returns {unknown}
   */
  draw() {
    throw new Error(`${this.localName} draws nothing`);
  }
}
