import { composeQuote } from '../../answering/compose.js';
import { summarise } from '../../answering/summary.js';
import { type ArticleOptions, openStory, printJson, type Session } from '../session.js';
import { createTerminal, printBlocks } from '../terminal.js';

/** `pullquote summary`: whole sentences in the order of the article, the strongest quotation among them. */
export async function summary(
  session: Session,
  options: ArticleOptions & { readonly sentences: number },
): Promise<void> {
  const story = await openStory(session, options);
  const quotes = summarise(story, options.sentences);
  if (options.json) printJson(quotes);
  else if (quotes.length === 0) createTerminal().line('The article is too short to sum up.');
  else
    printBlocks(
      createTerminal(),
      quotes.map((quote) => composeQuote(story, quote)),
    );
}
