import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const folder = new URL('../fixtures/eval/', import.meta.url);

const split = z.enum(['tune', 'held']);
const range = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

const standaloneKinds = [
  ...['who', 'where', 'when', 'how-many', 'why', 'what', 'said', 'met'],
  ...['yes-no', 'not-known', 'keyword', 'typo', 'paraphrase'],
];
const followUpKinds = ['pronoun', 'ellipsis', 'description', 'carried-speaker', 'topic-change'];
const unanswerableKinds = ['off-topic', 'not-stated', 'false-premise', 'small-talk', 'too-vague'];

const asked = { question: z.string().min(1), kind: z.string(), split, answerable: z.boolean() };
const document = { article_id: z.string(), split, text: z.string().min(1) };

const questionsLine = z.strictObject({
  ...document,
  title: z.string(),
  questions: z.array(
    z.strictObject({
      ...asked,
      id: z.string(),
      answers: z.array(z.strictObject({ text: z.string().min(1), start: z.int().nonnegative() })),
    }),
  ),
});

const conversationLine = z.strictObject({
  ...document,
  conversation_id: z.string(),
  turns: z.array(
    z.strictObject({
      ...asked,
      turn: z.int().positive(),
      answer: z.string().min(1).nullable(),
      evidence: range.nullable(),
      evidence_any: z.array(range).min(2).optional(),
    }),
  ),
});

const place = { start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string().min(1) };

const quotationsLine = z.strictObject({
  ...document,
  quotes: z.array(
    z.strictObject({
      ...place,
      kind: z.enum(['direct', 'fragment']),
      speaker: z
        .strictObject({ ...place, name: z.string().min(1), via: z.enum(['text', 'coref']) })
        .nullable(),
    }),
  ),
});

function readLines<T>(name: string, line: z.ZodType<T>): T[] {
  const lines = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n');
  return lines.map((json) => line.parse(JSON.parse(json)));
}

const papers = readLines('questions.jsonl', questionsLine);
const conversations = readLines('conversations.jsonl', conversationLine);
const quotations = readLines('quotations.jsonl', quotationsLine);

const questions = papers.flatMap((paper) => paper.questions);
const turns = conversations.flatMap((conversation) => conversation.turns);

describe('every document', () => {
  test.each([...papers, ...conversations, ...quotations])(
    '$article_id is its file, to the character',
    (line) => {
      expect(line.text).toBe(readFileSync(new URL(`articles/${line.article_id}.txt`, folder), 'utf8'));
    },
  );

  test('an article stands in one split, with four articles in each', () => {
    const lines = [...papers, ...conversations, ...quotations];
    const pairs = new Set(lines.map((line) => `${line.split} ${line.article_id}`));
    expect([...pairs].filter((pair) => pair.startsWith('tune'))).toHaveLength(4);
    expect([...pairs].filter((pair) => pair.startsWith('held'))).toHaveLength(4);
    expect(new Set(lines.map((line) => line.article_id)).size).toBe(8);
  });
});

describe('questions', () => {
  test.each(papers)(
    'the answers on $article_id are slices of it',
    ({ split: side, text, title, questions: own }) => {
      expect(text.startsWith(`${title}\n`)).toBe(true);
      for (const { id, answers, answerable, split: itemSide } of own) {
        expect(itemSide, id).toBe(side);
        expect(answers.length > 0, id).toBe(answerable);
        for (const answer of answers) {
          expect(text.slice(answer.start, answer.start + answer.text.length), id).toBe(answer.text);
        }
      }
    },
  );

  test('ids are unique', () => {
    expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
  });

  test('no question is asked twice of one article', () => {
    for (const paper of papers) {
      const worded = paper.questions.map((question) => question.question.toLowerCase());
      expect(new Set(worded).size, paper.article_id).toBe(worded.length);
    }
  });
});

