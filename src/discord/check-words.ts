import { checkerOf } from '../answering/story-checker.js';
import type { CheckOptions } from '../attribution/check/checker.js';
import { checkPages } from './check-message.js';
import type { ButtonHandler, Services } from './command.js';
import { copyButtons, copyQuotes } from './copy-quotes.js';
import { keepPages } from './kept-pages.js';
import type { Message } from './message.js';
import { plainMessage } from './message.js';
import { share } from './share.js';
import { shareButton } from './share-button.js';

/** Longest text that is checked: a message is at most half as long. */
export const longestChecked = 4000;

const pages = keepPages('ck', 'I keep a check for half an hour only. Check it again to see its other pages.');

/** What the buttons under a check do. */
export const checkButtons = { ck: pages.turn, cp: copyQuotes, share } satisfies Record<string, ButtonHandler>;

/** Checks words against the article and shows what comes of it. */
export async function checkWords(
  { story, findNear }: Services,
  words: string,
  options: CheckOptions,
  shareable: boolean,
): Promise<Message> {
  if (words.trim() === '') return plainMessage('There is no text to check.');
  const checked = await checkerOf(story, findNear ?? null).check(words, options);
  const buttons = [...copyButtons(story, checked.findings), ...(shareable ? [shareButton(story)] : [])];
  return pages.show(story, checkPages(story, checked), buttons);
}
