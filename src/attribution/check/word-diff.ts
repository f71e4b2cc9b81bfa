import { diffArrays } from 'diff';
import { distance } from 'fastest-levenshtein';
import { weightOf } from './reference.js';
import type { CheckWord } from './words.js';

/** Words by index: from `from` up to, not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A place where claim and article differ; one of the ranges may be empty, never both. */
export interface Hunk {
  readonly claimed: Range;
  readonly source: Range;
}

export interface WordDiff {
  readonly hunks: readonly Hunk[];
  /** 0 to 1: the share of the weightier side's words that are the same; words that are spelt much alike count in part. */
  readonly closeness: number;
}

/** The most insertions and deletions that are looked for: beyond it the texts are nothing alike. */
const mostEdits = 1500;
/** Longest stretch whose spelling is compared, in characters. */
const longestSpelling = 300;
/** Below this share of letters in common, words are not misspelt but others. */
const leastAlike = 0.6;

/** Compares words of a claim with words of the article; word indices in the result count in the lists given. */
export function diffWords(
  claimed: readonly CheckWord[],
  claimedRange: Range,
  source: readonly CheckWord[],
  sourceRange: Range,
): WordDiff {
  const keys = (words: readonly CheckWord[], { from, to }: Range): string[] =>
    words.slice(from, to).map(({ key }) => key);
  const claimedKeys = keys(claimed, claimedRange);
  const sourceKeys = keys(source, sourceRange);
  const changes = diffArrays(sourceKeys, claimedKeys, { maxEditLength: mostEdits });
  if (!changes) return { hunks: [{ claimed: claimedRange, source: sourceRange }], closeness: 0 };

  const hunks: Hunk[] = [];
  let same = 0;
  let c = claimedRange.from;
  let s = sourceRange.from;
  let open: { claimed: number; source: number } | null = null;
  const close = (): void => {
    if (!open) return;
    const hunk = { claimed: { from: open.claimed, to: c }, source: { from: open.source, to: s } };
    open = null;
    const a = keys(claimed, hunk.claimed);
    const b = keys(source, hunk.source);
    const alike = spellingAlike(a.join(''), b.join(''));
    same += alike * Math.min(sum(a), sum(b));
    // "step up" for "step-up" or "stepup" is a matter of spacing; "20 25" for "2025" is not.
    if (alike < 1 || /\p{N}/u.test(a.join(''))) hunks.push(hunk);
  };
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      close();
      same += sum(value);
      c += value.length;
      s += value.length;
      continue;
    }
    open ??= { claimed: c, source: s };
    if (added) c += value.length;
    else s += value.length;
  }
  close();
  const all = Math.max(sum(claimedKeys), sum(sourceKeys));
  return { hunks, closeness: all === 0 ? 0 : same / all };
}

const sum = (keys: readonly string[]): number => keys.reduce((weight, key) => weight + weightOf(key), 0);

/** 1 for the same letters, 0 for words that are not alike. */
function spellingAlike(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (a === '' || b === '' || longest > longestSpelling) return 0;
  const alike = 1 - distance(a, b) / longest;
  // Figures are right or wrong.
  return alike < leastAlike || /\p{N}/u.test(a + b) ? 0 : Math.min(alike, 0.9);
}
