import { quotePassages } from '../answering/quote-of.js';
import type { Story } from '../answering/story.js';
import type { About } from './command.js';
import { quoteItem } from './deck.js';
import type { Message } from './message.js';
import { plainMessage } from './message.js';
import { paginate } from './paginate.js';
import { cutVisibly, showUserWords } from './user-words.js';

/** Longest value shown of what an operator set, before escaping. */
const longestValue = 80;

/** A headline longer than this is named, cut visibly, rather than quoted. */
const longestHeadline = 250;

const lead =
  'I answer questions about one news article, only in its own words. What stands behind a bar is the article, character for character; everything else is mine.';

/** What Pullquote is, what it quotes from, what it keeps. */
export function aboutMessage(story: Story, about: About): Message {
  const value = (text: string): string => showUserWords(text, longestValue);
  const paragraphs = story.article.paragraphs.filter(({ kind }) => kind === 'body').length;
  return plainMessage(
    [
      introduction(story),
      '',
      `**Source:** ${value(about.source)}, ${paragraphs} paragraphs, ${story.passages.length} sentences`,
      `**Search:** ${value(about.model)}, ${value(about.index)}, on this machine`,
      '**Privacy:** your questions go to nobody but Discord. The last few are kept in memory for follow-up questions and /why, never on disk; /forget erases yours.',
      `**Version:** Pullquote ${value(about.version)}`,
    ].join('\n'),
  );
}

/** What this is, over the headline of the article. */
function introduction(story: Story): string {
  const headline = story.passages.find(({ kind }) => kind === 'headline') ?? story.passages[0];
  const quote = headline ? quotePassages(story, headline.id) : null;
  if (!quote) return lead;
  if (quote.text.length > longestHeadline)
    return `${lead}\n**Article:** ${showUserWords(cutVisibly(quote.text, longestHeadline), longestHeadline)}`;
  return paginate(lead, [quoteItem(story, quote)])[0]?.content ?? lead;
}
