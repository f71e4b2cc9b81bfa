import type { Article } from '../article/article.js';
import type { Cue } from './cues.js';
import type { Piece } from './fold.js';
import type { QuotedRun } from './quoted-runs.js';
import { isMark } from './verbs-in-place.js';

/** What words between marks are for: speech in whole sentences, a few words of it, or no speech at all. */
export type RunUse = 'direct' | 'mixed' | 'none';

/** Words of a run, marks and spaces left out. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;

/** Tells speech from titles, nicknames, scare quotes, subheadings and the values of markup. */
export function judgeRun(
  article: Article,
  run: QuotedRun,
  pieces: readonly Piece[],
  at: number,
  cue: Cue | null,
): RunUse {
  const { text } = article;
  const paragraph = article.paragraphs[run.paragraph];
  const content = text.slice(run.content.start, run.content.end);
  const words = content.slice(0, 4000).match(wordPattern) ?? [];
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  if (text.charAt(run.marked.start - 1) === '=') return 'none';
  if (isNickname(words, before, after, run)) return 'none';
  // A subheading between marks; a headline may be one quotation.
  const alone =
    paragraph?.kind === 'body' && run.marked.start <= paragraph.start && paragraph.end <= run.marked.end;
  if (run.continues) return 'direct';
  const whole = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(content);
  const ended = /[.!?…,—–-]["'”’)\]]*$/u.test(content.slice(-8)) || !run.closed;
  const near = cue?.adjacent === true && (cue.verb === null || cue.verb.kind === 'saying');
  const ofSomething =
    before?.kind === 'clitic' ||
    (before?.kind === 'word' &&
      /^(?:on|in|of|titled|entitled|called|show|program|programme|book|film|movie|documentary|song|album)$/u.test(
        before.lower,
      ));
  if (
    isTitle(words, content) &&
    (ofSomething || !(near && (cue?.place === 'after' || ended || isMark(before, /^[,:]$/u))))
  )
    return 'none';
  if (alone && run.single && words.length <= 8) return 'none';
  if (whole && (at === 0 || isMark(before, /^[,:—–(-]$/u) || near) && (ended || words.length >= 3))
    return words.length === 1 && !near ? 'mixed' : 'direct';
  if (words.length >= 12 || (ended && words.length >= 8)) return near || whole ? 'direct' : 'mixed';
  if (!cue) return words.length >= 8 ? 'mixed' : 'none';
  if (words.length <= 2 && !near && cue.place === 'before' && isScare(pieces, at)) return 'none';
  return 'mixed';
}

/** "Robert “Bobby” Scott". */
const isNickname = (
  words: readonly string[],
  before: Piece | undefined,
  after: Piece | undefined,
  run: QuotedRun,
): boolean =>
  words.length === 1 &&
  before?.kind === 'word' &&
  before.capital &&
  after?.kind === 'word' &&
  after.capital &&
  /^\p{Lu}/u.test(words[0] ?? '') &&
  run.closed;

const smallWords = /^(?:a|an|the|of|in|on|at|to|for|and|or|but|with|from|by|as|is|it|vs|de|la)$/iu;

/** Every longer word capitalised, no sentence inside: the name of a show, a book, a bill. */
function isTitle(words: readonly string[], content: string): boolean {
  if (words.length === 0 || words.length > 10 || /[.!?;:]\s/u.test(content)) return false;
  if (words.length === 1) return /^(?:\p{Lu}|\d)/u.test(words[0] ?? '') && !/[!?]$/u.test(content);
  return (
    words.every((word) => /^[\p{Lu}\d]/u.test(word) || smallWords.test(word)) &&
    /^[\p{Lu}\d]/u.test(words[0] ?? '') &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length >= 2
  );
}

/** "the “fact-checking” website", "a “liquidating trust”": a word the writer keeps at a distance, in a noun phrase. */
function isScare(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  return (
    (before?.kind === 'word' &&
      /^(?:the|a|an|its|their|this|these|those|so-called|of)$/u.test(before.lower) &&
      after?.kind === 'word') ||
    (after?.kind === 'word' &&
      !/^(?:and|but|in|on|at|to|for|with|by|after|as|or|during|when|if|because|while|that|which|who|over|about|from)$/u.test(
        after.lower,
      ) &&
      before?.kind === 'word')
  );
}
