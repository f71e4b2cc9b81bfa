import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEmbedder, type ModelProgress } from '../../src/adapters/load-embedder.js';
import { ModelError } from '../../src/errors.js';
import type { Embedder } from '../../src/retrieval/embedder.js';

const model = join(import.meta.dirname, '../../data/models/e5-small-v2');
const question = 'Who did Healey meet?';
const passage =
  'Labour Defence Secretary John Healey has flown to Tel Aviv for a meeting with his Israeli counterpart Yoav Gallant.';

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'pullquote-model-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('the embedded model', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadEmbedder(model);
  });
  afterAll(() => embedder[Symbol.asyncDispose]());

  it('gives the cosine its MODEL.md states', async () => {
    const cosine = dot(await embedder.embed(question, 'query'), await embedder.embed(passage, 'passage'));
    // Vectors differ slightly between processors; another prefix or pooling is further off than this.
    expect(cosine).toBeCloseTo(0.8482, 2);
  });

  it('says what its vectors depend on', () => {
    expect(embedder.dimensions).toBe(384);
    expect(embedder.fingerprint).toMatch(
      /^e5-small-v2, sha256 7d9092cb[0-9a-f]{56}, e5 prefixes, onnxruntime \d+\.\d+\.\d+ \w+$/u,
    );
  });

  it.each([
    ['a question', question],
    ['an emoji', '🦩'],
    ['right-to-left text', 'من التقى'],
    ['half an emoji in a word', 'fla\ud83emingo'],
    ['6,000 characters', 'why? '.repeat(1200)],
    ['5 MB without a space', 'x'.repeat(5_000_000)],
    ['what looks like the special tokens', '[CLS] [SEP] [MASK] [PAD]'],
  ])('gives %s a vector of length one', async (_what, text) => {
    const vector = await embedder.embed(text, 'query');
    expect(vector).toHaveLength(384);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  });

  it.each(['', ' \n\t', '\u200b\u200d\ufeff', '\u0301', '\ud83e'])(
    'refuses %j, which has nothing to see',
    async (text) => {
      await expect(embedder.embed(text, 'query')).rejects.toThrow(RangeError);
      await expect(embedder.embed(text, 'passage')).rejects.toThrow(RangeError);
    },
  );

  it('gives the same text the same vector, alone or asked for together with others', async () => {
    const alone = [];
    for (const text of [passage, question, 'ferry', passage])
      alone.push(await embedder.embed(text, 'passage'));
    const together = await Promise.all(
      [passage, question, 'ferry', passage].map((text) => embedder.embed(text, 'passage')),
    );
    expect(together).toEqual(alone);
    expect(together[0]).toEqual(together[3]);
  });

  it('tells questions from passages', async () => {
    const [asQuery, asPassage] = [
      await embedder.embed(question, 'query'),
      await embedder.embed(question, 'passage'),
    ];
    expect(dot(asQuery, asPassage)).toBeLessThan(0.9999);
  });

  it('remembers a question without letting its vector be changed', async () => {
    const asked = 'Where was the meeting?';
    const expected = (await embedder.embed(`${asked} `, 'query')).slice();
    for (let time = 0; time < 3; time++) {
      const vector = await embedder.embed(asked, 'query');
      expect(vector).toEqual(expected);
      vector.fill(0);
    }
  });
});

describe('ending', () => {
  it('waits for what was asked before, then refuses', async () => {
    const embedder = await loadEmbedder(model);
    const asked = embedder.embed(passage, 'passage');
    await embedder[Symbol.asyncDispose]();
    await expect(asked).resolves.toHaveLength(384);
    await expect(embedder.embed(question, 'query')).rejects.toThrow('disposed');
    await expect(embedder[Symbol.asyncDispose]()).resolves.toBeUndefined();
  });
});

