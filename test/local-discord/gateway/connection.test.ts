import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../../src/local-discord/index.js';
import { connect, type Loose, login, type RawSocket, register, rest } from '../support/raw-bot.js';

let discord: LocalDiscord;
beforeAll(async () => {
  discord = await startLocalDiscord({ privilegedIntents: ['guildMembers'], requestsPerSecond: 10_000 });
});
afterAll(() => discord.stop());

const identify = (fields: object = {}) => ({
  op: 2,
  d: { token: discord.token, intents: 1, properties: {}, ...fields },
});

describe('a connection', () => {
  test('is greeted with the heartbeat interval, and every heartbeat is answered', async () => {
    const socket = connect(discord);
    expect(await socket.next((frame) => frame.op === 10)).toEqual({
      op: 10,
      d: { heartbeat_interval: 41_250 },
    });
    socket.send({ op: 1, d: null });
    expect(await socket.next((frame) => frame.op === 11)).toEqual({ op: 11 });
    socket.close();
  });

  test('gets READY and then every guild it listed', async () => {
    const socket = connect(discord);
    socket.send(identify());
    const ready = await socket.event('READY');
    expect(ready).toMatchObject({ v: 10, user: { bot: true }, application: { id: discord.applicationId } });
    expect(ready.resume_gateway_url).toBe(`ws://127.0.0.1:${discord.port}/gateway`);
    for (const { id, unavailable } of ready.guilds) {
      expect(unavailable).toBe(true);
      const guild = await socket.event('GUILD_CREATE');
      expect(guild.id).toBe(id);
      expect(guild.channels.map((channel: Loose) => channel.name)).toEqual(['newsroom', 'general']);
      // Only itself: it did not ask for members.
      expect(guild.members).toHaveLength(1);
      expect(guild.member_count).toBe(4);
    }
    socket.close();
  });

  test.each<[string, number, () => unknown]>([
    ['an unknown opcode', 4001, () => ({ op: 42 })],
    ['text that is no JSON', 4002, () => '{'],
    ['JSON that is no frame', 4002, () => '[]'],
    ['an opcode that is no number', 4002, () => ({ op: 'x' })],
    ['bytes that are no text', 4002, () => Buffer.from([0xff, 0xfe, 0x00])],
    ['a frame over 4096 bytes', 4002, () => ({ op: 1, d: 'x'.repeat(4096) })],
    ['identifying with nothing', 4002, () => ({ op: 2, d: null })],
    ['a resume without a session', 4002, () => ({ op: 6, d: { token: discord.token } })],
    ['asking for members before identifying', 4003, () => ({ op: 8, d: {} })],
    ['a presence before identifying', 4003, () => ({ op: 3, d: {} })],
    ['a wrong token', 4004, () => identify({ token: 'wrong' })],
    ['an impossible shard', 4010, () => identify({ shard: [2, 2] })],
    ['no intents', 4013, () => identify({ intents: undefined })],
    ['intents that do not exist', 4013, () => identify({ intents: 1 << 29 })],
    ['privileged intents that are not switched on', 4014, () => identify({ intents: 1 << 15 })],
  ])('that sends %s is closed with %i', async (_, code, frame) => {
    const socket = connect(discord);
    socket.send(frame());
    expect(await socket.closed).toBe(code);
  });

  test('that identifies twice is closed with 4005', async () => {
    const socket = await login(discord);
    socket.send(identify());
    expect(await socket.closed).toBe(4005);
  });

  test('that sends over 120 frames a minute is closed with 4008', async () => {
    const socket = connect(discord);
    for (let n = 0; n < 121; n += 1) socket.send({ op: 1, d: null });
    expect(await socket.closed).toBe(4008);
  });

  test.each([
    ['of another version', '?v=9&encoding=json', 4012],
    ['in another encoding', '?v=10&encoding=etf', 4002],
    ['that wants compression', '?v=10&encoding=json&compress=zlib-stream', 4002],
  ])('%s is closed', async (_, query, code) => {
    expect(await connect(discord, query).closed).toBe(code);
  });

  test('whose heart stops is closed with 4009', async () => {
    await using quick = await startLocalDiscord({ heartbeatIntervalMs: 10 });
    expect(await connect(quick).closed).toBe(4009);
  });
});

