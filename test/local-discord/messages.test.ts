import {
  AttachmentBuilder,
  ChannelType,
  type Client,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  type Message,
  Partials,
  type TextChannel,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/index.js';
import { type EchoBot, startEchoBot } from './support/echo-bot.js';

let discord: LocalDiscord;
let bot: EchoBot;
let client: Client<true>;
let newsroom: TextChannel;
beforeAll(async () => {
  discord = await startLocalDiscord({ privilegedIntents: ['guildMembers', 'messageContent'] });
  bot = await startEchoBot(discord, {
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMembers,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.GuildMessageReactions,
      GatewayIntentBits.DirectMessages,
      GatewayIntentBits.MessageContent,
    ],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
  });
  client = bot.client;
  const found = client.channels.cache.find((channel) => 'name' in channel && channel.name === 'newsroom');
  if (found?.type !== ChannelType.GuildText) throw new Error('no newsroom');
  newsroom = found;
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await discord.stop();
});

function heard(fits: (message: Message) => boolean): Promise<Message> {
  return new Promise((resolve) => {
    const listen = (message: Message): void => {
      if (!fits(message)) return;
      client.off(Events.MessageCreate, listen);
      resolve(message);
    };
    client.on(Events.MessageCreate, listen);
  });
}

describe('messages of the bot', () => {
  test('are sent, edited and deleted in front of its users', async () => {
    const user = discord.as('member');
    const sent = await newsroom.send('one');
    expect((await user.until('newsroom', (message) => message.content === 'one')).author.bot).toBe(true);
    await sent.edit('two');
    await user.until('newsroom', (message) => message.content === 'two' && message.edited_timestamp !== null);
    await sent.delete();
    expect(user.history('newsroom').map((message) => message.id)).not.toContain(sent.id);
  });

  test('ping nobody when the client forbids it', async () => {
    const { id } = discord.as('member').user;
    const sent = await newsroom.send(`<@${id}> @everyone`);
    expect(discord.as('member').side.message(newsroom.id, sent.id)).toMatchObject({
      pinged: [],
      mention_everyone: false,
    });
    const wanted = await newsroom.send({ content: `<@${id}>`, allowedMentions: { users: [id] } });
    expect(discord.as('member').side.message(newsroom.id, wanted.id).pinged).toEqual(['member']);
  });

  test('show attached pictures inside their embeds', async () => {
    const picture = new AttachmentBuilder(Buffer.from('png'), { name: 'p.png', description: 'A picture' });
    const sent = await newsroom.send({
      embeds: [new EmbedBuilder().setTitle('T').setImage('attachment://p.png')],
      files: [picture],
    });
    const url = sent.embeds[0]?.image?.url ?? '';
    expect(url).toContain(discord.apiUrl.replace('/api', '/attachments/'));
    expect(await (await fetch(url)).text()).toBe('png');
    expect(sent.attachments.size).toBe(0);
  });

  test('reply to others', async () => {
    const said = discord.as('admin').say('newsroom', 'a question');
    const message = await newsroom.messages.fetch(said.id);
    const reply = await message.reply('an answer');
    expect(discord.as('admin').side.message(newsroom.id, reply.id)).toMatchObject({
      type: 19,
      referenced_message: { id: said.id },
      pinged: [],
    });
  });

  test('go to a user directly', async () => {
    const member = await (await client.guilds.fetch(discord.guildId)).members.fetch(
      discord.as('member').user.id,
    );
    await member.send('in private');
    const seen = await discord.as('member').until('dm', (message) => message.content === 'in private');
    expect(seen.author.bot).toBe(true);
    expect(discord.as('admin').history('dm')).toEqual([]);
  });

  test('are deleted many at once', async () => {
    const sent = [await newsroom.send('a'), await newsroom.send('b')];
    await expect(newsroom.bulkDelete(sent)).rejects.toMatchObject({ code: 50013 });
    discord.admin.setRole('bot', ['manageMessages']);
    await newsroom.bulkDelete(sent);
    const left = discord
      .as('member')
      .history('newsroom')
      .map((message) => message.id);
    expect(left).not.toContain(sent[0]?.id);
    expect(left).not.toContain(sent[1]?.id);
  });

  test('can be reacted to and pinned', async () => {
    const sent = await newsroom.send('react');
    await sent.react('👍');
    expect(discord.as('member').side.message(newsroom.id, sent.id).reactions).toEqual([
      { count: 1, me: true, emoji: { id: null, name: '👍' } },
    ]);
    await sent.reactions.cache.first()?.users.remove(client.user.id);
    expect(discord.as('member').side.message(newsroom.id, sent.id).reactions).toEqual([]);
    await sent.pin();
    expect(discord.as('member').side.message(newsroom.id, sent.id).pinned).toBe(true);
  });
});

