import { describe, expect, it } from 'vitest';
import { measureVerdicts, median, shareDealtWith } from '../../scripts/eval/figures.js';
import { makeVerdict } from './support/verdict.js';

const right = makeVerdict({ confidence: 0.9, words: 8, ms: 3 });
const wrong = makeVerdict({ rank: 2, right: false, confidence: 0.6, words: 20, ms: 5 });
const withheld = makeVerdict({ answered: false, right: false, words: 0, confidence: 0.3, ms: 4 });
const missed = makeVerdict({ rank: 0, answered: false, right: false, words: 0, confidence: 0.1 });
const silent = makeVerdict({
  answerable: false,
  answered: false,
  right: false,
  rank: 0,
  words: 0,
  confidence: 0.2,
});
const fooled = makeVerdict({ answerable: false, right: false, rank: 0, words: 30, confidence: 0.7 });

describe('figures', () => {
  const figures = measureVerdicts([right, wrong, withheld, missed, silent, fooled]);

  it('count hits over answerable questions, answered or not', () => {
    expect(figures).toMatchObject({ hit1: 2 / 4, hit3: 3 / 4, mrr: (1 + 1 / 2 + 1) / 4 });
  });

  it('count right answers over answerable ones, over what was answered, and silence over the others', () => {
    expect(figures).toMatchObject({ right: 1 / 4, rightWhenAnswered: 1 / 3, silent: 1 / 2, balanced: 3 / 8 });
  });

  it('compare confidences of answerable and unanswerable ones', () => {
    // .9 is above both; .6 and .3 above one; .1 above none.
    expect(figures.auroc).toBe(4 / 8);
  });

  it('give the median words of answers and milliseconds of all', () => {
    expect(figures).toMatchObject({ words: 20, ms: 5 });
  });

  it('are not defined where there is nothing to count', () => {
    const { hit1, silent: share, rightWhenAnswered } = measureVerdicts([withheld]);
    expect([hit1, share, rightWhenAnswered]).toEqual([1, Number.NaN, Number.NaN]);
  });
});

it('a kind is dealt with by a right answer, or by none', () => {
  expect(shareDealtWith([right, wrong, withheld])).toBe(1 / 3);
  expect(shareDealtWith([silent, silent, fooled, fooled])).toBe(0.5);
});

it('the median of an even number is the upper of two', () => {
  expect(median([4, 1, 3, 2])).toBe(3);
  expect(median([])).toBeNaN();
});
