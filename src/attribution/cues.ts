import type { Span } from '../text/span.js';
import { dayAndMonthNames, determiners, prepositions } from './data/function-words.js';
import { claimNouns } from './data/speech-verbs.js';
import type { FoldedSentence, Piece } from './fold.js';
import { canSpeak } from './nouns.js';
import type { Phrase } from './phrase.js';
import { phraseEndingAt } from './phrase-before.js';
import { phraseFrom } from './phrase-from.js';
import type { SpeechVerb } from './speech-verbs.js';
import { findSpeechVerb } from './speech-verbs.js';
import { findMainSubject, findSubjectBefore } from './subjects.js';
import { isDash, isMark, isWordPiece, readVerb } from './verbs-in-place.js';

/** The words that give a quotation to somebody. */
export interface Cue extends Span {
  readonly place: 'before' | 'after';
  /** Nothing but a comma, a colon or "that" stands between it and the quoted words. */
  readonly adjacent: boolean;
  readonly verb: SpeechVerb | null;
  /** Who speaks; null where the sentence does not say ("was described as"). */
  readonly subject: Phrase | null;
}

/** How far from quoted words a cue is looked for, in pieces. */
const reach = 45;

/** The cue of the quoted words at `at`: after them if they end as an utterance does, else before. */
export function findCue(sentence: FoldedSentence, at: number, text: string): Cue | null {
  const { pieces } = sentence;
  const leads = leadsIn(pieces, at);
  if (leads) return leads;
  const after = canBeFollowed(pieces, at, text) ? findCueAfter(pieces, at) : null;
  return after ?? findCueBefore(pieces, at);
}

/** "Smith said: “", "Smith said, “": a cue so near that nothing after the words can take them from it. */
function leadsIn(pieces: readonly Piece[], at: number): Cue | null {
  if (!isMark(pieces[at - 1], /^[,:]$/u)) return null;
  const verb = readVerb(pieces, at - 2);
  return verb && verb.kind === 'saying' && pieces[at - 3]?.kind !== 'quote' && !isMark(pieces[at - 3], /^,$/u)
    ? findCueBefore(pieces, at)
    : null;
}

