import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ArticleError } from '../../src/errors.js';
import { harbourText } from '../answering/support/story.js';
import { runCommand } from './support/run.js';

const slice = z.strictObject({ text: z.string(), start: z.number(), end: z.number() });
const answerSchema = z.strictObject({
  id: z.unknown(),
  answered: z.boolean(),
  confidence: z.number().min(0).max(1),
  passages: z.array(slice.extend({ score: z.number() })).max(5),
  answer: slice.nullable(),
  error: z.string().optional(),
});

let folder: string;
let harbour: string;
let odd: string;
const oddText = `\ufeffLights at “Côte d’Émeraude” 🚢\r\n${'The keeper Ada Kestrel said: “The lamp is 40 metres high.”\r\nIt was built by her grandfather in 1902.\r\nNobody lives there now.'.normalize('NFD')}\r\n`;
const settings = () => ({ DATA_DIR: join(folder, 'var'), READER: 'off' });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-batch-'));
  harbour = join(folder, 'harbour.txt');
  odd = join(folder, 'odd.txt');
  await Promise.all([writeFile(harbour, harbourText), writeFile(odd, oddText)]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function runBatch(lines: readonly (object | string)[], between = '\n') {
  const file = join(folder, 'questions.jsonl');
  await writeFile(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join(between),
  );
  const { stdout, stderr, code } = await runCommand(['batch', file], settings());
  const answers = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => answerSchema.parse(JSON.parse(line)));
  return { answers, stderr, code, stdout };
}

const ask = (id: unknown, question: string, more: object = {}) => ({
  id,
  article: harbour,
  question,
  ...more,
});

describe('batch', () => {
  it('gives one line for each, in order, every slice exact, one conversation apart from another', async () => {
    const { answers, code, stderr } = await runBatch([
      ask('a', 'Who met whom?'),
      ask(2, 'What did Brandt say?', { conversation: 'x' }),
      { id: 'odd', article: odd, question: 'How high is the lamp?', conversation: 'y' },
      ask('b', 'Whom did he meet?', { conversation: 'x', extra: [true] }),
      { id: 'odd 2', article: odd, question: 'Who built it?', conversation: 'y' },
      ask('c', 'Whom did he meet?', { conversation: null }),
      ask('d', ''),
      ask('e', 'lines\u2028apart\u2029in Skerra?'),
    ]);
    expect(answers.map(({ id }) => id)).toEqual(['a', 2, 'odd', 'b', 'odd 2', 'c', 'd', 'e']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { id, answered, answer, passages, error } of answers) {
      const text = String(id).startsWith('odd') ? oddText : harbourText;
      for (const { start, end, text: words } of [...passages, ...(answer ? [answer] : [])])
        expect(text.slice(start, end)).toBe(words);
      expect(answered).toBe(answer !== null);
      expect(error).toBeUndefined();
      const scores = passages.map(({ score }) => score);
      expect(new Set(passages.map(({ start }) => start)).size).toBe(passages.length);
      expect(scores).toHaveLength(id === 'd' ? 0 : Math.min(5, String(id).startsWith('odd') ? 4 : 5));
    }
    const [, said, lamp, follows, , alone, nothing] = answers;
    expect(said?.answer?.text).toMatch(/^“We will not run boats.*plain fact\.”$/su);
    expect(lamp?.passages.some(({ text }) => text.includes('40 metres'))).toBe(true);
    // The same words in a conversation about Brandt and without one.
    expect(follows?.answer?.text).toMatch(/^Mayor Ruth Ellery met Tomas Brandt/u);
    expect(alone).not.toEqual({ ...follows, id: 'c' });
    expect(nothing).toEqual({ id: 'd', answered: false, confidence: 0, passages: [], answer: null });
  });

  it('gives a line that it cannot answer a line that says why, and goes on', async () => {
    const { answers, code } = await runBatch([
      'no JSON',
      '{"id": "cut',
      '[1]',
      'null',
      { article: harbour, question: 'Who?' },
      { id: 'no article', question: 'Who?' },
      { id: 'no text', article: harbour, question: 5 },
      { id: 'nowhere', article: join(folder, 'nowhere.txt'), question: 'Who?' },
      { id: 'again', article: join(folder, 'nowhere.txt'), question: 'Who?' },
      ask('whole', 'Who met whom?'),
    ]);
    expect(code).toBe(1);
    expect(answers.map(({ id, error }) => [id, error])).toEqual([
      [null, 'The line is not JSON.'],
      [null, 'The line is not JSON.'],
      [null, expect.stringContaining('The line')],
      [null, expect.stringContaining('The line')],
      [null, expect.stringContaining('id is wrong')],
      ['no article', expect.stringContaining('article is wrong')],
      ['no text', expect.stringContaining('question is wrong')],
      ['nowhere', expect.stringContaining('There is no article file')],
      ['again', expect.stringContaining('There is no article file')],
      ['whole', undefined],
    ]);
    for (const { error, answered, confidence, passages, answer } of answers)
      if (error !== undefined)
        expect({ answered, confidence, passages, answer }).toEqual({
          answered: false,
          confidence: 0,
          passages: [],
          answer: null,
        });
    expect(answers.at(-1)?.answered).toBe(true);
  });

  it('gives the same for the same; takes CRLF, blank lines, a byte-order mark, a relative path and no break at the end', async () => {
    const request = { id: 1, article: relative(process.cwd(), harbour), question: 'Where is Skerra?' };
    const { answers } = await runBatch([`\ufeff${JSON.stringify(request)}`, '', '  ', request], '\r\n');
    expect(answers.map(({ id }) => id)).toEqual([1, 1]);
    expect(answers[0]).toEqual(answers[1]);
  });

  it('of nothing gives nothing', async () => {
    expect(await runBatch([])).toEqual({ answers: [], stderr: '', code: 0, stdout: '' });
  });

  it.each(['nowhere.jsonl', '.'])('that cannot be read is named: %s', async (name) => {
    const failure = runCommand(['batch', join(folder, name)], settings());
    await expect(failure).rejects.toThrow(ArticleError);
    await expect(failure).rejects.toThrow(/^The batch file .* cannot be read\. Check the path\.$/u);
  });
});
