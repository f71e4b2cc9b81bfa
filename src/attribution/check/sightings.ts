import type { Edited, Joint } from './editorial.js';
import type { WordRange } from './find-sequence.js';
import { findSequence } from './find-sequence.js';
import type { Reference } from './reference.js';
import { spanOfWords, weightOf } from './reference.js';
import { isOneUtterance } from './voice.js';

/** The pieces of a claim, each found word for word; one place for each piece. */
export type Sighting = readonly WordRange[];

/** The most places that one piece is looked for in, and that a claim of one piece is judged at. */
const mostPlaces = 60;
/** An editor's brackets stand for at most this many words. */
const mostReplaced = 8;
/** A piece that weighs less is found anywhere. */
const leastWeight = 0.9;

/** Where the pieces of a claim stand. `apart`: each is there, but not in this order or not in one utterance. */
export interface Sightings {
  readonly sound: readonly Sighting[];
  readonly apart: Sighting | null;
}

/** Finds the pieces of a claim word for word; null when one of them is nowhere. */
export function findSightings(reference: Reference, { pieces, joints }: Edited): Sightings | null {
  const places: WordRange[][] = [];
  for (const { words } of pieces) {
    const found = findSequence(reference, words, mostPlaces);
    if (found.length === 0) return null;
    places.push(found);
  }
  if (places.length === 1) return { sound: (places[0] ?? []).map((place) => [place]), apart: null };
  const chain = chainPlaces(reference, places, joints);
  if (chain && isSound(reference, chain, joints)) return { sound: [chain], apart: null };
  const telling = pieces.every(
    ({ words }) => words.reduce((sum, { key }) => sum + weightOf(key), 0) >= leastWeight,
  );
  const first = places.flatMap(([place]) => place ?? []);
  return telling ? { sound: [], apart: chain ?? first } : null;
}

interface Link {
  readonly place: WordRange;
  readonly cost: number;
  readonly before: Link | null;
}

/** The places in the order of the claim with the least between them; null when there is no such order. */
function chainPlaces(
  { sentenceOf }: Reference,
  places: readonly (readonly WordRange[])[],
  joints: readonly Joint[],
): Sighting | null {
  let links: Link[] = (places[0] ?? []).map((place) => ({ place, cost: 0, before: null }));
  for (const [i, joint] of joints.entries()) {
    const next: Link[] = [];
    for (const place of places[i + 1] ?? []) {
      let best: Link | null = null;
      for (const before of links) {
        const gap = place.first - before.place.last - 1;
        if (gap < 0 || (joint.kind === 'sic' && gap > 0)) continue;
        const sameSentence = sentenceOf[place.first] === sentenceOf[before.place.last];
        if (joint.kind === 'insertion' && (gap > mostReplaced || !sameSentence)) continue;
        const cost = before.cost + gap;
        if (!best || cost < best.cost) best = { place, cost, before };
      }
      if (best) next.push(best);
    }
    links = next;
  }
  let best: Link | null = null;
  for (const link of links) if (!best || link.cost < best.cost) best = link;
  if (!best) return null;
  const chain: WordRange[] = [];
  for (let link: Link | null = best; link; link = link.before) chain.unshift(link.place);
  return chain;
}

function isSound(reference: Reference, chain: Sighting, joints: readonly Joint[]): boolean {
  return joints.every((joint, i) => {
    const before = chain[i];
    const after = chain[i + 1];
    if (!before || !after) return false;
    if (joint.kind !== 'omission') return true;
    const spans = [before, after].map(({ first, last }) => spanOfWords(reference.words, first, last));
    const [a, b] = spans;
    return a !== undefined && b !== undefined && isOneUtterance(reference, a, b);
  });
}
