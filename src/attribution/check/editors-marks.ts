import type { Span } from '../../text/span.js';
import { findGuards } from './guards.js';
import type { Reference } from './reference.js';
import type { Change } from './verdict.js';
import { findCheckWords } from './words.js';

/** The article has the same words in brackets there. */
export function isOwnBracket({ article }: Reference, text: string, { claimed, source }: Change): boolean {
  if (!claimed || !source) return false;
  const keys = (words: ReturnType<typeof findCheckWords>): string => words.map(({ key }) => key).join(' ');
  return keys(findCheckWords(text, claimed)) === keys(findCheckWords(article.text, source));
}

/** The most words beside an ellipsis of the article's own that may have been left out unmarked. */
const mostBeside = 4;

/**
 * A word or two left out where the article itself has an ellipsis: the claim's ellipsis is then the article's, and does not
 * mark that they are missing.
 */
export function isBesideOwnEllipsis({ article }: Reference, { start, end }: Span): boolean {
  const around = article.text.slice(Math.max(0, start - 6), end + 6);
  return (
    /…|\.\.\.|\. \. \./u.test(around) && findCheckWords(article.text, { start, end }).length <= mostBeside
  );
}

/** Brackets that put in a "not" which is not there, or that stand for other brackets of the article's own. */
export function turnsRound({ article }: Reference, text: string, { claimed, source }: Change): boolean {
  if (!claimed) return false;
  if (source && /\[\s*$/u.test(article.text.slice(Math.max(0, source.start - 2), source.start))) return true;
  const denies = (words: ReturnType<typeof findCheckWords>): boolean =>
    findGuards(words, 0, words.length).some(({ kind }) => kind === 'negation');
  return denies(findCheckWords(text, claimed)) && !(source && denies(findCheckWords(article.text, source)));
}
