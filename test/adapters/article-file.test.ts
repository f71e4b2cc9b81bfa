import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largestArticle, readArticleFile } from '../../src/adapters/article-file.js';
import { ArticleError } from '../../src/errors.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-article-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function writeArticle(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

const failureOf = (file: string): Promise<unknown> =>
  readArticleFile(file).then(
    () => null,
    (failure: unknown) => failure,
  );

/** One line that names the file, and the error to show for it. */
async function expectFailure(file: string, told: RegExp): Promise<void> {
  const failure = await failureOf(file);
  expect(failure).toBeInstanceOf(ArticleError);
  expect(failure).toMatchObject({ exitCode: 1 });
  const message = failure instanceof Error ? failure.message : '';
  expect(message).toMatch(told);
  expect(message).toContain(file);
  expect(message).not.toContain('\n');
}

const story = 'Ferry sinks off Leeds\nIt sank at noon. “Nobody was hurt,” Zoe\u0308 said 😀.\n';

describe('an article that can be read', () => {
  test.each([
    ['plain', story],
    ['with a byte-order mark', `\ufeff${story}`],
    ['with carriage returns', story.replaceAll('\n', '\r\n')],
    ['with no-break spaces and odd marks', 'Doe\u00a0said:”We won.”\u2028\u200b'],
    ['of one word', 'Sunk'],
    ['in another script', 'Паром затонул'],
  ])('%s: every character is kept', async (_name, text) => {
    expect(await readArticleFile(await writeArticle('story.txt', text))).toBe(text);
  });

  test('the default one', async () => {
    const text = await readArticleFile(fileURLToPath(new URL('../../data/article.txt', import.meta.url)));
    expect(text).toMatch(/^UK defence secretary[\s\S]*comments$/);
  });

  test('of exactly the largest size', async () => {
    const text = 'a'.repeat(largestArticle);
    expect(await readArticleFile(await writeArticle('largest.txt', text))).toHaveLength(largestArticle);
  });

  test('behind a link', async () => {
    const link = join(folder, 'link.txt');
    await symlink(await writeArticle('linked.txt', story), link);
    expect(await readArticleFile(link)).toBe(story);
  });

  test('characters that straddle the pieces it is read in', async () => {
    const text = `a${'€'.repeat(100_000)}`;
    expect(await readArticleFile(await writeArticle('straddling.txt', text))).toBe(text);
  });
});

describe('an article that cannot be read', () => {
  test('a missing file', () =>
    expectFailure(join(folder, 'missing.txt'), /There is no article file .*Check the path/));

  test('a file within a file', async () => {
    const file = await writeArticle('file.txt', story);
    await expectFailure(join(file, 'inner.txt'), /There is no article file/);
  });

  test('a folder', async () => {
    const inner = join(folder, 'folder');
    await mkdir(inner);
    await expectFailure(inner, /is a folder/);
  });

  test('an empty file', async () => expectFailure(await writeArticle('empty.txt', ''), /is empty/));

  test.each([
    ['white space', ' \r\n\t\u00a0'],
    ['a byte-order mark', '\ufeff'],
    ['zero-width characters', '\u200b\u2060'],
    ['marks and emoji', '*** 😀 “…”\n'],
  ])('nothing but %s', async (_name, text) =>
    expectFailure(await writeArticle('blank.txt', text), /holds no words/),
  );

  test('NUL bytes', async () =>
    expectFailure(await writeArticle('binary.txt', 'Ferry\0sinks'), /is not a text file/));

  test('an image', async () =>
    expectFailure(
      await writeArticle('image.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      /is not a text file/,
    ));

  test('UTF-16, either way round', async () => {
    const little = Buffer.from(`\ufeff${story}`, 'utf16le');
    await expectFailure(await writeArticle('utf16le.txt', little), /UTF-16.*UTF-8/);
    await expectFailure(await writeArticle('utf16be.txt', Buffer.from(little).swap16()), /UTF-16.*UTF-8/);
  });

  test('UTF-16 without its mark', async () =>
    expectFailure(await writeArticle('utf16.txt', Buffer.from(story, 'utf16le')), /is not a text file/));

  test('Latin-1', async () =>
    expectFailure(await writeArticle('latin1.txt', Buffer.from('Zoë said £5', 'latin1')), /is not UTF-8/));

  test('a character cut in two at the end', async () =>
    expectFailure(await writeArticle('cut.txt', Buffer.from(story).subarray(0, -4)), /is not UTF-8/));

  test('halves of a surrogate pair encoded alone', async () =>
    expectFailure(await writeArticle('cesu.txt', Buffer.from('61eda0bdedb880', 'hex')), /is not UTF-8/));

  test('a byte too many', async () =>
    expectFailure(await writeArticle('large.txt', 'a'.repeat(largestArticle + 1)), /is larger than 5 MB/));

  test('six and fifty megabytes', async () => {
    for (const size of [6, 50]) {
      const file = await writeArticle(`large-${size}.txt`, 'a');
      await truncate(file, size * 1024 * 1024);
      await expectFailure(file, /is larger than 5 MB/);
    }
  });

  // Root reads everything, and Windows knows no such permission.
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('no permission', async () => {
    const file = await writeArticle('secret.txt', story);
    await chmod(file, 0o000);
    await expectFailure(file, /may not be read/);
  });

  test.skipIf(process.platform === 'win32')('a device without an end', () =>
    expectFailure('/dev/zero', /is larger than 5 MB/),
  );

  test('a name that no file can have', async () => {
    await expectFailure(join(folder, 'a'.repeat(5000)), /cannot be read \(ENAMETOOLONG\)/);
    expect(await failureOf('a\0b')).toBeInstanceOf(ArticleError);
  });
});
