import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../../../src/local-discord/index.js';
import { mentionAt, mentionables, writeMentions } from '../../../../src/local-discord/page/model/mentions.js';
import type { View } from '../../../../src/local-discord/page-server/protocol.js';
import { openPageSocket } from '../../support/page-socket.js';

let discord: LocalDiscord;
let view: View;
let channelId: string;
beforeAll(async () => {
  discord = await startLocalDiscord({ page: {}, botName: 'quoter' });
  await using socket = await openPageSocket(discord.origin);
  view = (await socket.call('look', {})) as View;
  channelId = view.guilds[0]?.channels[0]?.id ?? '';
});
afterAll(() => discord.stop());

describe('mentionAt', () => {
  it.each([
    ['@', 1, 0],
    ['hello @mod', 10, 6],
    ['see #gen', 8, 4],
    ['@mod and more', 4, 0],
  ])('finds one in "%s" at %i', (text, caret, start) => {
    expect(mentionAt(text, caret)?.start).toBe(start);
  });

  it.each([
    ['mail@example', 12],
    ['hello', 5],
    ['@mod ', 5],
  ])('finds none in "%s"', (text, caret) => {
    expect(mentionAt(text, caret)).toBeNull();
  });

  it('offers people after @ and channels after #', () => {
    const inserts = (typed: string) =>
      mentionAt(typed, typed.length)
        ?.find(view, channelId)
        .map((item) => (item.kind === 'mention' ? item.insert : ''));
    expect(inserts('@mo')).toEqual(['@moderator']);
    expect(inserts('#')).toEqual(['#newsroom', '#general']);
    expect(inserts('@nobody')).toEqual([]);
  });
});

describe('writeMentions', () => {
  it('writes people and channels as Discord does, and leaves the rest', () => {
    const { id } = discord.as('admin').user;
    const general = view.guilds[0]?.channels[1]?.id;
    expect(writeMentions(view, channelId, '@admin, see #general, not a#general or @nobody')).toBe(
      `<@${id}>, see <#${general}>, not a#general or @nobody`,
    );
  });
});

describe('mentionables', () => {
  it.each([
    ['a user', 6, 'mod', ['@Moderator']],
    ['a channel', 7, '#', ['#newsroom', '#general']],
    ['a role', 8, 'admin', ['@Administrators']],
    ['either', 9, 'moder', ['@Moderator', '@Moderators']],
  ])('offers %s', (_what, type, typed, names) => {
    expect(mentionables(view, channelId, type, typed).map(({ name }) => name)).toEqual(names);
  });
});
