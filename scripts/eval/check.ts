import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadEmbedder } from '../../src/adapters/load-embedder.js';
import { openIndex } from '../../src/adapters/open-index.js';
import { embeddingTexts } from '../../src/answering/embedding-text.js';
import { findNearIn } from '../../src/answering/find-near.js';
import { readStory } from '../../src/answering/story.js';
import { readArticle } from '../../src/article/read-article.js';
import { attribute } from '../../src/attribution/attribute.js';
import { type Checker, createChecker } from '../../src/attribution/check/checker.js';
import type { FindNear } from '../../src/attribution/check/paraphrase.js';
import type { Verdict } from '../../src/attribution/check/verdict.js';
import { createHybridRetriever } from '../../src/retrieval/hybrid-retriever.js';
import { buildLexicalIndex } from '../../src/retrieval/lexical-index.js';
import {
  type CheckCase,
  contentWords,
  createRandom,
  mutateQuote,
  pick,
  type RealQuote,
} from './mutations.js';

/*
 * Checks generated mutations of real quotations and prints how often the verdict is right, with a confusion matrix.
 *
 *   npx tsx scripts/eval/check.ts [--data FILE] [--claims FILE] [--split tune|held] [--each N] [--shortest WORDS] [--near] [--errors]
 *
 * FILE has JSON Lines as for scripts/eval/quotations.ts: {"article_id","split"?,"text","quotes":[{"text","start","end","kind","speaker"}]}.
 * --claims adds hand-written claims over the same articles: {"article_id","claim","expected"}. --each limits the cases of one
 * mutation. --near adds the search by meaning, as the product has it where it has a model. A wrong verdict of "exact" or "same-words" for altered words is counted apart: there must be none.
 */

interface GoldArticle {
  readonly article_id: string;
  readonly split?: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly text: string;
    readonly start: number;
    readonly kind: string;
    readonly speaker: { readonly name: string | null; readonly via: string } | null;
  }[];
}
interface GoldClaim {
  readonly article_id: string;
  readonly claim: string;
  readonly expected: Verdict;
}
interface Outcome extends CheckCase {
  readonly article: string;
  readonly got: Verdict;
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'test/fixtures/eval/quotations.jsonl' },
    claims: { type: 'string' },
    split: { type: 'string' },
    each: { type: 'string', default: '60' },
    shortest: { type: 'string', default: '4' },
    near: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
  },
});

// The files are our own development data: a malformed line fails where it is used.
const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line));

const shortest = Number(values.shortest);
const longEnough = ({ text }: { readonly text: string }): boolean => text.split(/\s+/u).length >= shortest;

/** A speaker's name, where somebody read it from the text: not one found by automatic coreference, nor a description. */
function nameOf({ speaker }: GoldArticle['quotes'][number]): string | null {
  if (!speaker?.name || speaker.via === 'coref-auto') return null;
  const name = speaker.name.replace(/\s*[,(].*$/su, '');
  return /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}$/u.test(name) ? name : null;
}

/** All cases of one article; `others` are articles to take foreign words and quotations from. */
function casesOf(gold: GoldArticle, others: readonly GoldArticle[], random: () => number): CheckCase[] {
  const quotes = gold.quotes.filter((quote) => quote.kind === 'direct' && longEnough(quote));
  const foreign = others.flatMap((other) =>
    other.quotes.filter((quote) => quote.kind === 'direct' && longEnough(quote)),
  );
  const words = contentWords(pick(random, others)?.text ?? '');
  const names = [...new Set(quotes.flatMap((quote) => nameOf(quote) ?? []))];
  const cases: CheckCase[] = [];
  for (const [index, quote] of quotes.entries()) {
    const real: RealQuote = { text: quote.text, speaker: nameOf(quote) };
    cases.push(...mutateQuote(real, random, words));
    const far = quotes.filter((other, at) => Math.abs(at - index) > 1 && other.text !== quote.text);
    const joined = pick(random, far);
    const ended = quote.text.replace(/[,;]$/u, '.');
    if (joined)
      cases.push({
        mutation: 'joined',
        claim: `${ended} ${joined.text}`,
        saidBy: null,
        expected: 'stitched',
      });
    if (joined) {
      const small = joined.text.charAt(0).toLowerCase() + joined.text.slice(1);
      const claim = `${quote.text.replace(/[.,;!?]$/u, '')} and ${small}`;
      cases.push({ mutation: 'joined by "and"', claim, saidBy: null, expected: 'stitched' });
    }
    const surname = (name: string): string => name.split(' ').at(-1) ?? name;
    const other = pick(
      random,
      names.filter((name) => real.speaker !== null && surname(name) !== surname(real.speaker)),
    );
    if (other)
      cases.push({ mutation: 'other speaker', claim: quote.text, saidBy: other, expected: 'misattributed' });
    if (real.speaker !== null)
      cases.push({ mutation: 'right speaker', claim: quote.text, saidBy: real.speaker, expected: 'exact' });
    const strange = pick(random, foreign);
    if (strange)
      cases.push({
        mutation: 'from elsewhere',
        claim: strange.text,
        saidBy: null,
        expected: 'not-in-article',
      });
  }
  return cases;
}

