import { html, nothing, repeat } from '../lib.js';
import { may } from '../caller.js';
import { View } from '../view.js';
import { call, path, query } from '../api.js';
import { Live } from '../live.js';
import { ago } from '../time.js';
import { RESOLVABLE, UNSETTLED } from '../words/states.js';
import { commandDetails } from './command-details.js';
import { icon } from './icon.js';
import { empty, freshness, notice, waiting } from './notice.js';
import { commandLine, outcome } from './outcome.js';
import { commandPill } from './pill.js';
import { table } from './tables.js';
import './confirm.js';
import './resolve.js';

const SETTLED_MILLIS = 4000;
/** Somebody watches a command become done. */
const UNSETTLED_MILLIS = 1000;
const LIMIT = 30;

/** @typedef {import('./outcome.js').Command} Command */

/** The commands of one device, newest first, live. */
class Commands extends View {
  static properties = {
    device: { attribute: false },
    open: { state: true },
    cancelling: { state: true },
    resolving: { state: true },
    problem: { state: true },
    limit: { state: true },
  };

  constructor() {
    super();
    this.device = '';
    /** Ids of the rows that show everything. @type {Set<string>} */
    this.open = new Set();
    /** @type {Command | undefined} */
    this.cancelling = undefined;
    /** @type {Command | undefined} */
    this.resolving = undefined;
    /** @type {import('../api.js').Problem | undefined} */
    this.problem = undefined;
    this.limit = LIMIT;
    const page = () => path`/devices/${this.device}/commands` + query({ limit: this.limit });
    /** How many commands were under way when last looked. */
    this.unsettled = 0;
    this.page = new Live(this, async (signal) => this.noticed(await call(page(), { signal })), {
      key: () => this.device,
      every: (data) =>
        data?.items.some((/** @type {Command} */ command) => UNSETTLED.includes(command.state))
          ? UNSETTLED_MILLIS
          : SETTLED_MILLIS,
    });
  }

  /**
   * Tells when a command has become done: then the device was here, and more than its commands has changed.
   * @param {{items: Command[], next?: string}} page
   */
  noticed(page) {
    const unsettled = page.items.filter((command) => UNSETTLED.includes(command.state)).length;
    if (unsettled < this.unsettled) this.dispatchEvent(new CustomEvent('settled'));
    this.unsettled = unsettled;
    return page;
  }

  /** Called when a command was queued: it is shown at once. */
  refresh() {
    this.page.refresh();
  }

  draw() {
    const { data, problem } = this.page;
    return html`<div class="card-head"><h2 id="commands-title">Commands</h2>${freshness(this.page)}</div>
      ${notice(this.problem, 'Not cancelled.')}
      ${data ? this.list(data) : problem ? notice(problem) : waiting()}
      ${this.cancelling ? this.confirmation(this.cancelling) : nothing}
      ${this.resolving ? html`<muster-resolve .command=${this.resolving} @resolved=${() => this.refresh()} @closed=${() => (this.resolving = undefined)}></muster-resolve>` : nothing}`;
  }

  /** @param {{items: Command[], next?: string}} page */
  list(page) {
    if (!page.items.length)
      return empty(
        'send',
        'No commands yet.',
        'Write one above: GET of the device information is a good first one.',
      );
    const rows = repeat(
      page.items,
      (command) => command.id,
      (command) => this.row(command),
    );
    return html`${table('Commands', ['State', 'Command', 'Outcome', 'When', ''], rows)}
      ${page.next && this.limit < 200 ? html`<div class="pager"><button type="button" class="button" @click=${this.more}>Older commands</button></div>` : nothing}`;
  }

  /** @param {Command} command */
  row(command) {
    const open = this.open.has(command.id);
    return html`<tr class=${open ? 'opened' : ''} data-testid="command-row" data-command-id=${command.id} data-state=${command.state}>
        <td>${commandPill(command.state)}</td>
        <td class="full">${commandLine(command.command)}</td>
        <td class="full">${outcome(command)}</td>
        <td>${ago(command.finishedAt ?? command.sentAt ?? command.queuedAt)}</td>
        <td class="actions">
          ${command.state === 'QUEUED' && may('command.queue') ? html`<button type="button" class="button small danger" data-testid="command-cancel" @click=${() => (this.cancelling = command)}>Cancel</button>` : nothing}
          ${RESOLVABLE.includes(command.state) && may('command.queue') ? html`<button type="button" class="button small" data-testid="command-resolve" @click=${() => (this.resolving = command)}>Resolve …</button>` : nothing}
          <button type="button" class="button quiet small" data-testid="command-details" aria-expanded=${String(open)} aria-label=${`Details of ${command.command[0]}`} title="Details" @click=${() => this.toggle(command.id)}>${icon('open')}</button>
        </td>
      </tr>${open ? html`<tr class="details"><td colspan="5">${commandDetails(command)}</td></tr>` : nothing}`;
  }

  /** @param {Command} command */
  confirmation(command) {
    return html`<muster-confirm .heading=${'Cancel this command?'} .action=${'Cancel the command'} .refusal=${'Keep it'}
      .text=${html`<p>${commandLine(command.command)}</p><p>It is taken out of the queue of <b class="id">${this.device}</b>; the device never sees it.</p>`}
      @answer=${(/** @type {CustomEvent<boolean>} */ answer) => this.answered(command, answer.detail)}></muster-confirm>`;
  }

  /** @param {Command} command @param {boolean} yes */
  async answered(command, yes) {
    this.cancelling = undefined;
    if (!yes) return;
    this.problem = undefined;
    await call(path`/commands/${command.id}`, { method: 'DELETE' }).catch(
      (problem) => (this.problem = problem),
    );
    this.refresh();
  }

  more() {
    this.limit = Math.min(200, this.limit + 50);
    this.refresh();
  }

  /** @param {string} id */
  toggle(id) {
    const open = new Set(this.open);
    if (!open.delete(id)) open.add(id);
    this.open = open;
  }
}

customElements.define('muster-commands', Commands);
