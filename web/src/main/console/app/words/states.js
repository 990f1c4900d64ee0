/**
 * Every state a thing can be in: its word, its colour and sign (the same everywhere), and what it means.
 */

/** @typedef {'good' | 'bad' | 'warn' | 'busy' | 'calm'} Tone */
/** @typedef {{word: string, tone: Tone, icon: import('../parts/icon.js').IconName, meaning: string, next?: string}} State `next`: what an operator can do about it */

/** @type {Record<string, State>} */
export const COMMAND_STATES = {
  QUEUED: {
    word: 'Queued',
    tone: 'calm',
    icon: 'clock',
    meaning: 'Waits for the device’s next session. Can be cancelled.',
  },
  SENT: { word: 'Sent', tone: 'busy', icon: 'send', meaning: 'Handed to the device; its result is awaited.' },
  ACCEPTED: {
    word: 'Accepted',
    tone: 'busy',
    icon: 'hourglass',
    meaning: 'The device works on it and reports later (202).',
    next: 'It waits for that alert. If it never comes, say yourself how it ended.',
  },
  SUCCEEDED: { word: 'Succeeded', tone: 'good', icon: 'check', meaning: 'The device reported success.' },
  FAILED: {
    word: 'Failed',
    tone: 'bad',
    icon: 'cross',
    meaning: 'The device reported that it could not do it.',
  },
  CANCELLED: { word: 'Cancelled', tone: 'calm', icon: 'ban', meaning: 'Taken back before it was sent.' },
  EXPIRED: {
    word: 'Expired',
    tone: 'warn',
    icon: 'timeout',
    meaning: 'The device accepted it and never reported the end. It may have run.',
    next: 'It may have run: read the node’s state before queueing it again.',
  },
  SUPERSEDED: {
    word: 'Superseded',
    tone: 'calm',
    icon: 'layers',
    meaning: 'A newer command took its place.',
  },
  IN_DOUBT: {
    word: 'In doubt',
    tone: 'warn',
    icon: 'question',
    meaning: 'Sent, but the answer was lost. It may have run: read the device’s state before repeating it.',
    next: 'Find out whether it was done, then say so with “Resolve”.',
  },
};

/** @type {Record<string, State>} */
export const SESSION_STATES = {
  AWAITING_RESULTS: {
    word: 'Awaiting results',
    tone: 'busy',
    icon: 'hourglass',
    meaning: 'Commands were sent; the device has not reported yet.',
  },
  ENDED: { word: 'Ended', tone: 'good', icon: 'check', meaning: 'Finished by the server with END.' },
  SUPERSEDED: {
    word: 'Superseded',
    tone: 'calm',
    icon: 'layers',
    meaning: 'The device opened a new session; this one counts no more.',
  },
  EXPIRED: { word: 'Expired', tone: 'warn', icon: 'timeout', meaning: 'The device fell silent.' },
  ABORTED: { word: 'Aborted', tone: 'bad', icon: 'cross', meaning: 'Stopped by an operator.' },
};

/** @type {Record<string, State>} */
export const NOTIFICATION_STATES = {
  REQUESTED: {
    word: 'Requested',
    tone: 'calm',
    icon: 'clock',
    meaning: 'Waits for a gateway to take it.',
  },
  SENT: {
    word: 'Sent',
    tone: 'busy',
    icon: 'send',
    meaning: 'A gateway took it; the device has not come yet.',
  },
  ANSWERED: {
    word: 'Answered',
    tone: 'good',
    icon: 'check',
    meaning: 'The device came and named this notification.',
  },
  CANCELLED: {
    word: 'Not needed',
    tone: 'calm',
    icon: 'check',
    meaning: 'The device came by itself before any gateway was asked.',
  },
  FAILED: {
    word: 'Failed',
    tone: 'bad',
    icon: 'cross',
    meaning:
      'Every gateway that reaches the device refused it for ever, or the device has no push address any more.',
  },
  EXPIRED: {
    word: 'Expired',
    tone: 'warn',
    icon: 'timeout',
    meaning: 'Its time was over before the device came.',
  },
};

/** How a push gateway does. @type {Record<string, State>} */
export const GATEWAY_STATES = {
  UP: { word: 'Up', tone: 'good', icon: 'check', meaning: 'It is connected, or took the last notification.' },
  STRAINED: {
    word: 'Limited',
    tone: 'warn',
    icon: 'hourglass',
    meaning: 'It is being connected to, or takes no more just now.',
  },
  DOWN: { word: 'Down', tone: 'bad', icon: 'cross', meaning: 'It cannot be reached.' },
  IDLE: { word: 'Idle', tone: 'calm', icon: 'clock', meaning: 'Nothing was sent yet.' },
  OFF: { word: 'Off', tone: 'calm', icon: 'ban', meaning: 'An operator switched it off.' },
};

