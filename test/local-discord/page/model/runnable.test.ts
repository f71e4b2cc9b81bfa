import { describe, expect, it } from 'vitest';
import { findRunnables, readTyped, runnablesOf } from '../../../../src/local-discord/page/model/runnable.js';
import { command, option } from '../../support/commands.js';

const runnables = runnablesOf([
  command('ask', [option('private', { type: 5 }), option('question', { required: true })]),
  command('settings', [
    option('show', { type: 1, options: [option('count')] }),
    option('people', { type: 2, options: [option('name', { type: 1 })] }),
  ]),
  { ...command('Check message', []), type: 3 },
  command('task', []),
]);

describe('runnablesOf', () => {
  it('gives slash commands, subcommands each on their own, required options first', () => {
    expect(runnables.map(({ name, path }) => [name, path])).toEqual([
      ['ask', []],
      ['settings show', ['show']],
      ['settings people name', ['people', 'name']],
      ['task', []],
    ]);
    expect(runnables[0]?.options.map(({ name }) => name)).toEqual(['question', 'private']);
  });
});

describe('findRunnables', () => {
  it.each([
    ['', ['ask', 'settings show', 'settings people name', 'task']],
    ['as', ['ask', 'task']],
    ['PEOPLE', ['settings people name']],
    ['nothing', []],
  ])('finds by "%s", beginnings first', (typed, names) => {
    expect(findRunnables(runnables, typed).map(({ name }) => name)).toEqual(names);
  });
});

describe('readTyped', () => {
  it.each([
    ['/ask who met whom?', 'ask', 'who met whom?'],
    ['/ask ', 'ask', ''],
    ['/settings show 3', 'settings show', '3'],
    ['/ASK who', 'ask', 'who'],
  ])('takes "%s" for a command', (typed, name, rest) => {
    expect(readTyped(runnables, typed)).toMatchObject({ runnable: { name }, rest });
  });

  it.each(['/ask', '/asking ', 'ask ', '/settings ', ' /ask '])('does not take "%s" for one', (typed) => {
    expect(readTyped(runnables, typed)).toBeNull();
  });
});
