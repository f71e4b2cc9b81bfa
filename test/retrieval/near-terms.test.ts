import { expect, it, test } from 'vitest';
import { findNearTerms } from '../../src/retrieval/near-terms.js';

const vocabulary = [
  'healei',
  'gallant',
  'hama',
  'hamas',
  'iraq',
  'zambia',
  'secretariat',
  'secretari',
  'lammi',
  'israel',
  'misil',
];

test.each([
  ['a missing letter', 'heali', ['healei']],
  ['a missing double letter', 'galant', ['gallant']],
  ['a wrong letter', 'gollant', ['gallant']],
  ['an added letter', 'israeel', ['israel']],
  ['swapped letters', 'isreal', ['israel']],
  ['swapped letters in a short word', 'haam', ['hama']],
  ['two wrong letters in a long word', 'secrateri', ['secretari']],
  ['the nearest only', 'secretarii', ['secretari']],
])('%s: %s', (_fact, typo, found) => {
  expect(findNearTerms(typo, vocabulary)).toEqual(found);
});

test.each([
  ['another country of four letters', 'iran'],
  ['another first letter', 'gambia'],
  ['two wrong letters in a short word', 'lemni'],
  ['a number', '12345'],
  ['a word of three letters', 'ham'],
  ['nothing', ''],
])('%s is no typo: %s', (_fact, term) => {
  expect(findNearTerms(term, [...vocabulary, '12346'])).toEqual([]);
});

it('gives all that are equally near', () => {
  expect(findNearTerms('hansan', ['hansen', 'hanson', 'henson'])).toEqual(['hansen', 'hanson']);
});
