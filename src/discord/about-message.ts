import { quotePassages } from '../answering/quote-of.js';
import type { Story } from '../answering/story.js';
import type { About } from './command.js';
import { quoteItem } from './deck.js';
import type { Message } from './message.js';
import { plainMessage } from './message.js';
import { paginate } from './paginate.js';
import { showUserWords } from './user-words.js';

/** Longest value shown of what an operator set, before escaping. */
const longestValue = 150;

/** What Pullquote is, what it quotes from, what it keeps. */
export function aboutMessage(story: Story, about: About): Message {
  const value = (text: string): string => showUserWords(text, longestValue);
  const headline = story.passages.find(({ kind }) => kind === 'headline') ?? story.passages[0];
  const quote = headline ? quotePassages(story, headline.id) : null;
  const paragraphs = story.article.paragraphs.filter(({ kind }) => kind === 'body').length;
  const facts = [
    `**Source:** ${value(about.source)}, ${paragraphs} paragraphs, ${story.passages.length} sentences`,
    `**Search:** ${value(about.model)}, ${value(about.index)}, on this machine`,
    '**Privacy:** your questions go to nobody but Discord. The last few are kept in memory for follow-up questions, never on disk; /forget erases yours.',
    `**Version:** Pullquote ${value(about.version)}`,
  ];
  const lead =
    'I answer questions about one news article, only in its own words. What stands behind a bar is the article, character for character; everything else is mine.';
  const [page] = paginate(lead, quote ? [quoteItem(story, quote)] : []);
  return plainMessage([page?.content ?? lead, '', ...facts].join('\n'));
}
