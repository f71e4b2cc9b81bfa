import { describe, expect, it } from 'vitest';
import { readCandidates } from '../../src/answering/read-candidates.js';
import type { Reader } from '../../src/answering/reader.js';
import type { Span } from '../../src/text/span.js';
import { findWords } from '../../src/text/words.js';
import { at, harbour, harbourText, passageOf } from './support/story.js';

/** A reader that likes the words given, each as much as it says, more in a longer window. */
function fakeReader(liked: Readonly<Record<string, number>>): Reader & { readonly windows: Span[] } {
  const windows: Span[] = [];
  return {
    fingerprint: 'a reader for tests',
    windows,
    async read(_question, text, window) {
      windows.push(window);
      const words = findWords(text, window);
      const scores = words.map((word) => (liked[word.text] ?? -5) + (window.end - window.start) / 1000);
      return { words, starts: scores, ends: scores };
    },
    async [Symbol.asyncDispose]() {},
  };
}

const ids = (...words: string[]) => words.map((some) => ({ id: passageOf(some) }));

describe('reading the best candidates', () => {
  it('stops at the first when that answers, and goes on when it does not', async () => {
    const answering = fakeReader({ Nobody: 5 });
    await readCandidates(answering, harbour, 'why?', ids('Nobody should', 'The ferries carry'));
    expect(answering.windows).toHaveLength(1);
    const silent = fakeReader({});
    await readCandidates(silent, harbour, 'why?', ids('Nobody should', 'The ferries carry'));
    expect(silent.windows).toHaveLength(2);
  });

  it('reads each with its neighbours', async () => {
    const reader = fakeReader({});
    await readCandidates(reader, harbour, 'why?', ids('Nobody should', 'The ferries carry'));
    expect(reader.windows.map(({ start, end }) => harbourText.slice(start, end))).toEqual([
      '“We will not run boats without crews,” Brandt told reporters. “Nobody should sail on a tired watch.”\nBrandt added: “The council has until Friday to answer us.',
      'Ellery had earlier met the transport minister, Ines Valdemar, in the capital.\nThe ferries carry 4,000 people a day between Harrow Sound and the island of Skerra.',
    ]);
  });

  it('keeps the headline apart from what is below it', async () => {
    const reader = fakeReader({});
    await readCandidates(reader, harbour, 'why?', ids('Talks come', 'Mayor Ruth Ellery'));
    expect(reader.windows.map(({ start, end }) => harbourText.slice(start, end))).toEqual([
      'Talks come a day before sailings were due to stop',
      'Mayor Ruth Ellery met Tomas Brandt, the head of the ferry union, in the Customs House on Monday.\nEllery said the talks had been “honest and useful”.',
    ]);
  });

  it('gives each the best answer within it', async () => {
    const read = await readCandidates(
      fakeReader({ Friday: 3, boats: 2 }),
      harbour,
      'when?',
      ids('The council has until', 'If it does not'),
    );
    const [friday, boats] = [
      read.get(passageOf('The council has until')),
      read.get(passageOf('If it does not')),
    ];
    expect(friday).toMatchObject(at(harbourText, 'Friday'));
    expect(boats).toMatchObject(at(harbourText, 'boats', 1));
    expect(read.size).toBe(2);
  });

  it('keeps the better of two windows that hold the same sentence', async () => {
    const both = await readCandidates(
      fakeReader({ Friday: 3 }),
      harbour,
      'when?',
      ids('The council', 'If it does'),
    );
    const alone = await readCandidates(fakeReader({ Friday: 3 }), harbour, 'when?', ids('The council'));
    const widest = Math.max(
      ...[passageOf('The council'), passageOf('If it does')].map((id) => {
        const before = harbour.passages[id - 1];
        const after = harbour.passages[id + 1];
        return (after?.end ?? 0) - (before?.start ?? 0);
      }),
    );
    expect(both.get(passageOf('The council'))?.score).toBeCloseTo(2 * (3 + widest / 1000), 9);
    expect(both.get(passageOf('The council'))?.score).toBeGreaterThanOrEqual(
      alone.get(passageOf('The council'))?.score ?? 0,
    );
  });

  it('reads no more than eight, and nothing where there is nothing', async () => {
    const reader = fakeReader({});
    const all = harbour.passages.map(({ id }) => ({ id }));
    expect((await readCandidates(reader, harbour, 'why?', all)).size).toBe(8);
    expect(reader.windows).toHaveLength(8);
    expect(await readCandidates(reader, harbour, 'why?', [])).toEqual(new Map());
    expect(await readCandidates(reader, harbour, 'why?', [{ id: 99 }])).toEqual(new Map());
  });
});
