import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage } from '../../src/answering/passage-at.js';
import { readStory } from '../../src/answering/story.js';
import { anyText } from './support/arbitrary.js';
import { at, harbour, harbourText } from './support/story.js';

describe('the passage at an offset', () => {
  it.each([
    ['its first character', at(harbourText, 'Nobody should').start, 5],
    ['its last', at(harbourText, 'tired watch.”').end - 1, 5],
    ['the break after it', at(harbourText, 'tired watch.”').end, 5],
    ['the start of the text', 0, 0],
    ['the end of the text', harbourText.length, 13],
    ['far beyond it', 1e9, 13],
    ['before it', -1, 0],
  ])('by %s', (_, offset, id) => {
    expect(findPassage(harbour, offset)).toBe(id);
  });

  it.each(harbour.passages.map(({ id, start, end }) => [id, start, end]))(
    'is %i from its first character (%i) to its last (%i)',
    (id, start, end) => {
      expect(findPassage(harbour, start)).toBe(id);
      expect(findPassage(harbour, end - 1)).toBe(id);
    },
  );

  it('of a story without passages is 0', () => {
    expect(findPassage(readStory(''), 5)).toBe(0);
  });

  it('is the last that starts at it or before, as looking at each would find', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: -2, max: 400 }), (text, offset) => {
        const story = readStory(text);
        const slow = story.passages.findLastIndex((passage) => passage.start <= offset);
        expect(findPassage(story, offset)).toBe(Math.max(slow, 0));
      }),
    );
  });
});
