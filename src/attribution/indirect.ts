import type { Quotation, Speaker } from './attribution.js';
import { isDenied } from './cues.js';
import {
  clauseOpeners,
  conjunctions,
  dayAndMonthNames,
  determiners,
  prepositions,
  timeWords,
} from './data/function-words.js';
import type { FoldedSentence, Piece } from './fold.js';
import type { Phrase } from './phrase.js';
import { phraseFrom } from './phrase-from.js';
import { findDateline, findSubjectBefore } from './subjects.js';
import { isMark, readVerb } from './verbs-in-place.js';

type Statement = Omit<Quotation, 'utterance'>;

/** Fewest words that are a statement. */
const shortest = 3;
/** How far into a sentence a verb of saying is looked for, in pieces. */
const reach = 40;

/**
 * What a sentence without quote marks gives as somebody's words: "A source said the talks had failed", "The talks had
 * failed, a source said", "According to a source, the talks had failed". Null where it gives none, and where `quotes` says
 * that it quotes words between marks: those are what it gives.
 */
export function findIndirect(
  sentence: FoldedSentence,
  quotes: boolean,
  readSpeaker: (phrase: Phrase) => Speaker,
): Statement | null {
  const { pieces } = sentence;
  if (quotes || pieces.length < shortest + 2) return null;
  const found = openingAccording(pieces) ?? trailingCue(pieces) ?? leadingStatement(pieces);
  if (!found) return null;
  const first = pieces[found.from];
  const last = pieces[found.to];
  const cueStart = pieces[found.cueFrom];
  const cueEnd = pieces[found.cueTo];
  if (!first || !last || !cueStart || !cueEnd || countWordPieces(pieces, found.from, found.to) < shortest)
    return null;
  const content = { start: first.start, end: last.end };
  return {
    kind: 'indirect',
    content,
    marked: content,
    paragraph: sentence.paragraph,
    cue: { start: cueStart.start, end: cueEnd.end },
    speaker: readSpeaker(found.subject),
  };
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly cueFrom: number;
  readonly cueTo: number;
  readonly subject: Phrase;
}

const countWordPieces = (pieces: readonly Piece[], from: number, to: number): number => {
  let count = 0;
  for (let i = from; i <= to; i++) if (pieces[i]?.kind !== 'mark') count++;
  return count;
};

const lastWord = (pieces: readonly Piece[], to = pieces.length - 1): number => {
  let i = to;
  while (i > 0 && isMark(pieces[i], /^(?:[.!?…,;:—–]|\.\.+|--+)$/u)) i--;
  return i;
};

/** "According to the ministry, ..." and "..., according to the ministry." */
function openingAccording(pieces: readonly Piece[]): Found | null {
  for (let i = 0; i < Math.min(pieces.length, 4 * reach); i++) {
    if (pieces[i]?.lower !== 'according' || pieces[i + 1]?.lower !== 'to') continue;
    const subject = phraseFrom(pieces, i + 2);
    if (!subject) return null;
    if (i > 2)
      return {
        from: Math.max(0, findDateline(pieces, 0, i)),
        to: lastWord(pieces, i - 1),
        cueFrom: i,
        cueTo: i + 1,
        subject,
      };
    let from = subject.to + 1;
    while (from < pieces.length && from < subject.to + 30 && !isMark(pieces[from], /^,$/u)) from++;
    const start = isMark(pieces[from], /^,$/u) ? from + 1 : subject.to + 1;
    return { from: start, to: lastWord(pieces), cueFrom: i, cueTo: i + 1, subject };
  }
  return null;
}

