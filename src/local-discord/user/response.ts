import type { CommandChoice } from '../state/types.js';
import type { Outcome, SeenMessage, SeenModal, UserEvent } from './seen.js';

/** What came of something a user did that the bot had to respond to. */
export interface Response {
  readonly interactionId: string;
  /** How the bot responded first: `failed` means not within three seconds. */
  readonly kind: Outcome['kind'];
  /** From the user's act to the bot's first response, in milliseconds. */
  readonly firstResponseMs: number;
  /** Whether the first response was only "thinking..." or, after a component, nothing visible yet. */
  readonly deferred: boolean;
  /** The message as it was first shown. Throws when the response was no message. */
  readonly first: SeenMessage;
  /** The message as it stands now. Throws when the response was no message. */
  readonly message: SeenMessage;
  /** The modal. Throws when the response was none. */
  readonly modal: SeenModal;
  /** The choices of an autocomplete. Throws when the response was something else. */
  readonly choices: CommandChoice[];
  /** Follow-ups so far, in order. */
  readonly followUps: readonly SeenMessage[];
  /**
   * The message once the bot has filled in what it deferred; at once when nothing was deferred. After a deferred
   * update a follow-up settles it too. Rejects when the bot deletes its response or the server stops.
   */
  settled(): Promise<SeenMessage>;
  /** The follow-up with this number (0 the first), as soon as it is there. */
  followUp(index?: number): Promise<SeenMessage>;
}

interface Waiter {
  ready: () => boolean;
  resolve: () => void;
  reject: (error: Error) => void;
}

/** One interaction's course: hears its user's events and lets others wait for them. */
export interface Course {
  readonly response: Promise<Response>;
  hear(event: UserEvent): void;
  /** Ends all waiting. */
  stop(): void;
}

export function stopped(): Error {
  return new Error('The local Discord has stopped.');
}

const NOUNS: Readonly<Record<Outcome['kind'], string>> = {
  message: 'a message',
  update: 'an update of its message',
  modal: 'a modal',
  choices: 'choices',
  failed: 'nothing',
};

function wrong(outcome: Outcome, wanted: string): Error {
  return new Error(
    outcome.kind === 'failed'
      ? 'The application did not respond.'
      : `The bot responded with ${NOUNS[outcome.kind]}, not ${wanted}.`,
  );
}

/** Follows an interaction from the moment it is sent. */
export function followInteraction(interactionId: string): Course {
  let outcome: Outcome | undefined;
  let current: SeenMessage | undefined;
  let edited = false;
  let removed = false;
  let hasStopped = false;
  const followUps: SeenMessage[] = [];
  let waiters: Waiter[] = [];

  const wait = (ready: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      if (ready()) resolve();
      else if (hasStopped) reject(stopped());
      else waiters.push({ ready, resolve, reject });
    });
  const wake = (): void => {
    const woken = waiters.filter((waiter) => waiter.ready());
    waiters = waiters.filter((waiter) => !woken.includes(waiter));
    for (const waiter of woken) waiter.resolve();
  };

  const respond = (what: Outcome, firstResponseMs: number): Response => {
    const deferred = 'deferred' in what && what.deferred;
    const now = (): SeenMessage => {
      if (!current) throw wrong(what, 'a message');
      return current;
    };
    const isSettled = (): boolean => {
      if (!deferred) return true;
      return what.kind === 'update' ? edited || followUps.length > 0 : current?.thinking === false;
    };
    return {
      interactionId,
      kind: what.kind,
      firstResponseMs,
      deferred,
      followUps,
      get first() {
        if (!('message' in what)) throw wrong(what, 'a message');
        return what.message;
      },
      get message() {
        return now();
      },
      get modal() {
        if (what.kind !== 'modal') throw wrong(what, 'a modal');
        return what.modal;
      },
      get choices() {
        if (what.kind !== 'choices') throw wrong(what, 'choices');
        return what.choices;
      },
      async settled() {
        now();
        await wait(() => removed || isSettled());
        if (!isSettled()) throw new Error('The bot deleted its response before filling it in.');
        return now();
      },
      async followUp(index = 0) {
        await wait(() => followUps.length > index);
        const found = followUps[index];
        if (!found) throw new RangeError(`There is no follow-up ${index}.`);
        return found;
      },
    };
  };

  const hear = (event: UserEvent): void => {
    switch (event.kind) {
      case 'outcome':
        if (event.interactionId !== interactionId) return;
        outcome = event.outcome;
        firstResponseMs = event.afterMs;
        if ('message' in event.outcome) current = event.outcome.message;
        break;
      case 'message':
        // The first response comes before its outcome does; what comes after it is a follow-up.
        if (outcome && event.interactionId === interactionId) followUps.push(event.message);
        break;
      case 'message-edited': {
        const { message } = event;
        const index = followUps.findIndex((one) => one.id === message.id);
        if (index >= 0) followUps[index] = message;
        if (message.id === current?.id) {
          current = message;
          edited = true;
        }
        break;
      }
      case 'message-removed':
        if (event.messageId === current?.id) removed = true;
        break;
      default:
        return;
    }
    wake();
  };

  let firstResponseMs = 0;
  const response = async (): Promise<Response> => {
    await wait(() => outcome !== undefined);
    if (!outcome) throw stopped();
    return respond(outcome, firstResponseMs);
  };

  return {
    response: response(),
    hear,
    stop() {
      hasStopped = true;
      for (const waiter of waiters) waiter.reject(stopped());
      waiters = [];
    },
  };
}
