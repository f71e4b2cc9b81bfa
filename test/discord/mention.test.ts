import { type Message, MessageType, REST, Routes } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import { questionIn } from '../../src/discord/mention.js';
import type { SeenMessage } from '../../src/local-discord/user/seen.js';
import { abstain, answerWith } from './support/answers.js';
import { latch } from './support/latch.js';
import { buttonsOf, type Newsroom, openNewsroom } from './support/newsroom.js';
import { boldTexts, quotedTexts } from './support/shows.js';
import { at, sentenceOf, story } from './support/story.js';

const askSomething = 'Ask me something about the article, for example who met whom, or what somebody said.';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
  const met = sentenceOf('Mayor Petra', at('Tomas Okafor'));
  room.conversations.answers.set('who met whom?', answerWith('who met whom?', [met], ['no plans']));
});
afterEach(() => {
  room.discord.faults.clear();
  for (const whom of ['bot', 'everyone']) room.discord.admin.setChannel('newsroom', whom, {});
});
afterAll(() => room[Symbol.asyncDispose]());

const as = (name: string) => room.discord.as(name);
const asked = () => room.conversations.asked.map(({ question }) => question);

/** Says something and waits for the reply to it. */
async function reply(
  text: string,
  { by = 'member', channel = 'newsroom', to }: { by?: string; channel?: string; to?: SeenMessage } = {},
): Promise<SeenMessage> {
  const said = as(by).say(channel, text, to ? { reply: to } : {});
  return as(by).until(channel, ({ message_reference }) => message_reference?.message_id === said.id);
}

/** Says something that is not for the bot, and returns once the bot has read it: it reads in order. */
async function unanswered(act: () => SeenMessage): Promise<void> {
  const before = asked().length;
  const said = act();
  await reply('@bot afterwards');
  expect(asked().slice(before)).toEqual(['afterwards']);
  const replies = as('admin')
    .history('newsroom')
    .filter(({ message_reference }) => message_reference?.message_id === said.id);
  expect(replies).toEqual([]);
}

describe('a message that mentions the bot', () => {
  it('is answered by a reply that looks as the answer of /ask and notifies nobody', async () => {
    const message = await reply('@bot who met whom?');
    const response = await as('member').slash('ask', { question: 'who met whom?' });
    const { content, components } = await response.settled();
    expect(message.content).toBe(content);
    expect(buttonsOf(message)).toEqual(buttonsOf({ components }));
    expect(message.pinged).toEqual([]);
    expect(message.ephemeral).toBe(false);
  });

  it.each([
    ['at its beginning', '@bot who met whom?'],
    ['at its end', 'who met whom? @bot'],
    ['more than once, over lines', '@bot\n@bot  who met\nwhom?'],
    ['formatted', '@bot **who** met _whom_?'],
  ])('is asked without the mention: %s', async (_where, text) => {
    await reply(text);
    expect(asked().at(-1)).toBe('who met whom?');
  });

  it('is asked with the names of others that it mentions', async () => {
    await reply('@bot did @moderator meet her?');
    expect(asked().at(-1)).toBe('did @Moderator meet her?');
  });

  it('shows that an answer is under way', async () => {
    const late = latch<Answer>();
    room.conversations.answers.set('slow?', late.promise);
    const typing = new Promise<string>((resolve) => {
      const unlisten = as('member').side.listen((event) => {
        if (event.kind !== 'typing') return;
        unlisten();
        resolve(event.userId);
      });
    });
    const message = reply('@bot slow?');
    expect(await typing).toBe(room.discord.applicationId);
    late.open(abstain('slow?', 'off-topic'));
    expect((await message).content).toContain('I find nothing about that in the article.');
  });

  it('is answered though Discord does not take the typing', async () => {
    room.discord.faults.hang({ match: '/typing' });
    expect((await reply('@bot who met whom?')).content).toContain('Okafor');
  });

  it('is asked to ask something when it holds nothing else', async () => {
    const before = asked().length;
    expect((await reply(' @bot ')).content).toBe(askSomething);
    expect(asked()).toHaveLength(before);
  });

  it('notifies nobody whatever it holds', async () => {
    room.discord.admin.setChannel('newsroom', 'bot', { allow: ['mentionEveryone'] });
    const message = await reply('@bot @everyone @moderator who?', { by: 'admin' });
    expect(message.pinged).toEqual([]);
    expect(message.mention_everyone).toBe(false);
  });
});

