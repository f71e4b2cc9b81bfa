import type { RESTGetAPIApplicationCommandsResult, RESTGetCurrentApplicationResult } from 'discord.js';
import { DiscordAPIError, REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { ConfigError } from '../errors.js';
import type { Command, Log } from './command.js';
import { asDiscordFailure, checkToken } from './discord-failure.js';
import { sameCommands } from './same-commands.js';

export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  /** The one server to register with, where commands appear at once; everywhere when left out. */
  readonly guildId?: string | undefined;
  readonly commands: readonly Command[];
  readonly log: Log;
}

/**
 * Tells Discord which commands there are, unless it has just these already.
 * @throws {ConfigError} when the bot is not in the server that was named
 */
export async function registerCommands(registration: Registration): Promise<'registered' | 'unchanged'> {
  const { rest, applicationId, guildId, commands, log } = registration;
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = commands.map(({ data }) => data.toJSON());
  try {
    // REST answers with parsed JSON of unknown shape; Discord's documentation gives this one.
    const there = (await rest.get(route, {
      query: new URLSearchParams({ with_localizations: 'true' }),
    })) as RESTGetAPIApplicationCommandsResult;
    if (sameCommands(there, wanted)) {
      log.info({ commands: wanted.length, guild: guildId ?? null }, 'Commands are registered already');
      return 'unchanged';
    }
    await rest.put(route, { body: wanted });
  } catch (error) {
    const unknownGuild: readonly (number | string)[] = [
      RESTJSONErrorCodes.MissingAccess,
      RESTJSONErrorCodes.UnknownGuild,
    ];
    if (guildId !== undefined && error instanceof DiscordAPIError && unknownGuild.includes(error.code))
      throw new ConfigError(
        `DISCORD_GUILD_ID names a server that the bot is not in (${guildId}). Invite the bot there with the scopes bot and applications.commands, or correct or remove the setting.`,
        { cause: error },
      );
    throw error;
  }
  log.info({ commands: wanted.length, guild: guildId ?? null }, 'Registered the commands');
  return 'registered';
}

/**
 * The same without the bot: for a program that only registers.
 * @throws {ConfigError} when Discord refuses the token or the bot is not in the server
 * @throws {DiscordError} when Discord cannot be reached
 */
export async function registerOnly(
  settings: { readonly token: string; readonly apiUrl?: string | undefined } & Pick<
    Registration,
    'guildId' | 'commands' | 'log'
  >,
): Promise<'registered' | 'unchanged'> {
  const { token, apiUrl, guildId, commands, log } = settings;
  checkToken(token);
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  try {
    // As above.
    const application = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    return await registerCommands({ rest, applicationId: application.id, guildId, commands, log });
  } catch (error) {
    throw asDiscordFailure(error, apiUrl);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}
