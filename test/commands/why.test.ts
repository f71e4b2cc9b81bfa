import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWith } from '../discord/support/answers.js';
import { type Newsroom, openNewsroom } from '../discord/support/newsroom.js';
import { quotedTexts } from '../discord/support/shows.js';
import { sentenceOf } from '../discord/support/story.js';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
  const quote = sentenceOf('no plans');
  for (const question of ['plans?', 'and then?'])
    room.conversations.answers.set(question, answerWith(question, [quote], ['no plans', 'pier is sound']));
});
afterAll(() => room[Symbol.asyncDispose]());

const as = (name: string) => room.discord.as(name);
const ask = async (question: string, where = 'newsroom') =>
  (await as('member').slash('ask', { question }, { channel: where })).settled();
const why = async (name = 'member', where = 'newsroom') =>
  (await as(name).slash('why', {}, { channel: where })).settled();

describe('/why', () => {
  it('explains the asker’s last answer in this channel, to them alone', async () => {
    await ask('plans?');
    await ask('and then?');
    const { content, ephemeral } = await why();
    expect(ephemeral).toBe(true);
    expect(content).toContain('-# Question: and then?\n');
    expect(content).toContain('How sure I was: 90%. I answer from 66% on, so I quoted.');
    expect(content).toContain('**No. 1** (quoted), score 1.0');
    expect(quotedTexts(content.replaceAll('**', ''))).toEqual(
      ['no plans', 'pier is sound'].map((words) => sentenceOf(words).text),
    );
  });

  it('explains what was asked by a mention', async () => {
    const said = as('member').say('newsroom', '@bot plans?');
    await as('member').until('newsroom', (one) => one.message_reference?.message_id === said.id);
    expect((await why()).content).toContain('-# Question: plans?\n');
  });

  it('tells nobody of another’s answer, nor of one elsewhere or forgotten', async () => {
    await ask('plans?');
    const nothing = /^I keep no answer of yours here\./u;
    expect((await why('moderator')).content).toMatch(nothing);
    expect((await why('member', 'general')).content).toMatch(nothing);
    await (await as('member').slash('forget')).settled();
    expect((await why()).content).toMatch(nothing);
  });
});

describe('/ask', () => {
  it('shows no percentages', async () => {
    expect((await ask('plans?')).content).not.toContain('%');
  });
});

describe('the button “Why?”', () => {
  it('explains the answer that it is on', async () => {
    const { message } = await as('member').click(await ask('plans?'), 'Why?');
    expect(message.ephemeral).toBe(true);
    expect(message.content).toBe((await why()).content);
  });

  it('says so when that is not the last answer, or not the presser’s', async () => {
    const first = await ask('plans?');
    const last = await ask('and then?');
    const refusal = /^I keep what led to the last answer alone, and for its asker alone\./u;
    expect((await as('member').click(first, 'Why?')).message.content).toMatch(refusal);
    expect((await as('moderator').click(last, 'Why?')).message.content).toMatch(refusal);
  });
});
