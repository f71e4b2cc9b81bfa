import { openIndex } from '../../src/adapters/open-index.js';
import type { Story } from '../../src/answering/story.js';
import { createHybridRetriever } from '../../src/retrieval/hybrid-retriever.js';
import { buildLexicalIndex } from '../../src/retrieval/lexical-index.js';
import { hasVisibleCharacter } from '../../src/retrieval/visible.js';
import { countWords } from '../../src/text/words.js';
import type { RememberingEmbedder } from './remember-vectors.js';
import { type EvalDocument, rankOfHit } from './scoring.js';
import type { Verdict } from './verdict.js';

/** A passage and what a search makes of it. */
interface Scored {
  readonly id: number;
  readonly score: number;
}

/** Gives passages by score; those it leaves out score 0. */
type Search = (question: string) => Promise<readonly Scored[]>;

export const simpleSystems = ['BM25', 'embedding', 'fusion'] as const;

/** Passages looked at, as many as the product gives. */
const passagesGiven = 5;
/** An answer of more words is never right. */
const longestAnswer = 120;

/**
 * What anyone would build first: every sentence scored by BM25, by embedding (cosine), and by both added up; the best one is
 * the answer, and its score the confidence. They cut the same sentences as the product and see each question as it was asked.
 * They answer whatever they find something for.
 */
export async function runSimpleSystems(
  set: string,
  document: EvalDocument,
  story: Story,
  { embedder, now }: RememberingEmbedder,
): Promise<Verdict[]> {
  const { text } = document;
  const { passages } = story;
  const log = { info: () => {}, warn: () => {} };
  const texts = passages.map(({ start, end }) => text.slice(start, end));
  const { index } = await openIndex({ folder: null, texts, embedder, log, hnswlib: null });
  const words = buildLexicalIndex(text, passages);
  const both = createHybridRetriever(words, index, embedder);
  const searches: Readonly<Record<(typeof simpleSystems)[number], Search>> = {
    BM25: async (question) => [...words.score(question)].map(([id, score]) => ({ id, score })),
    embedding: async (question) =>
      hasVisibleCharacter(question)
        ? index.search(await embedder.embed(question, 'query'), passages.length)
        : [],
    fusion: (question) => both.retrieve(question, passages.length),
  };

  const verdicts: Verdict[] = [];
  for (const turn of document.conversations.flat().filter(({ scored }) => scored)) {
    for (const system of simpleSystems) {
      const begun = now();
      const found = [...(await searches[system](turn.question))].sort(
        (a, b) => b.score - a.score || a.id - b.id,
      );
      const ms = now() - begun;
      const best = found.slice(0, passagesGiven).flatMap(({ id }) => passages[id] ?? []);
      const rank = rankOfHit(text, best, turn.gold);
      const quoted = best[0] ? countWords(text.slice(best[0].start, best[0].end)) : 0;
      verdicts.push({
        system,
        set,
        article: document.article,
        kind: turn.kind,
        answerable: turn.answerable,
        rank,
        confidence: found[0]?.score ?? 0,
        answered: best.length > 0,
        right: rank === 1 && quoted <= longestAnswer,
        words: quoted,
        ms,
      });
    }
  }
  return verdicts;
}
