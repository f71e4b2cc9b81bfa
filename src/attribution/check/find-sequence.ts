import type { Reference } from './reference.js';
import type { CheckWord } from './words.js';

/** Words of the article, by index, both included. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Where the article has the same letters and digits as some words, beginning and ending with a word: the spaces between
 * words may differ, but not between figures. In the order of the text, at most `limit`. Linear (Knuth, Morris and Pratt).
 */
export function findSequence(reference: Reference, wanted: readonly CheckWord[], limit: number): WordRange[] {
  const { joined, joinedAt } = reference;
  const needle = wanted.map(({ key }) => key).join('');
  if (needle === '' || needle.length > joined.length) return [];
  const fallback = buildFallback(needle);
  const found: WordRange[] = [];
  let matched = 0;
  for (let at = 0; at < joined.length && found.length < limit; at++) {
    const code = joined.charCodeAt(at);
    while (matched > 0 && needle.charCodeAt(matched) !== code) matched = fallback[matched - 1] ?? 0;
    if (needle.charCodeAt(matched) === code) matched++;
    if (matched < needle.length) continue;
    matched = fallback[matched - 1] ?? 0;
    const start = at + 1 - needle.length;
    const first = wordAt(joinedAt, start);
    const last = wordAt(joinedAt, at);
    if (joinedAt[first] !== start || joinedAt[last + 1] !== at + 1) continue;
    if (sameFigures(reference, { first, last }, wanted)) found.push({ first, last });
  }
  return found;
}

function buildFallback(needle: string): Int32Array {
  const fallback = new Int32Array(needle.length);
  for (let i = 1, length = 0; i < needle.length; i++) {
    const code = needle.charCodeAt(i);
    while (length > 0 && needle.charCodeAt(length) !== code) length = fallback[length - 1] ?? 0;
    if (needle.charCodeAt(length) === code) length++;
    fallback[i] = length;
  }
  return fallback;
}

/** The word that holds an offset into the joined keys. */
function wordAt(joinedAt: Int32Array, offset: number): number {
  let low = 0;
  let high = joinedAt.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((joinedAt[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** "20 25" is not "2025": where a word ends between figures, it must end so on both sides. */
function sameFigures(
  { words }: Reference,
  { first, last }: WordRange,
  wanted: readonly CheckWord[],
): boolean {
  let s = first;
  let w = 0;
  let source = 0;
  let claimed = 0;
  while (s <= last && w < wanted.length) {
    const sourceKey = words[s]?.key ?? '';
    const claimedKey = wanted[w]?.key ?? '';
    const sourceEnd = source + sourceKey.length;
    const claimedEnd = claimed + claimedKey.length;
    if (sourceEnd === claimedEnd) {
      source = sourceEnd;
      claimed = claimedEnd;
      s++;
      w++;
      continue;
    }
    const sourceFirst = sourceEnd < claimedEnd;
    const before = sourceFirst ? sourceKey : claimedKey;
    const after = (sourceFirst ? words[s + 1]?.key : wanted[w + 1]?.key) ?? '';
    if (/\p{N}$/u.test(before) && /^\p{N}/u.test(after)) return false;
    if (sourceFirst) {
      source = sourceEnd;
      s++;
    } else {
      claimed = claimedEnd;
      w++;
    }
  }
  return true;
}
