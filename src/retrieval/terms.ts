import { stemmer } from 'stemmer';
import type { Span } from '../text/span.js';
import { findWords } from '../text/words.js';
import { unifySpelling } from './spelling.js';

/**
 * What a folded word is searched as: its stem (Porter 1980) after British and American spellings are made one. Commas
 * in numbers and stops in abbreviations fall away: "1,250" is "1250", "u.s" is "us".
 */
export function termOf(folded: string): string {
  const plain = folded.replace(/[.,']/gu, '');
  return plain.length > longestWord ? plain : stemmer(unifySpelling(plain));
}

/** Longer than any word: the stemmer's patterns are not made for it. */
const longestWord = 40;

/**
 * The terms of a stretch of text, in order, repeats included. A hyphenated word gives the terms of its parts:
 * "step-up" is found by "step".
 */
export function findTerms(text: string, range: Span = { start: 0, end: text.length }): string[] {
  const terms: string[] = [];
  for (const { folded } of findWords(text, range)) {
    for (const part of folded.split('-')) {
      const term = termOf(part);
      if (term !== '') terms.push(term);
    }
  }
  return terms;
}
