import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Command, Outcome } from '../../src/discord/command.js';
import { storyKey } from '../../src/discord/custom-id.js';
import { declareCommand } from '../../src/discord/declare-command.js';
import { createDispatcher } from '../../src/discord/dispatch.js';
import { button, buttonRows, type Message, plainMessage } from '../../src/discord/message.js';
import { abstain } from './support/answers.js';
import { latch } from './support/latch.js';
import { about, type Newsroom, openNewsroom, recordLog, scriptConversations } from './support/newsroom.js';
import { story } from './support/story.js';

const done = (): Message => plainMessage('Done.');
const tell = (): Outcome => ({ kind: 'tell', sentence: 'Pressed.' });
let next: () => Promise<Message> | Message = done;
let pressed: () => Promise<Outcome> | Outcome = tell;

const key = storyKey(story);
const withButtons = (content: string): Message => ({
  content,
  components: buttonRows([
    button('Press', { action: 'press', story: key, args: [] }),
    button('Unknown', { action: 'unknown', story: key, args: [] }),
  ]),
});

/** A command that does whatever a test says. */
const test: Command = {
  data: declareCommand('test', 'For tests').addStringOption((option) =>
    option.setName('word').setDescription('A word').setAutocomplete(true),
  ),
  isPrivate: ({ options }) => options.getString('word') === 'private',
  execute: () => next(),
  autocomplete({ options }) {
    if (options.getFocused() === 'fail') throw new Error('no choices');
    return Array.from({ length: 60 }, (_, i) => ({ name: `${i}`.padEnd(i + 60, '.'), value: String(i) }));
  },
  buttons: { press: () => pressed() },
};

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom(story, [test], { acknowledgeAfterMs: 20 });
});
afterEach(() => {
  next = done;
  pressed = tell;
  room.discord.faults.clear();
});
afterAll(() => room[Symbol.asyncDispose]());

const member = () => room.discord.as('member');
const failures = () => room.log.lines.filter(({ level }) => level === 'error');
const apology =
  /^Something went wrong on my side\. If it happens again, quote the reference ([2-9A-Z]{8})\.$/u;

describe('the first response', () => {
  it('is the whole response where it is quick', async () => {
    const response = await member().slash('test');
    expect(response.deferred).toBe(false);
    expect(response.first.content).toBe('Done.');
  });

  it('is given at once for a command that may be slow', async () => {
    const answer = latch<ReturnType<typeof abstain>>();
    room.conversations.answers.set('slow?', answer.promise);
    const response = await member().slash('ask', { question: 'slow?' });
    expect(response.first.thinking).toBe(true);
    answer.open(abstain('slow?', 'off-topic'));
    expect((await response.settled()).content).toContain('slow?');
  });

  it.each([
    ['publicly', {}, false],
    ['privately', { word: 'private' }, true],
  ])('is given in time when a quick command turns out slow, %s', async (_how, options, ephemeral) => {
    const answer = latch<Message>();
    next = () => answer.promise;
    const response = await member().slash('test', options);
    expect(response.first).toMatchObject({ thinking: true, ephemeral });
    answer.open(withButtons('At last.'));
    expect(await response.settled()).toMatchObject({ content: 'At last.', ephemeral });
  });

  it.each<[string, Outcome, { content: string; ephemeral: boolean }]>([
    ['shows', { kind: 'show', message: plainMessage('New.') }, { content: 'New.', ephemeral: true }],
    ['tells', { kind: 'tell', sentence: 'No.' }, { content: 'No.', ephemeral: true }],
    ['turns', { kind: 'turn', message: plainMessage('Turned.') }, { content: 'Turned.', ephemeral: false }],
  ])('is given in time when a button that %s is slow', async (_what, outcome, seen) => {
    next = () => withButtons('Press.');
    const { message } = await member().slash('test');
    const late = latch<Outcome>();
    pressed = () => late.promise;
    const response = await member().click(message, 'Press');
    expect(response).toMatchObject({ kind: 'update', deferred: true });
    late.open(outcome);
    if (outcome.kind === 'turn') expect(await response.settled()).toMatchObject(seen);
    else expect(await response.followUp()).toMatchObject(seen);
  });
});

describe('an error that nobody foresaw', () => {
  it('gives the asker a reference, and the log everything else', async () => {
    room.conversations.answers.set('secret question', new Error('the disk fell off'));
    const { content } = await (await member().slash('ask', { question: 'secret question' })).settled();
    const [, reference] = apology.exec(content) ?? [];
    const line = failures().at(-1);
    expect(line?.facts).toMatchObject({ reference, command: 'ask', guild: room.discord.guildId });
    expect(line?.facts['err']).toMatchObject({ message: 'the disk fell off' });
    expect(JSON.stringify(room.log.lines)).not.toContain('secret question');
  });

  it('is told privately where nothing was shown yet', async () => {
    next = () => Promise.reject(new Error('broken'));
    const { message } = await member().slash('test');
    expect(message.content).toMatch(apology);
    expect(message.ephemeral).toBe(true);
  });

  it('leaves the message alone when a button fails, quickly or slowly', async () => {
    next = () => withButtons('Press.');
    const { message } = await member().slash('test');
    pressed = () => Promise.reject(new Error('broken'));
    expect((await member().click(message, 'Press')).message.content).toMatch(apology);
    const late = latch<Outcome>();
    pressed = () => late.promise;
    const response = await member().click(message, 'Press');
    late.fail(new Error('broken late'));
    expect((await response.followUp()).content).toMatch(apology);
    expect(
      room.discord
        .as('admin')
        .history('newsroom')
        .find(({ id }) => id === message.id)?.content,
    ).toBe('Press.');
  });

  it('stops nobody else, and is survived when Discord takes no apology', async () => {
    room.discord.faults.fail({ match: '/callback', status: 400, times: 2 });
    const before = room.log.lines.length;
    const unanswered = member().slash('test');
    unanswered.catch(() => undefined);
    await expect
      .poll(() => room.log.lines.slice(before).map(({ message }) => message))
      .toEqual(['An interaction failed', 'Discord did not take an apology']);
    expect((await member().slash('test')).message.content).toBe('Done.');
  });
});

describe('autocompletion', () => {
  it('offers at most 25 choices, none longer than Discord takes', async () => {
    const { choices } = await member().autocomplete('test', {}, { word: '' });
    expect(choices).toHaveLength(25);
  });

  it('offers nothing when it fails', async () => {
    expect((await member().autocomplete('test', {}, { word: 'fail' })).choices).toEqual([]);
  });
});

describe('buttons', () => {
  it('of an older version say so', async () => {
    next = () => withButtons('Press.');
    const { message } = await member().slash('test');
    expect((await member().click(message, 'Unknown')).message).toMatchObject({
      content: 'I no longer understand this button. Ask again with /ask.',
      ephemeral: true,
    });
  });
});

describe('createDispatcher', () => {
  const services = { story, conversations: scriptConversations(), about };

  it('refuses two commands of one name and two handlers of one button', () => {
    const other = { ...test, data: declareCommand('other', 'Other'), buttons: { press: () => pressed() } };
    const options = { services, log: recordLog() };
    expect(() => createDispatcher({ ...options, commands: [test, test] })).toThrow(
      /two commands are called \/test/iu,
    );
    expect(() => createDispatcher({ ...options, commands: [test, other] })).toThrow(/button "press"/u);
  });
});
