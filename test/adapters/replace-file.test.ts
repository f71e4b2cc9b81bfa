import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceFile } from '../../src/adapters/replace-file.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-file-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const fill = (text: string, claimed = Buffer.byteLength(text)) => {
  return async (path: string) => {
    await writeFile(path, text);
    return claimed;
  };
};

it('makes the folder and the file', async () => {
  const path = join(folder, 'new', 'file');
  await replaceFile(path, fill('words'));
  expect(await readFile(path, 'utf8')).toBe('words');
});

it.each([
  ['filling fails', async () => Promise.reject(new Error('disk full')), /disk full/],
  ['fewer bytes arrive than were written', fill('wor', 5), /3 of 5 bytes/],
  ['nothing is written', async () => 0, /ENOENT/],
])('leaves the old file and no other when %s', async (_what, broken, message) => {
  const path = join(folder, 'file');
  await replaceFile(path, fill('old'));
  await expect(replaceFile(path, broken)).rejects.toThrow(message);
  expect(await readFile(path, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['file']);
});

it('of several writers at once leaves the whole file of one', async () => {
  const path = join(folder, 'file');
  const versions = Array.from({ length: 8 }, (_, i) => `${i}`.repeat(10_000 + i));
  await Promise.all(versions.map((text) => replaceFile(path, fill(text))));
  expect(versions).toContain(await readFile(path, 'utf8'));
  expect(await readdir(folder)).toEqual(['file']);
});
