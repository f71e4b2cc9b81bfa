import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/config.js';
import { readVersion } from '../../src/version.js';
import { harbourText } from '../answering/support/story.js';
import { spawnBuilt } from './support/run.js';

let folder: string;
let article: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-main-'));
  article = join(folder, 'harbour.txt');
  await writeFile(article, harbourText);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (args: readonly string[], options: Partial<Parameters<typeof spawnBuilt>[1]> = {}) =>
  spawnBuilt(args, {
    cwd: folder,
    ...options,
    env: { ARTICLE: article, DATA_DIR: join(folder, 'var'), READER: 'off', ...options.env },
  });

describe('the built command line', () => {
  it.each([['--version'], ['-V']])('tells its version: %s', async (flag) => {
    expect(await run([flag])).toEqual({ code: 0, stdout: `${readVersion()}\n`, stderr: '' });
  });

  it('tells what it can do', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const command of ['ask', 'quotes', 'people', 'summary', 'chat', 'index', 'batch', 'doctor'])
      expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'mu'));
  });

  it('answers without colours where it does not write to a terminal, whatever asks for them', async () => {
    const { code, stdout, stderr } = await run(['ask', 'Who', 'met', 'whom?'], {
      env: { FORCE_COLOR: '3', CLICOLOR_FORCE: '1', COLORTERM: 'truecolor' },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}│ Mayor Ruth Ellery met Tomas Brandt/u);
    expect(stdout).not.toContain('\u001b');
  });

  it.each<[string, readonly string[], NodeJS.ProcessEnv, number, RegExp]>([
    ['a setting', ['quotes'], { LOG_LEVEL: 'loud' }, 78, /^LOG_LEVEL must be one of .*\n$/u],
    [
      'two settings',
      ['quotes'],
      { LOG_LEVEL: 'x', DISCORD_GUILD_ID: 'y' },
      78,
      /DISCORD_GUILD_ID .*; LOG_LEVEL/u,
    ],
    [
      'a command',
      ['frobnicate'],
      {},
      1,
      /^error: unknown command 'frobnicate'\n\(see: pullquote --help\)\n$/u,
    ],
    [
      'an article',
      ['quotes', '-a', 'none\u001b[31m.txt'],
      {},
      1,
      /^There is no article file .*none\ufffd\[31m\.txt\. Check the path\.\n$/u,
    ],
    [
      'a model',
      ['ask', 'x'],
      { EMBEDDING_MODEL: './none' },
      1,
      /^There is no embedding model in .*none\. Set .*\n$/u,
    ],
  ])('says in one line what is wrong, and with which exit code: %s', async (_, args, env, code, message) => {
    const ran = await run(args, { env });
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr).toMatch(message);
    expect(ran.stderr).not.toMatch(/^\s+at /mu);
  });

  it('shows where it happened when LOG_LEVEL=debug', async () => {
    const { stderr } = await run(['quotes', '-a', 'none.txt'], { env: { LOG_LEVEL: 'debug' } });
    expect(stderr).toMatch(/^\s+at .*article-file/mu);
    expect(stderr).toMatch(/^caused by .*ENOENT/mu);
  });

  it('reads settings from .env, empty ones as not set', async () => {
    const home = await mkdtemp(join(folder, 'home-'));
    await writeFile(join(home, '.env'), 'LOG_LEVEL=loud\nDISCORD_TOKEN=\n');
    expect(await run(['quotes'], { cwd: home })).toMatchObject({ code: 78 });
    await cp(join(packageRoot, '.env.example'), join(home, '.env'));
    expect(await run(['quotes', '--json'], { cwd: home })).toMatchObject({ code: 0, stderr: '' });
  });

  it('names a damaged model, and writes nothing', async () => {
    const model = join(folder, 'damaged');
    await cp(join(packageRoot, 'data', 'models', 'e5-small-v2'), model, { recursive: true });
    await truncate(join(model, 'onnx', 'model_quantized.onnx'), 5_000_000);
    const data = join(folder, 'damaged-var');
    const { code, stdout, stderr } = await run(['index'], {
      env: { EMBEDDING_MODEL: model, DATA_DIR: data },
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^The embedding model in .* is damaged: the sha256 .*Restore the file.*\n$/u);
    expect(await readdir(folder)).not.toContain('damaged-var');
  });

  it('runs through a link, as npm installs it', async () => {
    const link = join(folder, 'pullquote.js');
    await symlink(join(packageRoot, 'dist', 'src', 'cli', 'main.js'), link);
    expect((await run(['--version'], { entry: link })).stdout).toBe(`${readVersion()}\n`);
  });
});

describe('a conversation in a pipe', () => {
  it('answers each line as it comes, until a word of farewell or the end of input', async () => {
    const { code, stdout, stderr } = await run(['chat'], {
      input: 'What did Brandt say?\nWhom did he meet?\r\n\u001b[2Jhello\n\n QUIT \nWho met whom?\n',
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Pullquote answers from this article/u);
    expect(stdout.match(/^\? .*$/gmu)).toEqual([
      '? What did Brandt say?',
      '? Whom did he meet?',
      '? ␛[2Jhello',
      '? ',
    ]);
    expect(stdout).toContain('  │ Mayor Ruth Ellery met Tomas Brandt');
    expect(stdout).not.toContain('\u001b');
  });

  it('is left cleanly at SIGINT, its input still open', async () => {
    const { code, stdout } = await run(['chat'], {
      onStart: (child) => {
        child.stdin?.write('Where is Skerra?\n');
        child.stdout?.on('data', (chunk: string) => {
          if (chunk.includes('paragraph')) child.kill('SIGINT');
        });
      },
    });
    expect(code).toBe(0);
    expect(stdout).toContain('Skerra');
  });
});

describe('a reader that goes away', () => {
  it('ends batch quietly', async () => {
    const line = `${JSON.stringify({ id: 1, article, question: 'Who met whom?' })}\n`;
    const { code, stderr } = await run(['batch'], {
      input: line.repeat(300),
      onStart: (child) => {
        if (child.stdout) void once(child.stdout, 'data').then(() => child.stdout?.destroy());
      },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
