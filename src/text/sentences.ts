import {
  leadingAbbreviations,
  numberedAbbreviations,
  sentenceOpeners,
  trailingAbbreviations,
} from './abbreviations.js';
import type { Span } from './span.js';

/** Whether the break between two pieces that the Unicode rules made is not the end of a sentence. */
type JoinRule = (left: string, right: string) => boolean;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Enough of either side of a break to judge it by; keeps the rules linear however long a sentence is. */
const window = 48;

const lastToken = (left: string): string =>
  /([^\s“”"'‘’([{]+)[.]["”'’)\]]*\s*$/u.exec(left)?.[1]?.toLowerCase() ?? '';
const firstWord = (right: string): string =>
  /^[^\p{L}\p{N}]*([\p{L}\p{N}][\p{L}\p{N}’'-]*)/u.exec(right)?.[1] ?? '';

/** "Gen.|Hall", "No.|5": a title or a reference takes what follows with it. */
const afterLeadingAbbreviation: JoinRule = (left, right) => {
  const token = lastToken(left);
  if (numberedAbbreviations.has(token)) return /^\d/u.test(right);
  return leadingAbbreviations.has(token) && !/["”’)]\s*$/u.test(left);
};

/** "John F.|Kennedy", "J. R.|Ewing": a single capital before a stop is an initial. "Plan B." before "The" is not. */
const afterInitial: JoinRule = (left, right) =>
  /(?:^|[\s.(“"‘-])\p{Lu}\.\s*$/u.test(left) &&
  /^\p{Lu}/u.test(right) &&
  !sentenceOpeners.has(firstWord(right).toLowerCase());

/** "U.S.|Army", "8 a.m.|Monday": the sentence goes on unless a sentence opener follows. */
const afterTrailingAbbreviation: JoinRule = (left, right) =>
  trailingAbbreviations.has(lastToken(left)) && !sentenceOpeners.has(firstWord(right).toLowerCase());

/** "“Why?”|he asked": a small letter goes on with the sentence, whatever mark stood before. */
const beforeSmallLetter: JoinRule = (_left, right) => /^["”'’)\]\s]*[—–-]?\s*\p{Ll}/u.test(right);

/** "“Never!”|, she said": punctuation that cannot open a sentence. */
const beforeClosingMark: JoinRule = (_left, right) => /^\s*[,;:)\]”’…]/u.test(right);

/** "“So what?”|Smith said": a name and a verb of saying after a quoted question. */
const beforeCue: JoinRule = (left, right) =>
  /[?!]["”’]\s*$/u.test(left) &&
  /^(?:\p{Lu}[^\s,.]*\s){1,3}(?:said|says|asked|asks|replied|wrote|added|told|tweeted|shouted|cried)\b/u.test(
    right,
  );

/** A piece without a letter or digit ("...", "”") belongs to its neighbour. */
const withoutWords: JoinRule = (left, right) => !/[\p{L}\p{N}]/u.test(right) || !/[\p{L}\p{N}]/u.test(left);

const joinRules: readonly JoinRule[] = [
  withoutWords,
  afterLeadingAbbreviation,
  afterInitial,
  afterTrailingAbbreviation,
  beforeClosingMark,
  beforeSmallLetter,
  beforeCue,
];

/**
 * Characters handed to the segmenter at a time: its cost per sentence grows with the length of the string it is given,
 * so that a paragraph of 1 MB takes two minutes whole and a fraction of a second in blocks.
 */
const block = 2048;

/** Where Unicode's sentence rules would break `[start, end)`, in order, `end` itself left out. */
function* findBreaks(text: string, { start, end }: Span): Generator<number> {
  let from = start;
  let size = block;
  while (from < end) {
    const to = Math.min(end, from + size);
    let last = from;
    for (const { index } of segmenter.segment(text.slice(from, to))) {
      if (from + index > last) {
        last = from + index;
        yield last;
      }
    }
    if (to === end) return;
    // The last piece may go on past the block: begin again with it, and with more room if it filled the block.
    size = last === from ? size * 2 : block;
    from = last;
  }
}

/** "won.”“|They": opening marks that the Unicode rules left behind belong to what they open. */
function withoutOpeningMarks(text: string, from: number, at: number): number {
  const marks = /(?<=[.!?…]["”’]?\s*)[“‘([]+\s*$/u.exec(text.slice(Math.max(from, at - window), at));
  return marks ? at - marks[0].length : at;
}

/**
 * The sentences of one paragraph. They tile `range`: the first begins where it begins, each begins where the one before
 * ends, the last ends where it ends; white space after a sentence belongs to it. Empty only for an empty range.
 *
 * Unicode's sentence rules (UAX #29, through `Intl.Segmenter`) find the candidates; the joins above undo those that split
 * titles, initials, abbreviations and quoted questions.
 */
export function splitSentences(text: string, range: Span = { start: 0, end: text.length }): Span[] {
  if (range.start >= range.end) return [];
  const sentences: Span[] = [];
  let start = range.start;
  for (const found of findBreaks(text, range)) {
    const at = withoutOpeningMarks(text, start, found);
    if (at <= start) continue;
    const left = text.slice(Math.max(start, at - window), at);
    const right = text.slice(at, Math.min(range.end, at + window));
    if (joinRules.some((joins) => joins(left, right))) continue;
    sentences.push({ start, end: at });
    start = at;
  }
  sentences.push({ start, end: range.end });
  return sentences;
}
