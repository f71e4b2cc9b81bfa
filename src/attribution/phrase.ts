import { dayAndMonthNames, prepositions, timeWords } from './data/function-words.js';
import { organisationWords } from './data/organisations.js';
import type { Piece } from './fold.js';

/** Words that name somebody, by their places in a folded sentence; `to` and `core` are the last ones, inclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** End of the words before any "of ..." or "for ...": "the head" of "the head of the agency". */
  readonly core: number;
}

export function makePhrase(pieces: readonly Piece[], from: number, to: number): Phrase {
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
  pieces[at]?.lower === 'of' &&
  pieces[at + 1]?.capital === true &&
  pieces[at - 1]?.capital === true &&
  (organisationWords.has(pieces[at - 1]?.lower ?? '') ||
    /^(?:house|secretary|chief)$/u.test(pieces[at - 1]?.lower ?? ''));

export const isApostrophe = (piece: Piece): boolean => /^['’]$/u.test(piece.text);

export const isTime = (piece: Piece): boolean =>
  (piece.kind === 'word' &&
    timeWords.has(piece.lower) &&
    (!piece.capital || dayAndMonthNames.has(piece.lower))) ||
  (piece.kind === 'number' && /^(?:19|20)\d\d$/u.test(piece.text));
