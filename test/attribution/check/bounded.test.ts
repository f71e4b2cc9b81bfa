import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.js';
import { attribute } from '../../../src/attribution/attribute.js';
import { createChecker } from '../../../src/attribution/check/checker.js';

const checkerOf = (text: string) => {
  const article = readArticle(text);
  return createChecker(article, attribute(article));
};

// A catastrophic pattern or a quadratic search would run into the test's time limit on these.
const articles: Readonly<Record<string, string>> = {
  'one word 100,000 times': 'The '.repeat(100_000),
  'one letter 300,000 times': `a${'a'.repeat(300_000)}`,
  'no stop in 500 kB': 'The harbour board met the council and '.repeat(13_000),
  'a repeated sentence': '“We will not close the harbour,” said Ann Lee.\n'.repeat(5_000),
};
const claims: Readonly<Record<string, string>> = {
  'the same word 1,000 times': 'the '.repeat(1000),
  'one letter 4,000 times': 'a'.repeat(4000),
  'all but found': `${'a'.repeat(3999)}b`,
  '4,000 quote marks': '“'.repeat(4000),
  'marks in pairs': '“a” '.repeat(1000),
  'ellipses between words': 'the … '.repeat(650),
  'brackets that never close': `${'['.repeat(3900)} the harbour`,
  'nested brackets': `${'[a '.repeat(1000)}${']'.repeat(1000)}`,
  'dots and spaces': '. '.repeat(2000),
  'right to left': '\u202eהנמל ייסגר '.repeat(250),
  'block quotes': '> the harbour\n'.repeat(300),
  'combining marks': `a${'\u0301'.repeat(3999)}`,
  'only punctuation': '!?…—'.repeat(1000),
};

describe.each(Object.entries(articles))('in an article of %s', (_name, text) => {
  const checker = checkerOf(text);
  it.each(Object.entries(claims))('a claim of %s is answered', async (_what, claim) => {
    const { findings } = await checker.check(claim, { as: 'words' });
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe('an article without words', () => {
  it.each(['', '\n\n', '“”'])('has nothing in it: %j', async (text) => {
    const { findings } = await checkerOf(text).check('We will not close the harbour', { as: 'words' });
    expect(findings.map(({ verdict, nearest }) => [verdict, nearest])).toEqual([['not-in-article', null]]);
  });
});
