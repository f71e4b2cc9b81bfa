import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalDiscord, startLocalDiscord } from '../../../src/local-discord/index.js';
import type { View } from '../../../src/local-discord/page-server/protocol.js';
import { type EchoBot, startEchoBot } from '../support/echo-bot.js';
import { openPageSocket, type PageSocket } from '../support/page-socket.js';

let folder: string;
let discord: LocalDiscord;
let bot: EchoBot;
const faults: unknown[] = [];
const welcome = { line: 'A bot for tests.', examples: [] };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  await writeFile(join(folder, 'main.js'), 'export {};');
  discord = await startLocalDiscord({ page: { folder, welcome }, onFault: (error) => faults.push(error) });
  bot = await startEchoBot(discord);
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await discord.stop();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const sent = request(`${discord.origin}${path}`, { headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += String(chunk);
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });

async function sit(user: string | null = null): Promise<PageSocket & { view: View }> {
  const socket = await openPageSocket(discord.origin);
  return Object.assign(socket, { view: (await socket.call('become', { user })) as View });
}

const newsroomOf = ({ guilds }: View): string =>
  guilds[0]?.channels.find(({ name }) => name === 'newsroom')?.id ?? '';

describe('the page’s files', () => {
  it('come with a policy that lets nothing in from elsewhere', async () => {
    const { status, headers, body } = await get('/');
    expect(status).toBe(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${discord.port}`);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/u);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(body).not.toMatch(/<script(?![^>]*src=)|\son\w+=|https?:/u);
  });

  it('are only those of the page', async () => {
    expect((await get('/page/main.js')).headers['content-type']).toMatch(/^text\/javascript/u);
    expect((await get('/page/icon.svg')).status).toBe(200);
    for (const path of ['/page/package.json', '/page/..%2fmain.js', '/page/', '/page/main.js.map'])
      expect((await get(path)).status).toBe(404);
  });

  it('say on the server that they have not been built', async () => {
    expect((await get('/page/main.css')).status).toBe(503);
    expect(String(faults.pop())).toContain('The page has not been built: main.css is missing');
  });

  it('are refused under another name and to another site', async () => {
    expect((await get('/', { host: 'example.com' })).status).toBe(403);
    expect((await get('/', { origin: 'http://example.com' })).status).toBe(403);
  });

  it('are not there unless asked for', async () => {
    await using bare = await startLocalDiscord();
    expect((await fetch(bare.origin)).status).toBe(404);
    await expect(openPageSocket(bare.origin)).rejects.toThrow(/404/u);
  });
});

describe('the page’s socket', () => {
  it.each([
    ['another site', { origin: 'http://example.com' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['another name for this machine', { headers: { host: 'example.com' } }],
  ])('is refused to %s', async (_who, options) => {
    const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/page/socket`, options);
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.on('open', () => resolve('open'));
      socket.on('error', () => {});
    });
    expect(status).toBe(403);
    socket.terminate();
  });

  it('shows everything around the messages to the user who sits there', async () => {
    await using member = await sit();
    const { user, players, guilds, bot: shown, welcome: told } = member.view;
    expect(user.username).toBe('member');
    expect(players.map(({ name, role }) => [name, role])).toEqual([
      ['member', null],
      ['moderator', 'Moderators'],
      ['admin', 'Administrators'],
    ]);
    expect(guilds[0]?.channels.map(({ name }) => name)).toEqual(['newsroom', 'general']);
    expect(shown.id).toBe(discord.applicationId);
    expect(told).toEqual(welcome);
    expect(JSON.stringify(member.view)).not.toContain(discord.token);
    const other = (await member.call('become', { user: 'moderator' })) as View;
    const manage = 1n << 13n;
    const held = (view: View): bigint => BigInt(view.permissions[newsroomOf(view)] ?? '0') & manage;
    expect([held(member.view), held(other)]).toEqual([0n, manage]);
  });

  it('sits the first user down for a name that nobody has', async () => {
    await using nobody = await sit('nobody');
    expect(nobody.view.user.username).toBe('member');
  });

  it('runs commands and tells what became of them', async () => {
    await using member = await sit();
    const channelId = newsroomOf(member.view);
    const commands = (await member.call('commands', { channelId })) as { id: string; name: string }[];
    const commandId = commands.find(({ name }) => name === 'echo')?.id ?? '';
    const id = await member.call('run', { channelId, commandId, options: { words: 'hello', hidden: true } });
    const event = await member.event(({ kind }) => kind === 'outcome');
    expect(event).toMatchObject({
      interactionId: id,
      outcome: { kind: 'message', message: { content: 'hello', ephemeral: true } },
    });
    const history = (await member.call('history', { channelId, limit: 10 })) as { content: string }[];
    expect(history.at(-1)?.content).toBe('hello');
    await member.call('become', { user: 'admin' });
    expect(await member.call('history', { channelId, limit: 10 })).not.toContainEqual(
      expect.objectContaining({ content: 'hello' }),
    );
  });

  it('carries files both ways', async () => {
    await using member = await sit();
    const channelId = newsroomOf(member.view);
    const base64 = Buffer.from('words in a file').toString('base64');
    const files = [{ name: 'note.txt', contentType: 'text/plain', base64 }];
    const posted = (await member.call('post', { channelId, content: '', files })) as {
      attachments: { url: string }[];
    };
    const file = await fetch(posted.attachments[0]?.url ?? '');
    expect(await file.text()).toBe('words in a file');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });

  it.each([
    ['a call that there is not', { call: 'constructor', args: {} }, /There is no call/u],
    ['no arguments', { call: 'history', args: undefined }, /args/u],
    ['a wrong argument', { call: 'history', args: { channelId: 'x', limit: 1 } }, /channelId/u],
    [
      'a channel that nobody sees',
      { call: 'history', args: { channelId: '1', limit: 1 } },
      /sees no channel/u,
    ],
    ['a message too long', { call: 'post', args: { channelId: '', content: '' } }, /channelId/u],
  ])('refuses %s and goes on', async (_what, { call, args = undefined }, reason) => {
    await using member = await sit();
    await expect(member.raw(call, args)).rejects.toThrow(reason);
    expect(await member.call('look', {})).toMatchObject({ user: { username: 'member' } });
  });

  it.each([['{'], ['[]'], ['{"id":"1","call":"look"}'], [Buffer.from([1, 2, 3])]])(
    'closes on what is no request: %s',
    async (frame) => {
      const member = await sit();
      member.socket.send(frame);
      expect(await member.closed).toBe(1008);
    },
  );

  it('closes on a frame above 25 MB, and others notice nothing', async () => {
    const member = await sit();
    await using other = await sit('admin');
    member.socket.send('x'.repeat(26 * 1024 * 1024));
    expect(await member.closed).toBe(1009);
    expect(await other.call('look', {})).toMatchObject({ user: { username: 'admin' } });
  });

  it('may vanish in the middle of an interaction', async () => {
    const leaving = await sit();
    const channelId = newsroomOf(leaving.view);
    const release = discord.faults.hang({ match: '/callback' });
    const asked = discord.as('member').slash('think', { words: 'late' });
    leaving.socket.terminate();
    await leaving.closed;
    release();
    expect((await (await asked).settled()).content).toBe('late');
    expect(discord.as('member').side.history(channelId).at(-1)?.content).toBe('late');
    expect(faults).toEqual([]);
  });

  it('ends with the server', async () => {
    const ending = await startLocalDiscord({ page: { folder } });
    const socket = await openPageSocket(ending.origin);
    await ending.stop();
    expect(await socket.closed).toBe(1006);
  });
});
