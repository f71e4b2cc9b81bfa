import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../../src/local-discord/index.js';
import { type EchoBot, startEchoBot } from '../support/echo-bot.js';

describe('what a user sees of a discord.js bot', () => {
  let discord: LocalDiscord;
  let bot: EchoBot;
  beforeAll(async () => {
    discord = await startLocalDiscord();
    bot = await startEchoBot(discord);
  });
  afterAll(async () => {
    await bot[Symbol.asyncDispose]();
    await discord.stop();
  });

  test('a reply is a message in the channel that everybody sees', async () => {
    const response = await discord.as('member').slash('echo', { words: 'hello' });
    expect(response.kind).toBe('message');
    expect(response.message).toMatchObject({ content: 'hello', ephemeral: false, thinking: false });
    expect(response.firstResponseMs).toBeGreaterThan(0);
    expect(
      discord
        .as('admin')
        .history('newsroom')
        .map((message) => message.id),
    ).toContain(response.message.id);
  });

  test('an ephemeral reply is seen by one user alone', async () => {
    const response = await discord.as('member').slash('echo', { words: 'psst', hidden: true });
    expect(response.message).toMatchObject({ content: 'psst', ephemeral: true });
    const ids = (name: string) =>
      discord
        .as(name)
        .history('newsroom')
        .map((message) => message.id);
    expect(ids('member')).toContain(response.message.id);
    expect(ids('moderator')).not.toContain(response.message.id);
    discord.as('member').dismiss(response.message);
    expect(ids('member')).not.toContain(response.message.id);
  });

  test('a deferred reply is first a thinking message, then its content', async () => {
    const response = await discord.as('member').slash('think', { words: 'done' });
    expect(response.deferred).toBe(true);
    expect(response.first).toMatchObject({ thinking: true, content: '' });
    expect(await response.settled()).toMatchObject({
      thinking: false,
      content: 'done',
      edited_timestamp: null,
      id: response.first.id,
    });
  });

  test('follow-ups come after the reply, hidden or not', async () => {
    const response = await discord.as('member').slash('follow');
    expect(response.message.content).toBe('first');
    expect(await response.followUp(0)).toMatchObject({ content: 'second', ephemeral: true });
    expect(await response.followUp(1)).toMatchObject({ content: 'third', ephemeral: false });
  });

  test('autocomplete gives choices', async () => {
    const response = await discord.as('member').autocomplete('pick', {}, { fruit: 'ap' });
    expect(response.choices.map((choice) => choice.value)).toEqual(['apple', 'apricot']);
  });

  test('a button can update its message', async () => {
    const shown = await discord.as('member').slash('panel');
    const first = await discord.as('member').click(shown.message, 'More');
    expect(first.kind).toBe('update');
    const second = await discord.as('moderator').click(first.message, 'more');
    expect(second.message).toMatchObject({ id: shown.message.id, content: 'panel 2' });
  });

  test('a deferred update settles with the edit', async () => {
    const shown = await discord.as('member').slash('panel');
    const response = await discord.as('member').click(shown.message, 'Later');
    expect(response).toMatchObject({ kind: 'update', deferred: true });
    expect((await response.settled()).content).toBe('later');
  });

  test('a select sends the values of the options', async () => {
    const shown = await discord.as('member').slash('panel');
    const response = await discord.as('member').select(shown.message, 'colour', ['Blue']);
    expect(response.message).toMatchObject({ content: 'You chose b', ephemeral: true });
  });

  test('a modal opens from a command and from a button, and its values arrive', async () => {
    const opened = await discord.as('member').slash('form');
    expect(opened.modal.title).toBe('Who are you?');
    const response = await discord.as('member').submit(opened.modal, { name: 'Ada' });
    expect(response.message.content).toBe('Hello Ada');
    const shown = await discord.as('member').slash('panel');
    const fromButton = await discord.as('member').click(shown.message, 'Ask');
    const again = await discord.as('member').submit(fromButton.modal, { Name: 'Bo' });
    expect(again.message.content).toBe('Hello Bo');
  });

  test('context menus carry the message or the user', async () => {
    const said = discord.as('admin').say('newsroom', 'a claim');
    const onMessage = await discord.as('member').context('Check message', said);
    expect(onMessage.message.content).toBe('Message: a claim');
    const onUser = await discord.as('member').context('Check user', 'admin');
    expect(onUser.message.content).toBe('User: admin');
  });

  test('subcommands and groups carry their options', async () => {
    const shown = await discord.as('member').slash('settings show', { count: 3 });
    expect(shown.message.content).toBe('show 3');
    const named = await discord.as('member').slash('settings people name', { who: 'admin' });
    expect(named.message.content).toBe('name admin');
  });

  test('files go up and come down', async () => {
    const upload = { name: 'notes.txt', data: 'some notes', contentType: 'text/plain' };
    const { message } = await discord.as('member').slash('file', { upload });
    expect(message.content).toBe('notes.txt');
    const [attachment] = message.attachments;
    expect(attachment?.filename).toBe('back.txt');
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('some notes');
  });

  test('commands work in direct messages', async () => {
    const response = await discord.as('member').slash('echo', { words: 'in private' }, { channel: 'dm' });
    expect(response.message.content).toBe('in private');
    expect(discord.as('member').history('dm')).toHaveLength(1);
  });

  test('a command with default permissions is offered to those who hold them', async () => {
    await expect(discord.as('member').slash('guarded')).rejects.toThrow(/not offered to member/);
    for (const name of ['moderator', 'admin']) {
      expect((await discord.as(name).slash('guarded')).message.content).toBe('Welcome, moderator');
    }
  });

  test.each([
    ['a missing required option', () => discord.as('member').slash('echo'), /"words" is required/],
    ['an unknown option', () => discord.as('member').slash('echo', { words: 'x', y: 1 }), /no option "y"/],
    [
      'too long a value',
      () => discord.as('member').slash('echo', { words: 'x'.repeat(51) }),
      /50 characters/,
    ],
    ['too small a number', () => discord.as('member').slash('settings show', { count: 0 }), /between 1/],
    ['no subcommand', () => discord.as('member').slash('settings'), /needs a subcommand/],
    ['an unknown command', () => discord.as('member').slash('nope'), /not offered/],
  ])('%s is stopped before it reaches the bot', async (_, act, message) => {
    await expect(act()).rejects.toThrow(message);
  });

  test.each([
    ['Off', /disabled/],
    ['Site', /link/],
    ['Nowhere', /no button "Nowhere"/],
  ])('the button %s cannot be pressed', async (label, message) => {
    const shown = await discord.as('member').slash('panel');
    await expect(discord.as('member').click(shown.message, label)).rejects.toThrow(message);
  });
});
