import {
  adverbs,
  auxiliaries,
  determiners,
  plainVerbs,
  possessives,
  prepositions,
  subjectPronouns,
} from './data/function-words.js';
import type { Piece } from './fold.js';
import { canSpeak } from './nouns.js';
import type { SpeechVerb } from './speech-verbs.js';
import { findSpeechVerb } from './speech-verbs.js';

export const isWordPiece = (piece: Piece | undefined): piece is Piece => piece?.kind === 'word';
export const isMark = (piece: Piece | undefined, pattern: RegExp): boolean =>
  piece?.kind === 'mark' && pattern.test(piece.text);
export const isDash = (piece: Piece | undefined): boolean => isMark(piece, /^(?:[—–―‒]|--+|-)$/u);

/** Words that soften or time a verb and may stand before it. */
export const isAdverb = (piece: Piece): boolean =>
  piece.kind === 'word' && !piece.capital && (adverbs.has(piece.lower) || /..ly$/u.test(piece.lower));

/** The verb of saying at a place of a sentence, or null where the word is no verb there ("a report", "the alleged plot"). */
export function readVerb(pieces: readonly Piece[], at: number): SpeechVerb | null {
  const piece = pieces[at];
  if (!isWordPiece(piece)) return null;
  // A capital inside a sentence is part of a name: "the United States".
  if (piece.capital && at > 0) return null;
  const verb = findSpeechVerb(piece.lower);
  if (!verb) return null;
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  if (before?.kind === 'word' && (determiners.has(before.lower) || possessives.has(before.lower))) {
    // "those said", "all agreed", "one added": some determiners stand alone.
    if (
      !/^(?:all|both|some|many|others|one|two|few|most|several|who|this|that|which|it|her)$/u.test(
        before.lower,
      ) ||
      verb.nounLike
    )
      return null;
  }
  if (
    before?.kind === 'clitic' &&
    /^['’]s$/u.test(before.lower) &&
    verb.form !== 'participle' &&
    verb.form !== 'past'
  )
    return null;
  if (verb.form === 'past' && before && isAdverb(before) && determiners.has(pieces[at - 2]?.lower ?? ''))
    return null;
  if (isMark(before, /^[-‐]$/u) || isMark(after, /^[-‐]$/u)) return null;
  if (verb.nounLike && !allowsNounLike(pieces, at, verb)) return null;
  if (verb.form === 'base' && !allowsBase(before) && !(before?.capital && pieces[at - 2]?.lower === 'and'))
    return null;
  return verb;
}

function allowsNounLike(pieces: readonly Piece[], at: number, verb: SpeechVerb): boolean {
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  if (before === undefined || after === undefined) return false;
  if (before.kind === 'quote')
    return verb.form !== 'third' || /[,?!…—-]["'”’»]*$/u.test(before.text.slice(-8));
  if (before.kind === 'word') {
    if (prepositions.has(before.lower) && before.lower !== 'to') return false;
    if (verb.form === 'third' && before.lower === 'to') return false;
  } else if (before.kind !== 'mark' || !/^[,)]$/u.test(before.text)) return false;

  if (
    before.kind === 'word' &&
    /(?:[^e]ed|-\p{L}+|ic|al|ous|ive|less|ful|ary)$/u.test(before.lower) &&
    !before.capital
  )
    return false;
  if (before.kind === 'word' && !before.capital && verb.form !== 'past' && !actsBefore(before)) return false;
  if (after.kind === 'word') {
    if (auxiliaries.has(after.lower) || plainVerbs.has(after.lower) || after.lower === 'of') return false;
    if (verb.form === 'third' && /ing$/u.test(after.lower)) return false;
    const next = findSpeechVerb(after.lower);
    if (next && !next.nounLike && next.form !== 'participle') return false;
  }
  return true;
}

/** A small word that can be the subject of a verb, or stand between the two. */
const actsBefore = (piece: Piece): boolean =>
  canSpeak(piece.lower) ||
  isAdverb(piece) ||
  auxiliaries.has(piece.lower) ||
  subjectPronouns.has(piece.lower) ||
  /^(?:to|and|or|not|some|many|others|both|all|which|that|what)$/u.test(piece.lower);

function allowsBase(before: Piece | undefined): boolean {
  if (before === undefined) return false;
  if (before.kind === 'quote' || before.kind === 'clitic') return true;
  if (before.kind === 'mark') return /^[,)’']$/u.test(before.text);
  const { lower } = before;
  return (
    auxiliaries.has(lower) ||
    /^(?:to|they|we|i|you|who|not|and|or|people|men|women|police|some|many|others|all|both)$/u.test(lower) ||
    /s$/u.test(lower) ||
    isAdverb(before)
  );
}

/** A verb that is no verb of saying, as far as short lists tell. */
export function isOtherVerb(piece: Piece): boolean {
  return (
    piece.kind === 'word' && !piece.capital && (auxiliaries.has(piece.lower) || plainVerbs.has(piece.lower))
  );
}
