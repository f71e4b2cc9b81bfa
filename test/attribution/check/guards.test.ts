import { describe, expect, test } from 'vitest';
import { dropsNegation, findFollowing, findGoverning } from '../../../src/attribution/check/guards.js';
import { findCheckWords } from '../../../src/attribution/check/words.js';

/** The word that governs what stands between the bars, or that follows it and limits it. */
function guardOf(sentence: string, side: 'left' | 'right'): string | null {
  const [before = '', stretch = '', after = ''] = sentence.split('|');
  const text = before + stretch + after;
  const words = findCheckWords(text);
  const first = findCheckWords(before).length;
  const last = first + findCheckWords(stretch).length - 1;
  const guard =
    side === 'left' ? findGoverning(text, words, 0, first) : findFollowing(text, words, last, words.length);
  return (
    guard &&
    words
      .slice(guard.first, guard.last + 1)
      .map(({ key }) => key)
      .join(' ')
  );
}

describe('before true words', () => {
  test.each<[string, string, string | null]>([
    ['a not at once', 'We will not |close the harbour|', 'not'],
    ['a contracted not', 'We won’t |close the harbour|', "won't"],
    ['a verb of opinion denied', 'I do not think |we will close|', 'not'],
    ['a denial', 'She denied that |the board was told|', 'denied'],
    ['nobody', 'Nobody wants to |leave a boat outside|', 'nobody'],
    ['a modal', 'We may |close the harbour|', 'may'],
    ['an opinion', 'I think |we will close|', 'think'],
    ['a hedge set off by a comma', 'Perhaps, |we will close|', 'perhaps'],
    ['a condition', 'If they ask, |we will close|', 'if'],
    ['a condition without a comma', 'unless they ask |we will close|', 'unless'],
    ['a not in another clause', 'It is not easy, but |we will win|', null],
    ['a not in another sentence part', 'It is not over; |we will win|', null],
    ['a not of another verb', 'I do not like the plan that |we have|', null],
    ['a modal too far off', 'We may well see that |boats come|', null],
    ['a modal over small words', 'It could be that we |will close|', 'could'],
    ['an adverb that limits the next word', 'We have only |two boats|', 'only'],
    ['an adverb that limits another word', 'We go only with the |two boats|', null],
    ['a no that answers', 'No, |we will close|', null],
    ['an if that asks', 'They asked if |we will close|', null],
    ['nothing', '|We will close|', null],
  ])('%s', (_fact, sentence, expected) => {
    expect(guardOf(sentence, 'left')).toBe(expected);
  });
});

describe('after true words', () => {
  test.each<[string, string, string | null]>([
    ['a condition', '|We will close| if they ask', 'if'],
    ['a condition after a comma', '|We will close|, provided they ask', 'provided'],
    ['a condition of several words', '|We will close| as long as they pay', 'as long as'],
    ['a condition some words on', '|We will close| the harbour on Monday unless it rains', 'unless'],
    ['an afterthought', '|We will close|, I think', 'think'],
    ['a condition in another clause', '|We will close|, but if they ask we may not', null],
    ['an as if', '|They talk| as if it were over', null],
    ['a not that adds', '|We want peace|, not war', null],
    ['nothing', '|We will close|', null],
  ])('%s', (_fact, sentence, expected) => {
    expect(guardOf(sentence, 'right')).toBe(expected);
  });
});

test.each([
  ["isn't", 'is', true],
  ["won't", 'will', true],
  ['cannot', 'can', true],
  ["don't", 'did', false],
  ['want', 'wan', false],
])('dropping the negation of %j gives %j: %j', (source, claimed, expected) => {
  expect(dropsNegation(source, claimed)).toBe(expected);
});
