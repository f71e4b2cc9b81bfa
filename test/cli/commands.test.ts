import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ArticleError, ConfigError, ModelError } from '../../src/errors.js';
import { harbourText } from '../answering/support/story.js';
import { runCommand } from './support/run.js';

let folder: string;
let article: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-cli-'));
  article = join(folder, 'harbour.txt');
  await writeFile(article, harbourText);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const writeArticle = async (name: string, bytes: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};

/** Without a model: no command here may load one. */
const run = (...args: string[]) =>
  runCommand(args, { ARTICLE: article, EMBEDDING_MODEL: '/there/is/none', DATA_DIR: join(folder, 'var') });

const quotationsSchema = z.array(
  z.strictObject({
    text: z.string(),
    start: z.number(),
    end: z.number(),
    speaker: z.string().nullable(),
    cue: z.string().nullable(),
  }),
);

describe('quotes', () => {
  it('prints everything quoted with who said it and where', async () => {
    const { stdout, code } = await run('quotes');
    expect(code).toBe(0);
    expect(stdout).toContain('  │ We will not run boats without crews,\n    Tomas Brandt, paragraph 3\n');
  });

  it('as JSON is one array of slices of the file, one entry a paragraph', async () => {
    const { stdout } = await run('quotes', '--json');
    const listed = quotationsSchema.parse(JSON.parse(stdout));
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(listed.map(({ text }) => text)).toContain('The council has until Friday to answer us.');
    for (const { text, start, end } of listed) {
      expect(harbourText.slice(start, end)).toBe(text);
      expect(text).not.toMatch(/[“”\n]/u);
    }
  });

  it('counts offsets of the file as it is: byte-order mark, CRLF and accents', async () => {
    const text = `\ufeff${harbourText.replaceAll('\n', '\r\n').replaceAll('crews', 'cre\u0301ws 🚢')}`;
    const { stdout } = await run('quotes', '--json', '--article', await writeArticle('odd.txt', text));
    const listed = quotationsSchema.parse(JSON.parse(stdout));
    expect(listed.some((quotation) => quotation.text.includes('cre\u0301ws 🚢'))).toBe(true);
    for (const quotation of listed) expect(text.slice(quotation.start, quotation.end)).toBe(quotation.text);
  });

  it('of one speaker only, by any part of the name', async () => {
    const { stdout } = await run('quotes', '--json', '--speaker', 'BRAND');
    const speakers = quotationsSchema.parse(JSON.parse(stdout)).map(({ speaker }) => speaker);
    expect(new Set(speakers)).toEqual(new Set(['Tomas Brandt']));
  });

  it('says so where there are none', async () => {
    expect((await run('quotes', '--speaker', 'Marsh\u001b[31m')).stdout).toBe(
      'The article gives no words of Marsh␛[31m.\n',
    );
    const silent = await writeArticle(
      'silent.txt',
      'A quiet day\nNothing was said by anybody in the town today.\n',
    );
    expect((await run('quotes', '--article', silent)).stdout).toBe('The article quotes nobody.\n');
    expect((await run('quotes', '--article', silent, '--json')).stdout).toBe('[]\n');
  });
});

describe('people', () => {
  it('prints who is in the story and who met whom', async () => {
    const { stdout } = await run('people');
    expect(stdout).toMatch(/^Ruth Ellery.*\n {4}first in paragraph 1, \d+ mentions$/mu);
    expect(stdout).toMatch(/^Ines Valdemar.*\n {4}first in paragraph 8, 1 mention$/mu);
    expect(stdout.split('Who met whom\n')[1]).toMatch(/^ {2}│ Mayor Ruth Ellery met Tomas Brandt/mu);
  });

  it('as JSON gives names, aliases and meetings as slices', async () => {
    const { stdout } = await run('people', 'brandt', '--json');
    const slice = z.object({ text: z.string(), start: z.number(), end: z.number() });
    const people = z
      .array(
        z.object({ name: z.string(), aliases: z.array(slice), roles: z.array(slice), met: z.array(slice) }),
      )
      .parse(JSON.parse(stdout));
    expect(people.map(({ name }) => name)).toEqual(['Tomas Brandt']);
    for (const { aliases, roles, met } of people)
      for (const { text, start, end } of [...aliases, ...roles, ...met])
        expect(harbourText.slice(start, end)).toBe(text);
  });

  it('says so where the name is not there', async () => {
    expect((await run('people', 'Odette Marsh')).stdout).toBe('The article does not mention Odette Marsh.\n');
  });
});

describe('summary', () => {
  it('prints as many whole sentences as asked for', async () => {
    const { stdout } = await run('summary', '--sentences', '2');
    expect(stdout.match(/^ {2}│ /gmu)).toHaveLength(2);
    expect(stdout).toMatch(/^ {2}│ Mayor Ruth Ellery met Tomas Brandt/u);
  });

  it.each(['0', '51', '1.5', 'two', ''])('refuses %j sentences', async (count) => {
    await expect(run('summary', '--sentences', count)).rejects.toMatchObject({
      code: 'commander.invalidArgument',
      exitCode: 1,
    });
  });

  it('says so where there is too little', async () => {
    const short = await writeArticle('short.txt', 'Ferries\nThey stop.\n');
    expect((await run('summary', '--article', short)).stdout).toBe('The article is too short to sum up.\n');
  });
});

