import { expect, it } from 'vitest';
import { listErrors } from '../../scripts/eval/list-errors.js';
import { sayExactness } from '../../scripts/eval/report.js';
import { runSystems } from '../../scripts/eval/run-systems.js';
import type { EvalTurn } from '../../scripts/eval/scoring.js';
import { defaultRankingModel } from '../../src/answering/ranking-model.js';
import { createHashEmbedder } from '../support/hash-embedder.js';

const text = `Ferry runs aground off Marrow Point

The ferry Ostrava ran aground off Marrow Point at dawn on Tuesday, the coastguard said.

“The engine stopped and we drifted,” said Ilse Brandt, its captain. Nobody was hurt.

A tug pulled the ship free at noon. The company that owns it has offered refunds to 140 passengers.
`;

const turn = (
  id: string,
  question: string,
  words: string | null,
  rest: Partial<EvalTurn> = {},
): EvalTurn => ({
  id,
  question,
  answerable: words !== null,
  scored: true,
  kind: null,
  gold: {
    rule: 'whole',
    spans: words === null ? [] : [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }],
  },
  ...rest,
});

const set = {
  name: 'ferry',
  documents: [
    {
      id: 'ferry',
      article: 'ferry',
      text,
      split: null,
      conversations: [
        [turn('tug', 'When did a tug pull the ship free?', 'noon')],
        [
          turn('captain', 'Who is the captain?', 'Ilse Brandt', { scored: false }),
          turn('why', 'What did Brandt say about the engine?', 'The engine stopped', { kind: 'said' }),
        ],
        [turn('moon', 'Who walked on the Moon?', null, { kind: 'off-topic' })],
      ],
    },
  ],
};

const engine = { embedder: createHashEmbedder(), model: defaultRankingModel, reader: null };

it('puts every scored question to every system, and the same of them twice', async () => {
  const done: number[] = [];
  const result = await runSystems(set, engine, (count) => done.push(count));
  expect(done).toEqual([1]);
  expect([...new Set(result.verdicts.map(({ system }) => system))]).toEqual([
    'BM25',
    'embedding',
    'fusion',
    'product, no reader',
  ]);
  expect(result.verdicts).toHaveLength(4 * 3);
  const told = ({ verdicts }: typeof result) => verdicts.map(({ ms: _, ...rest }) => rest);
  expect(told(await runSystems(set, engine))).toEqual(told(result));
});

it('holds simple systems to their best threshold, and keeps what they would always answer', async () => {
  const { verdicts, unbounded } = await runSystems(set, engine);
  const bm25 = (some: typeof verdicts) => some.filter(({ system }) => system === 'BM25');
  expect(bm25(verdicts).map(({ answered, right }) => [answered, right])).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ]);
  expect(bm25(unbounded)[0]).toMatchObject({ rank: 1, right: true, answered: true });
  expect(bm25(unbounded)[0]?.confidence).toBeGreaterThan(0);
});

it('checks that all that was given is the text, and tells errors with what was expected', async () => {
  const { outcomes } = await runSystems(set, engine);
  expect(sayExactness(outcomes)).toMatch(/^Exact: (\d+) of \1 /u);
  const [first] = outcomes;
  if (!first) throw new Error('nothing was asked');
  const [missed] = listErrors([{ ...first, right: false }]);
  expect(missed).toContain('asked     When did a tug pull the ship free?');
  expect(missed).toContain('expected  “noon”');
  expect(listErrors([{ ...first, right: true }])).toEqual([]);
  const [fooled] = listErrors([{ ...first, answered: true, turn: turn('q', 'Who?', null) }]);
  expect(fooled).toContain('expected  no answer');
  expect(sayExactness([{ ...first, stretches: 6, exact: 5 }])).toContain('5 of 6');
});
