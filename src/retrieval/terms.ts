import { stemmer } from 'stemmer';
import type { Span } from '../text/span.js';
import { findWords } from '../text/words.js';
import { unifySpelling } from './spelling.js';
import { isStopWord } from './stop-words.js';

/** Longer than any word: the stemmer's patterns are not made for it. */
const longestWord = 40;

/**
 * What a folded word is searched as: its stem (Porter 1980) after British and American spellings are made one. Marks within
 * it fall away: "1,250" is "1250", "u.s" is "us", "de-escalation" is "deescal".
 */
export function termOf(folded: string): string {
  const plain = folded.replace(/[.,'-]/gu, '');
  return plain.length > longestWord ? plain : stemmer(unifySpelling(plain));
}

/**
 * The terms of a stretch of text, in order, repeats included. A hyphenated word gives the terms of its parts and its own:
 * "step-up" is found by "step", "de-escalation" by "deescalation".
 */
export function findTerms(text: string, range: Span = { start: 0, end: text.length }): string[] {
  return findWords(text, range).flatMap(({ folded }) => termsOf(folded));
}

/**
 * The same without function words. An acronym is none though it may look like one: "US", "WHO", "IT" — unless everything
 * is in capitals.
 */
export function findContentTerms(text: string, range: Span = { start: 0, end: text.length }): string[] {
  const shouted = !/\p{Ll}/u.test(text.slice(range.start, range.end));
  return findWords(text, range).flatMap((word) =>
    isStopWord(word.folded) && (shouted || !isAcronym(word.text)) ? [] : termsOf(word.folded),
  );
}

function termsOf(folded: string): string[] {
  const parts = folded.includes('-') ? [...folded.split('-'), folded] : [folded];
  return parts.map(termOf).filter((term) => term !== '');
}

function isAcronym(word: string): boolean {
  return word.length > 1 && /^[\p{Lu}.]+$/u.test(word);
}
