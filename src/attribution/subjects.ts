import {
  auxiliaries,
  clauseOpeners,
  conjunctions,
  determiners,
  prepositions,
} from './data/function-words.js';
import type { Piece } from './fold.js';
import { canSpeak } from './nouns.js';
import type { Phrase } from './phrase.js';
import { isApostrophe, isTime } from './phrase.js';
import { phraseEndingAt } from './phrase-before.js';
import { phraseFrom } from './phrase-from.js';
import { isAdverb, isDash, isMark, readVerb } from './verbs-in-place.js';

/** How far a subject is looked for, in pieces: keeps the search linear in a paragraph without a full stop. */
const reach = 60;

/** Who does what the verb at `at` says, looking left to `start`; null where nothing can be its subject. */
export function findSubjectBefore(pieces: readonly Piece[], at: number, start = 0): Phrase | null {
  const floor = Math.max(start, at - reach);
  let i = skipBack(pieces, at - 1, floor);
  for (let guard = 0; guard < 4 && i >= floor; guard++) {
    const piece = pieces[i];
    if (!piece) return null;
    if (isMark(piece, /^[)\]]$/u)) {
      i = skipBack(pieces, findBack(pieces, i, floor, /^[([]$/u) - 1, floor);
    } else if (isDash(piece)) {
      const other = findBack(pieces, i, floor, /^(?:[—–―‒]|--+|-)$/u);
      if (other <= floor) return null;
      i = skipBack(pieces, other - 1, floor);
    } else if (isMark(piece, /^,$/u)) {
      const clause = Math.max(floor, clauseStart(pieces, i, floor));
      return findMainSubject(pieces, i, clause) ?? nounBeforeComma(pieces, i, clause);
    } else break;
  }
  const piece = pieces[i];
  if (!piece || i < floor || piece.kind === 'quote') return null;
  if (piece.kind === 'mark' && !isApostrophe(piece)) return null;
  if (/^(?:who|which|that)$/u.test(piece.lower)) {
    const antecedent = skipBack(pieces, isMark(pieces[i - 1], /^,$/u) ? i - 2 : i - 1, floor);
    const phrase = antecedent >= floor ? phraseEndingAt(pieces, antecedent, floor) : null;
    return phrase ?? (piece.lower === 'who' ? null : { from: i, to: i, core: i });
  }
  if (
    conjunctions.has(piece.lower) ||
    piece.lower === 'to' ||
    piece.lower === 'then' ||
    prepositions.has(piece.lower)
  )
    return findMainSubject(pieces, i, floor);
  const phrase = phraseEndingAt(pieces, i, floor);
  if (phrase && pieces[phrase.from - 1]?.lower === 'including')
    return phraseEndingAt(pieces, phrase.from - 2, floor) ?? phrase;
  return phrase ? (doerOfClause(pieces, phrase, floor) ?? phrase) : null;
}

/** "A witness who saw the crash said", "The man driving the car said": a phrase that is only the object of a clause inside. */
function doerOfClause(pieces: readonly Piece[], phrase: Phrase, floor: number): Phrase | null {
  let i = phrase.from - 1;
  while (i > floor && (isAdverb(pieces[i] ?? noPiece) || prepositions.has(pieces[i]?.lower ?? ''))) i--;
  const verb = pieces[i];
  if (verb?.kind !== 'word' || i - 1 <= floor) return null;
  if (/ing$/u.test(verb.lower) && !verb.capital && readVerb(pieces, i) === null) {
    const doer = phraseEndingAt(pieces, i - 1, floor);
    return doer && canSpeak(pieces[doer.core]?.lower ?? '') ? doer : null;
  }
  let k = i - 1;
  while (k > floor && (isAdverb(pieces[k] ?? noPiece) || auxiliaries.has(pieces[k]?.lower ?? ''))) k--;
  return pieces[k]?.lower === 'who' && !isMark(pieces[k - 1], /^,$/u)
    ? phraseEndingAt(pieces, k - 1, floor)
    : null;
}

const noPiece: Piece = { start: 0, end: 0, text: '', lower: '', kind: 'mark', capital: false };

/** After the last "that" behind a verb of saying: "Lee confirmed that Ray, her aide, said". */
function clauseStart(pieces: readonly Piece[], at: number, floor: number): number {
  for (let i = at - 1; i > floor; i--) {
    if (pieces[i]?.lower === 'that' && readVerb(pieces, i - 1) !== null) return i + 1;
  }
  return floor;
}

