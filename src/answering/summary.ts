import { spanLength } from '../text/span.js';
import type { Quote } from './answer.js';
import { buildLexicon } from './lexicon.js';
import { functionWords } from './question-words.js';
import { quotePassages, speakerOf } from './quote-of.js';
import type { Story } from './story.js';

/** Bounds of a sentence that is worth a place in a summary, in words. */
const fitting = { shortest: 6, longest: 60 };

/** Two sentences as like as this say the same in the same words: the second has no place in a summary. */
const sameWords = 0.95;

/** What the place of a paragraph is worth: news puts first what matters most (the inverted pyramid). */
const leadBonus = 0.6;

/**
 * An extractive summary: whole sentences of the body in the order of the article, the lead first, one of them the
 * strongest quotation where there is one. The others are those whose words stand in most other sentences, by rarity
 * (centrality as in LexRank, Erkan & Radev 2004, by degree), each penalised for repeating those already taken. Pure and
 * deterministic; as many as `sentences`, fewer from a short article.
 */
export function summarise(story: Story, sentences = 4): Quote[] {
  const candidates = findCandidates(story);
  const taken: Candidate[] = [];
  const take = (pool: readonly Candidate[]): boolean => {
    let best: Candidate | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const candidate of pool) {
      if (taken.includes(candidate)) continue;
      const repeated = Math.max(0, ...taken.map((other) => likeness(candidate, other)));
      if (repeated > sameWords) continue;
      const worth = candidate.worth - repeated;
      if (worth > most) {
        best = candidate;
        most = worth;
      }
    }
    if (best) taken.push(best);
    return best !== null;
  };
  const lead = candidates[0];
  if (lead && sentences > 0) taken.push(lead);
  if (taken.length < sentences) take(candidates.filter((candidate) => candidate.quoted));
  while (taken.length < sentences && take(candidates));
  return taken.sort((a, b) => a.id - b.id).flatMap(({ id }) => quotePassages(story, id) ?? []);
}

interface Candidate {
  readonly id: number;
  /** Terms with their rarity, the vector's length made 1. */
  readonly weights: ReadonlyMap<string, number>;
  readonly quoted: boolean;
  worth: number;
}

/** At most this many sentences are compared with one another: what matters stands early, and comparing all is quadratic. */
const compared = 400;

function findCandidates(story: Story): Candidate[] {
  const lexicon = buildLexicon(story);
  const candidates: Candidate[] = [];
  for (const passage of story.passages) {
    if (candidates.length >= compared) break;
    const terms = lexicon.passageTerms[passage.id] ?? new Set<string>();
    const text = story.article.text.slice(passage.start, passage.end);
    const words = text.split(/\s+/u).length;
    if (passage.kind !== 'body' || words < fitting.shortest || words > fitting.longest || text.endsWith('?'))
      continue;
    const weights = new Map<string, number>();
    for (const term of terms) if (!functionWords.has(term)) weights.set(term, lexicon.rarity(term));
    const length = Math.hypot(...weights.values()) || 1;
    for (const [term, weight] of weights) weights.set(term, weight / length);
    const quotation = speakerOf(story, passage);
    const quoted =
      quotation?.kind === 'direct' &&
      quotation.speaker.name !== null &&
      spanLength(quotation.content) * 2 > spanLength(passage);
    candidates.push({ id: passage.id, weights, quoted, worth: 0 });
  }
  for (const [place, candidate] of candidates.entries()) {
    const central = candidates.reduce(
      (sum, other) => sum + (other === candidate ? 0 : likeness(candidate, other)),
      0,
    );
    candidate.worth = central / Math.sqrt(candidates.length) + leadBonus / (1 + place / 3);
  }
  return candidates;
}

/** Cosine of two sentences' terms. */
function likeness(a: Candidate, b: Candidate): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small.weights) sum += weight * (large.weights.get(term) ?? 0);
  return sum;
}
