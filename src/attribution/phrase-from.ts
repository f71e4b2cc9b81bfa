import {
  auxiliaries,
  clauseOpeners,
  conjunctions,
  dayAndMonthNames,
  determiners,
  plainVerbs,
  possessives,
  prepositions,
  subjectPronouns,
  timeWords,
} from './data/function-words.js';
import { pairNouns } from './data/roles.js';
import type { Piece } from './fold.js';
import { canSpeak } from './nouns.js';
import type { Phrase } from './phrase.js';
import { isApostrophe, makePhrase } from './phrase.js';
import { isAdverb, isMark, readVerb } from './verbs-in-place.js';

/** How far a phrase goes on, in pieces: keeps the search linear in a paragraph without a full stop. */
const reach = 60;

/**
 * The noun phrase that begins at a place, walking right: to the end of a name, or to a noun that can speak, or to what
 * cannot belong to it. `open` lets a plain lower-case noun begin it ("officials").
 */
export function phraseFrom(pieces: readonly Piece[], start: number, limit = pieces.length): Phrase | null {
  const first = pieces[start];
  if (!first || start >= limit || first.kind === 'quote' || first.kind === 'mark' || first.kind === 'clitic')
    return null;
  if (subjectPronouns.has(first.lower)) return { from: start, to: start, core: start };
  if (prepositions.has(first.lower) || clauseOpeners.has(first.lower) || auxiliaries.has(first.lower))
    return null;
  if (!first.capital && readVerb(pieces, start)?.nounLike === false) return null;
  let to = start;
  for (let i = start + 1; i < Math.min(limit, start + reach); i++) {
    if (!belongsRight(pieces, i, start)) break;
    to = i;
  }
  while (
    to > start &&
    (pieces[to]?.kind === 'clitic' || conjunctions.has(pieces[to]?.lower ?? '') || isLinkEnd(pieces[to]))
  )
    to--;
  return makePhrase(pieces, start, to);
}

const isLinkEnd = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  piece.kind === 'word' &&
  !piece.capital &&
  (prepositions.has(piece.lower) || determiners.has(piece.lower));

function belongsRight(pieces: readonly Piece[], at: number, start: number): boolean {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (!piece || !before || piece.kind === 'quote') return false;
  if (piece.kind === 'clitic') return /^['’]s$/u.test(piece.lower) && isOwner(pieces, at);
  if (piece.kind === 'mark')
    return (
      (piece.text === '&' && pieces[at + 1]?.capital === true) ||
      (isApostrophe(piece) && /s$/u.test(before.lower))
    );
  const { lower } = piece;
  // "a visibly shaken Ann Lee"
  if (isAdverb(piece) && before.kind === 'word' && determiners.has(before.lower))
    return pieces[at + 1]?.kind === 'word';
  if (piece.kind === 'number') return true;
  if (conjunctions.has(lower)) return before.capital && pieces[at + 1]?.capital === true && lower === 'and';
  if (/^(?:of|for|from|with|at|in)$/u.test(lower)) {
    const next = pieces[at + 1];
    const noun = before.kind === 'word' && !timeWords.has(before.lower);
    if (lower === 'of') return noun && next?.kind === 'word';
    return (
      noun &&
      !before.capital &&
      canSpeak(before.lower) &&
      (lower === 'for' || lower === 'from' || lower === 'with') &&
      next?.kind === 'word'
    );
  }
  if (prepositions.has(lower) || clauseOpeners.has(lower) || auxiliaries.has(lower) || isAdverb(piece))
    return false;
  if (subjectPronouns.has(lower) || (dayAndMonthNames.has(lower) && piece.capital)) return false;
  if (piece.capital) return true;
  if (determiners.has(lower) || possessives.has(lower)) return /^(?:of|for|from|with)$/u.test(before.lower);
  if (plainVerbs.has(lower)) return false;
  const verb = readVerb(pieces, at);
  if (verb && (!verb.nounLike || isCueEnd(pieces[at + 1]))) return false;
  if (before.capital && at - 1 >= start && !determiners.has(before.lower)) {
    // After a name only a role goes on with it: "Moore campaign manager Ann Lee", "Moore spokeswoman".
    return canSpeak(lower) || canSpeak(pieces[at + 1]?.lower ?? '') || leadsToName(pieces, at);
  }
  if (pairNouns.has(lower)) return at === start + 1;
  if (before.kind === 'word' && canSpeak(before.lower) && !before.capital) return canSpeak(lower) && !verb;
  return !/[^e]ed$/u.test(lower) || canSpeak(pieces[at + 1]?.lower ?? '');
}

/** What stands after a verb of saying and not after a noun: "The Times reports:". */
const isCueEnd = (piece: Piece | undefined): boolean =>
  piece === undefined || piece.kind === 'quote' || piece.lower === 'that' || isMark(piece, /^[:,]$/u);

/** A possessive whose owner's noun follows, not "it's", "he's". */
const isOwner = (pieces: readonly Piece[], at: number): boolean => {
  const next = pieces[at + 1];
  return (
    next?.kind === 'word' &&
    !determiners.has(next.lower) &&
    !auxiliaries.has(next.lower) &&
    !prepositions.has(next.lower)
  );
};

/** "Fox News host Alex Roe": a few small words and then a capital. */
function leadsToName(pieces: readonly Piece[], at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    const piece = pieces[i];
    if (piece?.kind !== 'word') return false;
    if (piece.capital) return canSpeak(pieces[i - 1]?.lower ?? '');
    if (prepositions.has(piece.lower) || auxiliaries.has(piece.lower) || determiners.has(piece.lower))
      return false;
  }
  return false;
}
