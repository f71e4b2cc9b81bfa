import { expect, it, test } from 'vitest';
import { findNearTerms } from '../../src/retrieval/near-terms.js';

const vocabulary = [
  'hallei',
  'gallard',
  'oslo',
  'iraq',
  'zambia',
  'secretariat',
  'secretari',
  'lemmor',
  'israel',
  'misil',
];

test.each([
  ['a missing letter', 'halei', ['hallei']],
  ['a missing double letter', 'galard', ['gallard']],
  ['a wrong letter', 'gollard', ['gallard']],
  ['an added letter', 'israeel', ['israel']],
  ['swapped letters', 'isreal', ['israel']],
  ['swapped letters in a short word', 'osol', ['oslo']],
  ['two wrong letters in a long word', 'secrateri', ['secretari']],
  ['the nearest only', 'secretarii', ['secretari']],
])('%s: %s', (_fact, typo, found) => {
  expect(findNearTerms(typo, vocabulary)).toEqual(found);
});

test.each([
  ['another country of four letters', 'iran'],
  ['another first letter', 'gambia'],
  ['two wrong letters in a short word', 'lammar'],
  ['a number', '12345'],
  ['a word of three letters', 'osl'],
  ['nothing', ''],
])('%s is no typo: %s', (_fact, term) => {
  expect(findNearTerms(term, [...vocabulary, '12346'])).toEqual([]);
});

it('gives all that are equally near', () => {
  expect(findNearTerms('hansan', ['hansen', 'hanson', 'henson'])).toEqual(['hansen', 'hanson']);
});
