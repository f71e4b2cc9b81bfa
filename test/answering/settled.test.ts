import { describe, expect, it } from 'vitest';
import { computeFeatures, gatherFacts } from '../../src/answering/features.js';
import { buildLexicon } from '../../src/answering/lexicon.js';
import { analyseQuestion } from '../../src/answering/question.js';
import { settle } from '../../src/answering/settled.js';
import { harbour, passageOf } from './support/story.js';

const lexicon = buildLexicon(harbour);
const facts = gatherFacts(harbour);
const lead = harbour.passages.find(({ kind }) => kind === 'body')?.id ?? null;

/** Ids of the passages as they stand once settled; those given stood first before. Null where nothing is settled. */
function settleRanking(text: string, ...first: string[]): number[] | null {
  const question = analyseQuestion(text, lexicon);
  const ids = first.map((words) => passageOf(words));
  const order = [...ids, ...harbour.passages.map(({ id }) => id).filter((id) => !ids.includes(id))];
  const hits = order.map((id) => ({ id, dense: 0.8, lexical: 1, score: 1 }));
  const features = computeFeatures(harbour, lexicon, facts, question, hits, undefined);
  return (
    settle(
      question,
      features.map((own, place) => ({ id: order[place] ?? -1, features: own })),
      lead,
    )?.map(({ id }) => id) ?? null
  );
}

describe('a question that the attribution settles', () => {
  it.each<[string, boolean]>([
    ['What did Ellery say?', true],
    ['what did brandt say', true],
    ['What did the head of the ferry union say?', true],
    ['What did the harbour source say?', true],
    ['Who met whom?', true],
    ['Who said what?', true],
    ['Who is Tomas Brandt?', true],
    ['who is brandt', true],
    ['Who is Brandt angry with?', false],
    ['What happened?', true],
    ['What happened to the ferries?', false],
    ['Whom did Ellery meet?', true],
    ['who met valdemar', true],
    ['What did Valdemar say?', false],
    ['What did Ellery say about ferries?', false],
    ['What did Ellery promise?', false],
    ['What did Odette Marsh say?', false],
    ['Who met Odette Marsh?', false],
    ['Who met the harbour source?', false],
    ['Who met at the cinema?', false],
    ['Where did Ellery go?', false],
    ['', false],
  ])('%s: %s', (text, settled) => {
    expect(settleRanking(text) !== null).toBe(settled);
  });

  it('has the lead first for a question after the whole', () => {
    expect(settleRanking('what is this about', 'Nobody should')?.[0]).toBe(lead);
  });

  it('has the passages first that settle it, the others after them as they were', () => {
    const ids = settleRanking('What did Ellery say?', 'The ferries carry', 'Nobody should') ?? [];
    expect(ids.slice(0, 3)).toEqual(
      ['Ellery said the talks', 'The ferries carry', 'Nobody should'].map((words) => passageOf(words)),
    );
    expect([...ids].sort((a, b) => a - b)).toEqual(harbour.passages.map(({ id }) => id));
  });
});
