import { findPassage } from '../answering/passage-at.js';
import { quoteSpan } from '../answering/quote-of.js';
import type { Story } from '../answering/story.js';
import type { Finding } from '../attribution/check/verdict.js';
import { csvHeader, formatQuote, type HouseStyle, houseStyles } from '../attribution/house-style.js';
import { coverSpans } from '../text/span.js';
import { unreadableButton } from './answer-buttons.js';
import { decodeQuotes, encodeQuotes } from './carried-quotes.js';
import type { ButtonHandler } from './command.js';
import { customIdLimit, storyKey } from './custom-id.js';
import { escapeMarkdown } from './escape-markdown.js';
import type { Button } from './message.js';
import { button, contentLimit, plainMessage } from './message.js';

const action = 'cp';
const titles: Readonly<Record<HouseStyle, string>> = { plain: 'Plain', markdown: 'Markdown', csv: 'CSV' };
const more = '-# The rest is too long for one message: pullquote check --style prints it.';

/** The button that gives what a check found true, ready for copying; none where nothing was, or too much to be named. */
export function copyButtons(story: Story, findings: readonly Finding[]): Button[] {
  const quotes = findings
    .filter(({ verdict }) => verdict === 'exact' || verdict === 'same-words')
    .flatMap(({ parts: [first, ...others] }) => {
      if (!first) return [];
      const words = others.reduce((all, { source }) => coverSpans(all, source), first.source);
      return [quoteSpan(story, words, findPassage(story, words.start))];
    });
  if (quotes.length === 0) return [];
  const state = encodeQuotes(story, quotes);
  const key = storyKey(story);
  if ([action, key, state].join(':').length > customIdLimit) return [];
  return [button('Copy', { action, story: key, args: [state] })];
}

/** Gives quotations in every house style, to the presser alone. */
export const copyQuotes: ButtonHandler = (_interaction, { args: [state = ''] }, { story, about }) => {
  const quotes = decodeQuotes(story, state);
  if (!quotes || quotes.length === 0) return unreadableButton;
  const address = /^https?:\/\/\S+$/u.test(about.source) ? about.source : null;
  const sections = houseStyles.map((style) => {
    const lines = quotes.map((quote) =>
      formatQuote(story.article, { words: quote, speaker: quote.speaker }, { style, address }),
    );
    const all = style === 'csv' ? [csvHeader, ...lines].join('\n') : lines.join('\n\n');
    return `**${titles[style]}**\n${codeBlock(all)}`;
  });
  let content = '';
  for (const section of sections) {
    const joined = content === '' ? section : `${content}\n${section}`;
    if (joined.length + more.length + 1 > contentLimit)
      return { kind: 'show', message: plainMessage(content === '' ? more : `${content}\n${more}`) };
    content = joined;
  }
  return { kind: 'show', message: plainMessage(content) };
};

/** Text to be copied as it is: in a code block, or escaped where it would end the block itself. */
function codeBlock(text: string): string {
  return text.includes('```') ? escapeMarkdown(text) : `\`\`\`\n${text}\n\`\`\``;
}
