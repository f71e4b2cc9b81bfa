import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readStory } from '../../src/answering/story.js';
import { buttonsOf, type Newsroom, openNewsroom } from '../discord/support/newsroom.js';
import { boldTexts, quotedTexts } from '../discord/support/shows.js';
import { story } from '../discord/support/story.js';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterEach(() => {
  room.discord.admin.setRoles('moderator', ['Moderators']);
  room.discord.admin.setChannel('newsroom', 'bot', {});
});
afterAll(() => room[Symbol.asyncDispose]());

const summaryAs = async (user: string, channel = 'newsroom') =>
  (await room.discord.as(user).slash('summary', {}, { channel })).settled();
const lastPost = () => room.discord.as('member').history('newsroom').at(-1);

describe('/summary', () => {
  it('shows a moderator whole sentences of the article, privately, under its headline', async () => {
    const summary = await summaryAs('moderator');
    expect(summary.ephemeral).toBe(true);
    const [headline, ...sentences] = quotedTexts(summary.content);
    expect(boldTexts(summary.content)).toEqual([headline]);
    expect(headline).toBe('Lantern Quay ferry to sail again after three years');
    expect(sentences.length).toBeGreaterThan(1);
    for (const sentence of sentences) expect(story.article.text).toContain(sentence);
    expect(buttonsOf(summary)).toEqual([['Post']]);
    expect(lastPost()).toBeUndefined();
  });

  it('is posted by a moderator, with who posted it', async () => {
    const summary = await summaryAs('moderator');
    const { message } = await room.discord.as('moderator').click(summary, 'Post');
    expect(lastPost()?.content).toBe(`${summary.content}\n-# Posted by Moderator (\\@moderator)`);
    expect(lastPost()?.ephemeral).toBe(false);
    expect(buttonsOf(message)).toEqual([['(Posted)']]);
  });

  it('offers no posting to a member, and says what it needs', async () => {
    const summary = await summaryAs('member');
    expect(buttonsOf(summary)).toEqual([]);
    expect(summary.content).toContain('-# Posting needs the Manage Messages permission');
  });

  it('is not posted by somebody who may no longer manage messages when they press', async () => {
    const before = lastPost()?.id;
    const summary = await summaryAs('moderator');
    room.discord.admin.setRoles('moderator', []);
    const { message } = await room.discord.as('moderator').click(summary, 'Post');
    expect(message.content).toBe('Posting needs the Manage Messages permission in this channel.');
    expect(message.ephemeral).toBe(true);
    expect(lastPost()?.id).toBe(before);
  });

  it('says so when the bot may not write in the channel', async () => {
    const summary = await summaryAs('admin');
    room.discord.admin.setChannel('newsroom', 'bot', { deny: ['sendMessages'] });
    const { message } = await room.discord.as('admin').click(summary, 'Post');
    expect(message.content).toMatch(/^I am not allowed to post in this channel\./u);
  });

  it('is posted once, however often the button is pressed', async () => {
    const summary = await summaryAs('moderator');
    const posts = () => room.discord.as('member').history('newsroom').length;
    const before = posts();
    const release = room.discord.faults.hang({ match: /POST \/channels\/\d+\/messages/u });
    const presses = [1, 2].map(() => room.discord.as('moderator').click(summary, 'Post'));
    const second = await presses[1];
    release();
    await presses[0];
    expect(second?.message.content).toBe('It is being posted.');
    expect(posts()).toBe(before + 1);
  });

  it('has nothing to post in direct messages', async () => {
    const summary = await summaryAs('moderator', 'dm');
    expect(buttonsOf(summary)).toEqual([]);
    expect(summary.content).not.toContain('Posting');
  });

  it('is posted in as many messages as a long one takes', async () => {
    const sentences = Array.from({ length: 6 }, (_, i) => `The council ${'*met* '.repeat(55)}on day ${i}.`);
    await room.restart(readStory(`Title\n${sentences.join('\n')}`));
    const summary = await summaryAs('moderator');
    expect(buttonsOf(summary)).toEqual([
      ['Post'],
      ['(Previous)', expect.stringMatching(/^\(Page 1 of \d\)$/u), 'Next page'],
    ]);
    const turned = await room.discord.as('moderator').click(summary, 'Next page');
    expect(turned.kind).toBe('update');
    const before = room.discord.as('member').history('newsroom').length;
    await (await room.discord.as('moderator').click(turned.message, 'Post')).settled();
    const posts = room.discord.as('member').history('newsroom').slice(before);
    expect(posts.length).toBeGreaterThan(1);
    expect(posts.flatMap(({ content }) => quotedTexts(content)).slice(1)).toHaveLength(4);
    expect(posts.map(({ content }) => content.includes('Posted by'))).toEqual([
      ...posts.slice(1).map(() => false),
      true,
    ]);
    await room.restart(story);
  });

  it('says so when there is nothing to sum up', async () => {
    await room.restart(readStory('Title'));
    const summary = await summaryAs('moderator');
    await room.restart(story);
    expect(summary.content).toBe('This article is too short to sum up.');
    expect(buttonsOf(summary)).toEqual([]);
  });
});
