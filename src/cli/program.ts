import { Command, InvalidArgumentError, Option } from 'commander';
import type { Session } from './session.js';

/** The terminal's commands. Each loads its own code when called, so that --help answers at once. */
export function createProgram(version: string, openSession: () => Session): Command {
  const program = new Command('pullquote')
    .description("Answers questions about a news article only in the article's own words.")
    .version(version)
    .showHelpAfterError('(see: pullquote --help)');

  const withArticle = (command: Command): Command =>
    command.option('-a, --article <file>', 'the article, a UTF-8 text file (default: the one that is set)');
  const withJson = (command: Command): Command => command.option('--json', 'print JSON');

  withJson(withArticle(program.command('ask <question...>').description('answer one question'))).action(
    async (words, options) => (await import('./commands/ask.js')).ask(openSession(), words, options),
  );
  withJson(withArticle(program.command('quotes').description('list who said what')))
    .option('-s, --speaker <name>', 'only the words of this speaker')
    .action(async (options) => (await import('./commands/quotes.js')).quotes(openSession(), options));
  withJson(
    withArticle(program.command('people [name]').description('list who is in the story and who met whom')),
  ).action(async (name, options) =>
    (await import('./commands/people.js')).people(openSession(), name, options),
  );
  withJson(
    withArticle(
      program
        .command('check [words...]')
        .description('say whether the article really has these words (or those on standard input)'),
    ),
  )
    .option('-b, --said-by <name>', 'who is claimed to have said them')
    .addOption(
      new Option('--style <style>', 'print what is true ready for copying').choices([
        'plain',
        'markdown',
        'csv',
      ]),
    )
    .option('--url <address>', "the article's address, for links to the words")
    .action(async (words, options) => {
      const allTrue = await (await import('./commands/check.js')).check(openSession(), words, options);
      if (!allTrue) process.exitCode = 1;
    });
  withJson(withArticle(program.command('summary').description('sum the article up in whole sentences')))
    .option('-n, --sentences <count>', 'how many sentences', parseCount, 4)
    .action(async (options) => (await import('./commands/summary.js')).summary(openSession(), options));
  withArticle(program.command('chat').description('ask one question after another')).action(async (options) =>
    (await import('./commands/chat.js')).chat(openSession(), options),
  );
  withJson(withArticle(program.command('index').description('embed the article and save its index'))).action(
    async (options) => (await import('./commands/index-article.js')).indexArticle(openSession(), options),
  );
  program
    .command('batch [file]')
    .description('answer JSON Lines from a file or standard input, one JSON line each')
    .action(async (file) => {
      const failed = await (await import('./commands/batch.js')).batch(openSession(), file);
      if (failed > 0) process.exitCode = 1;
    });
  withJson(
    program.command('doctor').description('check everything Pullquote needs, and say how to mend it'),
  ).action(async (options) => {
    const sound = await (await import('./commands/doctor.js')).doctor(openSession(), options);
    if (!sound) process.exitCode = 1;
  });
  return program;
}

function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 50)
    throw new InvalidArgumentError('A whole number from 1 to 50.');
  return count;
}
