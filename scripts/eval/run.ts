import { openIndex } from '../../src/adapters/open-index.js';
import type { Answer } from '../../src/answering/answer.js';
import { createAnswerer } from '../../src/answering/create-answerer.js';
import { embeddingTexts } from '../../src/answering/embedding-text.js';
import type { Inspection } from '../../src/answering/inspection.js';
import { buildLexicon, type Lexicon } from '../../src/answering/lexicon.js';
import type { RankingModel } from '../../src/answering/ranking-model.js';
import type { Reader } from '../../src/answering/reader.js';
import { readStory } from '../../src/answering/story.js';
import { answerToJson } from '../../src/cli/answer-json.js';
import { createConversations } from '../../src/conversation/conversations.js';
import type { Embedder } from '../../src/retrieval/embedder.js';
import { createHybridRetriever } from '../../src/retrieval/hybrid-retriever.js';
import { buildLexicalIndex } from '../../src/retrieval/lexical-index.js';
import { countWords } from '../../src/text/words.js';
import { type EvalDocument, type EvalTurn, isHit, rankOfHit } from './scoring.js';

/** One scored question as the product answered it. */
export interface Outcome {
  readonly set: string;
  readonly document: string;
  /** {@link EvalDocument.article} */
  readonly article: string;
  /** The document's. */
  readonly text: string;
  readonly turn: EvalTurn;
  readonly answer: Answer;
  /** What led to it; null where the question was turned away before any search. */
  readonly inspection: Inspection | null;
  /** The lexicon of its document. */
  readonly lexicon: Lexicon;
  /** Of each ranked passage of the inspection, whether it is right. */
  readonly hits: readonly boolean[];
  /** Place of the first right passage among the five given, from 1; 0 for none. */
  readonly rank: number;
  readonly answered: boolean;
  readonly right: boolean;
  readonly confidence: number;
  /** Words of the answer. */
  readonly words: number;
  /** Milliseconds of the whole question, embedding included. */
  readonly ms: number;
  /** How many stretches of text were given (passages and answer), and how many of them are the article's slice. */
  readonly stretches: number;
  readonly exact: number;
}

const silent = { info: () => {}, warn: () => {} };

/**
 * Puts every question of a document to the product, conversation by conversation, and keeps what came of it. `now` is a clock in
 * milliseconds.
 */
export async function runDocument(
  set: string,
  document: EvalDocument,
  embedder: Embedder,
  model: RankingModel,
  reader: Reader | null,
  now: () => number = () => performance.now(),
): Promise<Outcome[]> {
  const { text } = document;
  const story = readStory(text);
  const { index } = await openIndex({
    folder: null,
    texts: embeddingTexts(story),
    embedder,
    log: silent,
    hnswlib: null,
  });
  const answerer = createAnswerer(
    story,
    createHybridRetriever(buildLexicalIndex(text, story.passages), index, embedder),
    model,
    reader,
  );
  let inspection: Inspection | null = null;
  const recording = {
    answer: async (...[standalone, options]: Parameters<typeof answerer.answer>): Promise<Answer> => {
      inspection = null;
      const answer = await answerer.answer(standalone, {
        ...options,
        onInspection: (seen) => {
          inspection = seen;
        },
      });
      return answer;
    },
  };
  const conversations = createConversations(story, recording);
  const lexicon = buildLexicon(story);

  const outcomes: Outcome[] = [];
  for (const [key, turns] of document.conversations.entries()) {
    for (const turn of turns) {
      const begun = now();
      const answer = await conversations.ask(String(key), turn.question);
      const ms = now() - begun;
      if (!turn.scored) continue;
      const json = answerToJson(story, answer);
      const seen = inspection as Inspection | null;
      const given = json.answer ? [...json.passages, json.answer] : json.passages;
      outcomes.push({
        set,
        document: document.id,
        article: document.article,
        text,
        turn,
        answer,
        inspection: seen,
        lexicon,
        hits: (seen?.ranked ?? []).map(({ id }) => {
          const passage = story.passages[id];
          return passage !== undefined && isHit(text, passage, turn.gold);
        }),
        rank: rankOfHit(text, json.passages, turn.gold),
        answered: json.answered,
        right:
          json.answer !== null && countWords(json.answer.text) <= 120 && isHit(text, json.answer, turn.gold),
        confidence: json.confidence,
        words: json.answer ? countWords(json.answer.text) : 0,
        ms,
        stretches: given.length,
        exact: given.filter((slice) => slice.text === text.slice(slice.start, slice.end)).length,
      });
    }
  }
  return outcomes;
}
