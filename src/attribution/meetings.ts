import type { Span } from '../text/span.js';
import type { Meeting } from './attribution.js';
import { placePrepositions, timeWords } from './data/function-words.js';
import { pairNouns } from './data/roles.js';
import { readWords } from './data/words.js';
import type { EntityDraft } from './entity-draft.js';
import type { NamedRun } from './find-entities.js';
import type { FoldedSentence, Piece } from './fold.js';
import { isWordPiece } from './verbs-in-place.js';

/** Verbs of meeting, and nouns that with "with" or "between" say the same. Source: WordNet 3.0, "meet" and its kin. */
const meetingVerbs = readWords('met meets meeting meet');
const meetingNouns = readWords(
  'meeting meetings talks summit discussions dinner lunch breakfast conversation conversations audience interview encounter',
);
const hostVerbs = readWords(
  'hosted hosts welcomed welcomes greeted greets received receives visited visits dined',
);
const talkVerbs = readWords('discussed discuss spoke speaks talked negotiated conferred debated');
const triggers = new Set([...meetingVerbs, ...meetingNouns, ...hostVerbs, ...talkVerbs]);

/** Who met whom, in the order of the text: each sentence that says so, with those it names. */
export function findMeetings(
  text: string,
  sentences: readonly FoldedSentence[],
  names: ReadonlyMap<number, NamedRun>,
  drafts: readonly EntityDraft[],
  people: ReadonlyMap<FoldedSentence, readonly PlacedEntity[]>,
): Meeting[] {
  const meetings: Meeting[] = [];
  let pair: readonly number[] = [];
  for (const sentence of sentences) {
    const present = people.get(sentence);
    if (!present) continue;
    let participants = [...new Set(present.map(({ entity }) => entity))];
    if (participants.length < 2 && namesPair(sentence.pieces) && pair.length === 2)
      participants = [...new Set([...pair, ...participants])];
    if (participants.length < 2) continue;
    if (!participants.some((id) => drafts[id]?.kind === 'person')) continue;
    if (participants.length >= 2) pair = participants.slice(0, 2);
    meetings.push({
      sentence: spanOfSentence(sentence),
      participants: participants.slice(0, 12),
      place: findPlace(sentence, names, drafts),
      time: findTime(text, sentence.pieces),
    });
  }
  return meetings;
}

/** Somebody in a sentence, and the piece that names them. */
export interface PlacedEntity {
  readonly entity: number;
  readonly at: number;
}

/** True for a sentence that speaks of people meeting. */
export const speaksOfMeeting = ({ pieces }: FoldedSentence): boolean => findTrigger(pieces) >= 0;

/** Where a sentence speaks of meeting, or -1. */
function findTrigger(pieces: readonly Piece[]): number {
  for (const [i, piece] of pieces.entries()) {
    if (!isWordPiece(piece) || !triggers.has(piece.lower)) continue;
    const { lower } = piece;
    const next = pieces[i + 1]?.lower ?? '';
    if (meetingNouns.has(lower) && saysWith(pieces, i)) return i;
    if (meetingVerbs.has(lower) && !meetsNobody(pieces, i)) return i;
    if (hostVerbs.has(lower)) return i;
    if (talkVerbs.has(lower) && (/^(?:with|to)$/u.test(next) || namesPair(pieces.slice(0, i)))) return i;
  }
  return -1;
}

/** "met the demands", "the meeting ended": no people are met. */
const meetsNobody = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.lower === 'meeting'
    ? !saysWith(pieces, at)
    : pieces
        .slice(at + 1, at + 5)
        .some(({ lower }) =>
          /^(?:demands?|needs?|requirements?|criteria|criterion|targets?|deadlines?|standards?|conditions?|thresholds?|goals?|expectations?|costs?|challenges?)$/u.test(
            lower,
          ),
        );

const saysWith = (pieces: readonly Piece[], at: number): boolean =>
  pieces.slice(at + 1, at + 12).some(({ lower }) => /^(?:with|between|alongside)$/u.test(lower)) ||
  pieces
    .slice(Math.max(0, at - 6), at)
    .some(({ lower }) => /^(?:held|holds|hold|had|attended|joined|after|following)$/u.test(lower));

/** "the pair", "the two", "both men", or "pair" alone in a hurried report. */
const namesPair = (pieces: readonly Piece[]): boolean =>
  pieces.some(
    ({ lower }, i) =>
      pairNouns.has(lower) &&
      !/^(?:of|a|an)$/u.test(pieces[i - 1]?.lower ?? '') &&
      pieces[i + 1]?.lower !== 'of' &&
      (lower === 'pair' || lower === 'duo' || /^(?:the|those|these)$/u.test(pieces[i - 1]?.lower ?? '')),
  );

function spanOfSentence({ pieces }: FoldedSentence): Span {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
}

/** The first place named after "in" or "at". */
function findPlace(
  sentence: FoldedSentence,
  names: ReadonlyMap<number, NamedRun>,
  drafts: readonly EntityDraft[],
): Span | null {
  for (const [i, piece] of sentence.pieces.entries()) {
    const run = names.get(piece.start);
    if (!run || run.start !== piece.start || run.entity === null) continue;
    const before = sentence.pieces[i - 1]?.lower ?? '';
    const second = sentence.pieces[i - 2]?.lower ?? '';
    if (
      drafts[run.entity]?.kind === 'place' &&
      (placePrepositions.has(before) || (before === 'the' && placePrepositions.has(second)))
    )
      return { start: run.start, end: run.end };
  }
  return null;
}

const timeLead = /^(?:on|last|next|this|late|early|earlier|in|at|yesterday|today|tomorrow)$/u;

/** The first words that say when: "on Monday", "last week", "in April", "yesterday", "on 3 March". */
function findTime(text: string, pieces: readonly Piece[]): Span | null {
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind !== 'word' || !timeWords.has(piece.lower)) continue;
    if (piece.lower === 'may' && !piece.capital) continue;
    if (
      /^(?:day|week|month|year|night|morning|evening|afternoon|weekend)$/u.test(piece.lower) &&
      !/^(?:last|next|this|that|earlier|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|tomorrow)$/u.test(
        pieces[i - 1]?.lower ?? '',
      )
    )
      continue;
    let from = i;
    while (
      from > 0 &&
      from > i - 4 &&
      (timeLead.test(pieces[from - 1]?.lower ?? '') ||
        timeWords.has(pieces[from - 1]?.lower ?? '') ||
        pieces[from - 1]?.kind === 'number')
    )
      from--;
    let to = i;
    while (
      to + 1 < pieces.length &&
      to < i + 3 &&
      (timeWords.has(pieces[to + 1]?.lower ?? '') ||
        (pieces[to + 1]?.kind === 'number' && /^\d{1,4}(?:st|nd|rd|th)?$/u.test(pieces[to + 1]?.text ?? '')))
    )
      to++;
    void text;
    return { start: pieces[from]?.start ?? piece.start, end: pieces[to]?.end ?? piece.end };
  }
  return null;
}
