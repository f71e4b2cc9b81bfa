import { Client, type ClientOptions, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalDiscord, manualClock, startLocalDiscord } from '../../src/local-discord/index.js';
import { type EchoBot, startEchoBot } from './support/echo-bot.js';
import { connect, login, register, rest } from './support/raw-bot.js';

describe('a discord.js bot', () => {
  let discord: LocalDiscord;
  let bot: EchoBot;
  const start = async (options: Partial<ClientOptions> = {}): Promise<void> => {
    bot = await startEchoBot(discord, options);
  };
  beforeEach(async () => {
    discord = await startLocalDiscord();
  });
  afterEach(async () => {
    await bot[Symbol.asyncDispose]();
    await discord.stop();
  });
  const echo = async (words: string): Promise<string> =>
    (await discord.as('member').slash('echo', { words })).message.content;

  test('whose socket is cut resumes, and answers what came meanwhile', async () => {
    await start();
    const resumed = new Promise((resolve) => bot.client.once(Events.ShardResume, resolve));
    discord.faults.dropSocket();
    const meanwhile = echo('meanwhile');
    await resumed;
    expect(await meanwhile).toBe('meanwhile');
  });

  test('that is told to reconnect resumes', async () => {
    await start();
    const resumed = new Promise((resolve) => bot.client.once(Events.ShardResume, resolve));
    discord.faults.reconnect();
    await resumed;
    expect(await echo('again')).toBe('again');
  });

  test('whose session is declared invalid identifies anew', async () => {
    // discord.js waits five seconds between two logins; this one need not.
    const throttler = { waitForIdentify: async () => {} };
    await start({ ws: { buildIdentifyThrottler: () => throttler } });
    const ready = new Promise((resolve) => bot.client.once(Events.ShardReady, resolve));
    discord.faults.invalidateSession();
    await ready;
    expect(await echo('anew')).toBe('anew');
  });

  test('whose token is revoked is out, over the gateway and over REST', async () => {
    await start();
    const out = new Promise((resolve) =>
      bot.client.once(Events.ShardDisconnect, (event) => resolve(event.code)),
    );
    discord.faults.revokeToken();
    expect(await out).toBe(4004);
    await expect(bot.client.application.fetch()).rejects.toMatchObject({ status: 401 });
  });

  test('waits as long as a 429 says and tries again', async () => {
    await start();
    discord.faults.rateLimit({ match: /^POST .*callback/, retryAfterMs: 20 });
    const statuses: number[] = [];
    bot.client.rest.on('response', (_, response) => statuses.push(response.status));
    expect(await echo('after all')).toBe('after all');
    expect(statuses[0]).toBe(429);
  });

  test('tries again after a server error, if it may', async () => {
    await start({ rest: { api: discord.apiUrl, retries: 1 } });
    discord.faults.fail({ match: 'callback' });
    expect(await echo('second time')).toBe('second time');
  });

  test('that may not try again leaves its user without a response', async () => {
    await discord.stop();
    const clock = manualClock();
    discord = await startLocalDiscord({ clock });
    await start();
    discord.faults.fail({ match: 'callback', status: 503 });
    const response = discord.as('member').slash('echo', { words: 'lost' });
    // The request that fails is the sign that the bot has had its chance.
    await new Promise((resolve) => bot.client.rest.once('response', resolve));
    clock.advance(3_000);
    expect((await response).kind).toBe('failed');
    await expect(async () => (await response).message).rejects.toThrow(/did not respond/);
  });
});

