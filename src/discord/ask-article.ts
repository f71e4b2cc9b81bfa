import { renderAnswer } from './answer-message.js';
import type { Services } from './command.js';
import type { Message } from './message.js';

/**
 * Asks in one conversation and shows the answer: the same however it was asked.
 * @param shareable whether the one who sees it privately may show it to the channel
 */
export async function askArticle(
  { story, conversations }: Services,
  key: string,
  question: string,
  shareable: boolean,
): Promise<Message> {
  return renderAnswer(story, await conversations.ask(key, question), shareable);
}
