import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkerOf } from '../../src/answering/story-checker.js';
import { checkPages } from '../../src/discord/check-message.js';
import { nastyLines } from './support/arbitrary.js';
import { boldTexts, quotedTexts, showsAs } from './support/shows.js';
import { story } from './support/story.js';

const pagesOf = async (words: string, saidBy: string | null = null): Promise<string[]> =>
  checkPages(story, await checkerOf(story, null).check(words, { as: 'words', saidBy })).map(
    ({ content }) => content,
  );

describe('checkPages', () => {
  it('shows an exact quotation bold in its sentence', async () => {
    const [page = ''] = await pagesOf('It will not be cheap');
    expect(page).toContain('**Exact.** The article has these words, character for character.');
    expect(boldTexts(page)).toEqual(['It will not be cheap']);
    expect(quotedTexts(page)).toHaveLength(1);
  });

  it('shows a word diff on both sides', async () => {
    const [page = ''] = await pagesOf('We have waited far enough for this ship');
    expect(page).toContain('Claimed: “We have waited **far** enough for this **ship**”');
    expect(boldTexts(page)).toEqual(['long', 'boat']);
  });

  it('shows the not that was left off', async () => {
    const [page = ''] = await pagesOf('It will be cheap');
    expect(page).toContain('**Cut short.**');
    expect(boldTexts(page)).toEqual(['not']);
  });

  it('shows each of stitched parts with its speaker', async () => {
    const [page = ''] = await pagesOf('The pier is sound. It will not be cheap.');
    expect(boldTexts(page)).toEqual(['The pier is sound', 'It will not be cheap']);
    expect(
      showsAs(page)
        .filter(({ kind }) => kind === 'subtext')
        .map(({ text }) => text),
    ).toEqual(['Tomas Okafor, paragraph 5', 'Petra Lindqvist, paragraph 3']);
  });

  it('names whose words they are', async () => {
    const [page = ''] = await pagesOf('The pier is sound.', '*Lindqvist*');
    expect(page).toContain('**Misattributed.** These are the words of Tomas Okafor, not of \\*Lindqvist\\*.');
  });

  it('says so when nothing is near', async () => {
    const [page = ''] = await pagesOf('Xylophones yodel');
    expect(page).toBe(
      '**Quote check**\n**Not in the article.** Nothing in it is near to this.\nClaimed: “Xylophones yodel”',
    );
  });

  it('answers words that are only punctuation', async () => {
    expect((await pagesOf('…!?'))[0]).toContain('**Nothing to check.** There are no words in it.');
  });

  it('shows a long claim around what differs', async () => {
    const long = `“${'Marsh Ferries will run again '.repeat(20)}”`;
    const [page = ''] = await pagesOf(long);
    const claimed = showsAs(page).find(({ text }) => text.startsWith('Claimed: '));
    expect(claimed?.text.length).toBeLessThan(300);
  });

  it('numbers several quotations and keeps each page within a message', async () => {
    const many = Array.from({ length: 20 }, (_, i) => `“The pier is sound ${i}”`).join(' ');
    const pages = await pagesOf(many);
    expect(pages.length).toBeGreaterThan(1);
    const all = pages.join('\n');
    for (let i = 1; i <= 20; i++) expect(all).toContain(`**${i}\\. `);
    for (const page of pages) expect(page.length).toBeLessThanOrEqual(1800);
  });

  it('shows any claim as its own characters, in messages that Discord takes', async () => {
    const claims = fc.oneof(
      nastyLines,
      nastyLines.map((words) => `“${words}” “The pier is ${words}”`),
      fc
        .array(fc.constantFrom('“The pier is sound', '”', ' and ', '**', '`', '> ', '\n', '@everyone '), {
          maxLength: 30,
        })
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(claims, nastyLines, async (claim, saidBy) => {
        for (const page of await pagesOf(claim, saidBy)) {
          expect(page.length).toBeLessThanOrEqual(1800);
          for (const quote of quotedTexts(page)) expect(story.article.text).toContain(quote);
        }
      }),
      { numRuns: 150 },
    );
  });
});