/** Quoted words that end with a comma, a question, a cry or a dash, or that open their sentence. */
function canBeFollowed(pieces: readonly Piece[], at: number, text: string): boolean {
  const quote = pieces[at];
  if (!quote) return false;
  if (isMark(pieces[at + 1], /^,$/u) || isDash(pieces[at + 1])) return true;
  if (at === 0) return true;
  return (
    /[,?!…—–-]["'”’»]*$/u.test(text.slice(Math.max(quote.start, quote.end - 8), quote.end)) &&
    !isMark(pieces[at + 1], /^[.;]$/u)
  );
}

function findCueAfter(pieces: readonly Piece[], at: number): Cue | null {
  let i = at + 1;
  while (isMark(pieces[i], /^[,)]$/u) || isDash(pieces[i])) i++;
  const first = pieces[i];
  if (!first || first.kind === 'quote') return null;
  if (isDash(pieces[i - 1]) && first.capital && i - 1 === at + 1) {
    const phrase = phraseFrom(pieces, i);
    const end = phrase ? pieces[phrase.to + 1] : undefined;
    if (phrase && (end === undefined || isMark(end, /^[.,(]$/u))) {
      const dash = pieces[i - 1] ?? first;
      return {
        start: dash.start,
        end: dash.end,
        place: 'after',
        adjacent: true,
        verb: null,
        subject: phrase,
      };
    }
  }
  if (first.lower === 'according' && pieces[i + 1]?.lower === 'to') {
    return makeCue(pieces, i, i + 1, 'after', true, null, phraseFrom(pieces, i + 2));
  }
  if (first.lower === 'as' || first.lower === 'so') i++;
  const verb = readVerb(pieces, i);
  if (verb && verb.form !== 'participle' && verb.form !== 'base') {
    // "said Moore", "said the minister on Monday".
    const next = skipTime(pieces, i + 1);
    const inverted = startsPhrase(pieces[next]) ? phraseFrom(pieces, next) : null;
    if (inverted) return makeCue(pieces, i, i, 'after', true, verb, inverted);
    return null;
  }
  const subject = phraseFrom(pieces, i);
  if (!subject) return null;
  for (let k = subject.from + 1; k < pieces.length && k < i + reach; k++) {
    const piece = pieces[k];
    if (!piece || piece.kind === 'quote' || isMark(piece, /^[;:]$/u)) break;
    const said = readVerb(pieces, k);
    if (!said || said.form === 'participle' || (said.form === 'base' && pieces[k - 1]?.lower === 'to'))
      continue;
    const found = findSubjectBefore(pieces, k, i);
    if (found && (found.from === i || found.from === subject.from))
      return makeCue(pieces, k, k, 'after', true, said, found);
    if (found) return null;
  }
  return null;
}

function skipTime(pieces: readonly Piece[], at: number): number {
  let i = at;
  while (
    /^(?:on|late|early|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|later|then)$/u.test(
      pieces[i]?.lower ?? '',
    )
  )
    i++;
  return i;
}

/** What an inverted subject can begin with. */
function startsPhrase(piece: Piece | undefined): boolean {
  if (piece?.kind === 'number') return true;
  if (piece?.kind !== 'word') return false;
  if (piece.capital || determiners.has(piece.lower)) return !/^(?:that|this|what|i|it)$/u.test(piece.lower);
  if (/^(?:he|she|they|his|her|their|its)$/u.test(piece.lower)) return true;
  return (
    !prepositions.has(piece.lower) &&
    !/^(?:if|because|when|while|and|but|as|to|i|we|you|it|him|me|us|them|not|so|there)$/u.test(piece.lower) &&
    !/ly$/u.test(piece.lower)
  );
}

function findCueBefore(pieces: readonly Piece[], at: number): Cue | null {
  let near = true;
  for (let k = at - 1; k >= 0 && k > at - reach; k--) {
    const piece = pieces[k];
    if (!piece) break;
    if (isMark(piece, /^;$/u)) break;
    if (piece.lower === 'to' && pieces[k - 1]?.lower === 'according') {
      return makeCue(pieces, k - 1, k, 'before', near, null, phraseFrom(pieces, k + 1, at));
    }
    const owner = ownerOfClaim(pieces, k);
    if (owner) return makeCue(pieces, k, k, 'before', near, null, owner);
    const verb = readVerb(pieces, k);
    if (verb && !(verb.kind === 'calling' && verb.nounLike && at - k > 12)) {
      const subject = findSpeakerOf(pieces, k, verb, at);
      if (subject !== undefined) return makeCue(pieces, k, k, 'before', near, verb, subject);
    }
    if (piece.kind === 'word' && !/^(?:that|as|on|in|a|an|the)$/u.test(piece.lower)) near = false;
  }
  return colonCue(pieces, at);
}

/** "Lee's claim that", "Lee's remark that": whose words a noun of saying introduces. */
function ownerOfClaim(pieces: readonly Piece[], k: number): Phrase | null {
  if (pieces[k + 1]?.lower !== 'that' || !claimNouns.has(pieces[k]?.lower ?? '')) return null;
  let i = k - 1;
  while (i > 0 && i > k - 3 && pieces[i]?.kind === 'word') i--;
  return pieces[i]?.kind === 'clitic' ? phraseEndingAt(pieces, i - 1) : null;
}

/** "Moore: “...”", "He was blunt: “...”". */
function colonCue(pieces: readonly Piece[], at: number): Cue | null {
  const colon = pieces[at - 1];
  if (!colon || !isMark(colon, /^:$/u)) return null;
  const subject = findMainSubject(pieces, at - 1);
  return subject
    ? { start: colon.start, end: colon.end, place: 'before', adjacent: true, verb: null, subject }
    : null;
}

/** Who the subject of a verb before quoted words is; undefined where the verb is no cue at all. */
function findSpeakerOf(
  pieces: readonly Piece[],
  k: number,
  verb: SpeechVerb,
  at: number,
): Phrase | null | undefined {
  const before = pieces[k - 1];
  if (isDenied(pieces, k)) return undefined;
  // "said Moore: “...”"
  if (
    (verb.form === 'past' || verb.form === 'third') &&
    (k === 0 ||
      before?.kind === 'quote' ||
      (isMark(before, /^,$/u) && (k === 1 || pieces[k - 2]?.kind === 'quote')))
  ) {
    const inverted = startsPhrase(pieces[k + 1]) ? phraseFrom(pieces, k + 1, at) : null;
    if (inverted) return inverted;
  }
  if (verb.form === 'past' && isPassive(pieces, k)) {
    if (verb.kind === 'calling')
      return findAgent(pieces, k, at) ?? (pieces[k + 1]?.lower === 'as' || k === at - 1 ? null : undefined);
    if (pieces[k + 1]?.lower !== 'as') return undefined;
  }
  if (
    verb.form === 'participle' ||
    before?.lower === 'to' ||
    (verb.form === 'base' && before?.lower === 'and')
  ) {
    const auxiliary =
      verb.form === 'participle' &&
      /^(?:is|are|was|were|am|been|be|['’]s|['’]re|['’]m)$/u.test(before?.lower ?? '');
    const near = auxiliary
      ? findSubjectBefore(pieces, k)
      : verb.form === 'participle'
        ? doerBefore(pieces, k)
        : null;
    return near ?? speakerOfEarlierCue(pieces, k) ?? findMainSubject(pieces, k);
  }
  const subject = findSubjectBefore(pieces, k);
  if (subject && verb.kind === 'calling' && !maySpeak(pieces, subject)) return undefined;
  if (subject && isVague(pieces, subject) && speakerOfEarlierCue(pieces, k)) return undefined;
  return subject ?? speakerOfEarlierCue(pieces, k) ?? findMainSubject(pieces, k);
}

/** "did not mention", "never said". */
export const isDenied = (pieces: readonly Piece[], k: number): boolean =>
  /^(?:not|never)$|n't$/u.test(pieces[k - 1]?.lower ?? '');

/** "it underscores", "anybody who complains": what stands in somebody else's statement. */
function isVague(pieces: readonly Piece[], { from, to }: Phrase): boolean {
  const first = pieces[from]?.lower ?? '';
  if (/^(?:those|anybody|anyone)$/u.test(first)) return true;
  return (
    from === to &&
    /^(?:it|that|this|which|what|people|somebody|someone|everyone|everybody|nobody|they|who)$/u.test(first)
  );
}

/** A name, a pronoun or a noun that can speak: not "money used", "a box labeled". */
function maySpeak(pieces: readonly Piece[], { from, core }: Phrase): boolean {
  const head = pieces[core];
  if (!head) return false;
  if (head.capital || from === core) return true;
  return canSpeak(head.lower) || /(?:er|or|ist|ian|ant|ers|ors|ists|ians|ants)$/u.test(head.lower);
}

const isNamePiece = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && piece.capital && !dayAndMonthNames.has(piece.lower);

/** "footage of Ann Lee asking": a name right before the participle does what it says; "a statement calling" does not. */
function doerBefore(pieces: readonly Piece[], k: number): Phrase | null {
  let from = k;
  while (from > 0 && isNamePiece(pieces[from - 1])) from--;
  if (from === k || from === 0) return null;
  return { from, to: k - 1, core: k - 1 };
}

/** The subject of the verb of saying before this one: "said Smith, adding". */
function speakerOfEarlierCue(pieces: readonly Piece[], before: number): Phrase | null {
  for (let k = before - 1; k >= 0 && k > before - reach; k--) {
    const verb = readVerb(pieces, k);
    if (!verb || verb.form === 'participle' || verb.form === 'base') continue;
    if (pieces[k - 1]?.kind === 'quote' || isMark(pieces[k - 1], /^,$/u)) {
      const inverted = startsPhrase(pieces[k + 1]) ? phraseFrom(pieces, k + 1, before) : null;
      if (inverted) return inverted;
    }
    return findSubjectBefore(pieces, k);
  }
  return null;
}

const isPassive = (pieces: readonly Piece[], k: number): boolean => {
  for (let i = k - 1; i >= 0 && i > k - 4; i--) {
    const piece = pieces[i];
    if (!isWordPiece(piece)) return false;
    if (/^(?:is|are|was|were|been|be|being|get|got)$/u.test(piece.lower)) return true;
    if (!/(?:ly|not|also|often|widely|once)$/u.test(piece.lower)) return false;
  }
  return false;
};

/** "described as “mad” by critics", "called by critics “mad”". */
function findAgent(pieces: readonly Piece[], k: number, at: number): Phrase | null {
  for (let i = k + 1; i < pieces.length && i < at + 8; i++) {
    if (pieces[i]?.lower === 'by') return phraseFrom(pieces, i + 1);
  }
  return null;
}

function makeCue(
  pieces: readonly Piece[],
  first: number,
  last: number,
  place: Cue['place'],
  adjacent: boolean,
  verb: SpeechVerb | null,
  subject: Phrase | null,
): Cue | null {
  const start = pieces[first];
  const end = pieces[last];
  return start && end ? { start: start.start, end: end.end, place, adjacent, verb, subject } : null;
}

/** True for a piece that may be a finite verb of saying: for telling where a sentence goes on after quoted words. */
export const maySay = (piece: Piece): boolean => {
  const verb = piece.kind === 'word' ? findSpeechVerb(piece.lower) : null;
  return (
    verb !== null &&
    verb.form !== 'base' &&
    verb.form !== 'participle' &&
    verb.kind === 'saying' &&
    !verb.nounLike
  );
};

/** Who a sentence without quoted words gives the next words to: "Caddell continued:", "The Times reports:". */
export function findIntroducer(pieces: readonly Piece[]): Phrase | null {
  let at = pieces.length;
  while (at > 0 && isMark(pieces[at - 1], /^[.:!?,]$/u)) at--;
  for (let k = at - 1; k > 0 && k > at - reach; k--) {
    const verb = readVerb(pieces, k);
    if (!verb || (verb.kind === 'calling' && verb.nounLike)) continue;
    const subject = findSpeakerOf(pieces, k, verb, at);
    if (subject) return subject;
  }
  return null;
}
