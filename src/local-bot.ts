import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { runBot } from './bot.js';
import type { Config } from './config.js';
import type { Command } from './discord/command.js';
import { ConfigError } from './errors.js';
import {
  type LocalDiscord,
  parseSeed,
  type Seed,
  startLocalDiscord,
  type Welcome,
} from './local-discord/index.js';

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

const welcome: Welcome = {
  line: 'The real Pullquote in a Discord of your own: it answers questions about a news article only in the article’s words.',
  examples: [
    { label: 'Who met whom?', command: 'ask', options: { question: 'Who met whom?' } },
    { label: 'Who said what?', command: 'quotes', options: {} },
    { label: 'What happened, in short?', command: 'summary', options: {} },
  ],
};

const avatar = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#101828"/><path fill="#ffd166" d="M9 22.500c0-6 3-10 8.500-11.500l1 2.500c-3 1-4.500 3-4.700 5.200h4.700v9.300H9v-5.500Zm12.500 0c0-6 3-10 8.500-11.500l1 2.500c-3 1-4.500 3-4.700 5.200H31v9.300h-9.500v-5.500Z"/></svg>',
)}`;

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
      page: { welcome, botAvatar: avatar },
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
