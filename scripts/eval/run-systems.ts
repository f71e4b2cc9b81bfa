import type { RankingModel } from '../../src/answering/ranking-model.js';
import type { Reader } from '../../src/answering/reader.js';
import { readStory } from '../../src/answering/story.js';
import type { Embedder } from '../../src/retrieval/embedder.js';
import { rememberVectors } from './remember-vectors.js';
import { type Outcome, runDocument } from './run.js';
import type { EvalDocument, EvalSet } from './scoring.js';
import { runSimpleSystems, simpleSystems } from './simple-systems.js';
import { answerFrom, bestThreshold, type Verdict } from './verdict.js';

export const withoutReader = 'product, no reader';
export const product = 'product';

/** Every system measured, in the order of the tables. */
export const systems: readonly string[] = [...simpleSystems, withoutReader, product];

/** What is measured with. */
export interface Engine {
  readonly embedder: Embedder;
  readonly model: RankingModel;
  /** Null: the product is measured without it only. */
  readonly reader: Reader | null;
}

/** One file of questions as every system dealt with it. */
export interface SetResult {
  readonly name: string;
  readonly documents: number;
  readonly articles: number;
  /** Simple systems as they do with their {@link bestThreshold}. */
  readonly verdicts: readonly Verdict[];
  /** The same of simple systems when they always answer; the product's as they are. */
  readonly unbounded: readonly Verdict[];
  /** The product's, with the reader where there is one. */
  readonly outcomes: readonly Outcome[];
}

/** Puts every question of a set to every system. `onDocument` is told after each document. */
export async function runSystems(
  set: EvalSet,
  engine: Engine,
  onDocument: (done: number) => void = () => {},
): Promise<SetResult> {
  const unbounded: Verdict[] = [];
  const outcomes: Outcome[] = [];
  for (const [i, document] of set.documents.entries()) {
    const found = await runDocumentOnAll(set.name, document, engine);
    unbounded.push(...found.verdicts);
    outcomes.push(...found.outcomes);
    onDocument(i + 1);
  }
  const verdicts = systems.flatMap((system) => {
    const own = unbounded.filter((verdict) => verdict.system === system);
    return simpleSystems.some((simple) => simple === system) ? answerFrom(own, bestThreshold(own)) : own;
  });
  const articles = new Set(set.documents.map(({ article }) => article)).size;
  return { name: set.name, documents: set.documents.length, articles, verdicts, unbounded, outcomes };
}

async function runDocumentOnAll(
  set: string,
  document: EvalDocument,
  { embedder, model, reader }: Engine,
): Promise<{ verdicts: Verdict[]; outcomes: readonly Outcome[] }> {
  const remembering = rememberVectors(embedder);
  const simple = await runSimpleSystems(set, document, readStory(document.text), remembering);
  const bare = await runDocument(set, document, remembering.embedder, model, null, remembering.now);
  const read = reader
    ? await runDocument(set, document, remembering.embedder, model, reader, remembering.now)
    : [];
  const verdicts = [
    ...simple,
    ...bare.map((outcome) => toVerdict(withoutReader, outcome)),
    ...read.map((outcome) => toVerdict(product, outcome)),
  ];
  return { verdicts, outcomes: reader ? read : bare };
}

function toVerdict(system: string, outcome: Outcome): Verdict {
  const { set, article, turn, rank, confidence, answered, right, words, ms } = outcome;
  const { kind, answerable } = turn;
  return { system, set, article, kind, answerable, rank, confidence, answered, right, words, ms };
}
