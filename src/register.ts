import { config as loadDotenv } from 'dotenv';
import { commands } from '../commands/index.js';
import { runGuarded } from './boundary.js';
import { readConfig } from './config.js';
import { registerOnly } from './discord/register.js';
import { ConfigError } from './errors.js';
import { createLog } from './log.js';
import { readVersion } from './version.js';

// `npm run register`: tells Discord which commands there are, without starting the bot.
await runGuarded(async () => {
  loadDotenv({ quiet: true });
  const config = readConfig(process.env, readVersion());
  const { token, apiUrl, guildId } = config.discord;
  if (token === null)
    throw new ConfigError("DISCORD_TOKEN is not set. Put the bot's token into .env (see .env.example).");
  const outcome = await registerOnly({
    token,
    apiUrl: apiUrl ?? undefined,
    guildId: guildId ?? undefined,
    commands,
    log: createLog(config),
  });
  process.stdout.write(`Commands ${outcome === 'registered' ? 'registered' : 'unchanged'}.\n`);
});
