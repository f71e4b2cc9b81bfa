import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Story } from '../../src/answering/story.js';
import { readStory } from '../../src/answering/story.js';
import type { Entity, Quotation } from '../../src/attribution/attribution.js';
import { buttonsOf, type Newsroom, openNewsroom } from '../discord/support/newsroom.js';
import { quotedTexts } from '../discord/support/shows.js';
import { at } from '../discord/support/story.js';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room[Symbol.asyncDispose]());

const slash = async (options: Record<string, string>) =>
  (await room.discord.as('member').slash('quotes', options)).settled();
const choices = async (typed: string): Promise<string[]> => {
  const response = await room.discord.as('member').autocomplete('quotes', {}, { speaker: typed });
  return response.choices.map(({ value }) => String(value));
};

describe('/quotes', () => {
  it('shows every quotation to the channel', async () => {
    const message = await slash({});
    expect(message.ephemeral).toBe(false);
    expect(quotedTexts(message.content)).toHaveLength(5);
  });

  it('shows one speaker’s, about something', async () => {
    const message = await slash({ speaker: 'Tomas Okafor', about: 'crew' });
    expect(message.content).toContain('**Quotations of Tomas Okafor about “crew”: 1**');
    expect(quotedTexts(message.content)).toEqual([
      '“The pier is sound. I would not send a crew to it otherwise,”',
    ]);
  });

  it('names those it knows when asked for a stranger', async () => {
    expect((await slash({ speaker: '*Zed*' })).content).toBe(
      'The article gives no words of \\*Zed\\*. It quotes: Petra Lindqvist, Tomas Okafor, A harbour source.',
    );
  });

  it('completes speakers while they are typed', async () => {
    expect(await choices('')).toEqual(['Petra Lindqvist', 'Tomas Okafor', 'A harbour source']);
    expect(await choices('oka')).toEqual(['Tomas Okafor']);
    expect(await choices('zzz')).toEqual([]);
  });
});

describe('/quotes of a long story', () => {
  const people = Array.from({ length: 40 }, (_, i) => `Person Number${i} ${'Long'.repeat(i)}`);
  const text = `Title\n${people.map((name, i) => `“Statement ${i}: it is so,” said ${name}.`).join('\n')}`;
  const base = readStory(text);
  const entities = people.map((name, id): Entity => {
    const nameSpan = at(name, 0, text);
    return { id, kind: 'person', name, nameSpan, aliases: [], roles: [], gender: null, mentions: [] };
  });
  const quotations = people.map((name, i): Quotation => {
    const content = at(`Statement ${i}: it is so,`, 0, text);
    const marked = { start: content.start - 1, end: content.end + 1 };
    const speaker = { mention: null, entity: i, name, candidates: [], confidence: 1 };
    return { kind: 'direct', content, marked, paragraph: i + 1, utterance: i, cue: null, speaker };
  });
  const story: Story = { ...base, attribution: { entities, quotations, meetings: [] } };

  it('has a page for every quotation, found again after a restart', async () => {
    await room.restart(story);
    let page = await slash({ about: 'statement so' });
    const shown = quotedTexts(page.content);
    await room.restart(story);
    while (buttonsOf(page)[0]?.[2] === 'Next page') {
      page = (await room.discord.as('member').click(page, 'Next page')).message;
      shown.push(...quotedTexts(page.content));
    }
    expect(shown).toEqual(people.map((_, i) => `“Statement ${i}: it is so,”`));
  });

  it('completes at most 25 speakers, in at most 100 characters', async () => {
    const names = await choices('');
    expect(names).toHaveLength(25);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(100);
    const [long = ''] = await choices('Number39');
    expect(long.endsWith('…')).toBe(true);
    expect(quotedTexts((await slash({ speaker: long })).content)).toEqual(['“Statement 39: it is so,”']);
  });
});
