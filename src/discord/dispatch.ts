import { randomBytes } from 'node:crypto';
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Message as DiscordMessage,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { askArticle } from './ask-article.js';
import type { Command, Log, Outcome, Services } from './command.js';
import { conversationKey } from './conversation-key.js';
import { decodeCustomId, storyKey } from './custom-id.js';
import { inTurn } from './in-turn.js';
import { questionIn } from './mention.js';
import { respondToMention } from './mention-responder.js';
import type { Message } from './message.js';
import { buttonsByAction, commandsByName } from './named-commands.js';
import type { Responder } from './responder.js';
import { respondToButton, respondToCommand } from './responder.js';

/** Takes every interaction to its command, every message that asks to the article, and what comes of it back to Discord. */
export interface Dispatcher {
  /** Handles one interaction. Never rejects: what goes wrong is told to the person and to the log. */
  handle(interaction: Interaction): Promise<void>;
  /** Answers a message if it asks the bot something; one after the other for each person. Never rejects. */
  hear(message: DiscordMessage): Promise<void>;
  /** Refuses new work from now on, and waits for what is running: true when all of it ended within `limitMs`. */
  drain(limitMs: number): Promise<boolean>;
}

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly log: Log;
  /** How long a command or button that should be quick may take before it is acknowledged; 1,500 ms. */
  readonly acknowledgeAfterMs?: number;
}

/** Discord wants a first response within 3 s; half of that is left for the way there. */
const defaultAcknowledgeAfterMs = 1500;

/** The most choices that Discord takes, and the longest name and value of one. */
const mostChoices = 25;
const longestChoice = 100;

const stopping = 'I am restarting. Please ask again in a minute.';
const goneArticle = 'This button belongs to an article that is no longer loaded. Ask again with /ask.';
const askSomething = 'Ask me something about the article, for example who met whom, or what somebody said.';
const unknownButton = 'I no longer understand this button. Ask again with /ask.';

