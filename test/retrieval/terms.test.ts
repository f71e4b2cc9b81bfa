import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findContentTerms, findTerms, termOf } from '../../src/retrieval/terms.js';

test.each([
  ['stems', 'ministers', ['minist']],
  ['drops a possessive', 'the minister’s', ['the', 'minist']],
  ['folds accents and case', 'CAFÉ', ['cafe']],
  ['reads a number with its commas as one', '1,250', ['1250']],
  ['keeps a decimal together', '3.5', ['35']],
  ['reads an abbreviation without its stops', 'U.S.', ['us']],
  ['finds a hyphenated word by its parts and whole', 'step-up', ['step', 'up', 'stepup']],
  ['finds no term in punctuation', '… — !?', []],
  ['keeps repeats', 'war, war', ['war', 'war']],
])('%s: %s', (_fact, text, terms) => {
  expect(findTerms(text)).toEqual(terms);
});

it('finds terms in a range only', () => {
  expect(findTerms('ferry crew mayor', { start: 6, end: 10 })).toEqual(['crew']);
});

it('a hyphen makes no difference to the whole word', () => {
  expect(findTerms('de-escalation')).toContain(termOf('deescalation'));
});

describe('content terms', () => {
  test.each([
    ['leave question and function words out', 'Who did the minister meet?', ['minist', 'meet']],
    ['leave contractions out', "Wasn't it he who'd left?", ['left']],
    ['keep negation', 'not known', ['not', 'known']],
    ['know the country from the pronoun', 'The US told us', ['us', 'told']],
    ['know the country with stops', 'The U.S. told us', ['us', 'told']],
    ['know the agency from the question word', 'Who runs the WHO?', ['run', 'who']],
    ['take a shouted question for what it is', 'WHO TOLD US?', ['told']],
    ['are none in a question without any', 'What is it?', []],
  ])('%s: %s', (_fact, text, terms) => {
    expect(findContentTerms(text)).toEqual(terms);
  });
});

it('never fails, and gives terms that a space would not break', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const term of findTerms(text)) expect(term).toMatch(/^\S+$/u);
    }),
  );
});
