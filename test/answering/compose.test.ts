import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Abstention, AbstentionReason, Quote, QuotedAnswer } from '../../src/answering/answer.js';
import { composeAnswer, composeQuote, placeOf } from '../../src/answering/compose.js';
import { quotePassages } from '../../src/answering/quote-of.js';
import { readStory, type Story } from '../../src/answering/story.js';
import { InexactQuoteError } from '../../src/errors.js';
import { anyText } from './support/arbitrary.js';
import { at, harbour, harbourText, passageOf } from './support/story.js';

const base = {
  question: 'q',
  standalone: 'q',
  questionKind: 'what',
  confidence: 0.5,
  threshold: 0.5,
  ranked: [],
} as const;
const answerOf = (first: Quote, ...others: Quote[]): QuotedAnswer => ({
  ...base,
  kind: 'quoted',
  quotes: [first, ...others],
});
const abstentionOf = (reason: AbstentionReason, more: Partial<Abstention> = {}): Abstention => ({
  ...base,
  kind: 'abstained',
  reason,
  missing: null,
  nearest: null,
  ...more,
});

function quoteOf(words: string, highlight: string | null = null, story: Story = harbour): Quote {
  const quote = quotePassages(
    story,
    passageOf(words),
    passageOf(words),
    highlight === null ? null : at(harbourText, highlight),
  );
  if (!quote) throw new RangeError(words);
  return quote;
}

const sound = quoteOf('Nobody should sail');
const { length } = harbourText;

describe('a quote that is not the slice it claims to be', () => {
  it.each<[string, Partial<Quote>]>([
    ['another word', { text: sound.text.replace('Nobody', 'Somebody') }],
    ['a negation dropped', { text: sound.text.replace('Nobody should', 'Should') }],
    ['a curly mark made straight', { text: sound.text.replace('“', '"') }],
    ['a space more', { text: `${sound.text} ` }],
    ['a letter in another normal form', { text: sound.text.replace('o', 'o\u0301') }],
    ['nothing', { text: '' }],
    ['a start one to the left', { start: sound.start - 1 }],
    ['a start one to the right', { start: sound.start + 1 }],
    ['an end one to the left', { end: sound.end - 1 }],
    ['an end one to the right', { end: sound.end + 1 }],
    ['no length', { end: sound.start, text: '' }],
    ['its ends swapped', { start: sound.end, end: sound.start, text: '' }],
    ['a negative start, which slice would count from the end', { start: sound.start - length }],
    ['negative ends', { start: sound.start - length, end: sound.end - length }],
    ['an end beyond the text', { start: length - 5, end: length + 5, text: harbourText.slice(-5) }],
    ['half an offset', { start: sound.start + 0.5 }],
    ['no number', { start: Number.NaN, end: Number.NaN, text: '' }],
    ['infinity', { start: 0, end: Number.POSITIVE_INFINITY, text: harbourText }],
    ['a highlight that starts before it', { highlight: { start: sound.start - 1, end: sound.end } }],
    ['a highlight that ends after it', { highlight: { start: sound.start, end: sound.end + 1 } }],
    ['an empty highlight', { highlight: { start: sound.start, end: sound.start } }],
    ['a highlight inside out', { highlight: { start: sound.end, end: sound.start } }],
    ['a highlight that is no number', { highlight: { start: Number.NaN, end: sound.end } }],
  ])('is never shown: %s', (_, tampered) => {
    const quote = { ...sound, ...tampered };
    expect(() => composeQuote(harbour, quote)).toThrow(InexactQuoteError);
    expect(() => composeAnswer(harbour, answerOf(quote))).toThrow(InexactQuoteError);
    // Nor is anything beside it, nor when it is only the nearest passage.
    expect(() => composeAnswer(harbour, answerOf(sound, quote))).toThrow(InexactQuoteError);
    expect(() => composeAnswer(harbour, abstentionOf('not-stated', { nearest: quote }))).toThrow(
      InexactQuoteError,
    );
  });

  it('is not shown when it is of another article', () => {
    expect(() => composeQuote(readStory(`${harbourText[0]}x${harbourText.slice(1)}`), sound)).toThrow(
      InexactQuoteError,
    );
  });

  it('is told in an error that names no words of it', () => {
    const quote = { ...sound, text: 'words nobody said' };
    expect(() => composeQuote(harbour, quote)).toThrow(
      `A quote of 17 characters is not what stands at ${sound.start} to ${sound.end} of the article.`,
    );
  });
});

