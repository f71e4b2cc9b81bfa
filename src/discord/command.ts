import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Story } from '../answering/story.js';
import type { FindNear } from '../attribution/check/paraphrase.js';
import type { Conversations } from '../conversation/conversations.js';
import type { CustomId } from './custom-id.js';
import type { Message } from './message.js';

/** What commands work with; made once by the program that starts the bot. */
export interface Services {
  readonly story: Story;
  readonly conversations: Conversations;
  readonly about: About;
  /** A search by meaning, for paraphrases; quotes are checked by their words alone without it. */
  readonly findNear?: FindNear;
}

/** What `/about` tells of this installation, in words for readers. */
export interface About {
  /** Where the article came from: a file's name or an address. */
  readonly source: string;
  /** The embedding model: "e5-small-v2, 8 bit". */
  readonly model: string;
  /** How vectors are searched: "HNSW" or "exact search". */
  readonly index: string;
  /** Pullquote's own version. */
  readonly version: string;
}

/** Where things are written for those who run the bot; a pino logger is one. Facts never hold questions or tokens. */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/**
 * One command. It says what to show; the dispatcher alone talks to Discord, so that no command can be late, answer twice or
 * let an error through.
 */
export type Command = SlashCommand | MessageCommand;

interface AnyCommand {
  /** True for a command that may take long: it is acknowledged before it runs. Others only when they turn out slow. */
  readonly slow?: boolean;
  /** Handlers of the buttons on its messages, by {@link CustomId.action}. Several commands may share one handler. */
  readonly buttons?: Readonly<Record<string, ButtonHandler>>;
}

/** A command that is typed: `/ask`. */
export interface SlashCommand extends AnyCommand {
  readonly menu?: never;
  /** What is registered with Discord. */
  readonly data: { readonly name: string; toJSON(): RESTPostAPIChatInputApplicationCommandsJSONBody };
  /** True when only the asker is to see the response. */
  isPrivate(interaction: ChatInputCommandInteraction): boolean;
  execute(interaction: ChatInputCommandInteraction, services: Services): Message | Promise<Message>;
  /** Choices for the option being typed; at once, since Discord waits for no more than 3 s and asks at every key. */
  autocomplete?(interaction: AutocompleteInteraction, services: Services): Choice[];
}

/** A command in the menu of a message ("Apps"), about that message. */
export interface MessageCommand extends AnyCommand {
  readonly menu: 'message';
  readonly data: { readonly name: string; toJSON(): RESTPostAPIContextMenuApplicationCommandsJSONBody };
  isPrivate(interaction: MessageContextMenuCommandInteraction): boolean;
  execute(interaction: MessageContextMenuCommandInteraction, services: Services): Message | Promise<Message>;
}

export type Choice = ApplicationCommandOptionChoiceData<string>;

/** Handles the press of a button of the current story. Must check what the presser may do: a button does not. */
export type ButtonHandler = (
  interaction: ButtonInteraction,
  id: CustomId,
  services: Services,
) => Outcome | Promise<Outcome>;

/**
 * What comes of a press. `show`: a new message that only the presser sees. `turn`: takes the place of the message the
 * button is on. `tell`: a sentence of Pullquote's own to the presser alone, the message staying as it is.
 */
export type Outcome =
  | { readonly kind: 'show' | 'turn'; readonly message: Message }
  | { readonly kind: 'tell'; readonly sentence: string };
