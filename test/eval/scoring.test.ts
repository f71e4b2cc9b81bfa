import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  auroc,
  type Gold,
  isHit,
  loadEvalSets,
  pickEvalSets,
  rankOfHit,
  summariseRanks,
} from '../../scripts/eval/scoring.js';

const text = 'The ferry left at dawn. Nobody was hurt.';
const ferry = { start: 4, end: 9 };
const gold = (rule: Gold['rule']): Gold => ({ rule, spans: [ferry] });

describe('a passage', () => {
  test.each([
    ['that holds the whole answer hits', 'whole', { start: 0, end: 23 }, true],
    ['that is the answer hits', 'whole', ferry, true],
    ['that holds all but a letter of it misses', 'whole', { start: 0, end: 8 }, false],
    ['that covers half of the evidence hits', 'half-gold', { start: 0, end: 7 }, true],
    ['that covers less than half of it misses', 'half-gold', { start: 0, end: 6 }, false],
    ['half inside the evidence hits', 'half-passage', { start: 6, end: 12 }, true],
    ['less than half inside it misses', 'half-passage', { start: 6, end: 13 }, false],
    ['beside it misses', 'half-passage', { start: 9, end: 12 }, false],
  ] as const)('%s', (_fact, rule, passage, hit) => {
    expect(isHit(text, passage, gold(rule))).toBe(hit);
  });

  it('of more than 150 words never hits', () => {
    const long = 'word '.repeat(151);
    const whole = { start: 0, end: long.length };
    expect(isHit(long, { start: 0, end: 749 }, { rule: 'whole', spans: [ferry] })).toBe(true);
    expect(isHit(long, whole, { rule: 'whole', spans: [ferry] })).toBe(false);
  });

  it('may hit any one of several answers', () => {
    expect(
      isHit(text, { start: 24, end: 40 }, { rule: 'whole', spans: [ferry, { start: 24, end: 30 }] }),
    ).toBe(true);
  });
});

it('ranks count from one, none is zero', () => {
  const passages = [
    { start: 24, end: 40 },
    { start: 0, end: 23 },
  ];
  expect(rankOfHit(text, passages, gold('whole'))).toBe(2);
  expect(rankOfHit(text, passages.slice(0, 1), gold('whole'))).toBe(0);
  expect(summariseRanks([1, 2, 0, 4])).toEqual({ hit1: 0.25, hit3: 0.5, mrr: (1 + 0.5 + 0.25) / 4 });
});

test.each([
  ['perfect order', [3, 4], [1, 2], 1],
  ['reversed order', [1, 2], [3, 4], 0],
  ['all the same', [1, 1], [1, 1, 1], 0.5],
  ['one pair of three wrong', [1, 5], [2, 0.5], 0.75],
  ['nothing to compare with', [1], [], Number.NaN],
])('area under the curve of %s', (_what, positives, negatives, area) => {
  expect(auroc(positives, negatives)).toBe(area);
});

it('reads questions and conversations, and leaves quotations out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-eval-'));
  const write = (name: string, ...lines: object[]) =>
    writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  try {
    write('questions.jsonl', {
      article_id: 'a',
      text,
      questions: [
        { id: 'q', question: 'What left?', answerable: true, answers: [{ text: 'ferry', start: 4 }] },
      ],
    });
    write(
      'conversations.jsonl',
      {
        article_id: 'a',
        text,
        turns: [
          { turn: 1, question: 'What left?', answerable: true, evidence: [4, 9], kind: 'what' },
          { turn: 2, question: 'Why?', answerable: false, evidence: null, scored: false },
        ],
      },
      {
        article_id: 'b',
        text,
        coarse: true,
        turns: [{ turn: 1, question: 'Hm?', answerable: true, evidence: [0, 9] }],
      },
    );
    write('quotations.jsonl', { article_id: 'a', text, quotes: [] });
    const sets = loadEvalSets(folder);
    expect(sets.map(({ name }) => name)).toEqual(['conversations.jsonl', 'questions.jsonl']);
    expect(sets[1]?.documents[0]?.conversations).toEqual([
      [{ id: 'q', question: 'What left?', answerable: true, scored: true, kind: null, gold: gold('whole') }],
    ]);
    expect(sets[0]?.documents[0]?.conversations).toEqual([
      [
        {
          id: 'a#1',
          question: 'What left?',
          answerable: true,
          scored: true,
          kind: 'what',
          gold: gold('half-gold'),
        },
        {
          id: 'a#2',
          question: 'Why?',
          answerable: false,
          scored: false,
          kind: null,
          gold: { rule: 'half-gold', spans: [] },
        },
      ],
    ]);
    expect(sets[0]?.documents[1]?.conversations[0]?.[0]?.gold.rule).toBe('half-passage');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('the documents picked', () => {
  const withFile = <T>(lines: readonly object[], use: (path: string) => T): T => {
    const folder = mkdtempSync(join(tmpdir(), 'pullquote-eval-'));
    try {
      const path = join(folder, 'questions.jsonl');
      writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      return use(path);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const questions = [{ id: 'q', question: 'What left?', answerable: false, answers: [] }];
  const line = (article_id: string, split?: string): object => ({ article_id, text, questions, split });
  const ids = (path: string, split: string | null, most?: number): string[] =>
    pickEvalSets([path], split, most).flatMap(({ documents }) => documents.map(({ id }) => id));

  it('are those of a split, and those of none', () => {
    withFile([line('a', 'tune'), line('b', 'held'), line('c')], (path) => {
      expect(ids(path, 'held')).toEqual(['b', 'c']);
      expect(ids(path, null)).toEqual(['a', 'b', 'c']);
      expect(pickEvalSets([path], 'held')[0]?.name).toBe('questions (held)');
      expect(pickEvalSets([path], null)[0]?.name).toBe('questions');
    });
    withFile([line('a', 'tune')], (path) => expect(pickEvalSets([path], 'held')).toEqual([]));
  });

  it('are spread over the set when only some are wanted', () => {
    withFile(
      [...'abcdefghij'].map((id) => line(id)),
      (path) => {
        expect(ids(path, null, 4)).toEqual(['a', 'd', 'f', 'i']);
        expect(ids(path, null, 99)).toHaveLength(10);
      },
    );
  });

  it('know which article a stretch is of', () => {
    withFile([line('ferries/1'), line('ferries/2'), line('boats')], (path) => {
      const articles = pickEvalSets([path], null).flatMap(({ documents }) => documents);
      expect(articles.map(({ article }) => article)).toEqual(['ferries', 'ferries', 'boats']);
    });
  });
});
