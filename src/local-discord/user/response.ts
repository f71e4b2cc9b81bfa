import type { CommandChoice } from '../state/types.js';
import type { SeenMessage, SeenModal, UserEvent } from './seen.js';
import type { UserSide } from './side.js';

/** What came of something a user did that the bot had to respond to. */
export interface Response {
  readonly interactionId: string;
  /** How the bot responded first: `failed` means not within three seconds. */
  readonly kind: 'message' | 'update' | 'modal' | 'choices' | 'failed';
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

/** What a response needs of the server beyond the user's own side. */
export interface Stopping {
  /** Aborted when the server stops. */
  readonly signal: AbortSignal;
}

/**
 * Does something that starts an interaction, and waits for the bot's first response.
 * @param act returns the interaction's id
 */
export function awaitResponse(side: UserSide, stopping: Stopping, act: () => string): Promise<Response> {
  return new Promise((resolve, reject) => {
    let interactionId = '';
    let outcome: Extract<UserEvent, { kind: 'outcome' }> | undefined;
    let current: SeenMessage | undefined;
    let edits = 0;
    let removed = false;
    const followUps: SeenMessage[] = [];
    let waiters: Waiter[] = [];

    const wake = (): void => {
      for (const waiter of waiters.filter((one) => one.ready())) {
        waiters = waiters.filter((one) => one !== waiter);
        waiter.resolve();
      }
    };
    const wait = (ready: () => boolean): Promise<void> =>
      new Promise((done, fail) => {
        if (ready()) return done();
        if (stopping.signal.aborted) return fail(stopped());
        waiters.push({ ready, resolve: done, reject: fail });
      });

    const unlisten = side.listen((event) => {
      if (event.kind === 'outcome' && event.interactionId === interactionId && !outcome) {
        outcome = event;
        if ('message' in event.outcome) current = event.outcome.message;
        resolve(response(event));
      } else if (event.kind === 'message-edited' && event.message.id === current?.id) {
        current = event.message;
        edits += 1;
      } else if (event.kind === 'message' && outcome && event.interactionId === interactionId) {
        followUps.push(event.message);
      } else if (event.kind === 'message-edited') {
        const index = followUps.findIndex((one) => one.id === event.message.id);
        if (index >= 0) followUps[index] = event.message;
      } else if (event.kind === 'message-removed' && event.messageId === current?.id) {
        removed = true;
      }
      wake();
    });
    stopping.signal.addEventListener('abort', () => {
      unlisten();
      reject(stopped());
      for (const waiter of waiters) waiter.reject(stopped());
    });

    const response = (event: Extract<UserEvent, { kind: 'outcome' }>): Response => {
      const { outcome: what, afterMs } = event;
      const wrong = (wanted: string): Error =>
        new Error(
          what.kind === 'failed'
            ? 'The application did not respond.'
            : `The bot responded with ${what.kind === 'choices' ? 'choices' : `a ${what.kind}`}, not ${wanted}.`,
        );
      const deferred = 'deferred' in what && what.deferred;
      const now = (): SeenMessage => {
        if (!current) throw wrong('a message');
        return current;
      };
      const isSettled = (): boolean => {
        if (!deferred) return true;
        return what.kind === 'update' ? edits > 0 || followUps.length > 0 : current?.thinking === false;
      };
      return {
        interactionId,
        kind: what.kind,
        firstResponseMs: afterMs,
        deferred,
        get first() {
          if (!('message' in what)) throw wrong('a message');
          return what.message;
        },
        get message() {
          return now();
        },
        get modal() {
          if (what.kind !== 'modal') throw wrong('a modal');
          return what.modal;
        },
        get choices() {
          if (what.kind !== 'choices') throw wrong('choices');
          return what.choices;
        },
        followUps,
        async settled() {
          now();
          await wait(() => removed || isSettled());
          if (removed && !isSettled()) throw new Error('The bot deleted its response before filling it in.');
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

    try {
      interactionId = act();
    } catch (error) {
      unlisten();
      reject(error);
    }
  });
}

export function stopped(): Error {
  return new Error('The local Discord has stopped.');
}
