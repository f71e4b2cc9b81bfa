import { parseArgs } from 'node:util';
import { config as loadDotenv } from 'dotenv';
import { runGuarded } from './boundary.js';
import { readConfig } from './config.js';
import { ConfigError } from './errors.js';
import { createLog } from './log.js';
import { createStopSignal } from './stop-signal.js';
import { readVersion } from './version.js';

// `npm start`: the bot at Discord with a token, in a local Discord without one. Each loads only what it needs.
await runGuarded(async () => {
  loadDotenv({ quiet: true });
  const config = readConfig(process.env, readVersion());
  const seedFile = readArguments();
  const stop = createStopSignal();
  const { token } = config.discord;
  const { commands } = await import('../commands/index.js');
  if (token === null) {
    const { runLocalBot } = await import('./local-bot.js');
    // Whoever only tries it reads the address, not the log; LOG_LEVEL brings it back.
    const log = createLog({ logLevel: process.env['LOG_LEVEL'] ? config.logLevel : 'warn' });
    const say = (line: string): void => void process.stdout.write(`${line}\n`);
    await runLocalBot({ config, commands, log, stop, seedFile, say });
    return;
  }
  if (seedFile !== null)
    throw new ConfigError('--seed is for the local Discord: it goes without DISCORD_TOKEN.');
  const { runBot } = await import('./bot.js');
  await runBot({ config, token, commands, log: createLog(config), stop });
});

function readArguments(): string | null {
  try {
    return parseArgs({ options: { seed: { type: 'string' } } }).values.seed ?? null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`${reason}. The one option is --seed FILE.`, { cause: error });
  }
}
