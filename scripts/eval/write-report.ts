import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/config.js';
import { drawReliability } from './draw-reliability.js';
import { drawRiskCoverage } from './draw-risk-coverage.js';
import {
  sayExactness,
  tabulateBestBalanced,
  tabulateConfidence,
  tabulateKinds,
  tabulateSet,
} from './report.js';
import type { SetResult } from './run-systems.js';
import { toMarkdown } from './table.js';

/**
 * Puts today's figures into docs/evaluation.md and draws the charts anew. `system` is whose confidence is shown, `sample` how
 * many documents of each set were taken at most.
 */
export async function writeReport(
  results: readonly SetResult[],
  system: string,
  sample: number,
): Promise<void> {
  const docs = join(packageRoot, 'docs');
  const path = join(docs, 'evaluation.md');
  const date = new Date().toISOString().slice(0, 10);
  await writeFile(
    path,
    putSection(await readFile(path, 'utf8'), date, renderSection(results, system, sample)),
  );
  await mkdir(join(docs, 'evaluation'), { recursive: true });
  await writeFile(join(docs, 'evaluation', 'risk-coverage.svg'), drawRiskCoverage(results));
  await writeFile(join(docs, 'evaluation', 'reliability.svg'), drawReliability(results, system));
}

function renderSection(results: readonly SetResult[], system: string, sample: number): string {
  const kinds = tabulateKinds(results);
  const tables = [
    ...results.map((result) => tabulateSet(result)),
    ...(kinds ? [kinds] : []),
    tabulateBestBalanced(results),
    tabulateConfidence(results, system),
  ];
  const sampled = Number.isFinite(sample) ? `A sample: at most ${sample} documents a set. ` : '';
  return [
    `${sampled}Node ${process.versions.node}, ${availableParallelism()} cores. ${sayExactness(results.flatMap(({ outcomes }) => outcomes))}`,
    ...tables.map(toMarkdown),
  ].join('\n\n');
}

/** The line under which the script writes. */
export const marker = '<!-- Below this line npm run eval -- --write writes, newest first. -->';

/**
 * A document with the section of a date put first under the {@link marker}, in place of an earlier one of that date. Sections
 * are headings of the third level; other dates stay as they are.
 * @throws {Error} when the document has no marker.
 */
export function putSection(document: string, date: string, section: string): string {
  const [before, after] = document.split(marker);
  if (before === undefined || after === undefined)
    throw new Error(`The document has no line "${marker}" to write under.`);
  const others = after
    .split(/^(?=### )/mu)
    .filter((own) => own.startsWith('### ') && !own.startsWith(`### ${date}\n`))
    .map((own) => own.trim());
  return `${before}${marker}\n\n${[`### ${date}\n\n${section}`, ...others].join('\n\n')}\n`;
}
