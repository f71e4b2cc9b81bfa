import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimSpan } from '../../../src/text/span.js';
import { article, check, checkOne, text } from './support/harbour.js';

const body = article.paragraphs.filter(({ kind }) => kind === 'body');
const words = body.flatMap(({ start, end }) =>
  [...text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}’.,-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu)].map(
    (match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    }),
  ),
);

/** A run of whole words of the article, within a paragraph; long enough to stand nowhere else in other capitals. */
const slices = fc
  .tuple(fc.nat(words.length - 1), fc.integer({ min: 4, max: 14 }))
  .map(([from, count]) => {
    const first = words[from];
    const last = words
      .slice(from, from + count)
      .findLast(({ end }) => !text.slice(first?.start, end).includes('\n'));
    return text.slice(first?.start, last?.end);
  })
  .filter((slice) => slice.length > 16);

/** A run long enough that no other place of the article has all but a letter of it, and without a mark inside. */
const sentences = body
  .flatMap(({ sentences: spans }) => spans.map((span) => trimSpan(text, span)))
  .map(({ start, end }) => text.slice(start, end).replace(/^[“”]|[“”]$/gu, ''))
  .filter((sentence) => sentence.length > 25 && !/[“”]/u.test(sentence));

const verbatim = ['exact', 'same-words'];

describe('any words of the article', () => {
  it('are exact, or cut off from what they hang on: never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(slices, async (slice) => {
        const { verdict, parts } = await checkOne(slice);
        expect(['exact', 'cut']).toContain(verdict);
        for (const { source, claimed } of parts)
          expect(text.slice(source.start, source.end)).toBe(slice.slice(claimed.start, claimed.end));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same words in other typography', async () => {
    const retype = (slice: string): string =>
      slice
        .replace(/[’]/gu, "'")
        .replaceAll('-', '\u2011')
        .replace(/\s/gu, ' \u00a0')
        .replace(/(?<=\p{L}{2})(?=\p{L}{2})/u, '\u200b')
        .normalize('NFD')
        .toUpperCase();
    await fc.assert(
      fc.asyncProperty(slices, async (slice) => {
        fc.pre(/\p{Ll}/u.test(slice));
        const { verdict } = await checkOne(retype(slice));
        expect(['same-words', 'cut']).toContain(verdict);
      }),
      { numRuns: 300 },
    );
  });
});

describe('one letter or figure', () => {
  const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789éß');
  const place = (sentence: string, at: number): number => {
    const places = [...sentence.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
    return places[at % places.length] ?? 0;
  };
  const edits = fc.tuple(
    fc.constantFrom(...sentences),
    fc.nat(),
    letters,
    fc.constantFrom('replaced', 'left out', 'put in'),
  );

  it('that differs is never exact nor the same', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async ([sentence, at, letter, edit]) => {
        const index = place(sentence, at);
        const kept = edit === 'put in' ? sentence.slice(index) : sentence.slice(index + 1);
        const claim = sentence.slice(0, index) + (edit === 'left out' ? '' : letter) + kept;
        fc.pre(claim.toLowerCase() !== sentence.toLowerCase());
        for (const { verdict } of await check(claim)) expect(verbatim).not.toContain(verdict);
      }),
      { numRuns: 600 },
    );
  });
});

describe('any text at all', () => {
  it('gets a verdict, and what is exact is a slice of the article', async () => {
    const pieces = fc.constantFrom(
      ...[
        '“',
        '”',
        '"',
        "'",
        '’',
        '…',
        '...',
        '[...]',
        '[sic]',
        '[',
        ']',
        '> ',
        '\n',
        ' ',
        '—',
        '\u202e',
        'not ',
        'if ',
      ],
      ...sentences.slice(0, 6),
      'harbour',
      'Solheim said ',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('words' as const, 'message' as const), async (claim, as) => {
        const findings = await check(claim, null, as);
        expect(findings.length).toBeGreaterThan(0);
        for (const { verdict, parts, claim: checked } of findings) {
          if (verdict !== 'exact') continue;
          for (const { source, claimed } of parts)
            expect(text.slice(source.start, source.end)).toBe(checked.text.slice(claimed.start, claimed.end));
        }
      }),
      { numRuns: 400 },
    );
  });
});
