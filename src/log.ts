import { pino } from 'pino';
import type { Config } from './config.js';

/**
 * The program's log: JSON lines on standard error, so that standard output holds answers only. Tokens are never logged;
 * the redaction is a second lock on that door.
 */
export function createLog(config: Pick<Config, 'logLevel'>): pino.Logger {
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['token', '*.token', '*.authorization'],
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
