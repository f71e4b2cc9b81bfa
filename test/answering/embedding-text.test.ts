import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddingTexts } from '../../src/answering/embedding-text.js';
import { readStory, type Story } from '../../src/answering/story.js';
import { anyText } from './support/arbitrary.js';
import { at, brandt, ellery, harbour, harbourText, passageOf } from './support/story.js';

const texts = embeddingTexts(harbour);

/** The harbour story in which some more words stand for somebody. */
function withMention(entity: number, words: string, form: 'pronoun' | 'description'): Story {
  const span = at(harbourText, words);
  const entities = harbour.attribution.entities.map((one) =>
    one.id === entity ? { ...one, mentions: [...one.mentions, { ...span, form, entity }] } : one,
  );
  return { ...harbour, attribution: { ...harbour.attribution, entities } };
}

describe('what is embedded for a passage', () => {
  it.each([
    ['the article’s own words as they are', 'The ferries carry', ''],
    ['quoted words with their speaker before them', 'Nobody should sail', 'Tomas Brandt: '],
    ['a sentence that goes on with somebody’s words', 'That is no threat', 'Tomas Brandt: '],
    ['a sentence that names its speaker as it is', 'Brandt added', ''],
    ['a sentence with a few quoted words as it is', 'Ellery said the talks', ''],
  ])('is %s', (_, words, names) => {
    const passage = harbour.passages[passageOf(words)];
    expect(texts[passageOf(words)]).toBe(names + harbourText.slice(passage?.start, passage?.end));
  });

  it.each(['pronoun', 'description'] as const)('has before it whom a %s stands for', (form) => {
    const story = withMention(ellery, 'the council', form);
    expect(embeddingTexts(story)[passageOf('This would cost')]).toBe(
      'Ruth Ellery: This would cost the council about £2 million a year.',
    );
  });

  it('has nobody twice, the speaker first, and two names at most', () => {
    const both = withMention(brandt, 'Nobody', 'pronoun').attribution;
    const many = withMention(ellery, 'Nobody', 'pronoun').attribution.entities.map((one) =>
      one.id === 2
        ? { ...one, mentions: [{ ...at(harbourText, 'watch'), form: 'pronoun' as const, entity: 2 }] }
        : one,
    );
    const id = passageOf('Nobody should');
    expect(embeddingTexts({ ...harbour, attribution: both })[id]).toMatch(/^Tomas Brandt: “Nobody/u);
    expect(embeddingTexts({ ...harbour, attribution: { ...both, entities: many } })[id]).toMatch(
      /^Tomas Brandt, Ruth Ellery: “Nobody/u,
    );
  });

  it('is one text a passage, ending in its words, whatever the article', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const story = readStory(text);
        const embedded = embeddingTexts(story);
        expect(embedded).toHaveLength(story.passages.length);
        for (const [i, { start, end }] of story.passages.entries())
          expect(embedded[i]?.endsWith(text.slice(start, end))).toBe(true);
      }),
    );
  });
});
