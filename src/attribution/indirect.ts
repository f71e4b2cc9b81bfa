import type { Quotation, Speaker } from './attribution.js';
import { isDenied } from './cues.js';
import {
  clauseOpeners,
  conjunctions,
  dayAndMonthNames,
  determiners,
  prepositions,
  subjectPronouns,
  timeWords,
} from './data/function-words.js';
import type { FoldedSentence, Piece } from './fold.js';
import { canSpeak } from './nouns.js';
import type { Phrase } from './phrase.js';
import { phraseFrom } from './phrase-from.js';
import { findDateline, findSubjectBefore } from './subjects.js';
import { isAdverb, isMark, isOtherVerb, readVerb } from './verbs-in-place.js';

type Statement = Omit<Quotation, 'utterance'>;

/** Fewest words that are a statement. */
const shortest = 3;
/** How far into a sentence a verb of saying is looked for, in pieces. */
const reach = 40;

/**
 * What a sentence without quote marks gives as somebody's words: "A source said the talks had failed", "The talks had
 * failed, a source said", "According to a source, the talks had failed". Two pieces where the cue stands in the middle;
 * none where it gives none, and where `quotes` says that it quotes words between marks: those are what it gives.
 */
export function findIndirect(
  sentence: FoldedSentence,
  quotes: boolean,
  readSpeaker: (phrase: Phrase) => Speaker,
): Statement[] {
  const { pieces } = sentence;
  if (quotes || pieces.length < shortest + 2) return [];
  const found = openingAccording(pieces) ?? trailingCue(pieces) ?? leadingStatement(pieces);
  const cueStart = found && pieces[found.cueFrom];
  const cueEnd = found && pieces[found.cueTo];
  if (!found || !cueStart || !cueEnd) return [];
  const parts = found.parts.filter(({ from, to }) => countWordPieces(pieces, from, to) >= shortest);
  if (parts.length === 0) return [];
  const speaker = readSpeaker(found.subject);
  return parts.flatMap(({ from, to }): Statement[] => {
    const first = pieces[from];
    const last = pieces[to];
    if (!first || !last) return [];
    const content = { start: first.start, end: last.end };
    const cue = { start: cueStart.start, end: cueEnd.end };
    return [{ kind: 'indirect', content, marked: content, paragraph: sentence.paragraph, cue, speaker }];
  });
}

interface Part {
  readonly from: number;
  readonly to: number;
}

interface Found {
  readonly parts: readonly Part[];
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
    if (i > 2) {
      const from = Math.max(0, findDateline(pieces, 0, i));
      return { parts: [{ from, to: lastWord(pieces, i - 1) }], cueFrom: i, cueTo: i + 1, subject };
    }
    let from = subject.to + 1;
    while (from < pieces.length && from < subject.to + 30 && !isMark(pieces[from], /^,$/u)) from++;
    const start = isMark(pieces[from], /^,$/u) ? from + 1 : subject.to + 1;
    return { parts: [{ from: start, to: lastWord(pieces) }], cueFrom: i, cueTo: i + 1, subject };
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
    if (isNobody(pieces, subject) || hangsOn(pieces, subject)) continue;
    const from = findContent(pieces, k + 1, verb.listener);
    if (from < 0 || !holdsVerb(pieces, from)) continue;
    return { parts: [{ from, to: lastWord(pieces) }], cueFrom: k, cueTo: k, subject };
  }
  return null;
}

/** "It said nothing", "Neither side would say": nobody whose words these are. */
function isNobody(pieces: readonly Piece[], subject: Phrase): boolean {
  const opener = pieces[subject.from]?.lower ?? '';
  if (/^(?:neither|nobody|none|no)$/u.test(opener)) return true;
  return subject.from === subject.to && /^(?:i|we|you|what|which|that|this|it|there)$/u.test(opener);
}

/** "where the mine promised", "because Lee said": the verb stands in a clause that the sentence is not about. */
const hangsOn = (pieces: readonly Piece[], subject: Phrase): boolean =>
  /^(?:where|when|while|if|because|although|though|after|before|since|unless|until|whose|as)$/u.test(
    pieces[subject.from - 1]?.lower ?? '',
  );

