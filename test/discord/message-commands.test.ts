import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/discord/command.js';
import { declareCommand, declareMessageCommand } from '../../src/discord/declare-command.js';
import { createDispatcher } from '../../src/discord/dispatch.js';
import { type Message, plainMessage } from '../../src/discord/message.js';
import { latch } from './support/latch.js';
import { about, type Newsroom, openNewsroom, recordLog, scriptConversations } from './support/newsroom.js';
import { story } from './support/story.js';

let next: (words: string) => Message | Promise<Message> = plainMessage;

/** A command of a message's menu, with a slash command of the same name beside it. */
const menu: Command = {
  menu: 'message',
  data: declareMessageCommand('echo'),
  isPrivate: () => true,
  execute: ({ targetMessage }) => next(targetMessage.content),
};
const slash: Command = {
  data: declareCommand('echo', 'For tests'),
  isPrivate: () => false,
  execute: () => plainMessage('Typed.'),
};

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom(story, [menu, slash], { acknowledgeAfterMs: 20 });
});
afterAll(() => room[Symbol.asyncDispose]());

const member = () => room.discord.as('member');
const said = () => member().say('newsroom', 'Hello.');

describe('a command in the menu of a message', () => {
  it('is handed the message, and answers the asker alone', async () => {
    const { message } = await member().context('echo', said());
    expect(message).toMatchObject({ content: 'Hello.', ephemeral: true });
  });

  it('may share its name with one that is typed', async () => {
    expect((await member().slash('echo')).message).toMatchObject({ content: 'Typed.', ephemeral: false });
  });

  it('is acknowledged in time when it turns out slow', async () => {
    const late = latch<Message>();
    next = () => late.promise;
    const response = await member().context('echo', said());
    expect(response.first).toMatchObject({ thinking: true, ephemeral: true });
    late.open(plainMessage('At last.'));
    expect((await response.settled()).content).toBe('At last.');
  });

  it('fails with one sentence and a reference', async () => {
    next = () => Promise.reject(new Error('broken'));
    const { message } = await member().context('echo', said());
    expect(message.content).toMatch(/^Something went wrong on my side\./u);
    expect(room.log.lines.at(-1)?.facts).toMatchObject({ command: 'echo' });
  });

  it('must not share its name with another of its kind', () => {
    const services = { story, conversations: scriptConversations(), about };
    expect(() => createDispatcher({ services, log: recordLog(), commands: [menu, menu] })).toThrow(
      /Two commands are called echo/u,
    );
  });
});