/** "A source said (that) ...", "Smith told reporters (that) ...". */
function leadingStatement(pieces: readonly Piece[]): Found | null {
  for (let k = 1; k < Math.min(pieces.length - shortest, reach); k++) {
    const verb = readVerb(pieces, k);
    if (verb?.kind !== 'saying' || verb.form === 'participle' || verb.thinking || verb.wordless) continue;
    if ((verb.form === 'base' && pieces[k - 1]?.lower === 'to') || isDenied(pieces, k)) continue;
    const subject = findSubjectBefore(pieces, k);
    if (!subject || subject.to >= k) continue;
    const opener = pieces[subject.from]?.lower ?? '';
    if (/^(?:i|we|you|what|which|that|this|it)$/u.test(opener) && subject.from === subject.to) continue;
    const from = findContent(pieces, k + 1, verb.listener);
    if (from < 0) continue;
    return { from, to: lastWord(pieces), cueFrom: k, cueTo: k, subject };
  }
  return null;
}

/** Where the clause after a verb of saying begins, or -1 where what follows is no clause. */
function findContent(pieces: readonly Piece[], after: number, listener: boolean): number {
  const limit = Math.min(pieces.length, after + 16);
  for (let i = after; i < limit; i++) {
    const piece = pieces[i];
    if (piece?.lower === 'that' && pieces[i + 1]?.kind !== 'mark') return i + 1;
    if (isMark(piece, /^[,;.]$/u) && i > after) break;
  }
  const first = pieces[after];
  if (!first || first.kind === 'mark') return isMark(first, /^:$/u) ? after + 1 : -1;
  if (listener) {
    const whom = phraseFrom(pieces, after);
    return whom && startsClause(pieces[whom.to + 1]) ? whom.to + 1 : -1;
  }
  let i = after;
  while (
    isDay(pieces[i]) ||
    (/^(?:on|late|early|last)$/u.test(pieces[i]?.lower ?? '') && timeWords.has(pieces[i + 1]?.lower ?? ''))
  )
    i++;
  if (isMark(pieces[i], /^,$/u)) return -1;
  return startsClause(pieces[i]) ? i : -1;
}

const isDay = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  (dayAndMonthNames.has(piece.lower) || /^(?:today|yesterday|tonight|tomorrow)$/u.test(piece.lower));

function startsClause(piece: Piece | undefined): boolean {
  if (!piece || piece.kind === 'mark' || piece.kind === 'clitic') return false;
  if (piece.capital || determiners.has(piece.lower)) return true;
  return (
    !conjunctions.has(piece.lower) &&
    !prepositions.has(piece.lower) &&
    !(clauseOpeners.has(piece.lower) && !/^(?:if|when|while|what|how|why|whether)$/u.test(piece.lower))
  );
}

/** "The talks had failed, a source said." and "The talks had failed, said a source." */
function trailingCue(pieces: readonly Piece[]): Found | null {
  const end = lastWord(pieces);
  const opening = Math.max(0, findDateline(pieces, 0, end));
  for (let k = end; k > Math.max(2, end - 24); k--) {
    const verb = readVerb(pieces, k);
    if (verb?.kind !== 'saying' || verb.thinking || (verb.form !== 'past' && verb.form !== 'third')) continue;
    if (isMark(pieces[k - 1], /^,$/u)) {
      const inverted = phraseFrom(pieces, k + 1);
      if (inverted && closes(pieces, inverted.to + 1, end)) {
        return { from: opening, to: lastWord(pieces, k - 1), cueFrom: k, cueTo: k, subject: inverted };
      }
    }
    const before = findSubjectBefore(pieces, k);
    if (
      before &&
      isMark(pieces[before.from - 1], /^,$/u) &&
      before.from > shortest &&
      closes(pieces, k + 1, end)
    ) {
      return { from: opening, to: lastWord(pieces, before.from - 1), cueFrom: k, cueTo: k, subject: before };
    }
  }
  return null;
}

/** Nothing but a time, a place, a description or the end follows: no clause that the verb would introduce. */
function closes(pieces: readonly Piece[], from: number, end: number): boolean {
  const first = pieces[from];
  if (!first || from > end) return true;
  if (first.kind === 'mark') return /^[,(—–-]/u.test(first.text);
  return (
    (prepositions.has(first.lower) || timeWords.has(first.lower) || first.lower === 'who') &&
    first.lower !== 'like'
  );
}
