import { composeAnswer } from '../../answering/compose.js';
import { answerToJson } from '../answer-json.js';
import { type ArticleOptions, openEngine, openStory, printJson, type Session } from '../session.js';
import { createTerminal, printBlocks } from '../terminal.js';

/** `pullquote ask QUESTION`: one question, one answer. */
export async function ask(
  session: Session,
  words: readonly string[],
  options: ArticleOptions,
): Promise<void> {
  const story = await openStory(session, options);
  await using engine = openEngine(session);
  const desk = await engine.openDesk(story, { save: 'best-effort' });
  const answer = await desk.answerer.answer(words.join(' '));
  if (options.json)
    printJson({
      question: answer.question,
      ...answerToJson(story, answer),
      reason: answer.kind === 'abstained' ? answer.reason : null,
      quotes: answer.kind === 'quoted' ? answer.quotes : [],
    });
  else printBlocks(createTerminal(), composeAnswer(story, answer));
}
