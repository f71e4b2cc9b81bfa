import { describe, expect, it } from 'vitest';
import type { Abstention, Quote, QuotedAnswer, RankedPassage } from '../../src/answering/answer.js';
import { quotePassages } from '../../src/answering/quote-of.js';
import { readStory } from '../../src/answering/story.js';
import { answerToJson } from '../../src/cli/answer-json.js';
import { InexactQuoteError } from '../../src/errors.js';
import { harbour, harbourText, passageOf } from '../answering/support/story.js';

function quoteOf(first: string, last = first): Quote {
  const quote = quotePassages(harbour, passageOf(first), passageOf(last));
  if (!quote) throw new RangeError(first);
  return quote;
}

const ranked = (...words: string[]): RankedPassage[] =>
  words.map((some, place) => {
    const { start, end, text, passage } = quoteOf(some);
    return { id: passage, start, end, text, score: 1 / (place + 3), features: {} };
  });

const base = {
  question: 'q',
  standalone: 'q',
  questionKind: 'what',
  confidence: 0.123456789,
  threshold: 0.5,
} as const;
const answerOf = (quotes: readonly [Quote, ...Quote[]], passages: RankedPassage[] = []): QuotedAnswer => ({
  ...base,
  kind: 'quoted',
  quotes,
  ranked: passages,
});

describe('an answer as JSON', () => {
  it('has its fields and no others', () => {
    const { text, start, end } = quoteOf('Nobody should');
    expect(answerToJson(harbour, answerOf([quoteOf('Nobody should')], ranked('Nobody should')))).toEqual({
      answered: true,
      confidence: 0.123457,
      passages: [{ text, start, end, score: 0.333333 }],
      answer: { text, start, end },
    });
  });

  it('without a quote has null for an answer, and the passages all the same', () => {
    const none: Abstention = {
      ...base,
      kind: 'abstained',
      reason: 'not-stated',
      missing: null,
      nearest: null,
      ranked: ranked('Nobody should'),
    };
    expect(answerToJson(harbour, none)).toMatchObject({
      answered: false,
      answer: null,
      passages: [{ score: 0.333333 }],
    });
  });

  it('has five passages at most, best first', () => {
    const six = ranked(
      'Nobody should',
      'We will not',
      'Brandt added',
      'If it does',
      'That is no',
      'The ferries',
    );
    const { passages } = answerToJson(harbour, answerOf([quoteOf('Nobody should')], six));
    expect(passages.map(({ text }) => text)).toEqual(six.slice(0, 5).map(({ text }) => text));
  });

  it('is one stretch of all quotes that follow one another', () => {
    const quotes = [
      quoteOf('We will not'),
      quoteOf('Nobody should'),
      quoteOf('Brandt added'),
      quoteOf('If it does', 'That is no'),
    ] as const;
    for (const best of ['We will not', 'Brandt added', 'If it does']) {
      const { answer } = answerToJson(harbour, answerOf(quotes, ranked(best)));
      expect(answer?.start).toBe(quotes[0].start);
      expect(answer?.end).toBe(quotes[3].end);
      expect(answer?.text).toBe(harbourText.slice(answer?.start, answer?.end));
    }
  });

  it('is the quote with the best passage where others stand apart', () => {
    const quotes = [quoteOf('Ellery said'), quoteOf('Nobody should'), quoteOf('The ferries')] as const;
    expect(answerToJson(harbour, answerOf(quotes, ranked('The ferries'))).answer?.text).toBe(quotes[2].text);
    expect(answerToJson(harbour, answerOf(quotes, ranked('Nobody should'))).answer?.text).toBe(
      quotes[1].text,
    );
    // None holds the best passage: the first.
    expect(answerToJson(harbour, answerOf(quotes, ranked('A harbour source'))).answer?.text).toBe(
      quotes[0].text,
    );
  });

  it('does not grow beyond 120 words', () => {
    const sentence = `The union said ${'no '.repeat(48)}again.`;
    const text = `A headline of a story\n${`${sentence}\n`.repeat(4)}`;
    const story = readStory(text);
    const [first, ...others] = story.passages
      .filter(({ kind }) => kind === 'body')
      .flatMap(({ id }) => quotePassages(story, id) ?? []);
    if (!first) throw new RangeError('no quotes');
    const { answer } = answerToJson(story, answerOf([first, ...others]));
    expect(answer?.text).toBe(`${sentence}\n${sentence}`);
  });

  it('is not given at all where a quote is not exact', () => {
    const wrong = { ...quoteOf('Nobody should'), text: 'Somebody should sail.' };
    expect(() => answerToJson(harbour, answerOf([wrong]))).toThrow(InexactQuoteError);
  });
});