describe('a reply to the bot', () => {
  it('asks without a mention, in the replier’s own conversation', async () => {
    const first = await reply('@bot who met whom?');
    await reply('and when?', { to: first, by: 'moderator' });
    expect(room.conversations.asked.at(-1)).toEqual({
      key: `${room.discord.guildId}:${first.channel_id}:${as('moderator').user.id}`,
      question: 'and when?',
    });
  });

  it('asks when it is to the answer of a command', async () => {
    const answer = await (await as('member').slash('ask', { question: 'who met whom?' })).settled();
    await reply('where?', { to: answer });
    expect(asked().at(-1)).toBe('where?');
  });
});

describe('the conversation', () => {
  it('is the same one for /ask and for mentions', async () => {
    await reply('@bot who met whom?');
    await (await as('member').slash('ask', { question: 'why?' })).settled();
    const [mentioned, commanded] = room.conversations.asked.slice(-2);
    expect(mentioned?.key).toBe(commanded?.key);
  });

  it('of direct messages is the same one too, and needs no mention', async () => {
    await (await as('member').slash('ask', { question: 'why?' }, { channel: 'dm' })).settled();
    const message = await reply('who met whom?', { channel: 'dm' });
    expect(boldTexts(message.content)).toEqual(['Tomas Okafor']);
    const keys = room.conversations.asked.slice(-2).map(({ key }) => key);
    expect(keys[0]).toBe(keys[1]);
    expect((await reply('@bot and where?', { channel: 'dm' })).content).toContain('and where?');
  });

  it('of a thread is its own', async () => {
    const parent = as('member').history('newsroom')[0]?.channel_id ?? '';
    const rest = new REST({ api: room.discord.apiUrl }).setToken(room.discord.token);
    const body = { name: 'ferry', type: 11 };
    // REST answers with parsed JSON of unknown shape; Discord's documentation gives this one.
    const { id } = (await rest.post(Routes.threads(parent), { body })) as { id: string };
    const message = await reply('@bot who met whom?', { channel: 'ferry' });
    expect(quotedTexts(message.content)).toEqual([sentenceOf('Mayor Petra').text]);
    expect(room.conversations.asked.at(-1)?.key).toContain(`:${id}:`);
  });

  it('answers one person’s questions one after the other, and drops none', async () => {
    const first = latch<Answer>();
    room.conversations.answers.set('first?', first.promise);
    const before = asked().length;
    const one = reply('@bot first?');
    await expect.poll(() => asked().slice(before)).toEqual(['first?']);
    const two = reply('@bot second?', { channel: 'newsroom' });
    const three = reply('@bot third?', { channel: 'general' });
    await reply('@bot other?', { by: 'moderator' });
    expect(asked().slice(before)).toEqual(['first?', 'other?']);
    first.open(abstain('first?', 'off-topic'));
    await Promise.all([one, two, three]);
    expect(asked().slice(before)).toEqual(['first?', 'other?', 'second?', 'third?']);
  });
});

describe('what is not for the bot', () => {
  it('is a message that does not mention it', () =>
    unanswered(() => as('member').say('newsroom', 'who met whom?')));

  it('is a message to everyone', () => unanswered(() => as('admin').say('newsroom', '@everyone who?')));

  it('is a message to a role that it has', async () => {
    room.discord.admin.setRole('desk', ['viewChannel']);
    const role = as('admin')
      .side.guilds()[0]
      ?.roles.find(({ name }) => name === 'desk');
    room.discord.admin.setRoles('bot', ['bot', 'desk']);
    await unanswered(() => as('admin').say('newsroom', `<@&${role?.id}> who?`));
    room.discord.admin.setRoles('bot', ['bot']);
  });

  it('is a reply to somebody else', async () => {
    const said = as('moderator').say('newsroom', 'hello');
    await unanswered(() => as('member').say('newsroom', 'who?', { reply: said }));
  });

  it('are its own replies, even where they mention it', async () => {
    const question = '@bot is <@1> @bot here?';
    const before = asked().length;
    await reply(question);
    await reply('@bot afterwards');
    expect(asked().slice(before)).toHaveLength(2);
  });
});

describe('questionIn', () => {
  const asks = {
    author: { id: '2', bot: false, system: false },
    type: MessageType.Default,
    webhookId: null,
    guildId: '9',
    mentions: { users: new Map([['1', {}]]) },
    content: '<@!1> who?',
    channel: {},
  };
  // What of a message it reads; the local Discord has no other bots and no webhooks.
  const read = (change: object): string | null =>
    questionIn({ ...asks, ...change } as unknown as Message, '1');

  it.each<[string, object, string | null]>([
    ['takes a person’s', {}, 'who?'],
    ['takes a person’s reply', { type: MessageType.Reply }, 'who?'],
    ['takes no other bot’s', { author: { id: '2', bot: true, system: false } }, null],
    ['takes none of its own', { author: { id: '1', bot: false, system: false } }, null],
    ['takes none of Discord’s', { author: { id: '2', bot: false, system: true } }, null],
    ['takes no webhook’s', { webhookId: '5' }, null],
    ['takes no notice', { type: MessageType.ThreadCreated }, null],
    ['takes none that mentions others', { mentions: { users: new Map([['3', {}]]) } }, null],
    ['takes a direct one without a mention', { guildId: null, mentions: { users: new Map() } }, 'who?'],
  ])('%s', (_what, change, question) => expect(read(change)).toBe(question));
});

