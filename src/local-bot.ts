import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { runBot } from './bot.js';
import type { Config } from './config.js';
import type { Command } from './discord/command.js';
import { ConfigError } from './errors.js';
import { type LocalDiscord, parseSeed, type Seed, startLocalDiscord } from './local-discord/index.js';
import { localPage } from './local-page.js';

export interface LocalBotRun {
  readonly config: Config;
  readonly commands: readonly Command[];
  readonly log: Logger;
  /** Aborted when all is to stop: running answers are finished first. */
  readonly stop: AbortSignal;
  /** A file with servers, users and messages to start with; null for one server with three users. */
  readonly seedFile: string | null;
  /** Hears the lines that are for people: where the page is. */
  say(line: string): void;
}

/** How many ports above a taken one are tried. */
const portsTried = 20;

/**
 * Runs the bot in a local Discord with a page, until told to stop.
 * @throws {ConfigError} when the seed cannot be used or no port can be had; whatever the bot throws
 */
export async function runLocalBot({
  config,
  commands,
  log,
  stop,
  seedFile,
  say,
}: LocalBotRun): Promise<void> {
  const seed = seedFile === null ? null : await readSeedFile(seedFile);
  await using discord = await startOnFreePort(config.port, (port) =>
    startLocalDiscord({
      port,
      botName: 'Pullquote',
      ...(seed && { seed }),
      page: localPage,
      onFault: (error) => log.error({ err: error }, 'The local Discord failed'),
    }),
  );
  const moved = config.port !== 0 && discord.port !== config.port;
  discord.whenCommands(...commands.map(({ data }) => data.name)).then(
    () => {
      if (moved) say(`Port ${config.port} is taken.`);
      say(`Pullquote is at ${discord.origin} (Ctrl-C stops it)`);
    },
    // It stopped before it was ready, which is said where it stopped.
    () => {},
  );
  const { token, apiUrl } = discord;
  const local = { ...config, discord: { token, apiUrl, guildId: null } };
  await runBot({ config: local, token, commands, log, stop });
}

async function readSeedFile(path: string): Promise<Seed> {
  try {
    return parseSeed(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`The seed ${path} cannot be used: ${reason}`, { cause: error });
  }
}

async function startOnFreePort(
  port: number,
  start: (port: number) => Promise<LocalDiscord>,
): Promise<LocalDiscord> {
  for (let tried = port; ; tried++) {
    try {
      return await start(tried);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'EADDRINUSE' && tried < Math.min(port + portsTried, 65_535)) continue;
      if (code === 'EADDRINUSE' || code === 'EACCES')
        throw new ConfigError(
          `Port ${tried} cannot be had (${code}). Set PORT to another, or to 0 for any free one.`,
          {
            cause: error,
          },
        );
      throw error;
    }
  }
}
