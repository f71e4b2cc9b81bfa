import type { Outcome, Services } from './command.js';
import { questionLine, questionLineOf } from './header.js';
import { keepPages } from './kept-pages.js';
import type { Message } from './message.js';
import { plainMessage } from './message.js';
import { whyPages } from './why-message.js';

const pages = keepPages('wp', 'I keep these pages for half an hour only. Use /why again.');

/** Turns the pages of an explanation; under the action `wp`. */
export const turnWhy = pages.turn;

const nothingKept =
  'I keep no answer of yours here. What led to an answer is kept for its asker alone, while their conversation lasts.';
const otherKept =
  'I keep what led to the last answer alone, and for its asker alone. Ask again, then press this button or use /why.';

/** Explains the last answer of a conversation. */
export function showWhy({ story, conversations }: Services, key: string): Message {
  const answer = conversations.lastAnswer(key);
  return answer ? pages.show(story, whyPages(story, answer), []) : plainMessage(nothingKept);
}

/**
 * The same where it is asked of one answer, by a button on it.
 * @param content of the message with the answer
 */
export function explainAnswer(services: Services, key: string, content: string): Outcome {
  const answer = services.conversations.lastAnswer(key);
  if (!answer || questionLine(answer.question) !== questionLineOf(content))
    return { kind: 'tell', sentence: otherKept };
  return { kind: 'show', message: showWhy(services, key) };
}
