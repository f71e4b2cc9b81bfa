import type { Story } from '../answering/story.js';
import { createEngine, type Engine } from '../app.js';
import type { Config } from '../config.js';
import { downloadProgress } from './progress.js';

/** What every terminal command is handed. */
export interface Session {
  readonly config: Config;
  readonly log: { info(line: string): void; warn(line: string): void };
}

/** Options shared by the commands that read one article. */
export interface ArticleOptions {
  readonly article?: string;
  readonly json?: boolean;
}

/** The article a command is about: the file named, else the one that is set. */
export async function openStory(session: Session, { article }: ArticleOptions): Promise<Story> {
  // Reads a file and no more: the engine loads its model only when an article is opened for questions.
  return openEngine(session).readStory(article ?? session.config.article);
}

/** The engine, with downloads shown on standard error. */
export function openEngine({ config, log }: Session): Engine {
  return createEngine(config, log, { onProgress: downloadProgress() });
}

/** One JSON value on one line of standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
