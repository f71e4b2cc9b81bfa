import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import { rankedPassages } from '../../src/answering/answer.js';
import { composeAnswer } from '../../src/answering/compose.js';
import type { Inspection } from '../../src/answering/inspection.js';
import { defaultRankingModel, type RankingModel } from '../../src/answering/ranking-model.js';
import type { Reader } from '../../src/answering/reader.js';
import type { Story } from '../../src/answering/story.js';
import { answerToJson } from '../../src/cli/answer-json.js';
import { findWords } from '../../src/text/words.js';
import { anyQuestion, anyText } from './support/arbitrary.js';
import { openDesk, talkative } from './support/desk.js';
import { at, harbour, harbourText } from './support/story.js';

const desk = await openDesk(harbour);

/** A model that is sure of nothing, so that only what is settled is answered. */
const shy: RankingModel = {
  ...defaultRankingModel,
  withoutReader: { ...defaultRankingModel.withoutReader, confidence: { bias: -50, weights: {} } },
};

/** Every quote of an answer, shown or only near, is the slice it claims to be; so is every passage ranked. */
function expectExact(story: Story, answer: Answer): void {
  const { text } = story.article;
  const quotes = answer.kind === 'quoted' ? answer.quotes : answer.nearest ? [answer.nearest] : [];
  for (const part of [...quotes, ...answer.ranked]) {
    expect(part.start).toBeLessThan(part.end);
    expect(text.slice(part.start, part.end)).toBe(part.text);
  }
  const { furniture } = story.article;
  for (const quote of quotes)
    expect(furniture.every(({ start, end }) => end <= quote.start || quote.end <= start)).toBe(true);
  // Composing checks them too, and must not throw.
  for (const block of composeAnswer(story, answer))
    if (block.kind === 'quote') expect(text).toContain(block.runs.map((run) => run.text).join(''));
  const json = answerToJson(story, answer);
  expect(json.confidence >= 0 && json.confidence <= 1).toBe(true);
  expect(json.passages.length).toBeLessThanOrEqual(5);
  for (const slice of [...json.passages, ...(json.answer ? [json.answer] : [])])
    expect(text.slice(slice.start, slice.end)).toBe(slice.text);
  expect(json.answered).toBe(json.answer !== null);
}

/** A reader that prefers long words, to no purpose but to try one. */
const reader: Reader = {
  fingerprint: 'a reader for tests',
  async read(_question, text, window) {
    const words = findWords(text, window);
    const scores = words.map((word) => word.text.length - 5);
    return { words, starts: scores, ends: scores };
  },
  async [Symbol.asyncDispose]() {},
};

