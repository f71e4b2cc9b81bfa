import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/article/article.js';
import { cutPassages } from '../../src/article/passages.js';
import { readArticle } from '../../src/article/read-article.js';
import { containsSpan, sliceSpan } from '../../src/text/span.js';
import { countWords, findWords } from '../../src/text/words.js';

const passagesOf = (text: string): Passage[] => cutPassages(readArticle(text));
const slicesOf = (text: string): string[] => passagesOf(text).map((passage) => sliceSpan(text, passage));

/** `count` words that say which they are. */
const words = (count: number, from = 1): string =>
  Array.from({ length: count }, (_value, index) => `w${from + index}`).join(' ');

describe('cutPassages', () => {
  test('a passage is a sentence without the white space around it', () => {
    const text =
      'Ferry sinks off Leeds\n\n It sank at noon.  Nobody was hurt. \nShare\nThe owner, Jane Roe, was at sea.\n';
    expect(slicesOf(text)).toEqual([
      'Ferry sinks off Leeds',
      'It sank at noon.',
      'Nobody was hurt.',
      'The owner, Jane Roe, was at sea.',
    ]);
  });

  test('a passage knows its place, paragraph and kind', () => {
    const text = 'Ferry sinks off Leeds\nIt sank at noon. Nobody was hurt.\nThe owner was at sea.';
    expect(passagesOf(text).map(({ id, paragraph, kind }) => ({ id, paragraph, kind }))).toEqual([
      { id: 0, paragraph: 0, kind: 'headline' },
      { id: 1, paragraph: 1, kind: 'body' },
      { id: 2, paragraph: 1, kind: 'body' },
      { id: 3, paragraph: 2, kind: 'body' },
    ]);
  });

  test('an article without words has none', () => {
    expect(passagesOf('')).toEqual([]);
    expect(passagesOf('Share\n***\n')).toEqual([]);
  });

  test('a sentence of 120 words stays whole', () => {
    expect(slicesOf(`${words(120)}.`)).toEqual([`${words(120)}.`]);
  });

  test('a longer sentence is cut after a semicolon rather than a comma', () => {
    const text = `${words(50)}; ${words(30, 51)}, ${words(60, 81)}.`;
    expect(slicesOf(text)).toEqual([`${words(50)};`, `${words(30, 51)}, ${words(60, 81)}.`]);
  });

  test('of two commas the later one is taken', () => {
    const text = `${words(50)}, ${words(30, 51)}, ${words(60, 81)}.`;
    expect(slicesOf(text)).toEqual([`${words(50)}, ${words(30, 51)},`, `${words(60, 81)}.`]);
  });

  test('a comma near the beginning is not taken', () => {
    expect(slicesOf(`${words(3)}, ${words(140, 4)}.`)[0]).toMatch(/^w1 .* w\d{2,3}$/);
  });

  test('no part is left with a few words', () => {
    expect(slicesOf(`${words(121)}.`).map(countWords)).toEqual([81, 40]);
  });

  test('an opening mark goes with what it opens', () => {
    const text = `${words(60)}, “${words(100, 61)}.”`;
    expect(slicesOf(text)).toEqual([`${words(60)},`, `“${words(100, 61)}.”`]);
  });

  test('words passed over by a cut count in the next part', () => {
    const parts = slicesOf(`${words(45)}; ${words(400, 46)}.`);
    for (const part of parts) expect(countWords(part)).toBeLessThanOrEqual(120);
    expect(parts.join(' ')).toBe(`${words(45)}; ${words(400, 46)}.`);
  });

  test('a word longer than a passage is cut, though never within a surrogate pair', () => {
    for (const word of ['a'.repeat(5000), '𐐀'.repeat(2500), `a${'𐐀'.repeat(2500)}`]) {
      const parts = slicesOf(word);
      expect(parts.join('')).toBe(word);
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(1200);
        expect(part).not.toMatch(/\p{Cs}/u);
      }
    }
  });

  test('no part is without a word', () => {
    const text = `Ann ${'"'.repeat(5000)} Bob`;
    const parts = slicesOf(text);
    expect(parts).toHaveLength(2);
    for (const part of parts) expect(part).toMatch(/Ann|Bob/);
  });

  test('takes a megabyte without a stop', () => {
    expect(passagesOf('the mayor, the ferry '.repeat(50_000)).length).toBeGreaterThan(1600);
    expect(passagesOf('a'.repeat(1_000_000))).toHaveLength(834);
    expect(passagesOf(`a${'“'.repeat(1_000_000)}b`)).toHaveLength(2);
  });
});

describe('properties', () => {
  const word = fc.oneof(
    { weight: 6, arbitrary: fc.lorem({ maxCount: 1, mode: 'words' }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.constantFrom('a'.repeat(700), '😀', 'U.S.', '“So', 'so.”', '1,250', '—') },
  );
  const gap = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '; ', '. ', ' — ', '\u00a0', '\n', '\r\n');
  const texts = fc
    .array(fc.tuple(word, gap), { maxLength: 400, size: 'max' })
    .map((pieces) => pieces.flat().join(''));

  test('no passage has more than 120 words or 1,200 characters; they are in order and apart', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const [index, passage] of passagesOf(text).entries()) {
          expect(passage.id).toBe(index);
          expect(passage.start).toBeGreaterThanOrEqual(at);
          at = passage.end;
          const slice = sliceSpan(text, passage);
          expect(slice.length).toBeLessThanOrEqual(1200);
          expect(countWords(slice)).toBeLessThanOrEqual(120);
          expect(slice).toMatch(/[\p{L}\p{N}]/u);
          expect(slice).not.toMatch(/^\s|\s$/);
        }
      }),
    );
  });

  test('every word of a paragraph is in a passage of that paragraph', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = readArticle(text);
        const passages = cutPassages(article);
        for (const [index, paragraph] of article.paragraphs.entries()) {
          const own = passages.filter((passage) => passage.paragraph === index);
          for (const passage of own) expect(containsSpan(paragraph, passage)).toBe(true);
          for (const found of findWords(text, paragraph))
            expect(own.some((passage) => containsSpan(passage, found))).toBe(true);
        }
      }),
    );
  });

  test('no passage touches page furniture', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(texts, fc.constantFrom('Share', 'comments')), { maxLength: 5 }),
        (lines) => {
          const article = readArticle(lines.join('\n'));
          for (const passage of cutPassages(article))
            expect(
              article.furniture.some((line) => passage.start < line.end && line.start < passage.end),
            ).toBe(false);
        },
      ),
    );
  });
});