/** What came of one attempt to hand a notification over. @type {Record<string, State>} */
export const ATTEMPT_OUTCOMES = {
  TAKEN: { word: 'Taken', tone: 'good', icon: 'check', meaning: 'The gateway took it.' },
  BUSY: {
    word: 'Told to wait',
    tone: 'warn',
    icon: 'hourglass',
    meaning: 'The gateway took no more just then.',
  },
  DOWN: {
    word: 'Gateway down',
    tone: 'bad',
    icon: 'cross',
    meaning: 'The gateway could not be reached, or broke off.',
  },
  UNREACHED: {
    word: 'Device unreached',
    tone: 'warn',
    icon: 'timeout',
    meaning: 'The device’s own address could not be reached.',
  },
  REFUSED: { word: 'Refused', tone: 'bad', icon: 'ban', meaning: 'The gateway refused it for ever.' },
  GONE: {
    word: 'Address gone',
    tone: 'warn',
    icon: 'ban',
    meaning: 'The gateway knows the address no more; it was forgotten.',
  },
};

/** What a gateway said later of what it took. @type {Record<string, State>} */
export const RECEIPTS = {
  DELIVERED: {
    word: 'Delivered',
    tone: 'good',
    icon: 'check',
    meaning: 'The gateway says that the device has it.',
  },
  UNDELIVERED: {
    word: 'Undelivered',
    tone: 'bad',
    icon: 'cross',
    meaning: 'The gateway says that the device never gets it.',
  },
};

/** The mark of an alert (TS §7.2.1.5). @type {Record<string, State>} */
export const ALERT_MARKS = {
  fatal: { word: 'Fatal', tone: 'bad', icon: 'alert', meaning: 'Fatal' },
  critical: { word: 'Critical', tone: 'bad', icon: 'alert', meaning: 'Critical' },
  minor: { word: 'Minor', tone: 'warn', icon: 'alert', meaning: 'Minor' },
  warning: { word: 'Warning', tone: 'warn', icon: 'alert', meaning: 'Warning' },
  informational: { word: 'Informational', tone: 'calm', icon: 'info', meaning: 'Informational' },
  harmless: { word: 'Harmless', tone: 'calm', icon: 'info', meaning: 'Harmless' },
  indeterminate: { word: 'Indeterminate', tone: 'calm', icon: 'question', meaning: 'Indeterminate' },
};

/** @type {Record<string, State>} */
export const TASK_STATES = {
  RUNNING: { word: 'Running', tone: 'busy', icon: 'hourglass', meaning: 'Some of its steps are not over.' },
  SUCCEEDED: { word: 'Succeeded', tone: 'good', icon: 'check', meaning: 'All its steps succeeded.' },
  FAILED: { word: 'Failed', tone: 'bad', icon: 'cross', meaning: 'One of its steps failed.' },
  CANCELLED: { word: 'Cancelled', tone: 'calm', icon: 'ban', meaning: 'Taken back by an operator.' },
};

/** @type {Record<string, State>} */
export const STEP_STATES = {
  WAITING: { word: 'Waiting', tone: 'calm', icon: 'clock', meaning: 'The steps before it are not over.' },
  RUNNING: {
    word: 'Running',
    tone: 'busy',
    icon: 'hourglass',
    meaning: 'Its commands wait for the device’s next session, or travel in one.',
  },
  ANSWER_AWAITED: {
    word: 'Answer awaited',
    tone: 'busy',
    icon: 'question',
    meaning: 'The page is open on the device; its user has not answered.',
  },
  SUCCEEDED: { word: 'Succeeded', tone: 'good', icon: 'check', meaning: 'Done.' },
  FAILED: { word: 'Failed', tone: 'bad', icon: 'cross', meaning: 'Not done.' },
  SKIPPED: {
    word: 'Skipped',
    tone: 'calm',
    icon: 'ban',
    meaning: 'Not begun, because a step before it failed.',
  },
  CANCELLED: { word: 'Cancelled', tone: 'calm', icon: 'ban', meaning: 'Taken back by an operator.' },
};

/** What became of a question. @type {Record<string, State>} */
export const ANSWERS = {
  OPEN: { word: 'Open', tone: 'busy', icon: 'question', meaning: 'Nobody has answered yet.' },
  AGREED: { word: 'Agreed', tone: 'good', icon: 'check', meaning: 'The user agreed, or has read it.' },
  DECLINED: { word: 'Declined', tone: 'bad', icon: 'cross', meaning: 'The user said no.' },
  CHOSE: { word: 'Chose', tone: 'good', icon: 'check', meaning: 'The user chose one of the options.' },
  WROTE: { word: 'Wrote', tone: 'good', icon: 'check', meaning: 'The user wrote an answer.' },
  NOBODY: {
    word: 'Nobody',
    tone: 'warn',
    icon: 'timeout',
    meaning: 'Its time ran out, and nobody had answered.',
  },
};

/** @type {Record<string, string>} */
export const INITIATIONS = {
  CLIENT: 'The device opened it by itself',
  SERVER: 'The server called for it',
  BOOTSTRAP: 'First session after a bootstrap',
};

/** A command in one of these states may still change. */
export const UNSETTLED = ['QUEUED', 'SENT', 'ACCEPTED'];

/** An operator can say how a command in one of these states ended. */
export const RESOLVABLE = ['IN_DOUBT', 'ACCEPTED'];
