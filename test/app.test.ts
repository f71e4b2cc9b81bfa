import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine, indexFolder } from '../src/app.js';
import { packageRoot, readConfig } from '../src/config.js';
import { ArticleError, ModelError, StorageError } from '../src/errors.js';
import { harbourText } from './answering/support/story.js';
import { linesButAddon } from './support/addon-warning.js';

let folder: string;
let article: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-app-'));
  article = join(folder, 'harbour.txt');
  await writeFile(article, harbourText);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Opened {
  readonly engine: Engine;
  readonly lines: { readonly info: string[]; readonly warn: string[] };
}

function open(environment: NodeJS.ProcessEnv = {}): Opened {
  const lines = { info: [] as string[], warn: [] as string[] };
  const log = {
    info: (line: string) => void lines.info.push(line),
    warn: (line: string) => void lines.warn.push(line),
  };
  const config = readConfig({ DATA_DIR: join(folder, 'var'), READER: 'off', ...environment }, '');
  return { engine: createEngine(config, log), lines };
}

describe('an engine', () => {
  it('reads nothing and loads nothing until asked', async () => {
    const { engine, lines } = open({
      EMBEDDING_MODEL: '/none',
      ARTICLE: '/none',
      DATA_DIR: join(folder, 'untouched'),
    });
    await engine[Symbol.asyncDispose]();
    expect(lines).toEqual({ info: [], warn: [] });
    expect(await readdir(folder)).not.toContain('untouched');
  });

  it('reads a story without a model', async () => {
    const { engine } = open({ EMBEDDING_MODEL: '/none' });
    expect((await engine.readStory(article)).article.text).toBe(harbourText);
  });

  it('answers, saves its index where it is told, and finds it again', async () => {
    const { engine, lines } = open();
    const config = readConfig({ DATA_DIR: join(folder, 'var'), READER: 'off' }, '');
    const story = await engine.readStory(article);
    expect(await engine.checkIndex(story)).toBe('there is none yet');
    const steps: number[] = [];
    const desk = await engine.openDesk(story, {
      save: 'required',
      onProgress: (done, total) => void steps.push(done / total),
    });
    const answer = await desk.answerer.answer('How many people do the ferries carry?');
    expect(answer.ranked[0]?.text).toMatch(/4,000 people/u);
    expect(steps.at(-1)).toBe(1);
    expect(await readdir(indexFolder(config, story))).toContain('manifest.json');
    expect(await engine.checkIndex(story)).toBeNull();
    expect(linesButAddon(lines.warn)).toEqual([]);
    expect(lines.info).toHaveLength(1);

    // The second desk embeds nothing; the answer is the same to the byte.
    const again = await engine.openDesk(story, { save: 'required', onProgress: () => void steps.push(2) });
    expect(JSON.stringify(await again.answerer.answer('How many people do the ferries carry?'))).toBe(
      JSON.stringify(answer),
    );
    expect(steps).not.toContain(2);
    await engine[Symbol.asyncDispose]();
  });

  it('keeps the indexes of two texts and two models apart', async () => {
    const { engine } = open();
    const [one, other] = [
      await engine.readStory(article),
      await engine.readStory(join(packageRoot, 'data/article.txt')),
    ];
    const config = readConfig({}, '');
    const folders = [
      indexFolder(config, one),
      indexFolder(config, other),
      indexFolder({ ...config, embeddingModel: 'owner/strange model:*' }, one),
    ];
    expect(new Set(folders).size).toBe(3);
    for (const path of folders)
      expect(path.slice(config.dataDir.length)).toMatch(/^[\\/]index[\\/][\w.-]+$/u);
  });

  it('does not save where it is told not to', async () => {
    const data = join(folder, 'unsaved');
    const { engine } = open({ DATA_DIR: data });
    await engine.openDesk(await engine.readStory(article), { save: 'no' });
    expect(await readdir(folder)).not.toContain('unsaved');
    await engine[Symbol.asyncDispose]();
  });

  it('tells once that there is no reader and no ranking model, and answers without', async () => {
    const { engine, lines } = open({ READER: '/no/reader', RANKING_MODEL: '/no/model.json' });
    const story = await engine.readStory(article);
    const desks = [
      await engine.openDesk(story, { save: 'no' }),
      await engine.openDesk(story, { save: 'no' }),
    ];
    for (const { answerer } of desks) expect((await answerer.answer('Who met whom?')).kind).toBe('quoted');
    expect(lines.warn.filter((line) => line.includes('/no/reader'))).toHaveLength(1);
    expect(lines.warn.find((line) => line.includes('/no/reader'))).toMatch(/Answering without it\.$/u);
    expect(lines.warn.filter((line) => line.includes('/no/model.json'))).toHaveLength(1);
    expect(linesButAddon(lines.warn)).toHaveLength(2);
    await engine[Symbol.asyncDispose]();
  });
});

describe('what an engine cannot do', () => {
  it('is named: quote an article without sentences', async () => {
    const { engine } = open({ EMBEDDING_MODEL: '/none' });
    const path = join(folder, 'furniture.txt');
    await writeFile(path, 'Share this article\ncomments\n');
    const story = await engine.readStory(path);
    await expect(engine.openDesk(story, { save: 'no' })).rejects.toThrow(ArticleError);
  });

  it('is named: answer without a model; and tried again when there is one', async () => {
    const model = join(folder, 'model');
    const { engine } = open({ EMBEDDING_MODEL: model });
    const story = await engine.readStory(article);
    await expect(engine.openDesk(story, { save: 'no' })).rejects.toThrow(ModelError);
    await cp(join(packageRoot, 'data/models/e5-small-v2'), model, { recursive: true });
    expect((await engine.openDesk(story, { save: 'no' })).story).toBe(story);
    await engine[Symbol.asyncDispose]();
  });

  it('is named: write into its data folder', async () => {
    const { engine } = open({ DATA_DIR: join(article, 'below-a-file') });
    await expect(engine.checkDataFolder()).rejects.toThrow(StorageError);
    await expect(engine.checkDataFolder()).rejects.toThrow(
      /below-a-file cannot be written .* set DATA_DIR to another\.$/u,
    );
  });

  it('leaves nothing where it can be written', async () => {
    const data = join(folder, 'probed', 'deep');
    const { engine } = open({ DATA_DIR: data });
    await engine.checkDataFolder();
    expect(await readdir(data)).toEqual([]);
  });
});
