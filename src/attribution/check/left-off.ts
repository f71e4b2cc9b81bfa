import type { Span } from '../../text/span.js';
import { boundsOf } from './bounds.js';
import type { Joint } from './editorial.js';
import type { WordRange } from './find-sequence.js';
import { findFollowing, findGoverning, findGuards, type Guard, spanOfGuard } from './guards.js';
import type { Reference } from './reference.js';
import type { Sighting } from './sightings.js';

/**
 * The negations, conditions and hedges that true words were cut off from: before the first, after the last, and in what is
 * left out between them. Spans of the article, in order.
 */
export function findLeftOff(reference: Reference, sighting: Sighting, joints: readonly Joint[]): Span[] {
  const { article, words } = reference;
  const guards: Guard[] = [];
  const add = (guard: Guard | null): void => {
    if (guard) guards.push(guard);
  };
  for (const [i, place] of sighting.entries()) {
    const bounds = boundsOf(reference, place);
    const joint = joints[i];
    const next = sighting[i + 1];
    if (i === 0) add(findGoverning(article.text, words, bounds.first, place.first));
    if (!next) add(findFollowing(article.text, words, place.last, bounds.last));
    else if (joint?.kind === 'insertion')
      guards.push(...findGuards(words, place.last + 1, next.first).filter(({ kind }) => kind !== 'hedge'));
    else if (joint?.kind === 'omission') guards.push(...omittedGuards(reference, place, next));
  }
  return guards.map((guard) => spanOfGuard(words, guard));
}

function omittedGuards(reference: Reference, before: WordRange, after: WordRange): Guard[] {
  const { article, words, sentenceOf } = reference;
  if (sentenceOf[before.last] !== sentenceOf[after.first]) {
    const following = findFollowing(article.text, words, before.last, boundsOf(reference, before).last);
    const governing = findGoverning(article.text, words, boundsOf(reference, after).first, after.first);
    return [following, governing].filter((guard) => guard !== null);
  }
  const gap = (word: number): string =>
    article.text.slice(words[word]?.end ?? 0, words[word + 1]?.start ?? article.text.length);
  // What is said in passing may be left out with its "not": "We will, though not today, sign."
  const inPassing = /[,(—–;]/u.test(gap(before.last)) && /[,)—–;]/u.test(gap(after.first - 1));
  return findGuards(words, before.last + 1, after.first).filter(({ kind, first, last }) => {
    if (kind === 'condition') return true;
    if (kind === 'negation') return !inPassing;
    return !inPassing && (last === after.first - 1 || first === before.last + 1);
  });
}
