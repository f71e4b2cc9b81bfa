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
import type { Answerer, AnswerOptions, DialogueContext } from './answerer.js';
import { computeConfidence } from './confidence.js';
import { computeFeatures, gatherFacts } from './features.js';
import type { Inspection, Ranked } from './inspection.js';
import { buildLexicon } from './lexicon.js';
import { analyseQuestion } from './question.js';
import { spellNames } from './question-names.js';
import { quotePassages } from './quote-of.js';
import { type Coefficients, type RankingModel, scoreConfidence, scorePassage } from './ranking-model.js';
import { readCandidates } from './read-candidates.js';
import type { Reader, ReaderSpan } from './reader.js';
import { selectQuotes } from './select-quotes.js';
import { settle, settledConfidence } from './settled.js';
import type { Story } from './story.js';
import { summarise } from './summary.js';

/** How many passages retrieval hands to ranking. Its 50 best hold the answer of all but a handful of tuning questions. */
const candidates = 50;

/** Below this share of known words, and far below the threshold, a question is about something else altogether. */
const offTopicShare = 0.2;

/** Answers questions about one story: retrieve, rank, decide, cut. Deterministic. */
export function createAnswerer(
  story: Story,
  retriever: Retriever,
  { withReader, withoutReader }: RankingModel,
  reader: Reader | null = null,
): Answerer {
  const model = reader ? withReader : withoutReader;
  const lexicon = buildLexicon(story);
  const facts = gatherFacts(story);

  const inspect = async (standalone: string, context?: DialogueContext): Promise<Inspection> => {
    const question = analyseQuestion(standalone, lexicon);
    // The lead need not be among the best for "what happened?".
    const wanted = question.kind === 'gist' ? story.passages.length : candidates;
    const found = await retriever.retrieve(standalone, wanted);
    const retrieved = context?.elsewhere ? leaveOut(context.lastPassages, found) : found;
    const rank = (coefficients: Coefficients, read?: ReadonlyMap<number, ReaderSpan>): Ranked[] => {
      const features = computeFeatures(story, lexicon, facts, question, retrieved, context, read);
      return retrieved
        .flatMap((hit, index): Ranked[] => {
          const own = features[index];
          return own
            ? [
                {
                  ...hit,
                  features: own,
                  score: scorePassage(coefficients, own),
                  answer: read?.get(hit.id) ?? null,
                },
              ]
            : [];
        })
        .sort((a, b) => b.score - a.score || a.id - b.id);
    };
    let ranked = rank(withoutReader);
    const lead = question.kind === 'gist' ? (summarise(story, 1)[0]?.passage ?? null) : null;
    if (reader) {
      // What the attribution settles needs no reading to be found. Remarks and meetings are quoted as they are; of the
      // rest the reader tells which words to show bold.
      const quotedWhole = question.kind === 'said' || question.kind === 'met';
      const worthReading = settle(question, ranked, lead)?.slice(0, quotedWhole ? 0 : 1) ?? ranked;
      ranked = rank(withReader, await readCandidates(reader, story, standalone, worthReading));
    }
    const settled = settle(question, ranked, lead);
    ranked = settled ?? ranked;
    const confidenceFeatures = computeConfidence(question, lexicon, ranked);
    return {
      question,
      ranked,
      confidenceFeatures,
      confidence: Math.max(
        confidenceFeatures ? scoreConfidence(model, confidenceFeatures) : 0,
        settled ? settledConfidence : 0,
      ),
    };
  };

  const answer = async (
    written: string,
    { asked = written, context, onInspection }: AnswerOptions = {},
  ): Promise<Answer> => {
    const { names } = analyseQuestion(written.slice(0, 2000), lexicon);
    const standalone = spellNames(written, names, story.attribution.entities);
    const question = analyseQuestion(standalone.slice(0, 2000), lexicon);
    const base = {
      question: asked,
      standalone,
      questionKind: question.kind,
      threshold: model.threshold,
    };
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
    onInspection?.(inspection);
    const { ranked, confidence } = inspection;
    const shown = ranked.slice(0, rankedPassages).flatMap((hit) => showRanked(story, hit));
    const first = ranked[0];
    if (!first) return abstain('off-topic');

    if (confidence < model.threshold) {
      const missing = question.names.find((name) => name.entity === null)?.text ?? null;
      const known = inspection.confidenceFeatures?.known ?? 0;
      const offTopic = known < offTopicShare && confidence < model.threshold / 3;
      const reason = missing !== null ? 'not-mentioned' : offTopic ? 'off-topic' : 'not-stated';
      const nearest = offTopic || known === 0 ? null : quotePassages(story, first.id);
      return abstain(reason, { confidence, missing, nearest, ranked: shown });
    }
    const quotes = selectQuotes(story, inspection);
    // "Anything else?" after all that somebody said: nothing is not the same again.
    const isRepeat =
      context?.elsewhere && quotes?.every(({ passage }) => context.lastPassages.includes(passage));
    if (!quotes || isRepeat)
      return abstain('not-stated', {
        confidence: Math.min(confidence, 1 - settledConfidence),
        nearest: isRepeat ? null : quotePassages(story, first.id),
        ranked: shown,
      });
    return { ...base, kind: 'quoted', quotes, confidence, ranked: shown };
  };

  return { answer };
}

/** What was found without the passages quoted last, unless nothing else is left. */
function leaveOut(last: readonly number[], found: readonly Retrieved[]): readonly Retrieved[] {
  const others = found.filter(({ id }) => !last.includes(id));
  return others.length > 0 ? others : found;
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
