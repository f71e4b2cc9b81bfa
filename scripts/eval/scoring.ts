import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/text/span.js';
import { countWords } from '../../src/text/words.js';

/**
 * Words that answer a question, and when a passage counts as having found them:
 * - `whole`: it holds all of a gold span (standalone questions with short answers);
 * - `half-gold`: it covers half of a gold span's characters (conversations with evidence);
 * - `half-passage`: half of it lies inside a gold span (conversations whose evidence is a long stretch, `coarse`).
 */
export interface Gold {
  readonly rule: 'whole' | 'half-gold' | 'half-passage';
  /** Any one of them will do. Empty when the text does not answer. */
  readonly spans: readonly Span[];
}

export interface EvalTurn {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean;
  /** False for a turn that is only context for the next. */
  readonly scored: boolean;
  /** Kind of question, where the data names one. */
  readonly kind: string | null;
  readonly gold: Gold;
}

/** Questions that lean on each other, in order; a standalone question is a conversation of one turn. */
export type EvalConversation = readonly EvalTurn[];

export interface EvalDocument {
  readonly id: string;
  /** The article it is of: several conversations, or stretches of a long article, may be of one. */
  readonly article: string;
  readonly text: string;
  /** `tune`, `held`, or null where the data is not split. */
  readonly split: string | null;
  readonly conversations: readonly EvalConversation[];
}

/** One file of questions or conversations. */
export interface EvalSet {
  readonly name: string;
  readonly documents: readonly EvalDocument[];
}

/** A passage longer than this never counts as a hit. */
const longestPassage = 150;

/** True when a passage found the gold words. Its words must be `text.slice(start, end)` of the document's text. */
export function isHit(text: string, passage: Span, gold: Gold): boolean {
  if (countWords(text.slice(passage.start, passage.end)) > longestPassage) return false;
  return gold.spans.some((span) => {
    const shared = Math.min(passage.end, span.end) - Math.max(passage.start, span.start);
    if (shared <= 0) return false;
    if (gold.rule === 'whole') return shared === span.end - span.start;
    const whole = gold.rule === 'half-gold' ? span : passage;
    return 2 * shared >= whole.end - whole.start;
  });
}

/** Place of the first hit among ranked passages, from 1; 0 when none is one. */
export function rankOfHit(text: string, ranked: readonly Span[], gold: Gold): number {
  return ranked.findIndex((passage) => isHit(text, passage, gold)) + 1;
}

/** Hit rates and mean reciprocal rank over ranks as {@link rankOfHit} gives them. */
export function summariseRanks(ranks: readonly number[]): { hit1: number; hit3: number; mrr: number } {
  const share = (within: number): number => mean(ranks.map((rank) => (rank > 0 && rank <= within ? 1 : 0)));
  return { hit1: share(1), hit3: share(3), mrr: mean(ranks.map((rank) => (rank > 0 ? 1 / rank : 0))) };
}

/**
 * Area under the ROC curve: how often a positive's score is above a negative's, ties counting half (Mann-Whitney).
 * NaN without one of each.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.score === all[from]?.score) to++;
    // Ranks count from 1; ties share the mean of theirs.
    const rank = (from + 1 + to) / 2;
    rankSum += rank * all.slice(from, to).filter(({ positive }) => positive).length;
    from = to;
  }
  const pairs = positives.length * negatives.length;
  return (rankSum - (positives.length * (positives.length + 1)) / 2) / pairs;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Reads a `.jsonl` file of questions or conversations, or all of those in a folder. Files of quotations are left out. */
export function loadEvalSets(path: string): EvalSet[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files
    .map((file) => ({ name: file.split(/[/\\]/u).at(-1) ?? file, documents: readDocuments(file) }))
    .filter(({ documents }) => documents.some(({ conversations }) => conversations.length > 0));
}

/**
 * Sets of those files or folders, with the documents of one split (null: of all) and those that are not split, at most
 * `most` a set, spread over it. A set is named after its file and split. Sets that are left without a document are left out.
 */
export function pickEvalSets(paths: readonly string[], split: string | null, most = Infinity): EvalSet[] {
  return paths
    .flatMap((path) => loadEvalSets(path))
    .map(({ name, documents }) => {
      const own = documents.filter(
        (document) => split === null || document.split === null || document.split === split,
      );
      const step = Math.max(1, own.length / most);
      const plain = name.replace(/\.jsonl$/u, '');
      return {
        name:
          split !== null && own.some((document) => document.split !== null) ? `${plain} (${split})` : plain,
        documents: own.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)),
      };
    })
    .filter(({ documents }) => documents.length > 0);
}

/** One line of a file, as the formats define it; only what is used. */
interface Line {
  readonly article_id: string;
  readonly conversation_id?: string;
  readonly text: string;
  readonly split?: string;
  readonly coarse?: boolean;
  readonly questions?: readonly {
    readonly id: string;
    readonly question: string;
    readonly kind?: string;
    readonly answerable: boolean;
    readonly answers: readonly { readonly text: string; readonly start: number }[];
  }[];
  readonly turns?: readonly {
    readonly turn: number;
    readonly question: string;
    readonly kind?: string;
    readonly answerable: boolean;
    readonly scored?: boolean;
    readonly evidence: readonly [number, number] | null;
    readonly evidence_any?: readonly (readonly [number, number])[];
  }[];
}

function readDocuments(file: string): EvalDocument[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  // A malformed file fails where it is used; these are our own development data.
  return lines.map((line) => toDocument(JSON.parse(line) as Line));
}

function toDocument(line: Line): EvalDocument {
  const id = line.conversation_id ?? line.article_id;
  const standalone = (line.questions ?? []).map((item): EvalConversation => {
    const spans = item.answers.map(({ text, start }) => ({ start, end: start + text.length }));
    const { question, answerable, kind = null } = item;
    return [{ id: item.id, question, answerable, scored: true, kind, gold: { rule: 'whole', spans } }];
  });
  const turns = (line.turns ?? []).map((turn): EvalTurn => {
    const evidence = turn.evidence_any ?? (turn.evidence ? [turn.evidence] : []);
    const spans = evidence.map(([start, end]) => ({ start, end }));
    const { question, answerable, scored = true, kind = null } = turn;
    const rule = line.coarse ? 'half-passage' : 'half-gold';
    return { id: `${id}#${turn.turn}`, question, answerable, scored, kind, gold: { rule, spans } };
  });
  return {
    id,
    // Stretches of one article are numbered: "name/1", "name/2".
    article: line.article_id.replace(/\/\d+$/u, ''),
    text: line.text,
    split: line.split ?? null,
    conversations: turns.length > 0 ? [...standalone, turns] : standalone,
  };
}
