import { isNamedFailure } from './errors.js';

/**
 * The one place where a failure of the program as a whole becomes a message and an exit code: named failures in one line,
 * without a stack trace unless LOG_LEVEL=debug; anything else as an error of ours. Sets `process.exitCode`, so that what
 * is being written is written out.
 */
export async function runGuarded(run: () => Promise<void>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader went away (`| head`): nothing more to say, and nothing wrong.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await run();
  } catch (error) {
    const named = isNamedFailure(error);
    // A path may hold control characters: they may not move a terminal's cursor.
    const message = (error instanceof Error ? error.message : String(error)).replace(
      /[^\P{Cc}\n\t]/gu,
      '\ufffd',
    );
    process.stderr.write(`${named ? '' : 'Unexpected error: '}${message}\n`);
    if (/^(?:debug|trace)$/u.test(process.env['LOG_LEVEL'] ?? '') && error instanceof Error)
      process.stderr.write(
        `${error.stack ?? ''}\n${error.cause instanceof Error ? `caused by ${error.cause.stack ?? ''}\n` : ''}`,
      );
    else if (!named) process.stderr.write('Set LOG_LEVEL=debug to see where it happened.\n');
    process.exitCode = named ? error.exitCode : 1;
  }
}