describe('the buttons of a reply', () => {
  it('work as those of /ask', async () => {
    const message = await reply('@bot who met whom?');
    const { message: context } = await as('moderator').click(message, 'Context');
    expect(context.ephemeral).toBe(true);
    expect(context.content).toContain('-# Question: who met whom?\n');
    expect(quotedTexts(context.content)).toHaveLength(2);
  });

  it('turn the pages for the asker, and privately for others', async () => {
    const all = story.passages
      .filter(({ kind }) => kind === 'body')
      .map(({ start }) => sentenceOf(story.article.text.slice(start, start + 30)));
    room.conversations.answers.set('everything', answerWith('everything', [...all, ...all]));
    const first = await reply('@bot everything');
    const turned = await as('member').click(first, 'Next page');
    expect(turned.kind).toBe('update');
    expect(turned.message.pinged).toEqual([]);
    const others = await as('moderator').click(turned.message, 'Previous');
    expect(others).toMatchObject({ kind: 'message', message: { ephemeral: true } });
  });
});

describe('when a reply cannot be given', () => {
  const quiet = 'A message that asked';

  it('nothing is said of a message that was deleted meanwhile', async () => {
    const late = latch<Answer>();
    room.conversations.answers.set('gone?', late.promise);
    const lines = room.log.lines.length;
    const said = as('member').say('newsroom', '@bot gone?');
    await expect.poll(() => asked().at(-1)).toBe('gone?');
    as('member').side.remove(said.channel_id, said.id);
    late.open(abstain('gone?', 'off-topic'));
    await reply('@bot afterwards');
    expect(room.log.lines.slice(lines)).toMatchObject([
      { level: 'info', facts: { message: said.id }, message: `${quiet} is gone: it stays without a reply` },
    ]);
    expect(JSON.stringify(as('admin').history('newsroom'))).not.toContain('gone?');
  });

  it('nothing is said where the bot may not write', async () => {
    room.discord.admin.setChannel('newsroom', 'bot', { deny: ['sendMessages'] });
    const lines = room.log.lines.length;
    as('member').say('newsroom', '@bot who met whom?');
    await expect.poll(() => room.log.lines.length).toBe(lines + 1);
    expect(room.log.lines.at(-1)).toMatchObject({
      level: 'info',
      message: `${quiet} is where the bot may not reply: it stays without a reply`,
    });
  });

  it('an error that nobody foresaw is told with a reference, and the question stays out of the log', async () => {
    room.conversations.answers.set('secret question', new Error('the disk fell off'));
    const { content } = await reply('@bot secret question');
    const [, reference] = /quote the reference ([2-9A-Z]{8})\.$/u.exec(content) ?? [];
    expect(room.log.lines.at(-1)?.facts).toMatchObject({ reference, guild: room.discord.guildId });
    expect(JSON.stringify(room.log.lines)).not.toContain('secret question');
  });

  it('the bot goes on when Discord takes nothing', async () => {
    const lines = room.log.lines.length;
    room.discord.faults.fail({ match: /POST .*\/messages$/u, status: 400, times: 2 });
    as('member').say('newsroom', '@bot who met whom?');
    await expect
      .poll(() => room.log.lines.slice(lines).map(({ message }) => message))
      .toEqual(['An interaction failed', 'Discord did not take an apology']);
    expect((await reply('@bot who met whom?')).content).toContain('Okafor');
  });
});

it('answers what is running at a stop, and tells those who come late', async () => {
  const other = await openNewsroom();
  const member = other.discord.as('member');
  const answer = latch<Answer>();
  other.conversations.answers.set('running?', answer.promise);
  const said = member.say('newsroom', '@bot running?');
  await expect.poll(() => other.conversations.asked).toHaveLength(1);
  const disposed = other.bot[Symbol.asyncDispose]();
  const late = member.say('newsroom', '@bot late?');
  const to = (message: SeenMessage) => (one: SeenMessage) => one.message_reference?.message_id === message.id;
  expect((await member.until('newsroom', to(late))).content).toBe(
    'I am restarting. Please ask again in a minute.',
  );
  answer.open(abstain('running?', 'off-topic'));
  expect((await member.until('newsroom', to(said))).content).toContain('running?');
  await disposed;
  await other.discord.stop();
});