/** @throws {TypeError} when two commands claim one name, or one button with different handlers */
export function createDispatcher(options: DispatchOptions): Dispatcher {
  const { services, log, acknowledgeAfterMs = defaultAcknowledgeAfterMs } = options;
  const commands = commandsByName(options.commands);
  const buttons = buttonsByAction(options.commands);
  const running = new Set<Promise<void>>();
  const inTurnOf = inTurn();
  let stopped = false;

  return {
    handle(interaction) {
      return track(factsOf(interaction), route(interaction));
    },
    hear(message) {
      return track(factsOfMessage(message), answer(message));
    },
    async drain(limitMs) {
      stopped = true;
      return endsWithin(limitMs, Promise.allSettled(running));
    },
  };

  /** Has a stop wait for work, and lets no error out of it. */
  function track(facts: object, task: Promise<void>): Promise<void> {
    const work = task
      .catch((error: unknown) => log.error({ ...facts, err: error }, 'An interaction failed'))
      .finally(() => running.delete(work));
    running.add(work);
    return work;
  }

  async function answer(message: DiscordMessage): Promise<void> {
    const question = questionIn(message, message.client.user.id);
    if (question === null) return;
    const facts = factsOfMessage(message);
    const respond = respondToMention(message, log, facts);
    if (stopped) return respond.finish({ kind: 'tell', sentence: stopping });
    if (question === '') return respond.finish({ kind: 'tell', sentence: askSomething });
    const { guildId, channelId, author } = message;
    const key = conversationKey({ guildId, channelId, user: author });
    await inTurnOf(author.id, () =>
      run(facts, respond, true, async () => ({
        kind: 'show',
        message: await askArticle(services, key, question, false),
      })),
    );
  }

  async function route(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) return complete(interaction);
    // Whatever came before the stop is still answered, however long its acknowledgement takes.
    const refused = stopped;
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
      const called = bind(interaction);
      const isPrivate = refused || (called?.isPrivate ?? true);
      const respond = respondToCommand(interaction, isPrivate);
      return run(factsOf(interaction), respond, (called?.slow ?? false) && !refused, async () => {
        if (refused) return { kind: 'tell', sentence: stopping };
        if (!called)
          return {
            kind: 'tell',
            sentence: 'I no longer have this command. Discord may take a minute to notice.',
          };
        return { kind: 'show', message: await called.execute() };
      });
    }
    if (interaction.isButton()) {
      return run(factsOf(interaction), respondToButton(interaction), false, async () => {
        if (refused) return { kind: 'tell', sentence: stopping };
        const id = decodeCustomId(interaction.customId);
        const press = id && buttons.get(id.action);
        if (!id || !press) return { kind: 'tell', sentence: unknownButton };
        if (id.story !== storyKey(services.story)) return { kind: 'tell', sentence: goneArticle };
        return press(interaction, id, services);
      });
    }
  }

  /** The command that was called, of the kind that was called; null when there is none. */
  function bind(interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction): {
    readonly isPrivate: boolean;
    readonly slow: boolean;
    execute(): Message | Promise<Message>;
  } | null {
    if (interaction.isChatInputCommand()) {
      const command = commands.slash.get(interaction.commandName);
      return (
        (command && {
          isPrivate: command.isPrivate(interaction),
          slow: command.slow ?? false,
          execute: () => command.execute(interaction, services),
        }) ??
        null
      );
    }
    const command = commands.message.get(interaction.commandName);
    return (
      (command && {
        isPrivate: command.isPrivate(interaction),
        slow: command.slow ?? false,
        execute: () => command.execute(interaction, services),
      }) ??
      null
    );
  }

  /** Runs work, acknowledges it in time, gives its outcome; the one place that catches what commands throw. */
  async function run(
    facts: object,
    respond: Responder,
    slow: boolean,
    work: () => Promise<Outcome>,
  ): Promise<void> {
    const acknowledge = (): Promise<void> =>
      respond.acknowledge().catch((error: unknown) => {
        log.warn({ ...facts, err: error }, 'Discord did not take an acknowledgement');
      });
    const timer = slow ? undefined : setTimeout(acknowledge, acknowledgeAfterMs);
    try {
      if (slow) await acknowledge();
      const outcome = await work();
      clearTimeout(timer);
      await respond.finish(outcome);
    } catch (error) {
      clearTimeout(timer);
      const reference = newReference();
      log.error({ ...facts, reference, err: error }, 'An interaction failed');
      const sentence = `Something went wrong on my side. If it happens again, quote the reference ${reference}.`;
      await respond.apologise(sentence).catch((fault: unknown) => {
        log.warn({ ...facts, reference, err: fault }, 'Discord did not take an apology');
      });
    }
  }

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    try {
      const command = stopped ? undefined : commands.slash.get(interaction.commandName);
      const choices = command?.autocomplete?.(interaction, services) ?? [];
      const fitting = choices.filter(
        ({ name, value }) => name.length <= longestChoice && value.length <= longestChoice,
      );
      await interaction.respond(fitting.slice(0, mostChoices));
    } catch (error) {
      log.warn({ ...factsOf(interaction), err: error }, 'Autocompletion failed');
      if (!interaction.responded) await interaction.respond([]).catch(() => undefined);
    }
  }
}

/** What the log may hold of an interaction: which, where, for which command. Never what was asked. */
function factsOf(interaction: Interaction): Record<string, string | null> {
  const { id, guildId, channelId } = interaction;
  const facts = { interaction: id, guild: guildId, channel: channelId };
  if (interaction.isCommand() || interaction.isAutocomplete())
    return { ...facts, command: interaction.commandName };
  if (interaction.isMessageComponent()) {
    return { ...facts, button: decodeCustomId(interaction.customId)?.action ?? null };
  }
  return facts;
}

/** The same of a message. */
function factsOfMessage({ id, guildId, channelId }: DiscordMessage): Record<string, string | null> {
  return { message: id, guild: guildId, channel: channelId };
}

/** Short enough to be read out: 8 letters and digits, without those that look alike. */
function newReference(): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
  return Array.from(randomBytes(8), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}

async function endsWithin(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  const ended = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return ended;
}