describe('an answer', () => {
  it('quotes the sentence that shares its rare words with the question', async () => {
    const answer = await desk.answerer.answer('How many people do the ferries carry?');
    expect(answer).toMatchObject({ kind: 'quoted', questionKind: 'how-many' });
    expect(answer.kind === 'quoted' && answer.quotes[0].text).toMatch(/4,000 people/u);
  });

  it('carries the question as it was asked and as it was understood', async () => {
    expect(await desk.answerer.answer('Where is Skerra?', { asked: 'and Skerra?' })).toMatchObject({
      question: 'and Skerra?',
      standalone: 'Where is Skerra?',
    });
    expect(await desk.answerer.answer('Skerra')).toMatchObject({ question: 'Skerra', standalone: 'Skerra' });
  });

  it('carries the best passages, best first', async () => {
    const { ranked } = await desk.answerer.answer('Where is Skerra?');
    expect(ranked).toHaveLength(rankedPassages);
    const scores = ranked.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('shows what led to it to whoever wants to know', async () => {
    const seen: Inspection[] = [];
    const onInspection = (inspection: Inspection) => void seen.push(inspection);
    const answer = await desk.answerer.answer('Where is Skerra?', { onInspection });
    await desk.answerer.answer('hello', { onInspection });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.confidence).toBe(answer.confidence);
    expect(seen[0]?.ranked.map(({ id }) => id).slice(0, rankedPassages)).toEqual(
      answer.ranked.map(({ id }) => id),
    );
  });

  it('highlights what the reader found in the sentence that stands first', async () => {
    const keen: Reader = {
      ...reader,
      async read(_question, text, window) {
        const words = findWords(text, window);
        const scores = words.map((word) => (word.text === 'Skerra' ? 9 : -9));
        return { words, starts: scores, ends: scores };
      },
    };
    const { answerer } = await openDesk(harbour, { reader: keen, model: talkative });
    const answer = await answerer.answer('Which island do the ferries serve?');
    expect(answer.kind === 'quoted' && answer.quotes[0].highlight).toEqual(at(harbourText, 'Skerra'));
  });

  it('is not what was quoted last where something else is asked for', async () => {
    const question = 'How many people do the ferries carry?';
    const [first] = (await desk.answerer.answer(question)).ranked;
    const last = { lastPassages: [first?.id ?? -1], leans: true };
    const other = await desk.answerer.answer(question, { context: { ...last, elsewhere: true } });
    expect(other.ranked.map(({ id }) => id)).not.toContain(first?.id);
    const { story, answerer } = await openDesk('Ada Kestrel left the island on Monday.');
    expect(story.passages).toHaveLength(1);
    const only = await answerer.answer('Who left?', {
      context: { lastPassages: [0], leans: true, elsewhere: true },
    });
    expect(only.ranked).toHaveLength(1);
  });

  it('that the attribution settles is sure, though likeness would not be', async () => {
    const { answerer } = await openDesk(harbour, { model: shy });
    expect(await answerer.answer('Who met whom?')).toMatchObject({ kind: 'quoted', confidence: 0.95 });
    expect(await answerer.answer('What did Brandt say?')).toMatchObject({ kind: 'quoted' });
    expect(await answerer.answer('Where is Skerra?')).toMatchObject({
      kind: 'abstained',
      reason: 'not-stated',
    });
  });
});

describe('an abstention', () => {
  it.each([
    ['nothing-asked', '   '],
    ['too-long', 'ferry '.repeat(1000)],
    ['other-language', 'кто встретил мэра?'],
    ['small-talk', 'hello'],
    ['too-vague', 'why?'],
    ['not-mentioned', 'Is Odette Marsh a pianist from Zanzibar?'],
    ['off-topic', 'how do I bake sourdough bread'],
  ])('says why: %s', async (reason, question) => {
    expect(await desk.answerer.answer(question)).toMatchObject({ kind: 'abstained', reason });
  });

  it('names what the article never mentions', async () => {
    expect(await desk.answerer.answer('Is Odette Marsh a pianist?')).toMatchObject({
      missing: 'Odette Marsh',
    });
  });

  it('has the nearest passage where something is near', async () => {
    const { answerer } = await openDesk(harbour, { model: shy });
    const near = await answerer.answer('Is the harbour source in the union?');
    expect(near).toMatchObject({ kind: 'abstained', reason: 'not-stated' });
    expect(near.kind === 'abstained' && near.nearest?.text).toMatch(/harbour source/u);
    const far = await answerer.answer('how do I bake sourdough bread');
    expect(far).toMatchObject({ kind: 'abstained', nearest: null });
    expect(far.ranked.length).toBeGreaterThan(0);
  });

  it('is given, and surely so, for the words of somebody who says nothing', async () => {
    const { answerer } = await openDesk(harbour, { model: talkative });
    const answer = await answerer.answer('What did Valdemar say?');
    expect(answer).toMatchObject({ kind: 'abstained', reason: 'not-stated' });
    expect(answer.confidence).toBeLessThan(0.1);
    expect(answer.kind === 'abstained' && answer.nearest).not.toBeNull();
  });

  it('asks the model nothing where nothing is asked', async () => {
    const { answerer } = await openDesk(harbour, {
      reader: {
        ...reader,
        read: () => Promise.reject(new Error('The reader was asked.')),
      },
    });
    for (const question of ['', 'hello', 'why?', '🎉'])
      expect((await answerer.answer(question)).ranked).toEqual([]);
  });
});

describe('whatever the article and the question', () => {
  it.each([
    ['without a reader', undefined],
    ['with one', reader],
  ])('every quote is the article’s own words, %s', async (_, some) => {
    await fc.assert(
      fc.asyncProperty(
        anyText,
        fc.array(anyQuestion, { minLength: 1, maxLength: 3 }),
        async (text, questions) => {
          const { story, answerer } = await openDesk(text, {
            model: talkative,
            ...(some ? { reader: some } : {}),
          });
          for (const question of questions) expectExact(story, await answerer.answer(question));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('the same article and question give the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyQuestion, async (text, question) => {
        const once = await (await openDesk(text, { reader, model: talkative })).answerer.answer(question);
        const { answerer } = await openDesk(text, { reader, model: talkative });
        await answerer.answer('Who met whom?');
        expect(JSON.stringify(await answerer.answer(question))).toBe(JSON.stringify(once));
      }),
      { numRuns: 50 },
    );
  });

  it('asked at the same time they do not disturb each other', async () => {
    const questions = ['Where is Skerra?', 'Who met whom?', 'What did Ellery say?', 'why', 'lower offer'];
    const alone: Answer[] = [];
    for (const question of questions) alone.push(await desk.answerer.answer(question));
    expect(await Promise.all(questions.map((question) => desk.answerer.answer(question)))).toEqual(alone);
  });

  it.each([
    ['CRLF', harbourText.replaceAll('\n', '\r\n')],
    ['a byte-order mark', `\ufeff${harbourText}`],
    ['decomposed accents', harbourText.replaceAll('Brandt', 'Brände').normalize('NFD')],
    ['emoji', harbourText.replaceAll('ferry', '🚢 ferry 👩‍👩‍👧')],
    ['right-to-left words', harbourText.replaceAll('union', 'union (اتحاد العبّارات)')],
    ['non-breaking spaces', harbourText.replaceAll(' ', '\u00a0')],
    ['straight marks', harbourText.replaceAll(/[“”]/gu, '"')],
    ['no line breaks', harbourText.replaceAll('\n', ' ')],
  ])('an article with %s is quoted as it stands', async (_, text) => {
    const { story, answerer } = await openDesk(text, { model: talkative });
    for (const question of [
      'Who met whom?',
      'What did Ellery say?',
      'How many people do the ferries carry?',
    ]) {
      const answer = await answerer.answer(question);
      expect(answer.kind).toBe('quoted');
      expectExact(story, answer);
    }
  });
});
