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
import { pairNouns } from './data/roles.js';
import type { Piece } from './fold.js';
import { canSpeak } from './nouns.js';
import { isAdverb, isDash, isMark, readVerb } from './verbs-in-place.js';

/** Words that name somebody, by their places in a folded sentence; `to` and `core` are the last ones, inclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** End of the words before any "of ..." or "for ...": "the head" of "the head of the agency". */
  readonly core: number;
}

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
      return findMainSubject(pieces, i, floor) ?? nounBeforeComma(pieces, i, floor);
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
  return phraseEndingAt(pieces, i, floor);
}

const isApostrophe = (piece: Piece): boolean => /^['’]$/u.test(piece.text);

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

const isTime = (piece: Piece): boolean =>
  (piece.kind === 'word' &&
    timeWords.has(piece.lower) &&
    (!piece.capital || dayAndMonthNames.has(piece.lower))) ||
  (piece.kind === 'number' && /^(?:19|20)\d\d$/u.test(piece.text));
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

function makePhrase(pieces: readonly Piece[], from: number, to: number): Phrase {
  let core = to;
  for (let i = from + 1; i < to; i++) {
    const piece = pieces[i];
    if (piece?.kind === 'word' && !piece.capital && prepositions.has(piece.lower) && !insideName(pieces, i)) {
      core = i - 1;
      break;
    }
  }
  return { from, to, core };
}

/** "Bank of England": an "of" between capitals is part of the name. */
const insideName = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.lower === 'of' && pieces[at - 1]?.capital === true && pieces[at + 1]?.capital === true;

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
    // After a name only a role goes on with it: "Trump campaign manager Ann Lee", "Stein spokeswoman".
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
    if (!piece || piece.kind !== 'word') return false;
    if (piece.capital) return canSpeak(pieces[i - 1]?.lower ?? '');
    if (prepositions.has(piece.lower) || auxiliaries.has(piece.lower) || determiners.has(piece.lower))
      return false;
  }
  return false;
}

/** The subject of the clause that begins at `start`: after "But", "On Monday,", "Speaking in Ohio,". */
export function findMainSubject(pieces: readonly Piece[], before: number, start = 0): Phrase | null {
  let i = start;
  for (let k = before - 1; k >= start && k > before - reach; k--) {
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
    if (comma < 0) return isTime(piece) ? phraseFrom(pieces, i + 1, before) : null;
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

/** The next comma, or quoted words that end with one. */
function findComma(pieces: readonly Piece[], from: number, to: number): number {
  for (let i = from; i < to && i < from + reach; i++) {
    const piece = pieces[i];
    if (isMark(piece, /^,$/u) || (piece?.kind === 'quote' && /,["'”’»]*$/u.test(piece.text))) return i;
  }
  return -1;
}

/** "WASHINGTON (AP) — The": where the sentence proper begins after a place and a dash, or -1. */
function findDateline(pieces: readonly Piece[], from: number, before: number): number {
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
