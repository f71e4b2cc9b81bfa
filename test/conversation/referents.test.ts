import { describe, expect, it } from 'vitest';
import { chooseReferent, type PronounClass, pronounClass } from '../../src/conversation/referents.js';
import type { Turn } from '../../src/conversation/turn.js';
import { brandt, ellery, harbour, harrowSound, source, union, valdemar } from '../answering/support/story.js';

const { entities } = harbour.attribution;
const turn = (asked: readonly number[], answered: readonly number[] = []): Turn => ({
  standalone: 'q',
  kind: 'what',
  asked,
  answered,
  passages: [],
  found: null,
});

describe('the class of a pronoun', () => {
  it.each<[string, PronounClass | null]>([
    ['he', 'male'],
    ['himself', 'male'],
    ['she', 'female'],
    ['hers', 'female'],
    ['they', 'many'],
    ['theirs', 'many'],
    ['it', null],
    ['her majesty', null],
    ['the', null],
    ['', null],
  ])('%s: %s', (word, expected) => {
    expect(pronounClass(word)).toBe(expected);
  });
});

describe('whom a pronoun means', () => {
  const choose = (pronoun: PronounClass, turns: readonly Turn[], taken: readonly number[] = []) =>
    chooseReferent(pronoun, turns, entities, new Set(taken))?.id ?? null;

  it.each<[string, PronounClass, Turn[], number | null]>([
    ['whom the asker named', 'female', [turn([ellery])], ellery],
    ['the last turn before the one before it', 'female', [turn([ellery]), turn([valdemar])], valdemar],
    ['whom the asker named before whom the answer was about', 'female', [turn([ellery], [valdemar])], ellery],
    ['whom the answer was about', 'male', [turn([ellery], [valdemar, brandt])], brandt],
    ['nobody of another gender', 'male', [turn([ellery], [valdemar])], null],
    ['no place', 'male', [turn([harrowSound])], null],
    ['a body, for many', 'many', [turn([brandt, union])], union],
    ['no single source, for many', 'many', [turn([source])], null],
    ['nobody an answer merely mentions, for many', 'many', [turn([], [union])], null],
    ['nobody, without turns', 'male', [], null],
  ])('%s', (_, pronoun, turns, id) => {
    expect(choose(pronoun, turns)).toBe(id);
  });

  it('is nobody taken already', () => {
    expect(choose('female', [turn([ellery, valdemar])], [ellery])).toBe(valdemar);
    expect(choose('female', [turn([ellery])], [ellery])).toBeNull();
  });

  it('may be a person of whom the article does not tell', () => {
    const unknown = entities.map((entity) => ({ ...entity, gender: null }));
    expect(chooseReferent('male', [turn([ellery])], unknown, new Set())?.id).toBe(ellery);
  });

  it('is nobody for an id that is no entity', () => {
    expect(choose('male', [turn([99])])).toBeNull();
  });
});
