import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ArticleError } from '../errors.js';

/** Largest article file, in bytes. The longest news articles are under 200 kB. */
export const largestArticle = 5 * 1024 * 1024;

/**
 * Reads an article's file as text, every character kept: byte-order mark, carriage returns and all.
 * @throws {ArticleError} when it is missing, a folder, empty, too large, binary, or not UTF-8.
 */
export async function readArticleFile(path: string): Promise<string> {
  const file = resolve(path);
  const bytes = await readBytes(file);
  if (bytes.length === 0)
    throw new ArticleError(`The article file ${file} is empty. Put the article's text into it.`);
  if (bytes.includes(0))
    throw new ArticleError(
      `The article file ${file} is not a text file. Save the article as plain text (UTF-8).`,
    );
  const text = decode(file, bytes);
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new ArticleError(`The article file ${file} holds no words. Put the article's text into it.`);
  return text;
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    await using handle = await open(file, 'r');
    const { size } = await handle.stat();
    if (size > largestArticle)
      throw new ArticleError(
        `The article file ${file} has ${(size / 1024 / 1024).toFixed(0)} MB; at most ${largestArticle / 1024 / 1024} MB can be read. Keep one article in it.`,
      );
    return await handle.readFile();
  } catch (cause) {
    if (cause instanceof ArticleError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'ENOENT')
      throw new ArticleError(`There is no article file ${file}. Check the path.`, { cause });
    if (code === 'EISDIR')
      throw new ArticleError(`${file} is a folder. Name the article's text file.`, { cause });
    if (code === 'EACCES')
      throw new ArticleError(`The article file ${file} may not be read. Check its permissions.`, { cause });
    throw new ArticleError(`The article file ${file} cannot be read (${String(code ?? cause)}).`, { cause });
  }
}

function decode(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new ArticleError(`The article file ${file} is not UTF-8 text. Save it again as UTF-8.`, { cause });
  }
}
