import type { AbstentionReason, Answer, RankedPassage } from '../answering/answer.js';
import { quotePassages } from '../answering/quote-of.js';
import type { Story } from '../answering/story.js';
import { overlaps } from '../text/span.js';
import { quoteItem } from './deck.js';
import { questionLine } from './header.js';
import type { Item, Page } from './paginate.js';
import { paginate } from './paginate.js';
import { showUserWords } from './user-words.js';
import { featureWords, kindWords, percent } from './why-words.js';

/** How many of the ranked passages are shown. */
const passagesShown = 3;

const passagesLine =
  'The best passages, each with a score (higher is better, for this question only) and what it has:';

/** Longest shown, before escaping. */
const longestQuestion = 100;
const longestMissing = 60;

/**
 * What led to an answer, for people: how the question was understood, how sure Pullquote was and how sure it must be, and
 * the best few passages with their scores.
 * @throws {InexactQuoteError} when a passage is not the slice of the article that it claims to be
 */
export function whyPages(story: Story, answer: Answer): Page[] {
  const lines = [questionLine(answer.question), '**What led to this**', ...understanding(answer)];
  if (answer.ranked.length > 0) lines.push(certainty(answer), passagesLine);
  const items = answer.ranked
    .slice(0, passagesShown)
    .flatMap((passage, index) => passageItem(story, answer, passage, index));
  return paginate(lines.join('\n'), items);
}

function understanding({ question, standalone, questionKind, ranked, ...answer }: Answer): string[] {
  const lines: string[] = [];
  if (standalone !== question) lines.push(`Understood as: ${showUserWords(standalone, longestQuestion)}`);
  if (ranked.length > 0) lines.push(`Asked for: ${kindWords(questionKind)}`);
  if (answer.kind === 'abstained') {
    const missing = showUserWords(answer.missing ?? '', longestMissing);
    lines.push(reasonWords(answer.reason, missing));
  }
  return lines;
}

function reasonWords(reason: AbstentionReason, missing: string): string {
  switch (reason) {
    case 'nothing-asked':
      return 'I did not search: there was nothing in it to search for.';
    case 'too-long':
      return 'I did not search: it was longer than a question.';
    case 'other-language':
      return 'I did not search: it is in a script that the article has no word of.';
    case 'small-talk':
      return 'I did not search: I took it for a greeting or a remark, not a question.';
    case 'too-vague':
      return 'I did not search: it leans on something that was not said before.';
    case 'not-mentioned':
      return missing === ''
        ? 'It names somebody or something that the article never mentions.'
        : `It names ${missing}, which the article never mentions.`;
    case 'off-topic':
      return 'Nothing in the article is near it.';
    case 'not-stated':
      return 'The article is near it, but I found no passage that settles it.';
  }
}

/** "How sure: 83%. I answer from 66% on." */
function certainty({ confidence, threshold, kind }: Answer): string {
  const apart = percent(confidence) !== percent(threshold) || confidence === threshold;
  const show = apart ? percent : (share: number) => `${(share * 100).toFixed(1)}%`;
  const then = kind === 'quoted' ? 'so I quoted' : 'so I did not';
  return `How sure I was: ${show(confidence)}. I answer from ${show(threshold)} on, ${then}.`;
}

function passageItem(story: Story, answer: Answer, passage: RankedPassage, index: number): Item[] {
  const quote = quotePassages(story, passage.id);
  if (!quote) return [];
  const quoted = answer.kind === 'quoted' && answer.quotes.some((shown) => overlaps(shown, passage));
  const words = featureWords(passage, answer);
  const head = `**No. ${index + 1}**${quoted ? ' (quoted)' : ''}, score ${passage.score.toFixed(1)}`;
  const label = words.length > 0 ? `${head}: ${words.join('; ')}` : head;
  return [quoteItem(story, quote, label)];
}
