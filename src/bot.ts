import { basename } from 'node:path';
import type { Logger } from 'pino';
import { createEngine } from './app.js';
import type { Config } from './config.js';
import { connectBot } from './discord/client.js';
import type { Command } from './discord/command.js';

export interface BotRun {
  readonly config: Config;
  readonly token: string;
  readonly commands: readonly Command[];
  readonly log: Logger;
  /** Aborted when the bot is to stop: running answers are finished first. */
  readonly stop: AbortSignal;
}

/**
 * Wires the bot and runs it until it is told to stop or Discord ends the connection for good. The article is read before
 * Discord is asked for anything, so that a bot never shows up that cannot answer.
 * @throws the named failures of what it is made of
 */
export async function runBot({ config, token, commands, log, stop }: BotRun): Promise<void> {
  await using engine = createEngine(config, {
    info: (line) => log.info(line),
    warn: (line) => log.warn(line),
  });
  const desk = await engine.openDesk(await engine.readStory(config.article), { save: 'best-effort' });
  if (stop.aborted) return;
  await using bot = await connectBot({
    token,
    apiUrl: config.discord.apiUrl ?? undefined,
    guildId: config.discord.guildId ?? undefined,
    commands,
    services: {
      story: desk.story,
      conversations: desk.conversations,
      findNear: desk.findNear,
      about: {
        source: basename(config.article),
        model: basename(config.embeddingModel),
        index: desk.index === 'hnsw' ? 'HNSW' : 'exact search',
        version: config.version,
      },
    },
    log,
  });
  const stopped = new Promise<null>((resolve) => {
    if (stop.aborted) resolve(null);
    stop.addEventListener('abort', () => resolve(null), { once: true });
  });
  const lost = await Promise.race([stopped, bot.lost]);
  if (lost) throw lost;
  log.info('Stopping: running answers are finished first');
}