describe('an article that cannot be read', () => {
  it.each<[string, () => Promise<string>, RegExp]>([
    ['missing', async () => join(folder, 'nowhere.txt'), /^There is no article file .*nowhere\.txt\. Check/u],
    ['a folder', async () => folder, /is a folder\. Name the article/u],
    ['empty', () => writeArticle('empty.txt', ''), /is empty\. Put the article/u],
    ['blank', () => writeArticle('blank.txt', ' \n\t\r\n'), /holds no words\. Put/u],
    ['binary', () => writeArticle('binary.txt', Uint8Array.of(1, 0, 255, 7)), /is not a text file\. Save/u],
    [
      'UTF-16',
      () => writeArticle('utf16.txt', Buffer.from('\ufeffwords', 'utf16le')),
      /is UTF-16 text\. Save/u,
    ],
    ['Latin-1', () => writeArticle('latin1.txt', Buffer.from('café', 'latin1')), /is not UTF-8 text\. Save/u],
    ['too large', () => writeArticle('large.txt', 'word '.repeat(1_100_000)), /is larger than 5 MB\. Keep/u],
  ])('%s is named, with the remedy', async (_, make, message) => {
    const failure = run('quotes', '--article', await make());
    await expect(failure).rejects.toThrow(ArticleError);
    await expect(failure).rejects.toThrow(message);
  });
});

describe('what is missing', () => {
  it('is named: the model', async () => {
    const asking = run('ask', 'Who', 'met', 'whom?');
    await expect(asking).rejects.toThrow(ModelError);
    await expect(asking).rejects.toThrow(/no embedding model in \/there\/is\/none\. Set EMBEDDING_MODEL/u);
  });

  it('writes nothing', async () => {
    await run('ask', 'x').catch(() => {});
    expect(await readdir(folder)).not.toContain('var');
  });

  it('is named: a setting', async () => {
    await expect(runCommand(['quotes'], { LOG_LEVEL: 'loud' })).rejects.toThrow(ConfigError);
  });

  it.each([
    [['frobnicate'], 'commander.unknownCommand'],
    [['ask'], 'commander.missingArgument'],
    [['quotes', '--frob'], 'commander.unknownOption'],
    [['quotes', '--article'], 'commander.optionMissingArgument'],
    [['quotes', 'too', 'many'], 'commander.excessArguments'],
  ])('is named: %j', async (args, code) => {
    await expect(run(...args)).rejects.toMatchObject({ code, exitCode: 1 });
  });
});

describe('doctor', () => {
  it('looks at everything, says how to mend what is broken, and fails', async () => {
    const { stdout, code } = await runCommand(['doctor'], {
      ARTICLE: join(folder, 'nowhere.txt'),
      EMBEDDING_MODEL: '/there/is/none',
      READER: '/nor/here',
      RANKING_MODEL: article,
      DATA_DIR: join(article, 'below-a-file'),
    });
    expect(code).toBe(1);
    for (const line of [
      /^ok {4}Node: /mu,
      /^(?:ok|note) {2,4}addon: /mu,
      /^fault model: .*Set EMBEDDING_MODEL/mu,
      /^fault reader: The reader in \/nor\/here has no config\.json\. .*READER/mu,
      /^note {2}ranking: .*is not JSON; built-in defaults/mu,
      /^fault article: There is no article file/mu,
      /^fault data folder: .*set DATA_DIR to another/mu,
      /^note {2}Discord: DISCORD_TOKEN is not set/mu,
    ])
      expect(stdout).toMatch(line);
  });

  it('as JSON gives the same', async () => {
    const { stdout } = await runCommand(['doctor', '--json'], {
      ARTICLE: article,
      EMBEDDING_MODEL: '/there/is/none',
      READER: 'off',
      DATA_DIR: join(folder, 'doctors'),
      DISCORD_TOKEN: 'a-secret-token',
    });
    const check = z.object({ name: z.string(), state: z.enum(['ok', 'note', 'fault']), detail: z.string() });
    const { sound, checks } = z
      .object({ sound: z.boolean(), checks: z.array(check) })
      .parse(JSON.parse(stdout));
    const states = Object.fromEntries(checks.map(({ name, state }) => [name, state]));
    expect(sound).toBe(false);
    expect(states).toMatchObject({
      model: 'fault',
      reader: 'note',
      article: 'ok',
      'data folder': 'ok',
      Discord: 'ok',
    });
    expect(stdout).not.toContain('a-secret-token');
    // The probe is gone again.
    expect(await readdir(join(folder, 'doctors'))).toEqual([]);
  });
});
