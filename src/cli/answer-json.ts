import type { Answer } from '../answering/answer.js';
import { composeAnswer } from '../answering/compose.js';
import type { Story } from '../answering/story.js';
import { coverSpans, type Span } from '../text/span.js';
import { countWords } from '../text/words.js';

/** A stretch of the article's file: `text` is its slice from `start` to `end`, in UTF-16 units. */
interface Slice extends Span {
  readonly text: string;
}

/** One answer as other programs read it: see the README on `batch`. */
export interface AnswerJson {
  readonly answered: boolean;
  readonly confidence: number;
  readonly passages: readonly (Slice & { readonly score: number })[];
  readonly answer: Slice | null;
}

/** Passages given with each answer. */
const passagesGiven = 5;
/** Longest answer given as one stretch, in words: what is longer is given as its best part. */
const longestAnswer = 120;

/** An answer as JSON, every slice checked on the way. */
export function answerToJson(story: Story, answer: Answer): AnswerJson {
  composeAnswer(story, answer);
  return {
    answered: answer.kind === 'quoted',
    confidence: round(answer.confidence),
    passages: answer.ranked
      .slice(0, passagesGiven)
      .map(({ text, start, end, score }) => ({ text, start, end, score: round(score) })),
    answer: mainStretch(story, answer),
  };
}

/** Six decimals: enough to rank by, few enough to read. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/**
 * One stretch that stands for the whole answer: all of it where its quotes follow one another in the article and are not
 * too long together, else the quote that holds the best passage.
 */
function mainStretch(story: Story, answer: Answer): Slice | null {
  if (answer.kind !== 'quoted') return null;
  const best = answer.quotes.findIndex(
    (quote) => answer.ranked[0] && quote.start <= answer.ranked[0].start && answer.ranked[0].end <= quote.end,
  );
  let from = Math.max(best, 0);
  let to = from;
  let stretch: Span = answer.quotes[from] ?? answer.quotes[0];
  const grow = (next: number): boolean => {
    const quote = answer.quotes[next];
    if (!quote) return false;
    const cover = coverSpans(stretch, quote);
    const gap =
      next > to
        ? story.article.text.slice(stretch.end, quote.start)
        : story.article.text.slice(quote.end, stretch.start);
    if (gap.trim() !== '' || countWords(story.article.text.slice(cover.start, cover.end)) > longestAnswer)
      return false;
    stretch = cover;
    return true;
  };
  while (grow(to + 1)) to++;
  while (grow(from - 1)) from--;
  const { start, end } = stretch;
  return { text: story.article.text.slice(start, end), start, end };
}
