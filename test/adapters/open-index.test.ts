import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Hnswlib, loadHnswlib } from '../../src/adapters/hnsw-index.js';
import { checkIndex, type OpenIndexOptions, openIndex } from '../../src/adapters/open-index.js';
import { StorageError } from '../../src/errors.js';
import { linesButAddon } from '../support/addon-warning.js';
import { createHashEmbedder, type HashEmbedder } from '../support/hash-embedder.js';

const hnswlib = await loadHnswlib();
const kind = hnswlib === null ? 'exact' : 'hnsw';

const texts = ['The ferry left at dawn.', 'Nobody was hurt in the fire.', 'The mayor thanked the crew.'];
const otherTexts = ['A heron stood in the reeds.', 'The bridge was closed.', 'Rain fell all night.'];

let folder: string;
let embedder: HashEmbedder;
let lines: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-index-'));
  embedder = createHashEmbedder({ dimensions: 16 });
  lines = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const log = {
  info: (line: string) => void lines.push(`info ${line}`),
  warn: (line: string) => void lines.push(`warn ${line}`),
};

const open = (changes: Partial<OpenIndexOptions> = {}) =>
  openIndex({ folder, texts, embedder, log, ...changes });

/** What an index finds for a text, wherever it came from. */
async function find(changes: Partial<OpenIndexOptions> = {}, question = 'Who thanked the crew?') {
  const { index } = await open(changes);
  return index.search(await embedder.embed(question, 'query'), 3);
}

