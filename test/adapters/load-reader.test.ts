import { cp, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReader } from '../../src/adapters/load-reader.js';
import { bestAnswer, type Reader } from '../../src/answering/reader.js';
import { packageRoot } from '../../src/config.js';
import { ModelError } from '../../src/errors.js';

const folder = join(packageRoot, 'data', 'models', 'reader');
const text =
  'The ferry union chose Tomas Brandt as its head in 1998. Mayor Ruth Ellery opened the pier in Harrow Sound on Monday.';
const whole = { start: 0, end: text.length };

let reader: Reader;
let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'pullquote-reader-'));
  reader = await loadReader(folder);
});
afterAll(async () => {
  await reader[Symbol.asyncDispose]();
  await rm(scratch, { recursive: true, force: true });
});

async function answer(question: string, within = text, bounds = { start: 0, end: within.length }) {
  const best = bestAnswer(await reader.read(question, within, bounds), bounds);
  return best && { words: within.slice(best.start, best.end), score: best.score };
}

describe('the embedded reader', () => {
  it.each([
    ['Who is the head of the ferry union?', 'Tomas Brandt'],
    ['Where is the pier?', 'Harrow Sound'],
    ['When did Ellery open the pier?', 'Monday'],
  ])('finds the words that answer: %s', async (question, words) => {
    const found = await answer(question);
    expect(found?.words).toContain(words);
    expect(found?.score).toBeGreaterThan(0);
  });

  it('would rather find none where there are none', async () => {
    expect((await answer('How tall is the lighthouse keeper?'))?.score).toBeLessThan(0);
  });

  it('says what it is', () => {
    expect(reader.fingerprint).toMatch(/^reader, sha256 [0-9a-f]{64}$/u);
  });

  it('gives the same for the same, whatever was read between and at once', async () => {
    const question = 'Where is the pier?';
    const first = await reader.read(question, text, whole);
    const again = await Promise.all([
      reader.read('Who opened it?', text, whole),
      reader.read(question, text, whole),
      reader.read(question, text, whole),
    ]);
    expect(again[1]).toEqual(first);
    expect(again[2]).toEqual(first);
  });

  it('reads words where they stand in the text, every one a slice without white space', async () => {
    const odd = '\ufeff“Łódź”\r\ncafe\u0301 🚢 12,5 👩‍👩‍👧 x\u0000y [SEP] [CLS] don’t…';
    const { words, starts, ends } = await reader.read('why?', odd, { start: 2, end: odd.length });
    expect(words.length).toBeGreaterThan(8);
    expect(starts).toHaveLength(words.length);
    expect(ends).toHaveLength(words.length);
    for (const [i, { start, end }] of words.entries()) {
      expect(start).toBeGreaterThanOrEqual(words[i - 1]?.end ?? 2);
      expect(odd.slice(start, end)).toMatch(/^\S+$/u);
      expect(Number.isFinite(starts[i]) && Number.isFinite(ends[i])).toBe(true);
    }
  });

  it.each([
    ['an empty question', '', text],
    ['a long question', 'why '.repeat(5000), text],
    ['a long text', 'why?', 'word '.repeat(100_000)],
    ['a text without spaces', 'why?', 'x'.repeat(100_000)],
    ['an empty text', 'why?', ''],
    ['half an emoji', 'fla\ud83e', 'min\ud83ego'],
  ])('takes %s, reading no more than it was made for', async (_, question, within) => {
    const { words } = await reader.read(question, within, { start: 0, end: within.length });
    expect(words.length).toBeLessThan(256);
  });

  it('is of no use once disposed of', async () => {
    const other = await loadReader(folder);
    await other[Symbol.asyncDispose]();
    await other[Symbol.asyncDispose]();
    await expect(other.read('why?', text, whole)).rejects.toThrow('disposed');
  });
});

describe('a reader that cannot be had', () => {
  it('is named when it is missing', async () => {
    const failure = loadReader(join(scratch, 'nowhere'));
    await expect(failure).rejects.toThrow(ModelError);
    await expect(failure).rejects.toThrow(
      /^The reader in .*nowhere has no config\.json\. .*or set READER to another/u,
    );
  });

  it('is named when its weights are damaged', async () => {
    const damaged = join(scratch, 'damaged');
    await cp(folder, damaged, { recursive: true });
    await truncate(join(damaged, 'onnx', 'model_quantized.onnx'), 1_000_000);
    await expect(loadReader(damaged)).rejects.toThrow(/^The reader in .* is damaged: the sha256 /u);
    await rm(join(damaged, 'MODEL.md'));
    await expect(loadReader(damaged)).rejects.toThrow(/^The reader in .* cannot be loaded: .*READER=off\.$/u);
    await writeFile(join(damaged, 'tokenizer.json'), '{');
    await expect(loadReader(damaged)).rejects.toThrow(ModelError);
  });
});
