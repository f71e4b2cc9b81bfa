import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readArticle } from '../../src/article/read-article.js';
import { attribute } from '../../src/attribution/attribute.js';
import type { ListedQuotation } from '../../src/attribution/list-quotations.js';
import { listQuotations } from '../../src/attribution/list-quotations.js';

/*
 * Scores quotations and their speakers on articles with gold ones, as JSON Lines:
 * {"article_id","text","quotes":[{"start","end","text","kind","speaker":{"text","name","via"}|null}]}.
 *
 *   npx tsx scripts/eval/quotations.ts --data FILE [--errors] [--half 0|1]
 *
 * A found quotation matches a gold one at Jaccard .8 or more, marks and edge punctuation trimmed. Recall counts `direct`
 * ones; a matched `fragment` is no false alarm. A speaker is right with the same surname or when one name holds the other.
 * Articles fall into two halves by the hash of their id: one to look at, one to check on.
 */

interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'direct' | 'fragment';
  readonly speaker: { readonly text: string; readonly name: string | null; readonly via: string } | null;
}
interface GoldArticle {
  readonly article_id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

interface Tally {
  direct: number;
  found: number;
  alarms: number;
  matchedFragments: number;
  named: [right: number, all: number];
  pronoun: [right: number, all: number];
  unclear: number;
}

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    errors: { type: 'boolean', default: false },
    half: { type: 'string' },
  },
});
if (values.data === undefined) {
  console.error('Name the articles to score: --data FILE');
  process.exit(2);
}

const edge = /[\s“”„"'‘’«»`.,;:!?…—–\-()[\]]/u;

function trimEdges(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from < to && edge.test(text.charAt(from))) from++;
  while (to > from && edge.test(text.charAt(to - 1))) to--;
  return [from, to];
}

