import { html, nothing } from '../lib.js';
import { View } from '../view.js';
import { RESOLVABLE } from '../words/states.js';
import { commandLine, outcome } from './outcome.js';
import { commandPill } from './pill.js';
import { table } from './tables.js';
import { transferList, transfersOf } from './transfers.js';
import './resolve.js';

/** @typedef {import('./outcome.js').Command} Command */
/** @typedef {import('./transfers.js').Transferred} Transferred */

/** What became of the commands of a session, each with what travelled beside it. Fires `resolved`. */
class SessionCommands extends View {
  static properties = {
    commands: { attribute: false },
    transfers: { attribute: false },
    resolving: { state: true },
  };

  constructor() {
    super();
    /** @type {Command[]} */
    this.commands = [];
    /** @type {Transferred[]} */
    this.transfers = [];
    /** @type {Command | undefined} */
    this.resolving = undefined;
  }

  draw() {
    if (!this.commands.length && !this.transfers.length) return nothing;
    return html`<section class="card" aria-labelledby="paired-title"><h2 id="paired-title">What became of its commands</h2>
      ${
        this.commands.length
          ? table(
              'Commands',
              ['State', 'Command', 'Outcome', ''],
              this.commands.map((command) => this.row(command)),
            )
          : nothing
      }
      ${this.others()}</section>
      ${this.resolving ? html`<muster-resolve .command=${this.resolving} @resolved=${() => this.dispatchEvent(new Event('resolved'))} @closed=${() => (this.resolving = undefined)}></muster-resolve>` : nothing}`;
  }

  /** @param {Command} command */
  row(command) {
    return html`<tr data-testid="command-row" data-command-id=${command.id} data-state=${command.state}>
      <td>${commandPill(command.state)}</td><td class="full">${commandLine(command.command)}${transferList(transfersOf(command.command, this.transfers))}</td><td class="full">${outcome(command)}</td>
      <td class="actions">${RESOLVABLE.includes(command.state) ? html`<button type="button" class="button small" data-testid="command-resolve" @click=${() => (this.resolving = command)}>Resolve …</button>` : nothing}</td></tr>`;
  }

  /** What no command of this session stands beside, for example a default that was fetched when it was needed. */
  others() {
    const claimed = new Set(this.commands.flatMap(({ command }) => transfersOf(command, this.transfers)));
    const rest = this.transfers.filter((one) => !claimed.has(one));
    return rest.length ? html`<h3>Besides</h3>${transferList(rest)}` : nothing;
  }
}

customElements.define('muster-session-commands', SessionCommands);
