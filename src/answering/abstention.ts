import { type AbstentionReason, longestQuestion } from './answer.js';
import type { Lexicon } from './lexicon.js';
import { plainWords, type Question } from './question.js';
import { leaningWords, smallTalkPatterns } from './question-words.js';

/** Why a question is not even searched for, or null when it is one. */
export function refuseUnasked(text: string, question: Question, lexicon: Lexicon): AbstentionReason | null {
  if (text.length > longestQuestion) return 'too-long';
  if (question.words.length === 0) return 'nothing-asked';
  if (isOtherScript(question, lexicon)) return 'other-language';
  const plain = plainWords(question.words);
  if (smallTalkPatterns.some((pattern) => pattern.test(plain))) return 'small-talk';
  if (isTooVague(question)) return 'too-vague';
  return null;
}

/** Most letters are of a script other than Latin, and no word is one of the article's. */
function isOtherScript(question: Question, lexicon: Lexicon): boolean {
  const letters = question.text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return (
    letters.length > 0 &&
    latin.length * 2 < letters.length &&
    !question.words.some((word) => lexicon.vocabulary.has(word.folded))
  );
}

/** Nothing but function words, and too few of them, or leaning on what is not there: "why?", "and him?", "what about it". */
function isTooVague(question: Question): boolean {
  if (question.kind === 'gist' || question.content.length > 0 || question.names.length > 0) return false;
  const leans = question.words.some((word) => leaningWords.has(word.folded));
  return leans || (question.kind !== 'said' && question.words.length < 3);
}
