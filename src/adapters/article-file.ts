import { type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ArticleError } from '../errors.js';

/** Largest article file, in bytes. The longest news articles are under 200 kB. */
export const largestArticle = 5 * 1024 * 1024;

/**
 * Reads an article's file as text, every character kept: byte-order mark, carriage returns and all. A pipe will do.
 * @throws {ArticleError} when it is missing, a folder, empty, too large, binary, or not UTF-8.
 */
export async function readArticleFile(path: string): Promise<string> {
  const file = resolve(path);
  const bytes = await readBytes(file);
  if (bytes.length === 0)
    throw new ArticleError(`The article file ${file} is empty. Put the article's text into it.`);
  const text = decode(file, bytes);
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new ArticleError(`The article file ${file} holds no words. Put the article's text into it.`);
  return text;
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    await using handle = await open(file, 'r');
    const bytes = await readAtMost(handle, largestArticle + 1);
    if (bytes.length > largestArticle)
      throw new ArticleError(
        `The article file ${file} is larger than ${largestArticle / 1024 / 1024} MB. Keep one article in it.`,
      );
    return bytes;
  } catch (cause) {
    if (cause instanceof ArticleError) throw cause;
    throw new ArticleError(explainFailure(file, cause), { cause });
  }
}

/** The first bytes of a file. Its stated size is not trusted: a pipe has none, a device no end, and a file may grow. */
async function readAtMost(handle: FileHandle, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let left = most;
  while (left > 0) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(left, 64 * 1024)));
    if (bytesRead === 0) break;
    chunks.push(buffer.subarray(0, bytesRead));
    left -= bytesRead;
  }
  return Buffer.concat(chunks);
}

function explainFailure(file: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no article file ${file}. Check the path.`;
    case 'EISDIR':
      return `${file} is a folder. Name the article's text file.`;
    case 'EACCES':
    case 'EPERM':
      return `The article file ${file} may not be read. Check its permissions.`;
    default:
      return `The article file ${file} cannot be read (${String(code ?? cause)}). Check the path.`;
  }
}

function decode(file: string, bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff')
    throw new ArticleError(`The article file ${file} is UTF-16 text. Save it again as UTF-8.`);
  if (bytes.includes(0))
    throw new ArticleError(
      `The article file ${file} is not a text file. Save the article as plain text (UTF-8).`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new ArticleError(`The article file ${file} is not UTF-8 text. Save it again as UTF-8.`, { cause });
  }
}
