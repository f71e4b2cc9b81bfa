import { expect, it } from 'vitest';
import { rememberVectors } from '../../scripts/eval/remember-vectors.js';
import { createHashEmbedder } from '../support/hash-embedder.js';

it('embeds a text once in each role, and gives the same vector', async () => {
  const inner = createHashEmbedder();
  const { embedder } = rememberVectors(inner);
  const first = await embedder.embed('a ferry', 'query');
  first.fill(0);
  (await embedder.embed('a ferry', 'query')).fill(0);
  expect(await embedder.embed('a ferry', 'query')).toEqual(await inner.embed('a ferry', 'query'));
  await embedder.embed('a ferry', 'passage');
  await embedder.embed('a ferry', 'passage');
  expect(inner.calls).toEqual({ query: 2, passage: 1 });
});

it('charges a remembered vector what it took', async () => {
  let time = 0;
  const inner = createHashEmbedder();
  const slow = {
    ...inner,
    embed: (text: string, role: 'query' | 'passage') => {
      time += 40;
      return inner.embed(text, role);
    },
  };
  const { embedder, now } = rememberVectors(slow, () => time);
  const took = async (text: string): Promise<number> => {
    const begun = now();
    await embedder.embed(text, 'query');
    return now() - begun;
  };
  expect([await took('a ferry'), await took('a ferry'), await took('a boat')]).toEqual([40, 40, 40]);
  expect(time).toBe(80);
});