describe('resuming', () => {
  let socket: RawSocket;
  let session: { session_id: string };
  const resume = (fields: object = {}) => ({
    op: 6,
    d: { token: discord.token, session_id: session.session_id, seq: 2, ...fields },
  });
  const start = async (): Promise<void> => {
    socket = connect(discord);
    socket.send(identify());
    session = await socket.event('READY');
    await socket.event('GUILD_CREATE');
  };

  test('sends again what was missed, then RESUMED, with the numbers going on', async () => {
    await register(discord);
    await start();
    socket.close();
    await socket.closed;
    discord
      .as('member')
      .slash('go')
      .catch(() => {});
    const second = connect(discord);
    second.send(resume());
    const missed = await second.next((frame) => frame.t === 'INTERACTION_CREATE');
    expect(missed.s).toBe(3);
    expect((await second.next((frame) => frame.t === 'RESUMED')).s).toBe(4);
    second.close();
  });

  test.each<[string, object]>([['an unknown session', { session_id: 'x' }]])(
    '%s is invalid',
    async (_, fields) => {
      await start();
      const second = connect(discord);
      second.send(resume(fields));
      expect(await second.next((frame) => frame.op === 9)).toEqual({ op: 9, d: false });
      second.close();
      socket.close();
    },
  );

  test('a session that was left politely is over', async () => {
    await start();
    socket.close(1000);
    await socket.closed;
    const second = connect(discord);
    second.send(resume());
    expect(await second.next((frame) => frame.op === 9)).toEqual({ op: 9, d: false });
    second.close();
  });

  test('a number still to come is closed with 4007, a wrong token with 4004', async () => {
    await start();
    for (const [fields, code] of [
      [{ seq: 99 }, 4007],
      [{ token: 'wrong' }, 4004],
    ] as const) {
      const second = connect(discord);
      second.send(resume(fields));
      expect(await second.closed).toBe(code);
    }
    socket.close();
  });

  test('a session that is taken over loses its first socket', async () => {
    await start();
    const second = connect(discord);
    second.send(resume());
    await second.next((frame) => frame.t === 'RESUMED');
    expect(await socket.closed).toBe(4000);
    second.close();
  });
});

describe('intents', () => {
  const GUILD_MESSAGES = 1 << 9;
  const DIRECT_MESSAGES = 1 << 12;

  test('without message content only mentions and direct messages have words', async () => {
    const socket = await login(discord, 1 | GUILD_MESSAGES | DIRECT_MESSAGES);
    const user = discord.as('member');
    user.say('newsroom', 'plain');
    user.say('newsroom', 'hello @bot');
    user.say('dm', 'direct');
    const plain = await socket.event('MESSAGE_CREATE');
    expect(plain).toMatchObject({ content: '', guild_id: discord.guildId, author: { username: 'member' } });
    expect(plain.member).toBeDefined();
    expect((await socket.event('MESSAGE_CREATE')).content).toBe(`hello <@${discord.applicationId}>`);
    expect((await socket.event('MESSAGE_CREATE')).content).toBe('direct');
    const { body } = await rest(discord, 'GET', `/channels/${plain.channel_id}/messages/${plain.id}`);
    expect(body.content).toBe('');
    socket.close();
  });

  test('with message content all have them', async () => {
    await using open = await startLocalDiscord({ privilegedIntents: ['messageContent'] });
    const socket = await login(open, 1 | GUILD_MESSAGES | (1 << 15));
    open.as('member').say('newsroom', 'plain');
    expect((await socket.event('MESSAGE_CREATE')).content).toBe('plain');
    socket.close();
  });

  test('without those for messages there are no messages', async () => {
    const socket = await login(discord, 1);
    discord.as('member').say('newsroom', 'plain');
    discord.admin.setRole('Readers', []);
    const next = await socket.next((frame) => frame.op === 0 && frame.t !== 'GUILD_CREATE');
    expect(next.t).toBe('GUILD_ROLE_CREATE');
    socket.close();
  });

  test('members can be asked for', async () => {
    const socket = await login(discord, 1 | 2);
    socket.send({ op: 8, d: { guild_id: discord.guildId, query: '', limit: 0, nonce: 'n' } });
    const chunk = await socket.event('GUILD_MEMBERS_CHUNK');
    expect(chunk).toMatchObject({ chunk_index: 0, chunk_count: 1, nonce: 'n' });
    expect(chunk.members.map((member: Loose) => member.user.username).sort()).toEqual([
      'admin',
      'bot',
      'member',
      'moderator',
    ]);
    socket.close();
  });
});

describe('garbage', () => {
  test('of any kind closes its own connection with a documented code and harms no other', async () => {
    const bystander = await login(discord);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
          fc.record({ op: fc.integer({ min: 2, max: 12 }), d: fc.jsonValue() }),
          fc.record({
            op: fc.constantFrom(2, 6, 8),
            d: fc.dictionary(
              fc.constantFrom('token', 'intents', 'shard', 'session_id', 'seq', 'guild_id', '__proto__'),
              fc.jsonValue(),
            ),
          }),
        ),
        async (frame) => {
          const socket = connect(discord);
          socket.send(frame);
          // Whatever came before it, an unknown opcode ends the connection.
          socket.send({ op: 42 });
          const code = await socket.closed;
          expect(code).toBeGreaterThanOrEqual(4001);
          expect(code).toBeLessThanOrEqual(4014);
        },
      ),
      { numRuns: 150 },
    );
    bystander.send({ op: 1, d: null });
    expect(await bystander.next((frame) => frame.op === 11)).toEqual({ op: 11 });
    bystander.close();
  });
});
