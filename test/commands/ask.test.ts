import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStory } from '../../src/answering/story.js';
import { abstain, answerWith } from '../discord/support/answers.js';
import { buttonsOf, type Newsroom, openNewsroom } from '../discord/support/newsroom.js';
import { boldTexts, quotedTexts } from '../discord/support/shows.js';
import { at, sentenceOf, story } from '../discord/support/story.js';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
  const { answers } = room.conversations;
  const met = sentenceOf('Mayor Petra', at('Tomas Okafor'));
  answers.set('who met whom?', answerWith('who met whom?', [met], ['no plans', 'pier is sound']));
  const all = story.passages
    .filter(({ kind }) => kind === 'body')
    .map(({ start }) => sentenceOf(story.article.text.slice(start, start + 30)));
  answers.set('everything', answerWith('everything', [...all, ...all], ['no plans']));
});
afterAll(() => room[Symbol.asyncDispose]());

const as = (name: string) => room.discord.as(name);

describe('/ask', () => {
  it('answers in the channel with the article’s words, speaker and paragraph', async () => {
    const response = await as('member').slash('ask', { question: 'who met whom?' });
    const message = await response.settled();
    expect(response.deferred).toBe(true);
    expect(message.ephemeral).toBe(false);
    expect(boldTexts(message.content)).toEqual(['Tomas Okafor']);
    expect(message.content).toMatch(/^-# Question: who met whom\?\n> Mayor .*\n-# paragraph 2$/u);
    expect(buttonsOf(message)).toEqual([['Context', 'Next passage', 'Why?']]);
  });

  it('keeps one conversation for each user in each channel', async () => {
    await (await as('member').slash('ask', { question: 'and then?' }, { channel: 'general' })).settled();
    await (await as('member').slash('ask', { question: 'and then?' }, { channel: 'dm' })).settled();
    const [server, direct] = room.conversations.asked.slice(-2).map(({ key }) => key.split(':'));
    const id = as('member').user.id;
    expect(server).toEqual([room.discord.guildId, expect.any(String), id]);
    expect(direct).toEqual(['dm', expect.any(String), id]);
  });

  it('starts over when it is told to, in this channel alone', async () => {
    const { asked, forgotten } = room.conversations;
    await (await as('member').slash('ask', { question: 'and then?', new: false })).settled();
    expect(forgotten).toEqual([]);
    await (await as('member').slash('ask', { question: 'and then?', new: true })).settled();
    expect(forgotten).toEqual([asked.at(-1)?.key]);
  });

  it('says so when the article does not answer', async () => {
    const question = 'Is <@1> **bold**?';
    room.conversations.answers.set(
      question,
      abstain(question, 'not-mentioned', { missing: '<@1> **bold**' }),
    );
    const message = await (await as('member').slash('ask', { question })).settled();
    expect(message.content).toBe(
      '-# Question: Is \\<\\@1> \\*\\*bold\\*\\*?\nThe article does not mention \\<\\@1> \\*\\*bold\\*\\*.',
    );
    expect(message.components).toEqual([]);
  });

  it('notifies nobody, whatever article and question hold', async () => {
    const question = `@everyone <@${as('moderator').user.id}>`;
    const quote = sentenceOf('Details are at');
    room.conversations.answers.set(question, answerWith(question, [quote]));
    room.discord.admin.setChannel('newsroom', 'bot', { allow: ['mentionEveryone'] });
    const message = await (await as('admin').slash('ask', { question })).settled();
    room.discord.admin.setChannel('newsroom', 'bot', {});
    expect(message.pinged).toEqual([]);
    expect(message.mention_everyone).toBe(false);
    expect(quotedTexts(message.content)).toEqual([quote.text]);
  });

  it('takes a question as long as Discord allows', async () => {
    const question = 'why '.repeat(1500).trim();
    const message = await (await as('member').slash('ask', { question })).settled();
    expect(message.content).toContain('…\n');
  });
});

describe('the buttons of an answer', () => {
  const ask = async (options: Record<string, string | boolean> = {}) =>
    (await as('member').slash('ask', { question: 'who met whom?', ...options })).settled();

  it('show the sentences around it to the presser alone', async () => {
    const answer = await ask();
    const { message } = await as('moderator').click(answer, 'Context');
    expect(message.ephemeral).toBe(true);
    expect(quotedTexts(message.content)).toEqual([
      'Marsh Ferries will run again from Lantern Quay in May, three years after the pier was closed.',
      'Mayor Petra Lindqvist met Tomas Okafor, the head of Marsh Ferries, in the Old Customs House on Tuesday. She had met the harbour master, Ines Valdemar, a day earlier.',
    ]);
    expect(boldTexts(message.content).join('')).toMatch(/^Mayor.*Tuesday\.$/u);
    expect(message.content).toContain('-# Question: who met whom?\n');
    expect(
      as('member')
        .history('newsroom')
        .some(({ id }) => id === message.id),
    ).toBe(false);
  });

  it('lead to the next passages, one after the other, and not further', async () => {
    const first = (await as('member').click(await ask(), 'Next passage')).message;
    expect(quotedTexts(first.content)).toEqual([sentenceOf('no plans').text]);
    expect(first.content).toContain('not an answer:');
    const second = (await as('member').click(first, 'Next passage')).message;
    expect(quotedTexts(second.content)).toEqual([sentenceOf('pier is sound').text]);
    expect(buttonsOf(second)).toEqual([['Context', 'Share']]);
  });

  it('share a private answer with the channel, once, and say who did', async () => {
    const answer = await ask({ private: true });
    expect(answer.ephemeral).toBe(true);
    expect(buttonsOf(answer)).toEqual([['Context', 'Next passage', 'Why?', 'Share']]);
    const { message } = await as('member').click(answer, 'Share');
    expect(buttonsOf(message)).toEqual([['Context', 'Next passage', 'Why?', '(Shared)']]);
    const shared = as('moderator').history('newsroom').at(-1);
    expect(shared?.content).toBe(`${answer.content}\n-# Shared by Member (\\@member)`);
    expect(buttonsOf(shared ?? { components: [] })).toEqual([['Context', 'Next passage', 'Why?']]);
  });

  it('offer no sharing in direct messages', async () => {
    const answer = await (
      await as('member').slash('ask', { question: 'who met whom?', private: true }, { channel: 'dm' })
    ).settled();
    expect(buttonsOf(answer)).toEqual([['Context', 'Next passage', 'Why?']]);
  });

  it('share nothing for somebody who may not write in the channel', async () => {
    const answer = await ask({ private: true });
    room.discord.admin.setChannel('newsroom', 'member', { deny: ['sendMessages'] });
    const response = await as('member').click(answer, 'Share');
    room.discord.admin.setChannel('newsroom', 'member', {});
    expect(response.message.content).toBe('Sharing needs the Send Messages permission in this channel.');
    expect(response.message.ephemeral).toBe(true);
  });

  it('say so when the bot may not write in the channel', async () => {
    const answer = await ask({ private: true });
    room.discord.admin.setChannel('newsroom', 'bot', { deny: ['sendMessages'] });
    const response = await as('member').click(answer, 'Share');
    room.discord.admin.setChannel('newsroom', 'bot', {});
    expect(response.message.content).toMatch(/^I am not allowed to post in this channel\./u);
  });

  it('turn the pages of a long answer for the asker, and privately for others', async () => {
    const first = await (await as('member').slash('ask', { question: 'everything' })).settled();
    const [, pages = []] = buttonsOf(first);
    expect(pages[1]).toMatch(/^\(Page 1 of \d\)$/u);
    const shown = [...quotedTexts(first.content)];
    let page = first;
    while (buttonsOf(page)[1]?.[2] === 'Next page') {
      const turned = await as('member').click(page, 'Next page');
      expect(turned.kind).toBe('update');
      page = turned.message;
      shown.push(...quotedTexts(page.content));
    }
    const answer = room.conversations.answers.get('everything');
    expect(answer).toMatchObject({ quotes: shown.map((text) => ({ text })) });

    const others = await as('moderator').click(page, 'Previous');
    expect(others.kind).toBe('message');
    expect(others.message.ephemeral).toBe(true);
    const again = await as('moderator').click(others.message, 'Previous');
    expect(again.kind).toBe('update');
  });

  it('work after a restart', async () => {
    const answer = await ask({ private: true });
    await room.restart();
    expect(quotedTexts((await as('member').click(answer, 'Context')).message.content)[1]).toContain(
      'Mayor Petra',
    );
    await as('member').click(answer, 'Share');
    expect(as('admin').history('newsroom').at(-1)?.content).toContain('Shared by Member');
  });

  it('say that their article is gone when another one is loaded', async () => {
    const answer = await ask();
    await room.restart(readStory('Another story\nNothing of the kind happened.'));
    const { message } = await as('member').click(answer, 'Context');
    await room.restart(story);
    expect(message.content).toBe(
      'This button belongs to an article that is no longer loaded. Ask again with /ask.',
    );
    expect(message.ephemeral).toBe(true);
  });
});
