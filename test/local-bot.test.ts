import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import { readConfig } from '../src/config.js';
import { ConfigError } from '../src/errors.js';
import { runLocalBot } from '../src/local-bot.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-bot-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Running {
  /** What it said until its address, which comes last. */
  readonly lines: readonly string[];
  readonly origin: string;
  stop(): Promise<void>;
}

async function run(port: number, seedFile: string | null = null): Promise<Running> {
  const config = readConfig({ PORT: String(port), DATA_DIR: folder, READER: 'off' }, '0.0.0');
  const stopping = new AbortController();
  const lines: string[] = [];
  let ended: Promise<void> = Promise.resolve();
  const origin = await new Promise<string>((resolve, reject) => {
    ended = runLocalBot({
      config,
      commands,
      log: pino({ level: 'silent' }),
      stop: stopping.signal,
      seedFile,
      say(line) {
        lines.push(line);
        const found = /http:\S+/u.exec(line)?.[0];
        if (found) resolve(found);
      },
    });
    ended.catch(reject);
  });
  return {
    lines,
    origin,
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

describe('the bot in a local Discord', () => {
  it('says where it is once it can be asked, and leaves nothing behind', async () => {
    const bot = await run(0);
    expect(bot.lines).toEqual([`Pullquote is at ${bot.origin} (Ctrl-C stops it)`]);
    const page = await fetch(bot.origin);
    expect(await page.text()).toContain('<title>Pullquote');
    await bot.stop();
    await expect(fetch(bot.origin)).rejects.toThrow();
  });

  it('takes the next free port when its own is taken, and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    // A TCP server's address is an object.
    const { port } = other.address() as AddressInfo;
    const bot = await run(port);
    expect(Number(new URL(bot.origin).port)).toBeGreaterThan(port);
    expect(bot.lines[0]).toBe(`Port ${port} is taken.`);
    await bot.stop();
    other.close();
  });

  it('begins with a seed’s servers', async () => {
    const seed = join(folder, 'seed.json');
    const guild = { name: 'Desk', channels: [{ name: 'night-shift' }], members: [{ user: 'ines' }] };
    await writeFile(seed, JSON.stringify({ users: [{ name: 'ines' }], guilds: [guild] }));
    const bot = await run(0, seed);
    await bot.stop();
    expect(bot.lines).toHaveLength(1);
  });

  it.each([
    ['is missing', null, /ENOENT/u],
    ['is no JSON', '{', /not JSON/u],
    ['lacks something', '{"users":[]}', /guilds: This field is required/u],
  ])('names the seed when it %s', async (_what, text, reason) => {
    const seed = join(folder, 'wrong.json');
    await rm(seed, { force: true });
    if (text !== null) await writeFile(seed, text);
    const failed = run(0, seed);
    await expect(failed).rejects.toThrow(ConfigError);
    await expect(failed).rejects.toThrow(seed);
    await expect(failed).rejects.toThrow(reason);
  });
});