describe('a folder that is no whole model', () => {
  /** The small files of the model, with weights that are not it. */
  async function makeFolder(name: string, files: Record<string, string | null>): Promise<string> {
    const folder = join(scratch, name);
    await mkdir(join(folder, 'onnx'), { recursive: true });
    for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'MODEL.md'])
      await cp(join(model, file), join(folder, file));
    await writeFile(join(folder, 'onnx/model_quantized.onnx'), 'not a network');
    for (const [file, content] of Object.entries(files)) {
      if (content === null) await rm(join(folder, file));
      else await writeFile(join(folder, file), content);
    }
    return folder;
  }

  it.each<[string, Record<string, string | null>, RegExp]>([
    ['weights that MODEL.md does not know', {}, /is damaged: the sha256 of onnx\/model_quantized\.onnx/],
    ['weights that are no network, with no MODEL.md to say so', { 'MODEL.md': null }, /cannot be loaded/],
    ['no weights', { 'onnx/model_quantized.onnx': null }, /has no onnx\/model_quantized\.onnx/],
    ['no tokenizer', { 'tokenizer.json': null }, /has no tokenizer\.json/],
    ['no configuration', { 'config.json': null }, /has no config\.json/],
    ['a tokenizer cut short', { 'tokenizer.json': '{"version": ' }, /tokenizer\.json cannot be read/],
    ['a configuration that is no JSON', { 'config.json': '' }, /config\.json cannot be read/],
    ['a tokenizer that is another thing', { 'tokenizer.json': '[]', 'MODEL.md': null }, /cannot be loaded/],
  ])('%s: one clear ModelError', async (what, files, message) => {
    const folder = await makeFolder(what, files);
    const loading = loadEmbedder(folder);
    await expect(loading).rejects.toThrow(ModelError);
    await expect(loading).rejects.toThrow(message);
    await expect(loading).rejects.toThrow(folder);
  });

  it.each(['no/such/folder', './nowhere', '/nowhere/at/all', 'C:\\models\\e5'])(
    'a path that leads nowhere is not looked for on the hub: %s',
    async (path) => {
      await expect(loadEmbedder(path)).rejects.toThrow(/There is no embedding model in/);
    },
  );

  it('a file instead of a folder', async () => {
    await expect(loadEmbedder(join(model, 'config.json'))).rejects.toThrow(/There is no embedding model in/);
  });
});

describe('a model of the hub', () => {
  let hub: Server;
  let hubUrl: string;
  let requests: string[];
  beforeAll(async () => {
    requests = [];
    hub = createServer(async (request, response) => {
      requests.push(request.url ?? '');
      const file = /^\/Example\/e5-tiny\/resolve\/main\/(.+)$/u.exec(request.url ?? '')?.[1];
      const bytes = file && (await readFile(join(model, file)).catch(() => null));
      if (!bytes) return response.writeHead(404).end();
      return response
        .writeHead(200, { 'content-length': bytes.length })
        .end(request.method === 'HEAD' ? '' : bytes);
    });
    await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
    hubUrl = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
  });
  afterAll(() => new Promise((resolve) => hub.close(resolve)));

  it('is downloaded with progress, kept, and then loaded without the network', async () => {
    const cacheFolder = join(scratch, 'cache');
    const progress: ModelProgress[] = [];
    const options = { hubUrl, cacheFolder, onProgress: (step: ModelProgress) => progress.push(step) };
    const first = await loadEmbedder('Example/e5-tiny', options);
    expect(first.fingerprint).toMatch(/^Example\/e5-tiny, sha256 7d9092cb/u);
    expect(progress.filter(({ file }) => file === 'onnx/model_quantized.onnx').at(-1)).toMatchObject({
      loaded: 34_014_367,
      total: 34_014_367,
    });
    const vector = await first.embed(question, 'query');
    await first[Symbol.asyncDispose]();

    requests.length = 0;
    const second = await loadEmbedder('Example/e5-tiny', options);
    expect(await second.embed(question, 'query')).toEqual(vector);
    expect(requests.filter((url) => url.includes('model_quantized'))).toEqual([]);
    await second[Symbol.asyncDispose]();
  });

  it('that does not exist is a ModelError naming it, the reason and the remedy', async () => {
    const loading = loadEmbedder('Example/none', { hubUrl, cacheFolder: join(scratch, 'none') });
    await expect(loading).rejects.toThrow(ModelError);
    await expect(loading).rejects.toThrow(
      /^The embedding model "Example\/none" is neither .*http:\/\/127\.0\.0\.1:\d+\/ \(Could not locate file: "[^"]+config\.json"\)/u,
    );
    await expect(loading).rejects.toThrow(/unset EMBEDDING_MODEL/);
  });

  it('on a hub that does not answer is a ModelError that says so', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const loading = loadEmbedder('Example/e5-tiny', {
      hubUrl: `http://127.0.0.1:${port}/`,
      cacheFolder: join(scratch, 'unreachable'),
    });
    await expect(loading).rejects.toThrow(ModelError);
    await expect(loading).rejects.toThrow(/ECONNREFUSED/);
  });
});
