import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { connectBot } from '../../src/discord/client.js';
import { registerOnly } from '../../src/discord/register.js';
import { ConfigError, DiscordError } from '../../src/errors.js';
import { startLocalDiscord } from '../../src/local-discord/index.js';
import { abstain } from './support/answers.js';
import { latch } from './support/latch.js';
import { about, openNewsroom, recordLog, scriptConversations } from './support/newsroom.js';
import { story } from './support/story.js';

const services = { story, conversations: scriptConversations(), about };
const names = commands.map(({ data }) => data.name).toSorted();

describe('connectBot', () => {
  it('registers every command everywhere, and again only when one changed', async () => {
    await using room = await openNewsroom();
    const registered = room.discord.commands();
    expect(registered.map(({ name }) => name).toSorted()).toEqual(names);
    expect(registered.every(({ guild_id }) => guild_id === undefined)).toBe(true);
    await room.restart();
    const log = recordLog();
    const { token, apiUrl } = room.discord;
    const [first, ...others] = commands;
    expect(await registerOnly({ token, apiUrl, commands, log })).toBe('unchanged');
    expect(await registerOnly({ token, apiUrl, commands: others, log })).toBe('registered');
    expect(room.discord.commands().map(({ name }) => name)).not.toContain(first?.data.name);
    expect(room.log.lines.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['Registered the commands', 'Commands are registered already']),
    );
  });

  it('registers with one server when that is named', async () => {
    await using discord = await startLocalDiscord();
    const { token, apiUrl, guildId } = discord;
    await using _bot = await connectBot({ token, apiUrl, guildId, commands, services, log: recordLog() });
    expect(discord.commands().every(({ guild_id }) => guild_id === guildId)).toBe(true);
    expect(discord.commands()).toHaveLength(commands.length);
  });

  it('names the setting when the bot is not in that server', async () => {
    await using discord = await startLocalDiscord();
    const { token, apiUrl } = discord;
    const bot = connectBot({ token, apiUrl, guildId: '123', commands, services, log: recordLog() });
    await expect(bot).rejects.toThrow(ConfigError);
    await expect(bot).rejects.toThrow(/DISCORD_GUILD_ID .*\(123\)\. Invite the bot there/u);
  });

  it.each([
    ['is wrong', 'MTIz.abc.def'],
    ['is empty', ''],
    ['is no token at all', 'two words\n'],
  ])('names the setting and the remedy when the token %s', async (_how, token) => {
    await using discord = await startLocalDiscord();
    const { apiUrl } = discord;
    const log = recordLog();
    const bot = connectBot({ token, apiUrl, commands, services, log });
    await expect(bot).rejects.toThrow(ConfigError);
    await expect(bot).rejects.toThrow(/DISCORD_TOKEN.*https:\/\/discord\.com\/developers/u);
    await expect(registerOnly({ token, apiUrl, commands, log })).rejects.toThrow(/DISCORD_TOKEN/u);
  });

  it('names the address when nothing is there', async () => {
    const discord = await startLocalDiscord();
    const { token, apiUrl } = discord;
    await discord.stop();
    const bot = connectBot({ token, apiUrl, commands, services, log: recordLog() });
    await expect(bot).rejects.toThrow(DiscordError);
    await expect(bot).rejects.toThrow(/DISCORD_API_URL/u);
  });

  it('tells when its token is taken away', async () => {
    await using room = await openNewsroom();
    room.discord.faults.revokeToken();
    const reason = await room.bot.lost;
    expect(reason).toBeInstanceOf(ConfigError);
    expect(reason.message).toContain('DISCORD_TOKEN');
  });

  it('comes back when the connection drops', async () => {
    await using room = await openNewsroom();
    room.discord.faults.dropSocket();
    await expect
      .poll(() => room.log.lines.some(({ message }) => message === 'Connected to Discord again'))
      .toBe(true);
    const response = await room.discord.as('member').slash('about');
    expect(response.message.content).toContain('Pullquote');
  });
});

describe('disposing of a bot', () => {
  it('lets running answers end, and tells those who come late', async () => {
    const room = await openNewsroom();
    const member = room.discord.as('member');
    const answer = latch<ReturnType<typeof abstain>>();
    room.conversations.answers.set('running?', answer.promise);
    const running = await member.slash('ask', { question: 'running?' });
    const disposed = room.bot[Symbol.asyncDispose]();
    const late = await member.slash('ask', { question: 'late?' });
    expect(late.message).toMatchObject({
      content: 'I am restarting. Please ask again in a minute.',
      ephemeral: true,
    });
    expect((await member.autocomplete('quotes', {}, { speaker: '' })).choices).toEqual([]);
    answer.open(abstain('running?', 'off-topic'));
    expect((await running.settled()).content).toContain('running?');
    await disposed;
    await room.discord.stop();
  });
});
