import { ButtonStyle } from 'discord.js';
import { quotePassages } from '../answering/quote-of.js';
import type { Story } from '../answering/story.js';
import { summarise } from '../answering/summary.js';
import { encodeNumber, storyKey } from './custom-id.js';
import { quoteItem } from './deck.js';
import { titleLine } from './header.js';
import type { List } from './list-message.js';
import type { Button, Message } from './message.js';
import { button } from './message.js';
import type { Item } from './paginate.js';
import { paginate } from './paginate.js';

/** Sentences of a summary. */
const sentences = 4;

const title = 'Summary in the article’s own words';

export const needsPermission = 'Posting needs the Manage Messages permission in this channel.';

/** Whether the one who sees a summary may post it, and why not; or that it has been posted. */
export type Posting = 'allowed' | 'not-allowed' | 'not-here' | 'done';

/** The summary as its maker sees it first, alone. */
export function summaryPreview(story: Story, posting: Posting): List {
  const items = summaryItems(story);
  if (items.length === 0) {
    return { header: 'This article is too short to sum up.', items, idFor: (page) => pageId(story, page) };
  }
  const id = { action: 'post', story: storyKey(story), args: [] };
  const buttons: Button[] = [];
  if (posting === 'allowed') buttons.push(button('Post', id, { style: ButtonStyle.Primary }));
  if (posting === 'done') buttons.push(button('Posted', id, { disabled: true }));
  return {
    header: posting === 'not-allowed' ? `${titleLine(title)}\n-# ${needsPermission}` : titleLine(title),
    items,
    idFor: (page) => pageId(story, page),
    buttons,
  };
}

/**
 * The summary as everybody sees it, in as many messages as it takes; usually one.
 * @param postedBy markdown
 */
export function summaryPost(story: Story, postedBy: string): Message[] {
  const pages = paginate(titleLine(title), summaryItems(story));
  return pages.map(({ content }, i) => ({
    content: i === pages.length - 1 ? `${content}\n-# Posted by ${postedBy}` : content,
    components: [],
  }));
}

function pageId(story: Story, page: number): ReturnType<List['idFor']> {
  return { action: 'sm', story: storyKey(story), args: [encodeNumber(page)] };
}

/** The headline in bold, then the sentences. */
function summaryItems(story: Story): Item[] {
  const quotes = summarise(story, sentences);
  if (quotes.length === 0) return [];
  const headline = story.passages.filter(({ kind }) => kind === 'headline');
  const [first, last] = [headline.at(0), headline.at(-1)];
  const title = first && last ? quotePassages(story, first.id, last.id) : null;
  const bold = title ? [{ ...title, highlight: { start: title.start, end: title.end } }] : [];
  return [...bold, ...quotes.map((quote) => ({ ...quote, highlight: null }))].map((quote) =>
    quoteItem(story, quote),
  );
}
