import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSeed, readSeed, startLocalDiscord } from '../../../src/local-discord/index.js';

const seed = (fields: object = {}) => ({
  users: [{ name: 'ana' }, { name: 'bo', displayName: 'Bo B.' }],
  guilds: [
    {
      name: 'Paper',
      owner: 'ana',
      roles: [{ name: 'Editors', permissions: ['manageMessages'], color: '#00ff00' }],
      channels: [
        { name: 'desk', overwrites: [{ for: 'everyone', deny: ['sendMessages'] }] },
        { name: 'news', kind: 'announcement' },
      ],
      members: [{ user: 'ana' }, { user: 'bo', roles: ['Editors'], nick: 'Bobo' }],
    },
  ],
  messages: [
    { channel: 'desk', author: 'ana', content: 'first' },
    { channel: 'desk', author: 'bot', content: 'second' },
  ],
  ...fields,
});

test('a seed gives servers, people, roles and messages', async () => {
  await using discord = await startLocalDiscord({ seed: readSeed(seed()) });
  const bo = discord.as('bo');
  expect(bo.user.global_name).toBe('Bo B.');
  const [guild] = bo.side.guilds();
  expect(guild?.name).toBe('Paper');
  expect(guild?.channels.map((channel) => [channel.name, channel.type])).toEqual([
    ['desk', 0],
    ['news', 5],
  ]);
  expect(guild?.members.find((member) => member.user.username === 'bo')?.nick).toBe('Bobo');
  const history = bo.history('desk');
  expect(history.map((message) => [message.author.username, message.content])).toEqual([
    ['ana', 'first'],
    ['bot', 'second'],
  ]);
  expect(() => bo.say('desk', 'x')).toThrow(/may not write/);
});

describe('a seed is refused, with the path of the fault,', () => {
  test.each<[string, object, RegExp]>([
    ['without users', { users: undefined }, /users: This field is required/],
    ['without a channel', { guilds: [{ name: 'G', channels: [], members: [] }] }, /guilds\[0\]\.channels: /],
    [
      'with two users of one name',
      { users: [{ name: 'ana' }, { name: 'ana' }, { name: 'bo' }] },
      /users\[1\]\.name: .*"ana"/,
    ],
    [
      'with a member nobody declared',
      { guilds: [{ name: 'G', channels: [{ name: 'desk' }], members: [{ user: 'cy' }] }] },
      /guilds\[0\]\.members\[0\]\.user: No user "cy"/,
    ],
    [
      'with a role nobody declared',
      { guilds: [{ name: 'G', channels: [{ name: 'desk' }], members: [{ user: 'bo', roles: ['X'] }] }] },
      /guilds\[0\]\.members\[0\]\.roles\[0\]: No role "X"/,
    ],
    [
      'with a permission that does not exist',
      { guilds: [{ name: 'G', everyone: ['fly'], channels: [{ name: 'desk' }], members: [] }] },
      /guilds\[0\]\.everyone\[0\]: Value must be one of/,
    ],
    [
      'with a message in a channel that is not there',
      { messages: [{ channel: 'attic', author: 'ana', content: 'x' }] },
      /messages\[0\]\.channel: No channel "attic"/,
    ],
    [
      'with a message by nobody',
      { messages: [{ channel: 'desk', author: 'cy', content: 'x' }] },
      /messages\[0\]\.author: No user "cy"/,
    ],
  ])('%s', (_, fields, message) => {
    expect(() => readSeed(seed(fields))).toThrow(message);
  });

  test('naming every fault at once', () => {
    expect(() => readSeed({ users: [{ name: '' }], guilds: 'x' })).toThrow(/users\[0\][\s\S]*guilds: /);
  });

  test('when it is no JSON', () => {
    expect(() => parseSeed('{')).toThrow(/not JSON/);
  });
});

test('a file with a byte order mark is read', () => {
  expect(parseSeed(`\uFEFF${JSON.stringify(seed())}`).users).toHaveLength(2);
});

test('any other JSON is refused with a sentence, never another error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(() => readSeed(value)).toThrow(/^This seed cannot be used:\n {2}/);
    }),
  );
});
