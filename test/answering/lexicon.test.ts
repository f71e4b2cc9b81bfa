import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../src/answering/lexicon.js';
import { readStory } from '../../src/answering/story.js';
import { termOf } from '../../src/retrieval/terms.js';
import { anyText } from './support/arbitrary.js';
import { brandt, ellery, harbour, passageOf, source } from './support/story.js';

const lexicon = buildLexicon(harbour);
const formsOf = (id: number) =>
  lexicon.names
    .filter(({ entity }) => entity.id === id)
    .map(({ words, form }) => `${form}: ${words.join(' ')}`)
    .sort();

describe('what an article’s words are worth', () => {
  it('knows the terms of each passage', () => {
    const terms = lexicon.passageTerms[passageOf('The ferries carry')];
    for (const word of ['ferries', 'ferry', 'people', '4,000', 'skerra'])
      expect(terms).toContain(termOf(word));
    expect(terms).not.toContain(termOf('union'));
  });

  it('has the terms of what is quoted and no others', () => {
    expect(lexicon.has(termOf('sailings'))).toBe(true);
    expect(lexicon.has(termOf('zanzibar'))).toBe(false);
    // Page furniture is no passage.
    expect(lexicon.has(termOf('article'))).toBe(false);
  });

  it('holds a word in few passages to be rarer than one in many, and one in none the rarest', () => {
    const [nowhere, once, often] = ['zanzibar', 'skerra', 'ferry'].map((word) =>
      lexicon.rarity(termOf(word)),
    );
    expect(nowhere).toBeGreaterThan(once ?? 0);
    expect(once).toBeGreaterThan(often ?? 0);
    expect(often).toBeGreaterThan(0);
    // Robertson & Zaragoza 2009, with 14 passages of which one holds the term.
    expect(once).toBeCloseTo(Math.log(1 + 13.5 / 1.5), 12);
  });

  it('finds a hyphenated word by its parts', () => {
    const { vocabulary, has } = buildLexicon(
      readStory('Mayors want a step-up in talks.\nThe well-known plan fails.'),
    );
    for (const word of ['step-up', 'step', 'well-known', 'known']) expect(vocabulary.has(word)).toBe(true);
    expect(has(termOf('step'))).toBe(true);
  });
});

describe('how an article writes its names', () => {
  it.each<[string, number, string[]]>([
    ['a person: in full, short, by role', ellery, ['name: ellery', 'name: ruth ellery', 'role: mayor']],
    [
      'a role without its small words',
      brandt,
      ['name: brandt', 'name: tomas brandt', 'role: head ferry union'],
    ],
    ['a source by its description alone', source, ['role: harbour source'.replace('harbour', 'harbor')]],
  ])('%s', (_, id, forms) => {
    expect(formsOf(id)).toEqual(forms);
  });

  it('gives the longest forms first, and each by every word of it', () => {
    const lengths = lexicon.names.map(({ words }) => words.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    for (const form of lexicon.names)
      for (const word of form.words) expect(lexicon.namesByWord.get(word)).toContain(form);
  });
});

describe('any text', () => {
  it('has a lexicon whose counts fit its passages', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const story = readStory(text);
        const { passageTerms, has, rarity } = buildLexicon(story);
        expect(passageTerms).toHaveLength(story.passages.length);
        for (const terms of passageTerms)
          for (const term of terms) {
            expect(has(term)).toBe(true);
            expect(rarity(term)).toBeGreaterThan(0);
          }
      }),
    );
  });
});
