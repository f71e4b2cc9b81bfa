import { config as loadDotenv } from 'dotenv';
import { runGuarded } from './boundary.js';
import { readConfig } from './config.js';
import { createLog } from './log.js';
import { createStopSignal } from './stop-signal.js';
import { readVersion } from './version.js';

// `npm start`: the bot with a token, the terminal chat without one. Each loads only what it needs.
await runGuarded(async () => {
  loadDotenv({ quiet: true });
  const config = readConfig(process.env, readVersion());
  const { token } = config.discord;
  if (token === null) {
    const [{ chat }, { createPlainLog }] = await Promise.all([
      import('./cli/commands/chat.js'),
      import('./cli/plain-log.js'),
    ]);
    await chat({ config, log: createPlainLog({ logLevel: 'warn' }) }, {});
    return;
  }
  const [{ runBot }, { commands }] = await Promise.all([import('./bot.js'), import('../commands/index.js')]);
  await runBot({ config, token, commands, log: createLog(config), stop: createStopSignal() });
});