describe('opening an index', () => {
  it('builds it the first time, saves it, and says why', async () => {
    const { index, reason } = await open();
    expect(index).toMatchObject({ kind, size: 3 });
    expect(reason).toBe('there is none yet');
    expect(linesButAddon(lines)).toEqual([
      `info Building the index in ${folder} (3 passages): there is none yet.`,
    ]);
    expect(embedder.calls.passage).toBe(3);
  });

  it('uses the saved one the second time, without embedding, in silence', async () => {
    const fresh = await find();
    lines = [];
    const before = embedder.calls.passage;
    expect(await find()).toEqual(fresh);
    expect((await open()).reason).toBeNull();
    expect(embedder.calls.passage).toBe(before);
    expect(lines).toEqual([]);
  });

  it('makes the folder when it is not there', async () => {
    const deep = join(folder, 'a', 'b');
    await open({ folder: deep });
    expect((await readdir(deep)).sort()).toEqual(
      hnswlib ? ['graph.hnsw', 'manifest.json', 'vectors.f32'] : ['manifest.json', 'vectors.f32'],
    );
  });

  it('without a folder keeps it in memory and logs nothing', async () => {
    const { index } = await open({ folder: null });
    expect(index.size).toBe(3);
    expect(lines).toEqual([]);
  });

  it('tells how far it is', async () => {
    const seen: string[] = [];
    await open({ onProgress: (done, total) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(['1/3', '2/3', '3/3']);
  });

  it('indexes an article without a passage', async () => {
    const { index } = await open({ texts: [] });
    expect(index.search(await embedder.embed('anything', 'query'), 5)).toEqual([]);
    expect((await open({ texts: [] })).reason).toBeNull();
  });

  it('gives a text with nothing to see a place near nothing', async () => {
    const { index } = await open({ texts: ['\u200b', 'The crew rested.'] });
    const hits = index.search(await embedder.embed('crew', 'query'), 2);
    expect(hits.map((hit) => hit.id)).toEqual([1, 0]);
    expect(hits[1]?.score).toBe(0);
  });

  it('lets an error of the embedder through and saves nothing', async () => {
    const broken = { ...embedder, embed: () => Promise.reject(new Error('out of memory')) };
    await expect(open({ embedder: broken })).rejects.toThrow('out of memory');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a saved index that does not fit is built anew, with the reason in the log', () => {
  const changeManifest = async (change: (manifest: Record<string, unknown>) => void) => {
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8'));
    change(manifest);
    await writeFile(path, JSON.stringify(manifest));
  };
  const flipBit = async (file: string, at: number) => {
    const path = join(folder, file);
    const bytes = await readFile(path);
    const place = at % bytes.length;
    bytes[place] = (bytes[place] ?? 0) ^ (1 << (at % 8));
    await writeFile(path, bytes);
  };
  const set = (key: string, value: unknown) => () =>
    changeManifest((manifest) => {
      manifest[key] = value;
    });

  const damages: [what: string, reason: RegExp, damage: () => Promise<unknown>][] = [
    ['no manifest', /none yet/, () => rm(join(folder, 'manifest.json'))],
    ['a manifest cut short', /manifest\.json is damaged/, () => truncate(join(folder, 'manifest.json'), 40)],
    ['an empty manifest', /manifest\.json is damaged/, () => truncate(join(folder, 'manifest.json'))],
    ['a manifest of null', /not one of ours/, () => writeFile(join(folder, 'manifest.json'), 'null')],
    ['a manifest without hashes', /not one of ours/, set('vectors', {})],
    ['a manifest that is a folder', /cannot be read/, () => replaceByFolder('manifest.json')],
    ['another format', /another format/, set('format', 'pullquote index 0')],
    ['another space', /another distance/, set('space', 'l2')],
    ['other graph settings', /other settings/, set('graphSettings', '{"m":8}')],
    ['another model', /another model or runtime/, set('model', 'some other model')],
    ['another length of vectors', /another length/, set('dimensions', 8)],
    ['another number of texts', /article has changed/, set('count', 4)],
    ['other texts', /article has changed/, set('texts', 'abc')],
    ['no vectors', /vectors\.f32 is missing/, () => rm(join(folder, 'vectors.f32'))],
    ['vectors cut short', /vectors\.f32 has 100 bytes/, () => truncate(join(folder, 'vectors.f32'), 100)],
    ['one bit of the vectors flipped', /vectors\.f32 is damaged/, () => flipBit('vectors.f32', 77)],
  ];
  const graphDamages: typeof damages = [
    ['no graph', /graph\.hnsw is missing/, () => rm(join(folder, 'graph.hnsw'))],
    ['a graph cut short', /graph\.hnsw has 60 bytes/, () => truncate(join(folder, 'graph.hnsw'), 60)],
    ['one bit of the graph flipped', /graph\.hnsw is damaged/, () => flipBit('graph.hnsw', 333)],
    ['a manifest without a graph', /saved without graph\.hnsw/, set('graph', null)],
  ];

  async function replaceByFolder(file: string): Promise<void> {
    await rm(join(folder, file));
    await mkdir(join(folder, file));
  }

  it.each(damages)('%s', async (_what, reason, damage) => {
    const fresh = await find();
    await damage();
    lines = [];
    expect(await find()).toEqual(fresh);
    expect(lines[0]).toMatch(reason);
    expect(embedder.calls.passage).toBe(6);
  });

  it.skipIf(hnswlib === null).each(graphDamages)(
    '%s, without embedding again',
    async (_what, reason, damage) => {
      const fresh = await find();
      await damage();
      lines = [];
      expect(await find()).toEqual(fresh);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(reason);
      expect(embedder.calls.passage).toBe(3);
      expect((await open()).reason).toBeNull();
    },
  );

  it('a changed text, a moved border between texts, an added one', async () => {
    for (const changed of [
      ['The ferry left at dusk.', ...texts.slice(1)],
      ['The ferry left at dawn.Nobody', ' was hurt in the fire.', 'The mayor thanked the crew.'],
      [...texts, 'One more.'],
    ]) {
      await open();
      expect((await open({ texts: changed })).reason).toBe('the article has changed');
    }
  });

  it('another embedder', async () => {
    await open();
    const other = createHashEmbedder({ dimensions: 16, fingerprint: 'newer runtime' });
    expect((await open({ embedder: other })).reason).toBe('it was made with another model or runtime');
  });

  it('when a new one is asked for', async () => {
    await open();
    expect((await open({ rebuild: true })).reason).toBe('a new one was asked for');
    expect(embedder.calls.passage).toBe(6);
  });

  it('whichever bit of whichever file is flipped, answers stay the same', async () => {
    const fresh = await find();
    const files = (await readdir(folder)).sort();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(100_000), async (file, at) => {
        await open();
        await flipBit(file, at);
        expect(await find()).toEqual(fresh);
      }),
      { numRuns: 60 },
    );
  });

  it('when files of two writers meet, in every mixture', async () => {
    const [mine, theirs] = [join(folder, 'mine'), join(folder, 'theirs')];
    const fresh = await find({ folder: mine });
    await open({ folder: theirs, texts: otherTexts });
    const files = await readdir(mine);
    for (let mixture = 0; mixture < 2 ** files.length; mixture++) {
      const mixed = join(folder, `mixed-${mixture}`);
      await mkdir(mixed);
      for (const [i, file] of files.entries())
        await copyFile(join(mixture & (1 << i) ? theirs : mine, file), join(mixed, file));
      expect(await find({ folder: mixed })).toEqual(fresh);
    }
  });

  it('when several processes open one folder for different articles at once', async () => {
    await Promise.all([0, 1, 2, 3, 4, 5].map((i) => open({ texts: i % 2 ? otherTexts : texts })));
    expect(await find()).toEqual(await find({ folder: null }));
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a folder that cannot be written', () => {
  let blocked: string;
  beforeEach(async () => {
    // A file where a folder is wanted stops even the administrator.
    await writeFile(join(folder, 'file'), '');
    blocked = join(folder, 'file', 'index');
  });

  it('is no failure of answering: one warning, and the index stays in memory', async () => {
    expect(await find({ folder: blocked })).toEqual(await find({ folder: null }));
    expect(lines.filter((line) => line.startsWith('warn'))).toEqual([
      expect.stringMatching(/^warn The index cannot be saved in .*index \(.*\)\. Make the folder writable/),
    ]);
  });

  it('is a StorageError when saving is what was asked for', async () => {
    await expect(open({ folder: blocked, save: 'required' })).rejects.toThrow(StorageError);
  });
});

describe.skipIf(hnswlib === null)('the addon', () => {
  it('missing: the same answers by exact search, and the vectors are saved all the same', async () => {
    const fresh = await find();
    const { index } = await open({ folder: join(folder, 'exact'), hnswlib: null });
    expect(index.kind).toBe('exact');
    expect(await find({ folder: join(folder, 'exact'), hnswlib: null })).toEqual(fresh);
    expect(embedder.calls.passage).toBe(6);
  });

  it('missing: a graph saved by it does no harm, however damaged', async () => {
    const fresh = await find();
    await truncate(join(folder, 'graph.hnsw'), 10);
    expect(await find({ hnswlib: null })).toEqual(fresh);
    expect(embedder.calls.passage).toBe(3);
  });

  it('back again: makes its graph from the saved vectors', async () => {
    await open({ hnswlib: null });
    expect(await open()).toMatchObject({
      index: { kind: 'hnsw' },
      reason: 'it was saved without graph.hnsw',
    });
    expect(embedder.calls.passage).toBe(3);
  });

  it('reporting success for a write that failed is not believed', async () => {
    if (hnswlib === null) return;
    class FullDisk extends hnswlib.HierarchicalNSW {
      override writeIndexSync(path: string): void {
        super.writeIndexSync(join(path, 'no', 'such', 'folder'));
      }
    }
    const full: Hnswlib = { ...hnswlib, HierarchicalNSW: FullDisk };
    await expect(open({ hnswlib: full, save: 'required' })).rejects.toThrow(
      /graph\.hnsw was not written whole/,
    );
    expect((await open({ hnswlib: full })).index.size).toBe(3);
    expect(await readdir(folder)).toEqual(['vectors.f32']);
  });
});

describe('checking an index', () => {
  it('says what is wrong with it and writes nothing', async () => {
    expect(await checkIndex(folder, texts, embedder)).toBe('there is none yet');
    expect(await readdir(folder)).toEqual([]);
    await open();
    expect(await checkIndex(folder, texts, embedder)).toBeNull();
    expect(await checkIndex(folder, otherTexts, embedder)).toBe('the article has changed');
    expect(embedder.calls.passage).toBe(3);
  });
});
