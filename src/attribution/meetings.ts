import type { Span } from '../text/span.js';
import type { Meeting } from './attribution.js';
import { placePrepositions, timeWords } from './data/function-words.js';
import { pairNouns } from './data/roles.js';
import { readWords } from './data/words.js';
import type { EntityDraft } from './entity-draft.js';
import type { NamedRun } from './find-entities.js';
import type { FoldedSentence, Piece } from './fold.js';
import type { Phrase } from './phrase.js';
import { phraseEndingAt } from './phrase-before.js';
import { phraseFrom } from './phrase-from.js';
import { findMainSubject, findSubjectBefore } from './subjects.js';
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
/** Where people meet. */
const siteNouns = readWords(
  'base hotel office offices palace house airport hall embassy headquarters club restaurant café cafe school university church mosque synagogue hospital port harbour harbor quay quayside barracks ministry parliament court station camp border village town city capital island villa ranch estate farm factory stadium',
);
const triggers = new Set([...meetingVerbs, ...meetingNouns, ...hostVerbs, ...talkVerbs]);

/** Whom words stand for: the entity of a name, a pronoun or a description of people; null where they are no people. */
export type Identify = (phrase: Phrase) => number | null;

/** Reads meetings sentence by sentence: "the pair" are the two of the meeting before. */
export interface MeetingReader {
  read(sentence: FoldedSentence, identify: Identify): Meeting | null;
}

/** Most people one meeting is given with. */
const mostPeople = 12;

export function createMeetingReader(
  names: ReadonlyMap<number, NamedRun>,
  drafts: readonly EntityDraft[],
): MeetingReader {
  let pair: readonly number[] = [];

  /** Everybody a phrase names: "Ann Lee and Bob Ray" are two. */
  const peopleIn = (pieces: readonly Piece[], phrase: Phrase, identify: Identify): number[] => {
    const joined = pieces.slice(phrase.from, phrase.to + 1).some(({ lower }) => lower === 'and');
    const found: number[] = [];
    for (let i = phrase.from; joined && i <= phrase.to; i++) {
      const run = names.get(pieces[i]?.start ?? -1);
      if (run?.entity == null || run.parts.core?.start !== pieces[i]?.start || run.possessive) continue;
      if (drafts[run.entity]?.kind !== 'place') found.push(run.entity);
    }
    if (found.length > 1) return found;
    const one = identify(phrase);
    return one === null || drafts[one]?.kind === 'place' ? [] : [one];
  };

  return {
    read(sentence, identify) {
      const { pieces } = sentence;
      const at = findTrigger(pieces);
      if (at < 0) return null;
      const subject = isVerb(pieces[at])
        ? findSubjectBefore(pieces, at)
        : (hostOf(pieces, at) ?? findMainSubject(pieces, at));
      const named = [
        ...(subject ? [subject] : []),
        ...companions(pieces, subject?.to ?? -1, at),
        ...others(pieces, at),
      ];
      let participants = [...new Set(named.flatMap((phrase) => peopleIn(pieces, phrase, identify)))];
      if (participants.length < 2 && namesPair(pieces) && pair.length === 2)
        participants = [...new Set([...pair, ...participants])];
      if (participants.length < 2) return null;
      pair = participants.slice(0, 2);
      return {
        sentence: { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 },
        participants: participants.slice(0, mostPeople),
        place: /^(?:discuss|debat)/u.test(pieces[at]?.lower ?? '')
          ? null
          : findPlace(pieces, at, names, drafts),
        time: findTime(pieces),
      };
    },
  };
}

const isVerb = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  (meetingVerbs.has(piece.lower) || hostVerbs.has(piece.lower) || talkVerbs.has(piece.lower)) &&
  piece.lower !== 'meeting';

/** "Lee's meeting with Ray": whoever owns the meeting. */
function hostOf(pieces: readonly Piece[], at: number): Phrase | null {
  let i = at;
  while (i > 0 && i > at - 4 && pieces[i]?.kind !== 'clitic') i--;
  return pieces[i]?.kind === 'clitic' ? phraseEndingAt(pieces, i - 1) : null;
}

/** "flew with Bob Ray for talks": who is with the subject before the meeting is spoken of. */
function companions(pieces: readonly Piece[], from: number, at: number): Phrase[] {
  const found: Phrase[] = [];
  for (let i = from + 1; i < at; i++) {
    const phrase =
      pieces[i]?.lower === 'with' || pieces[i]?.lower === 'alongside' ? phraseFrom(pieces, i + 1, at) : null;
    if (phrase) found.push(phrase);
  }
  return found;
}

