import type { Retrieved, Retriever } from '../retrieval/retriever.js';
import { refuseUnasked } from './abstention.js';
import {
  type Abstention,
  type AbstentionReason,
  type Answer,
  type Quote,
  type RankedPassage,
  rankedPassages,
} from './answer.js';
import type { Answerer, DialogueContext } from './answerer.js';
import { type ConfidenceFeatures, computeConfidence } from './confidence.js';
import { computeFeatures, gatherFacts, type PassageFeatures } from './features.js';
import { buildLexicon } from './lexicon.js';
import { analyseQuestion, type Question } from './question.js';
import { quotePassages } from './quote-of.js';
import { type RankingModel, scoreConfidence, scorePassage } from './ranking-model.js';
import { selectQuotes } from './select-quotes.js';
import type { Story } from './story.js';

/** How many passages retrieval hands to ranking. Its 50 best hold the answer of all but a handful of tuning questions. */
const candidates = 50;

/** A passage with all that was worked out about it for one question. */
export interface Ranked extends Retrieved {
  readonly features: PassageFeatures;
}

/** An answerer that also shows its working, for fitting and for /why. */
export interface InspectableAnswerer extends Answerer {
  /** Everything that leads to an answer, before the decision. */
  inspect(standalone: string, context?: DialogueContext): Promise<Inspection>;
}

export interface Inspection {
  readonly question: Question;
  /** In the order of the ranking. */
  readonly ranked: readonly Ranked[];
  readonly confidenceFeatures: ConfidenceFeatures | null;
  readonly confidence: number;
}

/** Answers questions about one story: retrieve, rank, decide, cut. Deterministic. */
export function createAnswerer(story: Story, retriever: Retriever, model: RankingModel): InspectableAnswerer {
  const lexicon = buildLexicon(story);
  const facts = gatherFacts(story);

  const inspect = async (standalone: string, context?: DialogueContext): Promise<Inspection> => {
    const question = analyseQuestion(standalone, lexicon);
    const retrieved = await retriever.retrieve(standalone, candidates);
    const features = computeFeatures(story, lexicon, facts, question, retrieved, context);
    const ranked = retrieved
      .map((hit, index): Ranked | null => {
        const own = features[index];
        return own ? { ...hit, features: own, score: scorePassage(model, own) } : null;
      })
      .filter((hit) => hit !== null)
      .sort((a, b) => b.score - a.score || a.id - b.id);
    const confidenceFeatures = computeConfidence(question, lexicon, ranked);
    return {
      question,
      ranked,
      confidenceFeatures,
      confidence: confidenceFeatures ? scoreConfidence(model, confidenceFeatures) : 0,
    };
  };

  const answer = async (
    standalone: string,
    { asked = standalone, context }: { asked?: string; context?: DialogueContext } = {},
  ): Promise<Answer> => {
    const question = analyseQuestion(standalone.slice(0, 2000), lexicon);
    const base = { question: asked, standalone, questionKind: question.kind };
    const abstain = (
      reason: AbstentionReason,
      rest: {
        confidence?: number;
        missing?: string | null;
        nearest?: Quote | null;
        ranked?: RankedPassage[];
      } = {},
    ): Abstention => ({
      ...base,
      kind: 'abstained',
      reason,
      confidence: rest.confidence ?? 0,
      missing: rest.missing ?? null,
      nearest: rest.nearest ?? null,
      ranked: rest.ranked ?? [],
    });

    const refused = refuseUnasked(standalone, question, lexicon);
    if (refused) return abstain(refused);
    const inspection = await inspect(standalone, context);
    const { ranked, confidence } = inspection;
    const shown = ranked.slice(0, rankedPassages).flatMap((hit) => showRanked(story, hit));
    const first = ranked[0];
    if (!first) return abstain('off-topic');

    if (confidence < model.threshold) {
      const missing = question.names.find((name) => name.entity === null)?.text ?? null;
      const known = inspection.confidenceFeatures?.known ?? 0;
      const reason = missing !== null ? 'not-mentioned' : known > 0 ? 'not-stated' : 'off-topic';
      const nearest = known > 0 ? quotePassages(story, first.id) : null;
      return abstain(reason, { confidence, missing, nearest, ranked: shown });
    }
    const quotes = selectQuotes(story, inspection);
    if (!quotes) return abstain('not-stated', { confidence, ranked: shown });
    return { ...base, kind: 'quoted', quotes, confidence, ranked: shown };
  };

  return { answer, inspect };
}

function showRanked(story: Story, hit: Ranked): RankedPassage[] {
  const passage = story.passages[hit.id];
  if (!passage) return [];
  const { start, end } = passage;
  return [
    {
      id: hit.id,
      start,
      end,
      text: story.article.text.slice(start, end),
      score: hit.score,
      features: { ...hit.features },
    },
  ];
}
