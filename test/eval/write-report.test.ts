import { expect, it } from 'vitest';
import { marker, putSection } from '../../scripts/eval/write-report.js';

const head = '# Evaluation\n\nWords.\n\n';

it('puts the first figures under the marker', () => {
  expect(putSection(`${head}${marker}\n`, '2026-01-02', 'figures')).toBe(
    `${head}${marker}\n\n### 2026-01-02\n\nfigures\n`,
  );
});

it('puts newer figures first and keeps older ones as they are', () => {
  const older = putSection(`${head}${marker}\n`, '2026-01-02', '**old**\n\n| a |');
  expect(putSection(older, '2026-01-03', 'new')).toBe(
    `${head}${marker}\n\n### 2026-01-03\n\nnew\n\n### 2026-01-02\n\n**old**\n\n| a |\n`,
  );
});

it('replaces the figures of the same day, again and again', () => {
  const first = putSection(`${head}${marker}\n`, '2026-01-02', 'first');
  const both = putSection(putSection(first, '2026-01-03', 'second'), '2026-01-03', 'third');
  expect(both).toBe(`${head}${marker}\n\n### 2026-01-03\n\nthird\n\n### 2026-01-02\n\nfirst\n`);
  expect(putSection(both, '2026-01-03', 'third')).toBe(both);
});

it('refuses a document without the marker', () => {
  expect(() => putSection('# Evaluation\n', '2026-01-02', 'figures')).toThrow(/no line/u);
});
