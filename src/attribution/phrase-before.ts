import {
  auxiliaries,
  clauseOpeners,
  conjunctions,
  dayAndMonthNames,
  determiners,
  linkingPrepositions,
  plainVerbs,
  possessives,
  prepositions,
  subjectPronouns,
  timeWords,
} from './data/function-words.js';
import type { Piece } from './fold.js';
import { canSpeak } from './nouns.js';
import type { Phrase } from './phrase.js';
import { isApostrophe, makePhrase } from './phrase.js';
import { isAdverb, readVerb } from './verbs-in-place.js';

/** The noun phrase that ends at a place, walking left over what can belong to it. */
export function phraseEndingAt(pieces: readonly Piece[], end: number, floor = 0): Phrase | null {
  const last = pieces[end];
  if (!last || last.kind === 'quote' || (last.kind === 'mark' && !isApostrophe(last))) return null;
  if (subjectPronouns.has(last.lower)) return { from: end, to: end, core: end };
  if (
    clauseOpeners.has(last.lower) ||
    conjunctions.has(last.lower) ||
    (prepositions.has(last.lower) && !last.capital)
  )
    return null;
  let from = end;
  let determined = determiners.has(last.lower);
  while (from > floor) {
    const piece = pieces[from - 1];
    if (!piece || !belongsLeft(pieces, from - 1, determined, floor)) break;
    determined = piece.kind === 'word' && (determiners.has(piece.lower) || possessives.has(piece.lower));
    from--;
  }
  while (from < end && isLead(pieces[from])) from++;
  const before = pieces[from - 1];
  if (before?.kind === 'word' && prepositions.has(before.lower)) from = skipAdverbial(pieces, from, end);
  return makePhrase(pieces, from, end);
}

/** "Following the meeting Israeli officials": what a preposition before took with it ends where a capital begins anew. */
function skipAdverbial(pieces: readonly Piece[], from: number, end: number): number {
  for (let i = from + 1; i <= end; i++) {
    const piece = pieces[i];
    const before = pieces[i - 1];
    if (piece?.capital && before?.kind === 'word' && !before.capital && !determiners.has(before.lower))
      return i;
  }
  return from;
}

const isLead = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  (prepositions.has(piece.lower) ||
    conjunctions.has(piece.lower) ||
    isAdverb(piece) ||
    /^(?:then|now|later|meanwhile|still|once|again|also|even|instead|perhaps)$/u.test(piece.lower) ||
    piece.kind === 'mark' ||
    piece.kind === 'clitic');

function belongsLeft(pieces: readonly Piece[], at: number, determined: boolean, floor: number): boolean {
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (!piece || !next || piece.kind === 'quote') return false;
  if (piece.kind === 'clitic') return /^['’]s$/u.test(piece.lower);
  if (piece.kind === 'mark')
    return (isApostrophe(piece) && !determined) || (piece.text === '&' && next.capital) || piece.text === '$';
  const { lower } = piece;
  if (conjunctions.has(lower)) return joinsNames(pieces, at, floor);
  if (linkingPrepositions.has(lower)) return at > floor && isNounLike(pieces, at - 1);
  if (prepositions.has(lower) || clauseOpeners.has(lower)) return false;
  if (determined && !/^(?:all|both|of|half)$/u.test(lower)) return false;
  if (auxiliaries.has(lower) || (plainVerbs.has(lower) && !piece.capital) || subjectPronouns.has(lower))
    return false;
  if (isAdverb(piece)) return false;
  if (timeWords.has(lower) && dayAndMonthNames.has(lower)) return false;
  const verb = piece.capital ? null : readVerb(pieces, at);
  if (verb?.nounLike) return verb.form !== 'participle';
  return !(verb && (verb.form !== 'past' || determiners.has(next.lower) || next.capital));
}

/** "Ann Lee and Bo Ray": two names, or two plain nouns under one determiner. */
function joinsNames(pieces: readonly Piece[], at: number, floor: number): boolean {
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  return at > floor && before?.capital === true && after?.capital === true && pieces[at]?.lower !== 'but';
}

function isNounLike(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'word') return false;
  const { lower } = piece;
  if (determiners.has(lower) && !/^(?:one|some|many|all|both|several|few|most|those)$/u.test(lower))
    return false;
  if (timeWords.has(lower) || prepositions.has(lower) || clauseOpeners.has(lower) || auxiliaries.has(lower))
    return false;
  if (isAdverb(piece) || subjectPronouns.has(lower)) return false;
  if (piece.capital || canSpeak(lower)) return true;
  return !/(?:ed|ing)$/u.test(lower) && !plainVerbs.has(lower) && readVerb(pieces, at) === null;
}