/** Who is met: after the verb, after "with" or "between", and all that a list goes on with. */
function others(pieces: readonly Piece[], at: number): Phrase[] {
  const verb = isVerb(pieces[at]);
  const linksPeople = talkVerbs.has(pieces[at]?.lower ?? '')
    ? /^(?:with|between|alongside|to)$/u
    : /^(?:with|between|alongside)$/u;
  let i = at + 1;
  while (i < pieces.length && i < at + 14 && !linksPeople.test(pieces[i]?.lower ?? '')) {
    if (verb && i === at + 1 && phraseFrom(pieces, i)) break;
    i++;
  }
  if (linksPeople.test(pieces[i]?.lower ?? '')) i++;
  const found: Phrase[] = [];
  while (found.length < mostPeople) {
    const phrase = phraseFrom(pieces, i);
    if (!phrase) return found;
    found.push(phrase);
    i = phrase.to + 1;
    // A description between commas belongs to the name before it.
    const joint = pieces[i]?.lower;
    if (joint === ',' && /^(?:and|as)$/u.test(pieces[i + 1]?.lower ?? '')) i += 2;
    else if (joint === 'and' || joint === ',') i += 1;
    else return found;
  }
  return found;
}

/** Where a sentence speaks of meeting, or -1. */
function findTrigger(pieces: readonly Piece[]): number {
  for (const [i, piece] of pieces.entries()) {
    if (!isWordPiece(piece) || !triggers.has(piece.lower)) continue;
    const { lower } = piece;
    const next = pieces[i + 1]?.lower ?? '';
    if (meetingNouns.has(lower) && saysWith(pieces, i)) return i;
    if (meetingVerbs.has(lower) && !meetsNobody(pieces, i) && !isOnlyWished(pieces, i)) return i;
    if (hostVerbs.has(lower)) return i;
    if (talkVerbs.has(lower) && (/^(?:with|to|by)$/u.test(next) || namesPair(pieces.slice(0, i)))) return i;
  }
  return -1;
}

/** "asked to meet", "refused to meet", "did not meet". */
const isOnlyWished = (pieces: readonly Piece[], at: number): boolean => {
  const before = pieces.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  if (before.some((lower) => /^(?:not|never|no)$|n't$/u.test(lower))) return true;
  return (
    before.at(-1) === 'to' &&
    before.some((lower) =>
      /^(?:ask|want|refus|declin|hop|request|demand|tr|offer|wish|fail|seek|sought|urg|call)/u.test(lower),
    )
  );
};

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

/** The first place named after "in" or "at" behind the words of meeting, else before them, else a site described there. */
function findPlace(
  pieces: readonly Piece[],
  at: number,
  names: ReadonlyMap<number, NamedRun>,
  drafts: readonly EntityDraft[],
): Span | null {
  const named = (from: number, to: number): Span | null => {
    for (let i = from; i < to; i++) {
      const run = names.get(pieces[i]?.start ?? -1);
      if (run?.entity == null || run.start !== pieces[i]?.start || drafts[run.entity]?.kind !== 'place')
        continue;
      const before = pieces[i - 1]?.lower ?? '';
      const second = pieces[i - 2]?.lower ?? '';
      if (placePrepositions.has(before) || (before === 'the' && placePrepositions.has(second)))
        return { start: run.start, end: run.end };
    }
    return null;
  };
  return named(at + 1, pieces.length) ?? findSite(pieces.slice(at + 1)) ?? named(0, at);
}

/** "at the naval base", "in his office". */
function findSite(pieces: readonly Piece[]): Span | null {
  for (let i = 0; i < pieces.length; i++) {
    if (!/^(?:at|in|inside|outside|on)$/u.test(pieces[i]?.lower ?? '')) continue;
    for (let k = i + 2; k < pieces.length && k < i + 7; k++) {
      const piece = pieces[k];
      if (piece?.kind !== 'word' && piece?.kind !== 'clitic') break;
      const first = pieces[i + 1];
      if (first && siteNouns.has(piece.lower)) return { start: first.start, end: piece.end };
    }
  }
  return null;
}

const timeLead = /^(?:on|last|next|this|late|early|earlier|in|at|yesterday|today|tomorrow)$/u;

/** The first words that say when: "on Monday", "last week", "in April", "yesterday", "on 3 March". */
function findTime(pieces: readonly Piece[]): Span | null {
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
    return { start: pieces[from]?.start ?? piece.start, end: pieces[to]?.end ?? piece.end };
  }
  return null;
}