describe('conversations', () => {
  test.each(conversations)('$conversation_id quotes its evidence', ({ split: side, text, turns: own }) => {
    expect(own.length).toBeGreaterThanOrEqual(3);
    expect(own.length).toBeLessThanOrEqual(7);
    expect(own.map((turn) => turn.turn)).toEqual(own.map((_, index) => index + 1));
    for (const turn of own) {
      expect(turn.split, turn.question).toBe(side);
      expect(turn.evidence !== null, turn.question).toBe(turn.answerable);
      expect(turn.evidence === null ? null : text.slice(...turn.evidence)).toBe(turn.answer);
      if (turn.evidence_any) expect(turn.evidence_any[0]).toEqual(turn.evidence);
      for (const [start, end] of turn.evidence_any ?? []) {
        expect(start).toBeLessThan(end);
        // An offset that slipped would cut a word or take in the space beside it.
        expect(`${text[start - 1] ?? ' '}${text[start]}`).toMatch(/[^\p{L}\p{N}]\S$/u);
        expect(`${text[end - 1]}${text[end] ?? ' '}`).toMatch(/^\S[^\p{L}\p{N}]/u);
      }
    }
  });

  test('ids are unique', () => {
    const ids = conversations.map((conversation) => conversation.conversation_id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('no conversation opens by leaning on what was said before', () => {
    for (const { conversation_id: id, turns: own } of conversations) {
      expect(followUpKinds, id).not.toContain(own[0]?.kind);
    }
  });
});

describe('quotations', () => {
  test.each(quotations)('the quotations of $article_id stand between marks, in order', ({ text, quotes }) => {
    let previousEnd = 0;
    for (const quote of quotes) {
      expect(text.slice(quote.start, quote.end)).toBe(quote.text);
      expect(quote.start).toBeGreaterThan(previousEnd);
      expect(text[quote.start - 1]).toMatch(/[“”"‘]/u);
      // A paragraph of a longer quotation ends without a mark.
      expect(text[quote.end]).toMatch(/[”"’\n]/u);
      expect(quote.text).not.toContain('\n');
      previousEnd = quote.end;
    }
  });

  test.each(quotations)('the speakers of $article_id are slices of it', ({ text, quotes }) => {
    for (const { speaker } of quotes) {
      if (speaker) expect(text.slice(speaker.start, speaker.end)).toBe(speaker.text);
    }
  });

  test.each(quotations)('no mark of $article_id opens a quotation that is not listed', ({ text, quotes }) => {
    const opening = [...text.matchAll(/[“‘]|(?<=^|[\s])"/gmu)].map((match) => match.index + 1);
    const unlisted = opening.filter((at) => !quotes.some((quote) => quote.start <= at && at <= quote.end));
    expect(unlisted).toEqual([]);
  });
});

describe('the set as a whole', () => {
  test('kinds are known, and say whether there is an answer', () => {
    for (const { kind, answerable, question } of [...questions, ...turns]) {
      const known = answerable ? [...standaloneKinds, ...followUpKinds] : unanswerableKinds;
      expect(known, question).toContain(kind);
    }
    for (const { kind, id } of questions) expect(followUpKinds, id).not.toContain(kind);
  });

  test('every kind is there in both splits', () => {
    const present = new Set([...questions, ...turns].map((item) => `${item.split} ${item.kind}`));
    for (const kind of [...standaloneKinds, ...followUpKinds, ...unanswerableKinds]) {
      expect(present).toContain(`tune ${kind}`);
      expect(present).toContain(`held ${kind}`);
    }
  });

  test.each(['tune', 'held'] as const)('about a third of %s has no answer', (side) => {
    const items = [...questions, ...turns].filter((item) => item.split === side);
    const share = items.filter((item) => !item.answerable).length / items.length;
    expect(share).toBeGreaterThanOrEqual(0.3);
    expect(share).toBeLessThanOrEqual(0.4);
  });

  test('there is enough of it', () => {
    expect(questions.length).toBeGreaterThanOrEqual(110);
    expect(conversations.length).toBeGreaterThanOrEqual(24);
    expect(questions.length + turns.length).toBeGreaterThanOrEqual(220);
  });
});