describe('faults of REST', () => {
  let discord: LocalDiscord;
  const clock = manualClock();
  beforeEach(async () => {
    discord = await startLocalDiscord({ clock });
  });
  afterEach(() => discord.stop());
  const me = () => rest(discord, 'GET', '/users/@me');

  test('strike as often as asked, and only what they match', async () => {
    discord.faults.fail({ match: '/users/@me', times: 2, status: 502 });
    expect((await rest(discord, 'GET', '/gateway')).status).toBe(200);
    expect([(await me()).status, (await me()).status, (await me()).status]).toEqual([502, 502, 200]);
  });

  test("429 has Discord's body and headers", async () => {
    discord.faults.rateLimit({ retryAfterMs: 1500 });
    const { status, body, headers } = await me();
    expect(status).toBe(429);
    expect(body).toEqual({ message: 'You are being rate limited.', retry_after: 1.5, global: false });
    expect(headers.get('retry-after')).toBe('1.5');
    expect(headers.get('x-ratelimit-remaining')).toBe('0');
    expect(headers.get('x-ratelimit-reset-after')).toBe('1.5');
  });

  test('a slow request is answered when its time has come', async () => {
    discord.faults.slow({ ms: 5_000 });
    let answered = false;
    const slow = me().then((answer) => {
      answered = true;
      return answer;
    });
    // The next request overtakes it.
    await me();
    expect(answered).toBe(false);
    clock.advance(5_000);
    expect((await slow).status).toBe(200);
  });

  test('a request that hangs is answered when the fault is taken back', async () => {
    const release = discord.faults.hang();
    let answered = false;
    const hanging = me().then((answer) => {
      answered = true;
      return answer;
    });
    await me();
    expect(answered).toBe(false);
    release();
    expect((await hanging).status).toBe(200);
  });

  test('a connection can be cut instead of an answer', async () => {
    discord.faults.reset();
    await expect(me()).rejects.toThrow();
    expect((await me()).status).toBe(200);
  });

  test('stopping ends what hangs', async () => {
    discord.faults.hang();
    const hanging = expect(me()).rejects.toThrow();
    await me();
    await Promise.all([hanging, discord.stop()]);
  });
});

describe('faults of the gateway', () => {
  let discord: LocalDiscord;
  beforeEach(async () => {
    discord = await startLocalDiscord();
  });
  afterEach(() => discord.stop());

  test('heartbeats are left unanswered until they are answered again', async () => {
    const socket = connect(discord);
    discord.faults.ignoreHeartbeats();
    socket.send({ op: 1, d: null });
    socket.send({ op: 2, d: { token: discord.token, intents: 1, properties: {} } });
    // READY has overtaken the answer that did not come.
    expect((await socket.next((frame) => frame.op !== 10)).t).toBe('READY');
    discord.faults.ignoreHeartbeats(false);
    socket.send({ op: 1, d: null });
    await socket.next((frame) => frame.op === 11);
    socket.close();
  });

  test('sockets close with the code asked for', async () => {
    const socket = await login(discord);
    discord.faults.closeSocket(4000, 'Unknown error');
    expect(await socket.closed).toBe(4000);
  });

  test('a session to be resumed is announced as such', async () => {
    const socket = await login(discord);
    discord.faults.invalidateSession({ resumable: true });
    expect(await socket.next((frame) => frame.op === 9)).toEqual({ op: 9, d: true });
    socket.close();
  });
});

test('a bot that is away when it is needed leaves its user without a response after three seconds', async () => {
  const clock = manualClock();
  await using discord = await startLocalDiscord({ clock });
  await register(discord);
  const response = discord.as('member').slash('go');
  clock.advance(3_000);
  expect(await response).toMatchObject({ kind: 'failed', firstResponseMs: 3_000 });
});

test('discord.js is refused intents that are not switched on', async () => {
  await using discord = await startLocalDiscord();
  const client = new Client({
    intents: [GatewayIntentBits.MessageContent],
    rest: { api: discord.apiUrl },
  });
  await expect(client.login(discord.token)).rejects.toThrow(/disallowed intents/i);
  await client.destroy();
});

test('discord.js is refused with a wrong token', async () => {
  await using discord = await startLocalDiscord();
  const client = new Client({ intents: [], rest: { api: discord.apiUrl } });
  await expect(client.login('wrong')).rejects.toThrow(/invalid token/i);
  await client.destroy();
});
