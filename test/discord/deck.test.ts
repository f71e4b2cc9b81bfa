import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/answering/answer.js';
import { quotePassages } from '../../src/answering/quote-of.js';
import { readStory } from '../../src/answering/story.js';
import { type Deck, readDeck, renderDeck, type SentMessage } from '../../src/discord/deck.js';
import { contentLimit, type Message } from '../../src/discord/message.js';
import { nastyText } from './support/arbitrary.js';
import { quotedTexts } from './support/shows.js';

const sentences = Array.from({ length: 120 }, (_, i) => `Sentence *${i}* is ${'quite '.repeat(i % 40)}long.`);
const long = readStory(`Title\n${sentences.join('\n')}`);
const quotes = long.passages
  .filter(({ kind }) => kind === 'body')
  .map(({ id, start }) => quotePassages(long, id, id, { start, end: start + 8 }))
  .filter((quote): quote is Quote => quote !== null);
const deck = (count: number): Deck => ({
  header: '-# Question: what?',
  quotes: quotes.slice(0, count),
  next: [1, 2, 3],
  shareable: true,
});

const sent = ({ content, components }: Message): SentMessage => ({
  content,
  customIds: components.flatMap((row) => row.components.map((one) => one.custom_id)),
});

/** Every page, each found from the buttons of the one before. */
function* walk(message: Message, story = long): Generator<Message> {
  for (let page = 0; ; page++) {
    const found = readDeck(story, sent(message));
    if (!found) return;
    yield renderDeck(story, found, page);
    const next = message.components.at(-1)?.components.at(-1);
    if (renderDeck(story, found, page).content === renderDeck(story, found, page + 1).content || !next)
      return;
  }
}

describe('renderDeck', () => {
  it('needs no page buttons for one page', () => {
    expect(renderDeck(long, deck(2), 0).components).toHaveLength(1);
  });

  it('says where one is, and leads nowhere beyond the ends', () => {
    const row = (page: number) =>
      renderDeck(long, deck(20), page).components[1]?.components.map((one) =>
        'label' in one ? [one.label, one.disabled] : [],
      );
    const last = Number(/of (\d+)/u.exec(String(row(0)?.[1]?.[0]))?.[1]);
    expect(row(0)).toEqual([
      ['Previous', true],
      [`Page 1 of ${last}`, true],
      ['Next page', false],
    ]);
    expect(row(last - 1)).toEqual([
      ['Previous', false],
      [`Page ${last} of ${last}`, true],
      ['Next page', true],
    ]);
    expect(row(99)).toEqual(row(last - 1));
  });

  it('finds every page again from the buttons alone', () => {
    const first = renderDeck(long, deck(20), 0);
    const pages = [...walk(first)];
    expect(pages.flatMap(({ content }) => quotedTexts(content))).toEqual(
      deck(20).quotes.map(({ text }) => text),
    );
    for (const { content, components } of pages) {
      expect(content.startsWith('-# Question: what?\n')).toBe(true);
      expect(components[0]).toMatchObject({
        components: [{ label: 'Context' }, { label: 'Next passage' }, { label: 'Share' }],
      });
    }
  });

  it('says how many quotes its buttons cannot carry', () => {
    const [first = { content: '' }] = walk(renderDeck(long, deck(120), 0));
    const [, count = '0'] =
      /The first (\d+) of 120 quotes\. See all that was said with \/quotes\./u.exec(first.content) ?? [];
    expect(Number(count)).toBeGreaterThan(25);
    const shown = [...walk(renderDeck(long, deck(120), 0))].flatMap(({ content }) => quotedTexts(content));
    expect(shown).toEqual(quotes.slice(0, Number(count)).map(({ text }) => text));
  });

  it('keeps Discord’s limits for any article and any quotes', () => {
    const article = fc
      .array(nastyText, { minLength: 1, maxLength: 30 })
      .map((lines) => readStory(lines.join('\n')));
    fc.assert(
      fc.property(
        article,
        fc.array(fc.nat(), { minLength: 1, maxLength: 60 }),
        fc.nat(30),
        (story, picks, page) => {
          fc.pre(story.passages.length > 0);
          const picked = picks.flatMap((pick) => quotePassages(story, pick % story.passages.length) ?? []);
          const { content, components } = renderDeck(
            story,
            { header: 'h', quotes: picked, next: [0], shareable: true },
            page,
          );
          expect(content.length).toBeLessThanOrEqual(contentLimit);
          expect(components.length).toBeLessThanOrEqual(5);
          const ids = components.flatMap((row) => row.components.map((one) => one.custom_id));
          expect(new Set(ids).size).toBe(ids.length);
          for (const row of components) {
            expect(row.components.length).toBeLessThanOrEqual(5);
            for (const one of row.components) expect(one.custom_id.length).toBeLessThanOrEqual(100);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('readDeck', () => {
  it('is null for a message without pages', () => {
    expect(readDeck(long, { content: 'x', customIds: ['share:12345678'] })).toBeNull();
    expect(readDeck(long, { content: 'x', customIds: ['pg:12345678:1:____'] })).toBeNull();
  });
});
