import type { Config } from '../config.js';

/** The terminal commands' log: plain lines on standard error, quiet unless something is off or LOG_LEVEL asks for more. */
export function createPlainLog({ logLevel }: Pick<Config, 'logLevel'>): {
  info(line: string): void;
  warn(line: string): void;
} {
  const write = (line: string): void => void process.stderr.write(`${line}\n`);
  const silent = (): void => {};
  const talkative = logLevel === 'info' || logLevel === 'debug' || logLevel === 'trace';
  return { info: talkative ? write : silent, warn: talkative || logLevel === 'warn' ? write : silent };
}
