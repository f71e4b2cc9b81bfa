import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, openNewsroom } from '../discord/support/newsroom.js';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room[Symbol.asyncDispose]());

describe('/about', () => {
  it('tells article, source, model, privacy and version, privately', async () => {
    const { content, ephemeral } = await (await room.discord.as('member').slash('about')).settled();
    expect(ephemeral).toBe(true);
    expect(content).toMatchInlineSnapshot(`
      "I answer questions about one news article, only in its own words. What stands behind a bar is the article, character for character; everything else is mine.
      > Lantern Quay ferry to sail again after three years
      -# headline

      **Source:** lantern-quay-ferry.txt, 9 paragraphs, 16 sentences
      **Search:** a model for tests, exact search, on this machine
      **Privacy:** your questions go to nobody but Discord. The last few are kept in memory for follow-up questions and /why, never on disk; /forget erases yours.
      **Version:** Pullquote 1\\.2.3"
    `);
  });
});

describe('/forget', () => {
  it('ends the asker’s conversation in this channel alone', async () => {
    const member = room.discord.as('member');
    await (await member.slash('ask', { question: 'who?' }, { channel: 'general' })).settled();
    const { content, ephemeral } = await (await member.slash('forget', {}, { channel: 'general' })).settled();
    expect(ephemeral).toBe(true);
    expect(content).toBe('Forgotten: your next question here begins a new conversation.');
    expect(room.conversations.forgotten).toEqual([room.conversations.asked.at(-1)?.key]);
  });
});
