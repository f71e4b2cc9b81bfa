import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRankingModel } from '../../src/adapters/ranking-model-file.js';
import { defaultRankingModel } from '../../src/answering/ranking-model.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-ranking-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(text: string | null) {
  const path = join(folder, 'ranking-model.json');
  await rm(path, { force: true });
  if (text !== null) await writeFile(path, text);
  const warnings: string[] = [];
  const model = await readRankingModel(path, (line) => void warnings.push(line));
  return { path, model, warnings };
}

describe('the coefficients’ file', () => {
  it('is read as it is, without a word', async () => {
    const fitted = { ...defaultRankingModel, about: 'Fitted on a Monday.' };
    expect(await read(JSON.stringify(fitted))).toMatchObject({ model: fitted, warnings: [] });
  });

  it.each<[string, string | null, string]>([
    ['missing', null, 'cannot be read'],
    ['empty', '', 'is not JSON'],
    ['cut short', '{"about": "x"', 'is not JSON'],
    ['something else', '[]', 'is malformed at its top'],
    [
      'one half',
      JSON.stringify({ ...defaultRankingModel, withReader: undefined }),
      'is malformed at withReader',
    ],
    [
      'without a threshold',
      JSON.stringify({
        ...defaultRankingModel,
        withReader: { ranking: {}, confidence: { bias: 0, weights: {} } },
      }),
      'is malformed at withReader.threshold',
    ],
  ])('that is %s leaves the defaults and one warning that names it', async (_, text, why) => {
    const { path, model, warnings } = await read(text);
    expect(model).toBe(defaultRankingModel);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`The ranking model ${path} ${why}`);
    expect(warnings[0]).toContain('npm run fit');
  });
});
