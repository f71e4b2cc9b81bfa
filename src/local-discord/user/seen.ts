import type { StoredMessage } from '../state/store.js';
import { type Command, type CommandChoice, type Message, MessageFlag, type Modal } from '../state/types.js';

/** A message as one user sees it. */
export interface SeenMessage extends Message {
  /** "Only you can see this". */
  ephemeral: boolean;
  /** The bot has deferred its response: "thinking...". */
  thinking: boolean;
  /** Names of the users that the message notified. */
  pinged: string[];
}

/** A modal that stands open before a user. */
export interface SeenModal extends Modal {
  /** What opened it; names it when it is submitted. */
  interactionId: string;
}

/** What became of an interaction, as its user sees it first. */
export type Outcome =
  | { kind: 'message'; message: SeenMessage; deferred: boolean }
  | { kind: 'update'; message: SeenMessage; deferred: boolean }
  | { kind: 'modal'; modal: SeenModal }
  | { kind: 'choices'; choices: CommandChoice[] }
  /** No response within three seconds: "The application did not respond". */
  | { kind: 'failed' };

/** Everything a user's screen must react to. All of it is plain JSON. */
export type UserEvent =
  | { kind: 'message' | 'message-edited'; message: SeenMessage; interactionId: string | undefined }
  | { kind: 'message-removed'; channelId: string; messageId: string }
  | { kind: 'typing'; channelId: string; userId: string }
  | { kind: 'outcome'; interactionId: string; afterMs: number; outcome: Outcome }
  | { kind: 'channels-changed' | 'commands-changed' };

/** A command that is offered to a user. */
export type OfferedCommand = Command;

export function seen(message: StoredMessage): SeenMessage {
  const { data } = message;
  return {
    ...structuredClone(data),
    ephemeral: message.onlyFor !== undefined,
    thinking: (data.flags & MessageFlag.loading) !== 0,
    pinged: data.mentions.map((user) => user.username),
  };
}
