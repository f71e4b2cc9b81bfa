import { composeQuote } from '../../answering/compose.js';
import { findPassage } from '../../answering/passage-at.js';
import { quoteSpan } from '../../answering/quote-of.js';
import { listQuotations } from '../../attribution/list-quotations.js';
import { type ArticleOptions, openStory, printJson, type Session } from '../session.js';
import { createTerminal, printBlocks, showControls } from '../terminal.js';

/** `pullquote quotes`: everything the article gives as somebody's words, one entry a paragraph of a quotation. */
export async function quotes(
  session: Session,
  options: ArticleOptions & { readonly speaker?: string },
): Promise<void> {
  const story = await openStory(session, options);
  const wanted = options.speaker?.toLowerCase();
  const listed = listQuotations(story.article, story.attribution).filter(
    ({ speaker }) => wanted === undefined || speaker?.toLowerCase().includes(wanted),
  );
  if (options.json) {
    printJson(listed);
    return;
  }
  const terminal = createTerminal();
  if (listed.length === 0)
    terminal.line(
      wanted === undefined
        ? 'The article quotes nobody.'
        : `The article gives no words of ${showControls(options.speaker ?? '')}.`,
    );
  for (const found of listed) {
    const quote = quoteSpan(story, found, findPassage(story, found.start));
    printBlocks(terminal, [composeQuote(story, { ...quote, speaker: found.speaker ?? 'Speaker unclear' })]);
  }
}
