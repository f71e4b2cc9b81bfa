import { createInterface } from 'node:readline';
import { composeAnswer } from '../../answering/compose.js';
import { type ArticleOptions, openEngine, openStory, type Session } from '../session.js';
import { createTerminal, printBlocks, showControls } from '../terminal.js';

/** Words that end a chat. */
const farewells: ReadonlySet<string> = new Set(['exit', 'quit', ':q', '/exit', '/quit']);

/**
 * `pullquote chat`: questions in, quotes out, follow-ups understood, until the end of input, Ctrl-C or "exit". Reads lines
 * from anything; shows a prompt only on a terminal.
 */
export async function chat(session: Session, options: ArticleOptions): Promise<void> {
  const story = await openStory(session, options);
  const terminal = createTerminal();
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const { headline, text } = { headline: story.article.headline, text: story.article.text };
  terminal.line(`${terminal.style('bold', 'Pullquote')} answers from this article, in its own words only:`);
  terminal.line(
    showControls(
      headline ? text.slice(headline.start, headline.end) : (options.article ?? session.config.article),
    ),
  );
  if (interactive)
    terminal.line(
      terminal.style(
        'dim',
        'Ask in plain words, for example "Who met whom?". Empty line, "exit" or Ctrl-C leaves.',
      ),
    );
  await using engine = openEngine(session);
  const desk = await engine.openDesk(story, { save: 'best-effort' });

  const lines = createInterface({
    input: process.stdin,
    ...(interactive ? { output: process.stdout } : {}),
    prompt: '\n? ',
  });
  const leave = (): void => lines.close();
  lines.on('SIGINT', leave);
  // Without a terminal Ctrl-C comes as a signal. The answer being given is given first.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave);
  // A reader that went away (a closed pipe) ends the chat like the end of input.
  process.stdout.once('error', leave);
  const ask = (): void => (interactive ? lines.prompt() : undefined);
  ask();
  for await (const line of lines) {
    const question = line.trim();
    if (interactive && (question === '' || farewells.has(question.toLowerCase()))) break;
    if (farewells.has(question.toLowerCase())) break;
    if (!interactive) terminal.line(`\n? ${showControls(question)}`);
    printBlocks(terminal, composeAnswer(story, await desk.conversations.ask('terminal', question)));
    ask();
  }
  lines.close();
  if (interactive) terminal.line();
}
