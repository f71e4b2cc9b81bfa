import { Client, Events, GatewayCloseCodes, GatewayIntentBits, Options, Partials } from 'discord.js';
import { ConfigError, DiscordError } from '../errors.js';
import type { Command, Log, Services } from './command.js';
import { asDiscordFailure, checkToken, wrongToken } from './discord-failure.js';
import { createDispatcher } from './dispatch.js';
import { registerCommands } from './register.js';

export interface BotOptions {
  readonly token: string;
  /** Where Discord's REST interface is, without the version; Discord's own when left out. */
  readonly apiUrl?: string | undefined;
  /** The one server to register commands with; everywhere when left out. */
  readonly guildId?: string | undefined;
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly log: Log;
  /** As in {@link DispatchOptions}. */
  readonly acknowledgeAfterMs?: number;
}

/** A bot that is answering. Disposing of it refuses new work, lets running work end within 8 s, and leaves Discord. */
export interface Bot extends AsyncDisposable {
  /** The bot's name at Discord. */
  readonly name: string;
  /** Resolves with the reason when Discord ends the connection for good; never otherwise. */
  readonly lost: Promise<Error>;
}

const drainLimitMs = 8000;

/**
 * Connects, registers the commands if they changed, and answers commands, buttons and messages from then on.
 * @throws {ConfigError} when Discord refuses the token or the bot is not in the server named by `guildId`
 * @throws {DiscordError} when Discord cannot be reached
 */
export async function connectBot(options: BotOptions): Promise<Bot> {
  const { token, apiUrl, guildId, commands, log } = options;
  checkToken(token);
  const client = new Client({
    // None of them is privileged: the words of a message come only where it mentions the bot or is sent to it directly.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Discord does not announce the channel of a direct message before the message.
    partials: [Partials.Channel],
    // Nobody's messages are kept.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    allowedMentions: { parse: [], repliedUser: false },
    ...(apiUrl === undefined ? {} : { rest: { api: apiUrl } }),
  });
  const dispatcher = createDispatcher(options);
  const lost = watch(client, log);
  client.on(Events.InteractionCreate, (interaction) => void dispatcher.handle(interaction));
  client.on(Events.MessageCreate, (message) => void dispatcher.hear(message));
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(token);
    const first = await Promise.race([ready, lost]);
    if (first instanceof Error) throw first;
    const { application, rest, user, guilds } = first;
    await registerCommands({ rest, applicationId: application.id, guildId, commands, log });
    log.info({ bot: user.tag, servers: guilds.cache.size }, 'Connected to Discord');
  } catch (error) {
    await client.destroy();
    throw asDiscordFailure(error, apiUrl);
  }
  return {
    name: client.user?.username ?? '',
    lost,
    async [Symbol.asyncDispose]() {
      const ended = await dispatcher.drain(drainLimitMs);
      if (!ended) log.warn({ limitMs: drainLimitMs }, 'Some answers were still running and were given up');
      // discord.js reports its own leaving as a loss that it is going to mend.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}

/** Logs what happens to the connection. @returns a promise of the reason when it has ended for good */
function watch(client: Client, log: Log): Promise<Error> {
  client.on(Events.Error, (error) => log.error({ err: error }, 'Discord client error'));
  client.on(Events.Warn, (message) => log.warn({}, message));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'Trouble on the connection to Discord'));
  client.on(Events.ShardReconnecting, () => log.warn({}, 'Reconnecting to Discord'));
  client.on(Events.ShardResume, () => log.info({}, 'Connected to Discord again'));
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      log.error({ code }, 'Discord ended the connection');
      resolve(
        code === GatewayCloseCodes.AuthenticationFailed
          ? new ConfigError(wrongToken)
          : new DiscordError(`Discord ended the connection for good (code ${code}).`),
      );
    });
  });
}
