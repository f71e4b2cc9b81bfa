/**
 * Measures how fast and how big Pullquote is, on its build and its default article, and prints a Markdown table with the
 * targets beside the figures. Not a test: figures of a busy machine say little.
 *
 *   npm run build && npm run bench [-- --rounds N]
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { packageRoot } from '../../src/config.js';
import { questions } from './questions.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Math.max(1, Number.parseInt(values.rounds, 10) || 1);
const run = promisify(execFile);
const child = join(packageRoot, 'scripts', 'bench', 'child.js');

const startSchema = z.object({ ready: z.number(), memory: z.number() });
const timesSchema = z.object({ times: z.array(z.number()), memory: z.number() });

interface Row {
  readonly what: string;
  readonly target: { readonly most: number; readonly unit: string } | null;
  /** The figure that the target is about. */
  readonly figure: number;
  readonly shown: string;
}

async function measure<T>(schema: z.ZodType<T>, what: string, env: NodeJS.ProcessEnv): Promise<T> {
  const { PATH } = process.env;
  const { stdout } = await run(process.execPath, [child, what, JSON.stringify(questions)], {
    env: { PATH, ...env },
  });
  return schema.parse(JSON.parse(stdout));
}

/** The value below which a share of the numbers lies, by nearest rank. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

async function timeQuestions(
  what: string,
  name: string,
  env: NodeJS.ProcessEnv,
  most: number | null,
): Promise<Row[]> {
  const times: number[] = [];
  let memory = 0;
  for (let round = 0; round < rounds; round++) {
    const measured = await measure(timesSchema, what, env);
    times.push(...measured.times);
    memory = Math.max(memory, measured.memory);
  }
  const [half, most95] = [quantile(times, 0.5), quantile(times, 0.95)];
  const timed: Row = {
    what: name,
    target: most === null ? null : { most, unit: 'ms' },
    figure: half,
    shown: `p50 ${milliseconds(half)}, p95 ${milliseconds(most95)}`,
  };
  if (what === 'own') return [timed];
  const target = { most: 450, unit: 'MB' };
  return [
    timed,
    { what: `${name}: resident memory after them`, target, figure: memory / 1e6, shown: megabytes(memory) },
  ];
}

async function timeStart(name: string, most: number, makeFolder: (round: number) => string): Promise<Row> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    times.push((await measure(startSchema, 'start', { DATA_DIR: makeFolder(round) })).ready);
  const half = quantile(times, 0.5);
  return {
    what: name,
    target: { most, unit: 'ms' },
    figure: half,
    shown: `median ${milliseconds(half)}, ${milliseconds(Math.min(...times))} to ${milliseconds(Math.max(...times))}`,
  };
}

if (!existsSync(join(packageRoot, 'dist', 'src', 'app.js'))) throw new Error('Build first: npm run build.');
const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'));
try {
  const saved = join(folder, 'saved');
  const before = loadavg();
  const rows = [
    await timeStart('ready from process start, no saved index', 4000, (round) =>
      join(folder, `new-${round}`),
    ),
    await timeStart('ready from process start, saved index', 1500, () => join(folder, 'new-0')),
    ...(await timeQuestions('questions', 'a question, with the reader', { DATA_DIR: saved }, 15)),
    ...(await timeQuestions('questions', 'a question, READER=off', { DATA_DIR: saved, READER: 'off' }, 15)),
    ...(await timeQuestions('own', 'of it Pullquote’s own work (no model runs)', {}, 2)),
  ];
  const [processor] = cpus();
  const machine = [
    `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}`,
    `${(totalmem() / 1e9).toFixed(0)} GB`,
    `Node ${process.versions.node}`,
    `${process.platform} ${process.arch}`,
    `load ${before[0]?.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after`,
    new Date().toISOString().slice(0, 10),
  ];
  const lines = rows.map(({ what, target, figure, shown }) => {
    const wanted = target === null ? '' : `≤ ${target.most} ${target.unit}`;
    const kept = target === null ? '' : figure <= target.most ? 'yes' : '**no**';
    return `| ${what} | ${wanted} | ${shown} | ${kept} |`;
  });
  process.stdout.write(
    `${machine.join(', ')}; ${questions.length} questions, ${rounds} rounds\n\n| what | target | measured | kept |\n|---|---|---|---|\n${lines.join('\n')}\n`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
