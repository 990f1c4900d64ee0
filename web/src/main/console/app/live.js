import { Problem } from './api.js';

/**
 * Keeps one answer of the server fresh for as long as its element is on the page and the tab is looked at.
 * What was shown stays while the next answer is on its way and when one fails: nothing flickers.
 * @template T
 */
export class Live {
  /** @type {T | undefined} */
  data;
  /** @type {Problem | undefined} */
  problem;
  /** The key the data belong to. @type {string | undefined} */
  #key;
  /** @type {AbortController | undefined} */
  #request;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {import('./view.js').View} host redrawn with every answer
   * @param {(signal: AbortSignal) => Promise<T>} load
   * @param {{every?: number | ((data: T | undefined) => number), key?: () => string}} [options] `every`: milliseconds
   *     between two answers, 0 for once; `key`: what the answer depends on, loaded anew when it changes
   */
  constructor(host, load, { every = 0, key = () => '' } = {}) {
    this.host = host;
    this.load = load;
    this.every = every;
    this.key = key;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#looked);
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#looked);
    this.#stop();
    this.#key = undefined;
  }

  hostUpdate() {
    const key = this.key();
    if (key === this.#key) return;
    this.#key = key;
    this.data = undefined;
    this.problem = undefined;
    this.refresh();
  }

  /** Asks now, whatever the clock says. */
  async refresh() {
    this.#stop();
    const request = (this.#request = new AbortController());
    try {
      const data = await this.load(request.signal);
      if (request.signal.aborted) return;
      this.data = data;
      this.problem = undefined;
    } catch (failure) {
      if (request.signal.aborted) return;
      this.problem = failure instanceof Problem ? failure : new Problem(0, { detail: String(failure) });
    }
    this.host.requestUpdate();
    this.#schedule();
  }

  #schedule() {
    const pause = typeof this.every === 'function' ? this.every(this.data) : this.every;
    if (pause > 0 && !document.hidden && this.host.isConnected)
      this.#timer = setTimeout(() => this.refresh(), pause);
  }

  #stop() {
    this.#request?.abort();
    clearTimeout(this.#timer);
  }

  #looked = () => {
    if (document.hidden) clearTimeout(this.#timer);
    else if (this.every) this.refresh();
  };
}
