import { describe, expect, it } from 'vitest';
import { drawReliability } from '../../scripts/eval/draw-reliability.js';
import { drawRiskCoverage } from '../../scripts/eval/draw-risk-coverage.js';
import {
  predictionsOf,
  tabulateBestBalanced,
  tabulateConfidence,
  tabulateKinds,
  tabulateSet,
} from '../../scripts/eval/report.js';
import type { SetResult } from '../../scripts/eval/run-systems.js';
import type { Verdict } from '../../scripts/eval/verdict.js';
import { makeVerdict } from './support/verdict.js';

const silent = { answerable: false, answered: false, right: false, rank: 0, words: 0, confidence: 0.1 };

function makeResult(name: string, verdicts: readonly Verdict[]): SetResult {
  return { name, documents: 2, articles: 2, verdicts, unbounded: verdicts, outcomes: [] };
}

const result = makeResult('questions', [
  makeVerdict({ system: 'BM25', kind: 'who' }),
  makeVerdict({ system: 'BM25', kind: 'who', article: 'b', right: false, rank: 2 }),
  makeVerdict({ system: 'BM25', kind: 'off-topic', answerable: false, right: false, rank: 0 }),
  makeVerdict({ kind: 'who' }),
  makeVerdict({ kind: 'who', article: 'b' }),
  makeVerdict({ kind: 'off-topic', ...silent }),
]);

describe('the table of a set', () => {
  const { title, heading, rows } = tabulateSet(result);

  it('counts questions once, and has a row for each system', () => {
    expect(title).toBe('questions: 3 questions on 2 articles, 2 of them answerable');
    expect(rows.map(([system]) => system)).toEqual(['BM25', 'product']);
  });

  it('gives figures under their headings, with the interval of drawing articles anew', () => {
    const cell = (row: number, name: string) => rows[row]?.[heading.indexOf(name)];
    expect(cell(0, 'hit@1')).toBe('.500 (.00-1.00)');
    expect(cell(1, 'hit@1')).toBe('1.000 (1.00-1.00)');
    expect(cell(0, 'balanced')).toMatch(/^\.250 /u);
    expect(cell(1, 'AUROC')).toMatch(/^1\.000 /u);
    expect(cell(1, 'words')).toBe('10');
    expect(cell(1, 'ms')).toBe('5.0');
  });
});

it('kinds stand answerable ones first, with the share of each system', () => {
  expect(tabulateKinds([result])?.rows).toEqual([
    ['who', 'yes', '2', '.50', '1.00'],
    ['off-topic', 'no', '1', '.00', '1.00'],
  ]);
  expect(tabulateKinds([makeResult('plain', [makeVerdict()])])).toBeNull();
});

it('confidence is held against the passage that stands first, answered or not', () => {
  const withheld = makeVerdict({ answered: false, right: false, confidence: 0.2 });
  const verdicts = [withheld, makeVerdict({ ...silent }), makeVerdict({ rank: 2, right: false })];
  expect(predictionsOf(verdicts, 'product')).toEqual([
    { confidence: 0.2, correct: true },
    { confidence: 0.1, correct: false },
    { confidence: 0.9, correct: false },
  ]);
  // Surest first: wrong, then right, then wrong: risks 1, 1/2, 2/3. At best 0, 1/2, 2/3.
  expect(tabulateConfidence([makeResult('plain', verdicts)], 'product').rows[0]?.slice(2)).toEqual([
    '.722',
    '.389',
  ]);
});

it('every system may have its best threshold, and answers with what stands first', () => {
  const withheld = makeVerdict({ answered: false, right: false, confidence: 0.2 });
  const verdicts = [
    withheld,
    makeVerdict({ ...silent }),
    makeVerdict({ system: 'BM25', rank: 2, right: false }),
    makeVerdict({ system: 'BM25', ...silent }),
  ];
  const { heading, rows } = tabulateBestBalanced([makeResult('plain', verdicts)]);
  expect([heading, ...rows]).toEqual([
    ['', 'product', 'BM25'],
    ['plain', '1.000', '.500'],
  ]);
});

describe('charts', () => {
  const many = makeResult(
    'Ferries & <boats>',
    Array.from({ length: 60 }, (_, i) =>
      makeVerdict({
        confidence: i / 60,
        rank: i % 3 === 0 ? 0 : 1,
        answered: i > 20,
        right: i > 20 && i % 3 !== 0,
      }),
    ),
  );
  const few = makeResult('few', [makeVerdict()]);

  it.each([
    ['risk and coverage', drawRiskCoverage([many, few])],
    ['reliability', drawReliability([many, few], 'product')],
  ])('%s: well-formed, with axes named, large sets only, for light and dark', (_what, svg) => {
    const open: string[] = [];
    for (const [, end, name = '', rest = ''] of svg.matchAll(/<(\/?)([a-z]+)((?:"[^"]*"|[^"<>])*)>/gu)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!rest.endsWith('/')) open.push(name);
    }
    expect(open).toEqual([]);
    expect(svg).toContain('Ferries &amp; &lt;boats&gt;');
    expect(svg).not.toContain('>few');
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
    expect(svg).toContain(svg.includes('Reliability') ? '>confidence<' : '>answered, of all questions<');
  });

  it('marks where the product answers from: two thirds of these', () => {
    // 39 of 60 answered: 65% of the plot's 300 pixels, from its left at 62.
    expect(drawRiskCoverage([many])).toContain('cx="257"');
  });

  it('are drawn even of nothing', () => {
    expect(drawRiskCoverage([])).toContain('</svg>');
    expect(drawReliability([few], 'product')).toContain('</svg>');
  });
});
