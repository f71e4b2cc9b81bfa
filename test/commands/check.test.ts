import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/discord/command.js';
import { storyKey } from '../../src/discord/custom-id.js';
import { declareCommand } from '../../src/discord/declare-command.js';
import { button, buttonRows } from '../../src/discord/message.js';
import { buttonsOf, type Newsroom, openNewsroom } from '../discord/support/newsroom.js';
import { boldTexts, quotedTexts } from '../discord/support/shows.js';
import { story } from '../discord/support/story.js';

/** Shows a check as it stood there before the bot was started. */
const oldCheck: Command = {
  data: declareCommand('old-check', 'For tests'),
  isPrivate: () => false,
  execute: () => ({
    content: 'Page 1',
    components: buttonRows([
      button('Next page', { action: 'ck', story: storyKey(story), args: ['gone', '1'] }),
    ]),
  }),
};

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom(story, [oldCheck]);
});
afterAll(() => room[Symbol.asyncDispose]());

const member = () => room.discord.as('member');
const slash = async (options: Record<string, string>) => (await member().slash('check', options)).settled();
const menu = 'Check quotes in this message';

describe('/check', () => {
  it('tells the channel that words are exact, with where they stand', async () => {
    const message = await slash({ quote: 'The pier is sound.' });
    expect(message.ephemeral).toBe(false);
    expect(message.content).toContain('**Exact.**');
    expect(boldTexts(message.content)).toEqual(['The pier is sound.']);
  });

  it('names the speaker of words said to be another’s', async () => {
    const message = await slash({ quote: 'The pier is sound.', 'said-by': 'Lindqvist' });
    expect(message.content).toContain('These are the words of Tomas Okafor, not of Lindqvist.');
  });

  it('completes who it may have been', async () => {
    const typed = await member().autocomplete('check', { quote: 'x' }, { 'said-by': 'oka' });
    expect(typed.choices.map(({ value }) => value)).toEqual(['Tomas Okafor']);
  });

  it('turns pages of many quotations, until they are no longer kept', async () => {
    const quote = Array.from({ length: 22 }, (_, i) => `“The pier is sound ${i}”`).join(' ');
    const first = await slash({ quote });
    expect(buttonsOf(first)).toEqual([['(Previous)', expect.stringMatching(/Page 1 of/u), 'Next page']]);
    const { message, kind } = await member().click(first, 'Next page');
    expect(kind).toBe('update');
    expect(message.content).not.toBe(first.content);
    expect(quotedTexts(message.content).length).toBeGreaterThan(0);
    // Another's press leaves the message as it is.
    expect((await room.discord.as('moderator').click(message, 'Previous')).message.ephemeral).toBe(true);
  });

  it('gives what is true ready for copying', async () => {
    const checked = await slash({ quote: 'We have waited long enough for this boat,' });
    const { message } = await member().click(checked, 'Copy');
    expect(message.ephemeral).toBe(true);
    expect(message.content).toContain(
      '**Plain**\n```\n“We have waited long enough for this boat” — Petra Lindqvist, paragraph 3\n```',
    );
    expect(message.content).toContain(
      '“We have waited long enough for this boat”,Petra Lindqvist,paragraph 3,',
    );
    expect(buttonsOf(await slash({ quote: 'We have waited far too long' }))).toEqual([]);
  });

  it('takes 4,000 characters', async () => {
    const message = await slash({ quote: 'The pier is sound. '.repeat(210).trim() });
    expect(message.content.length).toBeLessThanOrEqual(2000);
  });

  it('answers white space and punctuation', async () => {
    expect((await slash({ quote: '?!' })).content).toContain('**Nothing to check.**');
  });
});

describe(menu, () => {
  it('checks each quotation, for the asker alone until it is shared', async () => {
    const said = member().say(
      'newsroom',
      'Okafor said “the pier is **sound**”, and “nobody likes trains” too.',
    );
    const message = await (await member().context(menu, said)).settled();
    expect(message.ephemeral).toBe(true);
    expect(message.content).toContain('**Quote check: 2 quotes**');
    expect(message.content).toContain('**1\\. Same words.**');
    expect(message.content).toContain('**2\\. Not in the article.**');
    expect(buttonsOf(message)).toEqual([['Copy', 'Share']]);
    await member().click(message, 'Share');
    expect(member().history('newsroom').at(-1)?.content).toContain(message.content);
  });

  it('finds the bot’s own quotations exact', async () => {
    const own = await (await member().slash('quotes', { speaker: 'Okafor' })).settled();
    const message = await (await member().context(menu, own)).settled();
    expect(message.content).not.toMatch(/Altered|Stitched|Not in/u);
    expect(message.content).toContain('Exact.');
  });

  it('reads who is said to have spoken', async () => {
    const said = member().say('newsroom', '“The pier is sound,” said Petra Lindqvist.');
    const message = await (await member().context(menu, said)).settled();
    expect(message.content).toContain('**Misattributed.**');
  });

  it('says so when a message has no text', async () => {
    const said = member().say('newsroom', '', { files: [{ name: 'a.txt', data: 'x' }] });
    expect((await (await member().context(menu, said)).settled()).content).toBe('There is no text to check.');
  });

  it('works in direct messages, where there is nobody to share with', async () => {
    const own = await (await member().slash('quotes', {}, { channel: 'dm' })).settled();
    const message = await (await member().context(menu, own, { channel: 'dm' })).settled();
    expect(buttonsOf(message).flat()).not.toContain('Share');
  });

  it('says so when its pages are no longer kept', async () => {
    const message = await (await member().slash('old-check')).settled();
    expect((await member().click(message, 'Next page')).message).toMatchObject({
      content: 'I keep a check for half an hour only. Check it again to see its other pages.',
      ephemeral: true,
    });
  });
});
