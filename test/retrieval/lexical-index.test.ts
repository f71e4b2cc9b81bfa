import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildLexicalIndex } from '../../src/retrieval/lexical-index.js';

const sentences = [
  'Defence Secretary Moira Halley met her counterpart Tomas Gallard in Oslo on Tuesday.',
  'They discussed the licensing of arms exports.',
  'The programme cost 1,250 crowns, the organisation said.',
  'Officials in the US called the talks constructive.',
  'A Labour source denied that the neighbouring states had been told.',
  'De-escalation would take months.',
];

/** The sentences as one text, and where each stands. */
function layOut(parts: readonly string[]) {
  const text = parts.join(' ');
  let end = -1;
  const spans = parts.map((part) => {
    const start = end + 1;
    end = start + part.length;
    return { start, end };
  });
  return { text, spans };
}

const { text, spans } = layOut(sentences);
const index = buildLexicalIndex(text, spans);

/** The best passage of a question; undefined when no word matches. */
const best = (question: string) =>
  [...index.score(question)].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0];

describe('finds a passage', () => {
  test.each([
    ['by its words', 'Who did Halley meet in Oslo?', 0],
    ['by another form of a word', 'Which licences did they discuss?', 1],
    ['by the American spelling', 'defense secretary', 0],
    ['by the American spelling of a party', 'labor source', 4],
    ['by another country’s programme', 'What did the program cost?', 2],
    ['by an organization', 'organization', 2],
    ['by the neighboring states', 'neighboring', 4],
    ['by a number without its comma', '1250', 2],
    ['by a hyphenated word written as one', 'deescalation', 5],
    ['by a part of a hyphenated word', 'escalation', 5],
    ['by a country that looks like a pronoun', 'the US', 3],
    ['by a name with a letter too few', 'What did Galard say?', 0],
    ['by a name with a letter left out', 'Haley', 0],
    ['by a name with swapped letters', 'Gallrad', 0],
    ['by a name in capitals', 'GALLARD', 0],
    ['by a misspelled word', 'secratary', 0],
  ])('%s: %s', (_fact, question, id) => {
    expect(best(question)).toBe(id);
  });
});

describe('finds nothing', () => {
  test.each([
    ['for function words', 'Who is it that they were with?'],
    ['for a pronoun that looks like a country', 'us'],
    ['for no words', '?!… 🦩'],
    ['for the empty question', ''],
    ['for words the article does not hold', 'volcano penguins'],
    ['for names of object properties', '__proto__ toString valueOf'],
  ])('%s: %s', (_fact, question) => {
    expect(index.score(question)).toEqual(new Map());
  });
});

it('lets a passage lean on the one before it, but less than on itself', () => {
  const scores = index.score('Halley');
  expect([...scores.keys()].sort()).toEqual([0, 1]);
  expect(scores.get(1)).toBeLessThan((scores.get(0) ?? 0) / 5);
});

it('counts a word found by a near spelling for less than the word', () => {
  expect(index.score('Galard').get(0)).toBeLessThan(index.score('Gallard').get(0) ?? 0);
});

it('counts a word once however often the question says it', () => {
  expect(index.score('arms arms arms')).toEqual(index.score('arms'));
});

it('indexes no passages', () => {
  const empty = buildLexicalIndex('', []);
  expect(empty.size).toBe(0);
  expect(empty.score('anything')).toEqual(new Map());
});

it('never fails, and scores only passages there are, above zero', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), { maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      (parts, question) => {
        const laid = layOut(parts);
        for (const [id, score] of buildLexicalIndex(laid.text, laid.spans).score(question)) {
          expect(id).toBeLessThan(parts.length);
          expect(score).toBeGreaterThan(0);
        }
      },
    ),
  );
});

it('finds any content word of a passage in that passage', () => {
  const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{5,9}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 20 }), (words) => {
      const laid = layOut(words);
      const built = buildLexicalIndex(laid.text, laid.spans);
      for (const [id, part] of words.entries()) expect([...built.score(part).keys()]).toContain(id);
    }),
  );
});