/** A clause has a verb before its first comma; "40 jobs", "a plan for the port" have none. */
function holdsVerb(pieces: readonly Piece[], from: number): boolean {
  for (let i = from + 1; i < pieces.length && i < from + 24; i++) {
    const piece = pieces[i];
    if (!piece) return false;
    if (piece.kind === 'clitic' && !/^['’]s$/u.test(piece.lower)) return true;
    if (piece.kind !== 'word' || piece.capital) continue;
    // "reported a signal and was told": the verb after "and" is the speaker's own.
    const next = pieces[i + 1];
    if (conjunctions.has(piece.lower) && next && isOtherVerb(next)) return false;
    if (isOtherVerb(piece) || readVerb(pieces, i) !== null || /[^e]ed$/u.test(piece.lower)) return true;
    // A bare form after a subject: "the ships leave", "she knows".
    if (i === from + 1 && subjectPronouns.has(pieces[from]?.lower ?? '')) return true;
    if (/[^s]s$/u.test(piece.lower) && determiners.has(pieces[i + 1]?.lower ?? '')) return true;
  }
  return false;
}

/** Where the clause after a verb of saying begins, or -1 where what follows is no clause. */
function findContent(pieces: readonly Piece[], verbEnd: number, listener: boolean): number {
  let after = verbEnd;
  for (let piece = pieces[after]; piece && isAdverb(piece); piece = pieces[after]) after++;
  const first = pieces[after];
  if (!first || first.kind === 'mark') return isMark(first, /^:$/u) ? after + 1 : -1;
  if (first.lower === 'that') return after + 1;
  if (listener) {
    const whom = phraseFrom(pieces, after);
    if (!whom) return -1;
    let next = whom.to + 1;
    // "told CBS's “Face the Nation” that": the name of a show is part of the listener.
    while (pieces[next]?.kind === 'clitic' || pieces[next]?.kind === 'quote') next++;
    if (pieces[next]?.lower === 'that') return next + 1;
    return startsClause(pieces[next]) ? next : -1;
  }
  let i = after;
  while (
    isDay(pieces[i]) ||
    (/^(?:on|late|early|last)$/u.test(pieces[i]?.lower ?? '') && timeWords.has(pieces[i + 1]?.lower ?? ''))
  )
    i++;
  if (pieces[i]?.lower === 'that') return i + 1;
  if (startsClause(pieces[i])) return i;
  // "said in a letter that": a phrase may stand before "that".
  for (let k = i; k < Math.min(pieces.length, after + 16); k++) {
    if (pieces[k]?.lower === 'that' && pieces[k + 1]?.kind !== 'mark') return k + 1;
    if (isMark(pieces[k], /^[,;.]$/u)) return -1;
  }
  return -1;
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
  for (let k = end; k > Math.max(2, end - reach); k--) {
    const verb = readVerb(pieces, k);
    if (verb?.kind !== 'saying' || verb.thinking || (verb.form !== 'past' && verb.form !== 'third')) continue;
    if (isMark(pieces[k - 1], /^,$/u)) {
      const inverted = phraseFrom(pieces, k + 1);
      if (inverted && mayEndCue(pieces, inverted) && closes(pieces, inverted.to + 1, end)) {
        return {
          parts: partsAround(pieces, opening, k - 1, inverted.to + 1, end),
          cueFrom: k,
          cueTo: k,
          subject: inverted,
        };
      }
    }
    const before = findSubjectBefore(pieces, k);
    if (
      before &&
      isMark(pieces[before.from - 1], /^,$/u) &&
      before.from > shortest &&
      closes(pieces, k + 1, end)
    ) {
      return {
        parts: partsAround(pieces, opening, before.from - 1, k + 1, end),
        cueFrom: k,
        cueTo: k,
        subject: before,
      };
    }
  }
  return null;
}

/** A name, a pronoun or a noun that can speak: "reported missing" has none. */
const mayEndCue = (pieces: readonly Piece[], { from, core }: Phrase): boolean =>
  pieces[core]?.capital === true ||
  canSpeak(pieces[core]?.lower ?? '') ||
  subjectPronouns.has(pieces[from]?.lower ?? '');

/** What is said before the cue, and after it where the sentence goes on: "If it works, Lee said, they will sing." */
function partsAround(pieces: readonly Piece[], from: number, to: number, after: number, end: number): Part[] {
  const head = { from, to: lastWord(pieces, to) };
  const first = pieces[after + 1];
  const goesOn =
    isMark(pieces[after], /^,$/u) &&
    first?.kind === 'word' &&
    !/ing$/u.test(first.lower) &&
    !/^(?:who|which|the|a|an|whose|where|when|though|although|while|citing|but)$/u.test(first.lower) &&
    !first.capital;
  const rest =
    /^(?:the|a|an)$/u.test(first?.lower ?? '') &&
    isMark(pieces[after], /^,$/u) &&
    holdsVerb(pieces, after + 1);
  return goesOn || rest ? [head, { from: after + 1, to: end }] : [head];
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
