import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { StorageError } from '../../src/errors.js';
import { harbourText } from '../answering/support/story.js';
import { runCommand } from './support/run.js';

let folder: string;
let article: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-index-'));
  article = join(folder, 'harbour.txt');
  await writeFile(article, harbourText);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (args: readonly string[], dataDir: string) =>
  runCommand(args, { ARTICLE: article, READER: 'off', DATA_DIR: dataDir });

describe('index', () => {
  it('saves an index that doctor finds sound', async () => {
    const data = join(folder, 'saved');
    const { stdout } = await run(['index', '--json'], data);
    const made = z
      .strictObject({ passages: z.number(), kind: z.string(), folder: z.string() })
      .parse(JSON.parse(stdout));
    expect(made).toMatchObject({ passages: 14, folder: expect.stringContaining(data) });
    expect(await readdir(made.folder)).toContain('manifest.json');
    expect((await run(['doctor'], data)).stdout).toMatch(/^ok {4}index: saved, and fits/mu);
  });

  it('into a folder that cannot be written says so, and leaves nothing', async () => {
    const failure = run(['index'], join(article, 'below-a-file'));
    await expect(failure).rejects.toThrow(StorageError);
    await expect(failure).rejects.toThrow(/^The index cannot be saved in .* or set DATA_DIR to another\.$/u);
  });
});

describe('ask', () => {
  it('answers where no index can be saved, with one warning', async () => {
    const { code, stdout, stderr } = await run(['ask', 'Where is Skerra?'], join(article, 'below-a-file'));
    expect(code).toBe(0);
    expect(stdout).toContain('Skerra');
    expect(stderr).toMatch(/^The index cannot be saved .*Working in memory until then\.\n$/u);
  });

  it('as JSON gives the contract of batch, with the quotes', async () => {
    const data = join(folder, 'json');
    const said: unknown = JSON.parse(
      (await run(['ask', '--json', 'What', 'did', 'Brandt', 'say?'], data)).stdout,
    );
    expect(said).toMatchObject({ question: 'What did Brandt say?', answered: true, reason: null });
  });
});