describe('messages of users', () => {
  test('reach the bot, with replies and files', async () => {
    const sent = await newsroom.send('ask me');
    const message = heard((one) => one.content === 'why?');
    const file = { name: 'a.txt', data: 'abc', contentType: 'text/plain' };
    discord
      .as('member')
      .say('newsroom', 'why?', { reply: { id: sent.id, channel_id: sent.channelId }, files: [file] });
    const { reference, attachments, mentions, author } = await message;
    expect(reference?.messageId).toBe(sent.id);
    expect(mentions.repliedUser?.id).toBe(client.user.id);
    expect(author.username).toBe('member');
    expect(await (await fetch(attachments.first()?.url ?? '')).text()).toBe('abc');
  });

  test('in direct messages reach the bot', async () => {
    const message = heard((one) => one.content === 'psst');
    discord.as('moderator').say('dm', 'psst');
    expect((await message).channel.type).toBe(ChannelType.DM);
  });

  test('are deleted by their author and by moderators, not by others', async () => {
    const { id, channel_id } = discord.as('admin').say('newsroom', 'mine');
    expect(() => discord.as('member').side.remove(channel_id, id)).toThrow(/may not delete/);
    const deleted = new Promise((resolve) => client.once(Events.MessageDelete, (one) => resolve(one.id)));
    discord.as('moderator').side.remove(channel_id, id);
    expect(await deleted).toBe(id);
  });

  test('are not written where their author may not write', () => {
    discord.admin.setChannel('general', 'everyone', { deny: ['sendMessages'] });
    expect(() => discord.as('member').say('general', 'x')).toThrow(/may not write/);
    expect(discord.as('admin').say('general', 'x').content).toBe('x');
    discord.admin.setChannel('general', 'everyone', { deny: ['viewChannel'] });
    expect(() => discord.as('member').history('general')).toThrow(/sees no channel/);
  });

  test('show that their author is typing', async () => {
    const typing = new Promise((resolve) => {
      discord.as('admin').side.listen((event) => event.kind === 'typing' && resolve(event));
    });
    await newsroom.sendTyping();
    expect(await typing).toEqual({ kind: 'typing', channelId: newsroom.id, userId: client.user.id });
  });
});

describe('threads', () => {
  test("hang from a message, are written in, and share its channel's permissions", async () => {
    const sent = await newsroom.send('thread here');
    const thread = await sent.startThread({ name: 'details' });
    expect(thread.id).toBe(sent.id);
    await thread.send('inside');
    const seen = await discord.as('member').until(thread.id, (message) => message.content === 'inside');
    expect(seen.channel_id).toBe(thread.id);
    const response = await discord
      .as('member')
      .slash('echo', { words: 'in the thread' }, { channel: thread.id });
    expect(response.message.channel_id).toBe(thread.id);
    await expect(sent.startThread({ name: 'again' })).rejects.toThrow();
    await thread.setArchived(true);
    expect((await thread.fetch()).archived).toBe(true);
  });

  test('are made without a message too', async () => {
    const thread = await newsroom.threads.create({ name: 'free', type: ChannelType.PublicThread });
    expect(thread.parentId).toBe(newsroom.id);
    expect((await newsroom.threads.fetchActive()).threads.has(thread.id)).toBe(true);
  });
});

describe('the server', () => {
  test('has its members and roles', async () => {
    const guild = await client.guilds.fetch(discord.guildId);
    const members = await guild.members.fetch();
    expect(members.map((member) => member.user.username).sort()).toEqual([
      'admin',
      'bot',
      'member',
      'moderator',
    ]);
    const moderator = members.find((member) => member.user.username === 'moderator');
    expect(moderator?.permissions.has('ManageMessages')).toBe(true);
    expect(moderator?.permissions.has('Administrator')).toBe(false);
    expect((await guild.roles.fetch()).some((role) => role.name === 'Moderators')).toBe(true);
  });

  test("tells the bot when somebody's roles change", async () => {
    const { id } = discord.as('moderator').user;
    const updated = new Promise<boolean>((resolve) => {
      client.once(Events.GuildMemberUpdate, (_, member) => resolve(member.permissions.has('ManageMessages')));
    });
    discord.admin.setRoles('moderator', []);
    expect(await updated).toBe(false);
    expect(client.guilds.cache.get(discord.guildId)?.members.cache.get(id)?.roles.cache.size).toBe(1);
  });
});
