import { boundsOf } from './bounds.js';
import type { Stretch } from './chain.js';
import type { Joint } from './editorial.js';
import type { Reference } from './reference.js';
import { spanOfWords } from './reference.js';
import { voiceAt } from './voice.js';
import type { Hunk } from './word-diff.js';
import { diffWords } from './word-diff.js';
import type { CheckWord } from './words.js';

/** Words of a claim and the words of the article they come from; indices, the last not included. */
export interface NearPart {
  readonly claimed: { readonly from: number; readonly to: number };
  readonly source: { readonly from: number; readonly to: number };
}

/** How many more words of the article are looked at than the claim has, at an end where they do not agree. */
const slack = 3;
/** The most words that an editor's brackets stand for. */
const mostReplaced = 8;

/** What a stretch of a claim is, word by word. */
export interface Aligned {
  readonly parts: readonly NearPart[];
  readonly hunks: readonly Hunk[];
  readonly marked: readonly { readonly hunk: Hunk; readonly joint: Joint }[];
  readonly interrupted: readonly Hunk[];
  readonly closeness: number;
}

/** Compares a stretch word by word. `whole`: the rest of the claim is compared with what stands around the stretch. */
export function alignStretch(
  reference: Reference,
  words: readonly CheckWord[],
  { claimed, source }: Stretch,
  jointAt: ReadonlyMap<number, Joint>,
  whole: boolean,
): Aligned {
  const bounds = boundsOf(reference, source);
  const headless = whole ? claimed.first : 0;
  const tailless = whole ? words.length - 1 - claimed.last : 0;
  const claimedRange = { from: claimed.first - headless, to: claimed.last + 1 + tailless };
  // A word or two may be left out where the claim's first and last words do not agree.
  const sourceRange = {
    from: Math.max(bounds.first, source.first - headless - (headless > 0 ? slack : 0)),
    to: Math.min(bounds.last, source.last + 1 + tailless + (tailless > 0 ? slack : 0)),
  };
  const compared = diffWords(words, claimedRange, reference.words, sourceRange);
  const hunks = compared.hunks.map((hunk) => withoutSlack(hunk, sourceRange));
  const left: Hunk[] = [];
  const marked: { hunk: Hunk; joint: Joint }[] = [];
  const interrupted: Hunk[] = [];
  const parts: NearPart[] = [];
  let part = { claimed: claimedRange.from, source: sourceRange.from };
  let to = { claimed: claimedRange.to, source: sourceRange.to };
  for (const hunk of hunks) {
    const isDeletion = hunk.claimed.from === hunk.claimed.to;
    const joint = jointAt.get(hunk.claimed.from);
    const replaced = hunk.source.to - hunk.source.from;
    if (isDeletion && joint && (joint.kind === 'omission' || replaced <= mostReplaced)) {
      marked.push({ hunk, joint });
    } else if (isDeletion && hunk.claimed.from === claimedRange.from) {
      // What stands before the claim was never claimed.
      part = { claimed: claimedRange.from, source: hunk.source.to };
    } else if (isDeletion && hunk.claimed.to === claimedRange.to) {
      to = { claimed: to.claimed, source: hunk.source.from };
    } else if (isDeletion && isBetweenSentences(reference, hunk)) {
      parts.push(toPart(part, { claimed: hunk.claimed.from, source: hunk.source.from }));
      part = { claimed: hunk.claimed.to, source: hunk.source.to };
    } else if (isDeletion && isInterruption(reference, hunk)) interrupted.push(hunk);
    else left.push(hunk);
  }
  parts.push(toPart(part, to));
  return { parts, hunks: left, marked, interrupted, closeness: compared.closeness };
}

/** At the ends of what is compared, no more words are replaced than are claimed. */
function withoutSlack({ claimed, source }: Hunk, all: { from: number; to: number }): Hunk {
  const count = claimed.to - claimed.from;
  if (count === 0 || source.to - source.from <= count) return { claimed, source };
  if (source.from === all.from) return { claimed, source: { from: source.to - count, to: source.to } };
  if (source.to === all.to) return { claimed, source: { from: source.from, to: source.from + count } };
  return { claimed, source };
}

const toPart = (
  from: { claimed: number; source: number },
  to: { claimed: number; source: number },
): NearPart => ({
  claimed: { from: from.claimed, to: to.claimed },
  source: { from: from.source, to: to.source },
});

/** Words left out hold a whole sentence, or are the article's own between two sentences of one utterance. */
function isBetweenSentences(reference: Reference, hunk: Hunk): boolean {
  const { sentences, sentenceOf } = reference;
  const { from, to } = hunk.source;
  const first = sentenceOf[from - 1] ?? 0;
  const last = sentenceOf[to] ?? sentences.length;
  if (first === last) return false;
  if (isInterruption(reference, hunk)) return true;
  for (let at = first; at <= last && at < first + 3; at++) {
    const sentence = sentences[at];
    if (sentence && sentence.first < sentence.last && from <= sentence.first && sentence.last <= to)
      return true;
  }
  return false;
}

/** Words left out are the article's own between two pieces of one utterance: "“We,” she said, “will.”" */
function isInterruption(reference: Reference, { source: { from, to } }: Hunk): boolean {
  const { words, attribution } = reference;
  const voices = [from - 1, to].map((word) => voiceAt(reference, spanOfWords(words, word, word)));
  const [before, after] = voices.map((voice) => (voice === null ? null : attribution.quotations[voice]));
  if (!before || !after || before === after || before.utterance !== after.utterance) return false;
  const left = spanOfWords(words, from, to - 1);
  return left.start >= before.content.end && left.end <= after.content.start;
}
