import { distance } from 'fastest-levenshtein';

/** Letters that may be wrong in a term: none in a short one ("Iran" is not "Iraq"), one from five letters, two from nine. */
function toleratedEdits(term: string): number {
  if (/\d/u.test(term) || term.length < 4) return 0;
  return term.length < 9 ? 1 : 2;
}

/**
 * The terms nearest to one that is spelled wrong: those with the fewest wrong, missing, added or swapped letters ("Haley",
 * "Galard", "Osol"), when that is few enough for its length. The first letter must be right, for few typos are in it
 * and names that differ there are others' ("Gambia", "Zambia"). Four letters may only be swapped.
 */
export function findNearTerms(term: string, vocabulary: Iterable<string>): string[] {
  let fewest = toleratedEdits(term);
  let nearest: string[] = [];
  if (fewest === 0) return nearest;
  for (const candidate of vocabulary) {
    if (candidate[0] !== term[0] || Math.abs(candidate.length - term.length) > fewest) continue;
    const edits = isSwapped(term, candidate)
      ? 1
      : term.length < 5
        ? Number.POSITIVE_INFINITY
        : distance(term, candidate);
    if (edits > fewest) continue;
    if (edits < fewest) nearest = [];
    fewest = edits;
    nearest.push(candidate);
  }
  return nearest;
}

/** True when two neighbouring letters changed places and nothing else did. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && i < a.length - 1 && a.slice(i + 2) === b.slice(i + 2);
}
