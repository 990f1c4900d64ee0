import { html, nothing } from '../lib.js';
import { sessionAddress } from '../router.js';
import { exact } from '../time.js';
import { copyButton } from './copy.js';
import { answerOf, dataBlock, fileLink, userAnswer } from './outcome.js';

/** Everything that is known of a command. @param {import('./outcome.js').Command} command */
export function commandDetails(command) {
  const answer = answerOf(command);
  const facts = /** @type {[string, unknown][]} */ ([
    ['Command id', html`<span class="id">${command.id}</span>`],
    [
      'Queued',
      command.queuedAt &&
        html`${exact(command.queuedAt)}${command.queuedBy ? ` by ${command.queuedBy}` : ''}`,
    ],
    [
      'Definition',
      command.overridden && 'Set aside: it was queued although the object’s definition forbids it.',
    ],
    [
      'Sent',
      command.sentAt &&
        html`${exact(command.sentAt)}${command.attempts > 1 ? ` (attempt ${command.attempts})` : ''}`,
    ],
    ['Finished', command.finishedAt && exact(command.finishedAt)],
    [
      'Session',
      command.session && html`<a href=${sessionAddress(command.session)}>Packages of the session</a>`,
    ],
    ['Stored at', command.uris?.length && command.uris.map((uri) => html`<div class="id">${uri}</div>`)],
    ['File', command.file && fileLink(command.file)],
    ['The user’s answer', answer && userAnswer(answer)],
    ['How it ended', command.result !== undefined && html`result code <b>${command.result}</b>`],
    ['Why', command.reason],
  ]).filter(([, value]) => value);
  const raw = JSON.stringify(command.command);
  return html`<div class="details-body">
    <dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd class="selectable">${value}</dd></div>`)}</dl>
    <div class="data-block"><div class="row between"><span class="quiet small-text">command</span>${copyButton(raw, 'the command')}</div><pre class="code">${raw}</pre></div>
    ${answer ? nothing : dataBlock(command)}
  </div>`;
}
