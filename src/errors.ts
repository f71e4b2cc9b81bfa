/** Base of the failures Pullquote names. Their messages are for people: each names the thing and the remedy. */
abstract class PullquoteError extends Error {
  /** What the command line exits with. */
  readonly exitCode: number = 1;
}

/** A setting is missing or wrong. Exit code 78 is `EX_CONFIG` of sysexits.h. */
export class ConfigError extends PullquoteError {
  override readonly name = 'ConfigError';
  override readonly exitCode = 78;
}

/** An article cannot be read: missing, empty, too large, not text. */
export class ArticleError extends PullquoteError {
  override readonly name = 'ArticleError';
}

/** The embedding model cannot be had: missing, damaged, or not to be downloaded. */
export class ModelError extends PullquoteError {
  override readonly name = 'ModelError';
}

/** A file of Pullquote's own (an index, the data folder) cannot be written. */
export class StorageError extends PullquoteError {
  override readonly name = 'StorageError';
}

/** Discord cannot be reached, or ended the connection. */
export class DiscordError extends PullquoteError {
  override readonly name = 'DiscordError';
}

/** A quotation is not the slice of the article it claims to be. Never shown: nothing is quoted when this is thrown. */
export class InexactQuoteError extends PullquoteError {
  override readonly name = 'InexactQuoteError';
}

/** True for a failure whose message may be shown to people as it is. */
export function isNamedFailure(error: unknown): error is PullquoteError {
  return error instanceof PullquoteError;
}