/** Passes over "also", "has", "on Friday", "later" to the left. */
function skipBack(pieces: readonly Piece[], from: number, floor: number): number {
  let i = from;
  while (i >= floor) {
    const piece = pieces[i];
    if (!piece) return i;
    // Beside the verb "'s" is "is" or "has": "he's claiming".
    const isVerbClitic = piece.kind === 'clitic' && (i === from || !/^['’]s$/u.test(piece.lower));
    if (isVerbClitic || isAdverb(piece) || (piece.kind === 'word' && auxiliaries.has(piece.lower))) i--;
    else if (isTime(piece) && i > floor) {
      let j = i;
      while (j > floor && isTimePart(pieces[j - 1])) j--;
      if (j === floor) return i;
      i = j - 1;
    } else if (isClockTime(pieces, i)) i -= 2;
    else return i;
  }
  return i;
}

const isTimePart = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  (isTime(piece) ||
    /^(?:on|late|early|last|this|earlier|that|in|by|since|next|the|each|every)$/u.test(piece.lower));
const isClockTime = (pieces: readonly Piece[], i: number): boolean =>
  pieces[i]?.kind === 'number' &&
  /^(?:in|on|at)$/u.test(pieces[i - 1]?.lower ?? '') &&
  /^\d{4}$/u.test(pieces[i]?.text ?? '');

function findBack(pieces: readonly Piece[], from: number, floor: number, mark: RegExp): number {
  for (let i = from - 1; i >= floor; i--) if (isMark(pieces[i], mark)) return i;
  return floor;
}

/** The subject of the clause that begins at `start`: after "But", "On Monday,", "Speaking in Ohio,". */
export function findMainSubject(pieces: readonly Piece[], before: number, start = 0): Phrase | null {
  let i = start;
  for (let k = before - 2; k >= start && k > before - reach; k--) {
    if (isMark(pieces[k], /^[;:]$/u)) {
      i = k + 1;
      break;
    }
  }
  for (let guard = 0; guard < 6 && i < before; guard++) {
    while (i < before && opensNothing(pieces[i])) i++;
    const piece = pieces[i];
    if (!piece || i >= before) return null;
    const adverbial =
      piece.kind === 'word' &&
      (prepositions.has(piece.lower) ||
        (clauseOpeners.has(piece.lower) && piece.lower !== 'that') ||
        /^(?:asked|speaking|\p{L}+ing)$/u.test(piece.lower) ||
        isTime(piece));
    const datelineEnd = guard === 0 ? findDateline(pieces, i, before) : -1;
    if (datelineEnd > 0) {
      i = datelineEnd;
      continue;
    }
    if (piece.kind === 'number' && isMark(pieces[i + 1], /^,$/u)) {
      i += 2;
      continue;
    }
    if (!adverbial) {
      const phrase = phraseFrom(pieces, i, before);
      // "a swiftly called, late meeting, the council": a bare noun before a comma is still the adverbial.
      const bare =
        phrase &&
        guard > 0 &&
        !piece.capital &&
        !determiners.has(piece.lower) &&
        isMark(pieces[phrase.to + 1], /^,$/u);
      if (!bare) return phrase;
      i = phrase.to + 2;
      continue;
    }
    const comma = findComma(pieces, i, before);
    if (comma < 0) return afterTime(pieces, i, before);
    i = comma + 1;
  }
  return null;
}

const opensNothing = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  (piece.kind === 'mark' ||
    piece.kind === 'clitic' ||
    piece.kind === 'quote' ||
    conjunctions.has(piece.lower) ||
    isSentenceAdverb(piece));
const isSentenceAdverb = (piece: Piece): boolean =>
  piece.kind === 'word' && (isAdverb({ ...piece, capital: false }) || /^(?:yes|no|well)$/u.test(piece.lower));

/** "On Tuesday Lee", "Last week Lee": what follows a time without a comma. */
function afterTime(pieces: readonly Piece[], from: number, before: number): Phrase | null {
  let i = from;
  while (i < before && isTimePart(pieces[i])) i++;
  return i > from && pieces.slice(from, i).some(isTime) ? phraseFrom(pieces, i, before) : null;
}

/** The next comma, or quoted words that end with one. */
function findComma(pieces: readonly Piece[], from: number, to: number): number {
  for (let i = from; i < to && i < from + reach; i++) {
    const piece = pieces[i];
    if (isMark(piece, /^,$/u) || (piece?.kind === 'quote' && /,["'”’»]*$/u.test(piece.text.slice(-8))))
      return i;
  }
  return -1;
}

/** "WASHINGTON (AP) — The": where the sentence proper begins after a place and a dash, or -1. */
export function findDateline(pieces: readonly Piece[], from: number, before: number): number {
  const first = pieces[from];
  if (!first || !/^\p{Lu}{2,}/u.test(first.text)) return -1;
  for (let i = from + 1; i < Math.min(before, from + 14); i++) {
    if (isDash(pieces[i])) return i + 1;
    if (pieces[i]?.kind === 'quote') return -1;
  }
  return -1;
}

/** "Smith, 45, said": the noun before the first of the commas. */
function nounBeforeComma(pieces: readonly Piece[], comma: number, floor: number): Phrase | null {
  for (let i = comma - 1; i > floor; i--) {
    if (!isMark(pieces[i], /^,$/u)) continue;
    const phrase = phraseEndingAt(pieces, i - 1, floor);
    if (phrase) return phrase;
  }
  return null;
}
