import { expect, it } from 'vitest';
import { findConvention } from '../../src/adapters/embedding-conventions.js';

it.each([
  [['e5-small-v2'], 'e5', 'mean'],
  [['Xenova/multilingual-e5-small'], 'e5', 'mean'],
  [['intfloat/e5-large'], 'e5', 'mean'],
  [['BAAI/bge-small-en-v1.5'], 'bge-en', 'cls'],
  [['all-MiniLM-L6-v2'], 'plain', 'mean'],
  [['model5-e55'], 'plain', 'mean'],
  [[], 'plain', 'mean'],
  [['my-model', 'Xenova/e5-small-v2'], 'e5', 'mean'],
])('%j is of the family %s, pooled by %s', (names, family, pooling) => {
  expect(findConvention(names)).toMatchObject({ family, pooling });
});

it('writes both sides for e5, neither for others', () => {
  expect(findConvention(['e5-small'])).toMatchObject({ queryPrefix: 'query: ', passagePrefix: 'passage: ' });
  expect(findConvention(['gte-small'])).toMatchObject({ queryPrefix: '', passagePrefix: '' });
});
