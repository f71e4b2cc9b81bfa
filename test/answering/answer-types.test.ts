import { describe, expect, it } from 'vitest';
import {
  datePattern,
  namePattern,
  numberPattern,
  placePattern,
  reasonPattern,
  timePattern,
} from '../../src/answering/answer-types.js';

const patterns = { datePattern, namePattern, numberPattern, placePattern, reasonPattern, timePattern };

describe('what a sentence must hold', () => {
  it.each<[keyof typeof patterns, string, boolean]>([
    ['datePattern', 'They met on Monday.', true],
    ['datePattern', 'It was under attack in April.', true],
    ['datePattern', 'The pier was built in 1902.', true],
    ['datePattern', 'The boat leaves at 8:30 pm.', true],
    ['datePattern', 'It may end next week.', true],
    ['datePattern', 'The ferries may be late.', false],
    ['timePattern', 'They talked after the vote.', true],
    ['timePattern', 'It took three hours.', true],
    ['timePattern', 'The union wants more pay.', false],
    ['numberPattern', 'It carries 4,000 people.', true],
    ['numberPattern', 'It has seven decks.', true],
    ['numberPattern', 'About half of the crew left.', true],
    ['numberPattern', 'The crew left.', false],
    ['placePattern', 'They met in Harrow Sound.', true],
    ['placePattern', 'They sail to the eastern Skerries.', true],
    ['placePattern', 'It lies by the river.', true],
    ['placePattern', 'They met for tea.', false],
    ['reasonPattern', 'They left because of the storm.', true],
    ['reasonPattern', 'They struck over pay.', true],
    ['reasonPattern', 'They slowed down to save fuel.', true],
    ['reasonPattern', 'They left.', false],
    ['namePattern', 'Then the mayor met Brandt.', true],
    ['namePattern', 'He said: “Brandt will come.”', true],
    ['namePattern', 'Then the mayor left.', false],
  ])('%s in %j', (pattern, sentence, found) => {
    expect(patterns[pattern].test(sentence)).toBe(found);
  });
});