async function run(checker: Checker, article: string, one: CheckCase): Promise<Outcome> {
  const { findings } = await checker.check(one.claim, { as: 'words', saidBy: one.saidBy });
  return { ...one, article, got: findings[0]?.verdict ?? 'nothing-to-check' };
}

const all = readLines<GoldArticle>(values.data);
const claims = values.claims === undefined ? [] : readLines<GoldClaim>(values.claims);
const random = createRandom(20_261_123);
const counts = new Map<string, number>();
const outcomes: Outcome[] = [];
let slowest = 0;
const chosen = all.filter(({ split }) => values.split === undefined || split === values.split);
// Articles take turns, so that a limit on each mutation is spread over all of them.
const embedder = values.near ? await loadEmbedder('data/models/e5-small-v2') : null;

async function findNearOf(text: string): Promise<FindNear | null> {
  if (!embedder) return null;
  const story = readStory(text);
  const log = { info: () => {}, warn: () => {} };
  const texts = embeddingTexts(story);
  const { index } = await openIndex({ folder: null, texts, embedder, log, hnswlib: null });
  return findNearIn(story, createHybridRetriever(buildLexicalIndex(text, story.passages), index, embedder));
}

const queues: { id: string; checker: Checker; cases: CheckCase[] }[] = [];
for (const gold of chosen) {
  const article = readArticle(gold.text);
  const cases = casesOf(
    gold,
    all.filter((other) => other !== gold),
    random,
  );
  const own = claims
    .filter(({ article_id }) => article_id === gold.article_id)
    .map(({ claim, expected }) => ({ mutation: `written: ${expected}`, claim, saidBy: null, expected }));
  const checker = createChecker(article, attribute(article), await findNearOf(gold.text));
  queues.push({ id: gold.article_id, checker, cases: [...own, ...cases] });
}
for (let at = 0; queues.some(({ cases }) => at < cases.length); at++) {
  for (const { id, checker, cases } of queues) {
    const one = cases[at];
    if (!one) continue;
    const count = counts.get(one.mutation) ?? 0;
    if (count >= Number(values.each)) continue;
    counts.set(one.mutation, count + 1);
    const begun = performance.now();
    outcomes.push(await run(checker, id, one));
    slowest = Math.max(slowest, performance.now() - begun);
  }
}

if (values.errors) {
  for (const { mutation, claim, saidBy, expected, got, article } of outcomes.filter(
    (one) => one.got !== one.expected,
  ))
    console.log(
      `${mutation} [${expected}] got ${got}: ${JSON.stringify(claim)} ${saidBy ?? ''} (${article})`,
    );
}
const rate = (some: readonly Outcome[]): string =>
  (some.filter(({ got, expected }) => got === expected).length / Math.max(1, some.length)).toFixed(3);
console.log(`${chosen.length} articles, ${outcomes.length} claims, slowest ${slowest.toFixed(1)} ms`);
for (const mutation of counts.keys()) {
  const some = outcomes.filter((one) => one.mutation === mutation);
  console.log(`  ${mutation.padEnd(24)} ${String(some.length).padStart(5)}  ${rate(some)}`);
}
const kinds = [...new Set(outcomes.flatMap(({ expected, got }) => [expected, got]))].sort();
console.log(
  `\n${'expected \\ got'.padEnd(17)}${kinds.map((kind) => kind.slice(0, 9).padStart(10)).join('')}`,
);
for (const expected of kinds) {
  const row = kinds.map(
    (got) => outcomes.filter((one) => one.expected === expected && one.got === got).length,
  );
  if (row.some((count) => count > 0))
    console.log(expected.padEnd(17) + row.map((count) => String(count || '.').padStart(10)).join(''));
}
const verbatim: readonly Verdict[] = ['exact', 'same-words'];
const trueWords: readonly Verdict[] = [...verbatim, 'misattributed'];
const passed = outcomes.filter(
  ({ expected, got }) => !trueWords.includes(expected) && verbatim.includes(got),
);
console.log(`\nright: ${rate(outcomes)}; changed words passed as exact or the same: ${passed.length}`);
await embedder?.[Symbol.asyncDispose]();