function jaccard(a: readonly [number, number], b: readonly [number, number]): number {
  const shared = Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
  return shared / Math.max(1, Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

/** A name without what is added to it: "Erin Murphy" of "Erin Murphy, now a consultant". */
const plain = (name: string): string =>
  name
    .replace(/^(\p{Lu}[^,(]*[\p{L}.])\s*[,(].*$/su, '$1')
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replace(/\b(?:the|a|an|mr|mrs|ms|dr|jr|sr)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

function sameSpeaker(found: string, gold: string): boolean {
  const a = plain(found);
  const b = plain(gold);
  if (a === '' || b === '') return false;
  return (
    a.split(' ').at(-1) === b.split(' ').at(-1) || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)
  );
}

const emptyTally = (): Tally => ({
  direct: 0,
  found: 0,
  alarms: 0,
  matchedFragments: 0,
  named: [0, 0],
  pronoun: [0, 0],
  unclear: 0,
});

function score(gold: GoldArticle, listed: readonly ListedQuotation[], report: (line: string) => void): Tally {
  const tally = emptyTally();
  const spans = listed.map(({ start, end }) => trimEdges(gold.text, start, end));
  const used = new Set<number>();
  for (const quote of gold.quotes) {
    const wanted = trimEdges(gold.text, quote.start, quote.end);
    const at = spans.findIndex((span, i) => !used.has(i) && jaccard(span, wanted) >= 0.8);
    if (quote.kind === 'direct') tally.direct++;
    const found = listed[at];
    const context = gold.text.slice(Math.max(0, quote.start - 150), quote.end + 110).replace(/\s+/gu, ' ');
    if (!found) {
      if (quote.kind === 'direct') report(`MISSED   ${context}`);
      continue;
    }
    used.add(at);
    if (quote.kind === 'direct') tally.found++;
    else tally.matchedFragments++;
    const name = quote.speaker?.name;
    if (!quote.speaker || name == null) continue;
    const pronoun = quote.speaker.via === 'coref-auto';
    const kept = pronoun ? tally.pronoun : tally.named;
    kept[1]++;
    if (found.speaker === null) tally.unclear++;
    if (found.speaker !== null && sameSpeaker(found.speaker, name)) kept[0]++;
    else
      report(
        `${pronoun ? 'PRONOUN ' : 'NAMED   '} [${quote.speaker.text} = ${name}] got [${found.speaker}] cue [${found.cue}]  ${context}`,
      );
  }
  for (const [i, { start, end }] of listed.entries()) {
    if (used.has(i)) continue;
    tally.alarms++;
    report(`ALARM    ${gold.text.slice(Math.max(0, start - 80), end + 60).replace(/\s+/gu, ' ')}`);
  }
  return tally;
}

function addTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const tally of tallies) {
    sum.direct += tally.direct;
    sum.found += tally.found;
    sum.alarms += tally.alarms;
    sum.matchedFragments += tally.matchedFragments;
    sum.unclear += tally.unclear;
    for (const key of ['named', 'pronoun'] as const) {
      sum[key][0] += tally[key][0];
      sum[key][1] += tally[key][1];
    }
  }
  return sum;
}

interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly speaker: number;
  readonly named: number;
  readonly pronoun: number;
  readonly unclear: number;
}

function figuresOf(tally: Tally): Figures {
  const ratio = (part: number, all: number): number => (all === 0 ? 0 : part / all);
  // Matched fragments are neither hits nor alarms.
  const precision = ratio(tally.found, tally.found + tally.alarms);
  const recall = ratio(tally.found, tally.direct);
  const all = tally.named[1] + tally.pronoun[1];
  return {
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
    speaker: ratio(tally.named[0] + tally.pronoun[0], all),
    named: ratio(...tally.named),
    pronoun: ratio(...tally.pronoun),
    unclear: ratio(tally.unclear, all),
  };
}

/** Middle 90% of each figure over resampled articles. */
function bootstrap(tallies: readonly Tally[], rounds = 400): Map<string, [number, number]> {
  let seed = 12345;
  const random = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const drawn: Figures[] = [];
  for (let round = 0; round < rounds; round++) {
    const sample = tallies.flatMap(() => tallies[Math.floor(random() * tallies.length)] ?? []);
    drawn.push(figuresOf(addTallies(sample)));
  }
  const ranges = new Map<string, [number, number]>();
  for (const key of Object.keys(figuresOf(emptyTally())) as (keyof Figures)[]) {
    const sorted = drawn.map((figures) => figures[key]).sort((a, b) => a - b);
    ranges.set(key, [sorted[Math.floor(rounds * 0.05)] ?? 0, sorted[Math.floor(rounds * 0.95)] ?? 0]);
  }
  return ranges;
}

function print(title: string, tallies: readonly Tally[]): void {
  const figures = figuresOf(addTallies(tallies));
  const ranges = bootstrap(tallies);
  const sum = addTallies(tallies);
  console.log(
    `${title}: ${tallies.length} articles, ${sum.direct} direct, ${sum.alarms} false alarms, ${sum.named[1]} named, ${sum.pronoun[1]} pronouns`,
  );
  for (const [key, value] of Object.entries(figures)) {
    const [low, high] = ranges.get(key) ?? [0, 0];
    console.log(`  ${key.padEnd(10)} ${value.toFixed(3)}  (${low.toFixed(3)}-${high.toFixed(3)})`);
  }
}

const halfOf = (id: string): string => String((createHash('sha256').update(id).digest()[0] ?? 0) & 1);

const articles = readFileSync(values.data, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): GoldArticle => JSON.parse(line));
const scored = articles.map((gold) => {
  const half = halfOf(gold.article_id);
  const article = readArticle(gold.text);
  const lines: string[] = [];
  const tally = score(gold, listQuotations(article, attribute(article)), (line) => lines.push(line));
  const shown = values.errors && (values.half === undefined || values.half === half);
  if (shown && lines.length > 0) console.log(`## ${gold.article_id}\n${lines.join('\n')}\n`);
  return { half, tally };
});
for (const half of ['0', '1']) {
  print(
    `half ${half}`,
    scored.filter((one) => one.half === half).map(({ tally }) => tally),
  );
}
print(
  'all',
  scored.map(({ tally }) => tally),
);