describe('a composed quote', () => {
  it('is one strong run when it has no highlight', () => {
    expect(composeQuote(harbour, sound)).toEqual({
      kind: 'quote',
      runs: [{ text: '“Nobody should sail on a tired watch.”', strong: true }],
      credit: 'Tomas Brandt, paragraph 3',
      quote: sound,
    });
  });

  it.each([
    ['4,000 people', [false, true, false]],
    ['The ferries carry', [true, false]],
    ['the island of Skerra.', [false, true]],
    ['The ferries carry 4,000 people a day between Harrow Sound and the island of Skerra.', [true]],
  ])('is split at its highlight: %s', (highlight, strong) => {
    const block = composeQuote(harbour, quoteOf('The ferries carry', highlight));
    if (block.kind !== 'quote') throw new TypeError('no quote');
    expect(block.runs.map((run) => run.strong)).toEqual(strong);
    expect(block.runs.find((run) => run.strong)?.text).toBe(highlight);
    expect(block.runs.map((run) => run.text).join('')).toBe(block.quote.text);
  });

  it.each([
    ['Mayor of Harrow Sound', 'headline'],
    ['Talks come a day', 'standfirst'],
    ['Mayor Ruth Ellery met', 'paragraph 1'],
    ['This would cost', 'paragraph 7'],
  ])('says where it stands: %s', (words, place) => {
    expect(placeOf(harbour.article, quoteOf(words))).toBe(place);
  });

  it('of a paragraph that is not there is only said to be in the article', () => {
    expect(placeOf(harbour.article, { paragraph: 99 })).toBe('the article');
  });

  it('in any text is the slice itself, run by run, whatever part of it is highlighted', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (text, a, b, c, d) => {
        const story = readStory(text);
        const count = story.passages.length;
        if (count === 0) return;
        const quote = quotePassages(story, a % count, b % count);
        if (quote === null) return;
        const long = quote.end - quote.start;
        const from = quote.start + (c % long);
        const highlight = { start: from, end: from + 1 + (d % (quote.end - from)) };
        const block = composeQuote(story, { ...quote, highlight });
        if (block.kind !== 'quote') throw new TypeError('no quote');
        expect(block.runs.map((run) => run.text).join('')).toBe(text.slice(quote.start, quote.end));
        expect(block.runs.filter((run) => run.strong).map((run) => run.text)).toEqual([
          text.slice(highlight.start, highlight.end),
        ]);
      }),
    );
  });
});

describe('a composed answer', () => {
  it('is its quotes in their order', () => {
    const other = quoteOf('The ferries carry');
    expect(composeAnswer(harbour, answerOf(other, sound))).toEqual([
      composeQuote(harbour, other),
      composeQuote(harbour, sound),
    ]);
  });

  it.each<[AbstentionReason, string]>([
    ['nothing-asked', 'Ask me something about the article, for example who met whom, or what somebody said.'],
    ['too-long', 'That is longer than a question: ask it in a sentence or two.'],
    ['other-language', 'I understand questions in the language of the article only. Please ask in English.'],
    [
      'small-talk',
      'I only quote the article. Ask me something about it, for example who met whom, or what somebody said.',
    ],
    ['too-vague', 'That question needs a little more: name the person, place or event you mean.'],
    ['off-topic', 'I find nothing about that in the article.'],
    ['not-stated', 'The article does not say.'],
  ])('without a quote says why: %s', (reason, sentence) => {
    expect(composeAnswer(harbour, abstentionOf(reason))).toEqual([{ kind: 'note', text: sentence }]);
  });

  it.each([
    ['Odette Marsh', 'The article does not mention Odette Marsh.'],
    [null, 'The article does not mention that.'],
  ])('names what is not mentioned: %s', (missing, text) => {
    expect(composeAnswer(harbour, abstentionOf('not-mentioned', { missing }))).toEqual([
      { kind: 'note', text },
    ]);
  });

  it('labels the nearest passage as no answer', () => {
    expect(composeAnswer(harbour, abstentionOf('not-stated', { nearest: sound }))).toEqual([
      { kind: 'note', text: 'The article does not say.' },
      { kind: 'note', text: 'Nearest passage, not an answer:' },
      composeQuote(harbour, sound),
    ]);
  });
});
