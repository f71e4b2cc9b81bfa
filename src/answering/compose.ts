import type { Article } from '../article/article.js';
import { InexactQuoteError } from '../errors.js';
import type { Span } from '../text/span.js';
import { containsSpan } from '../text/span.js';
import type { Abstention, Answer, Quote } from './answer.js';
import type { Story } from './story.js';

/** A run of the article's own characters, to be shown in one style. */
export interface Run {
  readonly text: string;
  /** The part that answers. */
  readonly strong: boolean;
}

/**
 * What a shell shows. `quote`: only characters of the article, in order, unbroken; the shell may style and escape them
 * but shows every one. `note`: Pullquote's own sentence; `missing` in it are the asker's words, to be escaped as such.
 */
export type Block =
  | { readonly kind: 'quote'; readonly runs: readonly Run[]; readonly credit: string; readonly quote: Quote }
  | { readonly kind: 'note'; readonly text: string };

/**
 * The one way from an {@link Answer} to text. Checks every quote against the article first.
 * @throws {InexactQuoteError} when a quote is not the slice it claims to be; then nothing may be shown.
 */
export function composeAnswer(story: Story, answer: Answer): Block[] {
  if (answer.kind === 'quoted') return answer.quotes.map((quote) => composeQuote(story, quote));
  const note: Block = { kind: 'note', text: abstentionSentence(answer) };
  if (!answer.nearest) return [note];
  return [
    note,
    { kind: 'note', text: 'Nearest passage, not an answer:' },
    composeQuote(story, answer.nearest),
  ];
}

/** One quote as a block: checked, split at its highlight, credited with where it stands and who said it. */
export function composeQuote(story: Story, quote: Quote): Block {
  const { article } = story;
  checkQuote(article, quote);
  const strong = quote.highlight ?? quote;
  const runs = [
    { text: article.text.slice(quote.start, strong.start), strong: false },
    { text: article.text.slice(strong.start, strong.end), strong: true },
    { text: article.text.slice(strong.end, quote.end), strong: false },
  ].filter((run) => run.text !== '');
  return { kind: 'quote', runs, credit: creditLine(article, quote), quote };
}

function checkQuote(article: Article, quote: Quote): void {
  const whole: Span = { start: 0, end: article.text.length };
  const exact =
    Number.isInteger(quote.start) &&
    Number.isInteger(quote.end) &&
    quote.start < quote.end &&
    containsSpan(whole, quote) &&
    article.text.slice(quote.start, quote.end) === quote.text &&
    (quote.highlight === null ||
      (quote.highlight.start < quote.highlight.end && containsSpan(quote, quote.highlight)));
  if (!exact)
    throw new InexactQuoteError(
      `A quote of ${quote.text.length} characters is not what stands at ${quote.start} to ${quote.end} of the article.`,
    );
}

/** "John Example, paragraph 3": who said it and where it stands. */
function creditLine(article: Article, quote: Quote): string {
  const place = placeOf(article, quote);
  return quote.speaker === null ? place : `${quote.speaker}, ${place}`;
}

/** "paragraph 3", "headline": where a quote stands, as a person would look for it. */
export function placeOf(article: Article, quote: { readonly paragraph: number }): string {
  const paragraph = article.paragraphs[quote.paragraph];
  if (!paragraph) return 'the article';
  return paragraph.kind === 'body' ? `paragraph ${paragraph.number}` : paragraph.kind;
}

/** What Pullquote says when it has no quote: each reason in a sentence, with what to do where something helps. */
function abstentionSentence({ reason, missing }: Abstention): string {
  switch (reason) {
    case 'nothing-asked':
      return 'Ask me something about the article, for example who met whom, or what somebody said.';
    case 'too-long':
      return 'That is longer than a question: ask it in a sentence or two.';
    case 'other-language':
      return 'I understand questions in the language of the article only. Please ask in English.';
    case 'small-talk':
      return 'I only quote the article. Ask me something about it, for example who met whom, or what somebody said.';
    case 'too-vague':
      return 'That question needs a little more: name the person, place or event you mean.';
    case 'not-mentioned':
      return `The article does not mention ${missing ?? 'that'}.`;
    case 'off-topic':
      return 'I find nothing about that in the article.';
    case 'not-stated':
      return 'The article does not say.';
  }
}
