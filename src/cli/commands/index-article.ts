import { indexFolder } from '../../app.js';
import { embeddingProgress } from '../progress.js';
import { type ArticleOptions, openEngine, openStory, printJson, type Session } from '../session.js';
import { createTerminal } from '../terminal.js';

/** `pullquote index`: embeds the article and saves its index anew. @throws {StorageError} where it cannot be saved. */
export async function indexArticle(session: Session, options: ArticleOptions): Promise<void> {
  const story = await openStory(session, options);
  await using engine = openEngine(session);
  const desk = await engine.openDesk(story, {
    save: 'required',
    rebuild: true,
    onProgress: embeddingProgress(),
  });
  const folder = indexFolder(session.config, story);
  if (options.json) printJson({ passages: story.passages.length, kind: desk.index, folder });
  else createTerminal().line(`${story.passages.length} passages indexed (${desk.index}) in ${folder}`);
}
