import { request } from 'node:http';
import { connect as connectTcp } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/index.js';
import { login, rest } from './support/raw-bot.js';

let discord: LocalDiscord;
const own: unknown[] = [];
beforeAll(async () => {
  discord = await startLocalDiscord({ requestsPerSecond: 100_000, onFault: (error) => own.push(error) });
});
afterAll(async () => {
  await discord.stop();
  expect(own).toEqual([]);
});

/** A request with headers that fetch would not let anyone set. */
function ask(headers: Record<string, string>, path = '/api/v10/users/@me'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({
      port: discord.port,
      host: '127.0.0.1',
      path,
      headers: { authorization: `Bot ${discord.token}`, ...headers },
    });
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('only this machine is served', () => {
  test('the server listens on 127.0.0.1', () => {
    expect(new URL(discord.apiUrl).hostname).toBe('127.0.0.1');
  });

  test.each([
    ['its own name', (port: number) => ({ host: `127.0.0.1:${port}` }), 200],
    ['localhost', (port: number) => ({ host: `localhost:${port}` }), 200],
    ['its own origin', (port: number) => ({ origin: `http://localhost:${port}` }), 200],
    ['a foreign name', (port: number) => ({ host: `evil.example:${port}` }), 403],
    ['another port', () => ({ host: '127.0.0.1:1' }), 403],
    ['no port', () => ({ host: '127.0.0.1' }), 403],
    ['a foreign origin', () => ({ origin: 'https://evil.example' }), 403],
    ['an origin on another port', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['the origin null', () => ({ origin: 'null' }), 403],
  ])('a request under %s', async (_, headers, status) => {
    expect(await ask(headers(discord.port))).toBe(status);
  });

  test('a foreign page gets no gateway socket', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/gateway?v=10`, {
      origin: 'https://evil.example',
    });
    const message = await new Promise((resolve) => socket.once('error', (error) => resolve(error.message)));
    expect(message).toMatch(/403/);
  });

  test('there is no socket but the gateway', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/elsewhere`);
    const message = await new Promise((resolve) => socket.once('error', (error) => resolve(error.message)));
    expect(message).toMatch(/404/);
  });
});

describe('REST', () => {
  test('a wrong token, and none, get 401', async () => {
    for (const authorization of ['Bot wrong', '', `Bearer ${discord.token}`]) {
      const answer = await rest(discord, 'GET', '/users/@me', undefined, { authorization });
      expect(answer).toMatchObject({ status: 401, body: { message: '401: Unauthorized', code: 0 } });
    }
  });

  test('an unknown route gets 404 with code 0, another version 50041', async () => {
    const unknown = await rest(discord, 'GET', '/nowhere');
    expect(unknown).toMatchObject({ status: 404, body: { message: '404: Not Found', code: 0 } });
    const old = await fetch(`${discord.apiUrl}/v6/gateway`);
    expect(await old.json()).toMatchObject({ code: 50041 });
  });

  const messages = (): string => {
    const channel = discord.as('member').side.guilds()[0]?.channels[0]?.id;
    return `/channels/${channel}/messages`;
  };

  test.each([
    ['broken JSON', '{"content":', { status: 400, body: { code: 50109 } }],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), { status: 400, body: { code: 50109 } }],
  ])('%s gets 50109', async (_, body, expected) => {
    const response = await fetch(`${discord.apiUrl}/v10${messages()}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body,
    });
    expect({ status: response.status, body: await response.json() }).toMatchObject(expected);
  });

  test('a body of another type gets 50035', async () => {
    const answer = await rest(discord, 'POST', messages(), 'content=x', { 'content-type': 'text/plain' });
    expect(answer.body.errors._errors[0].code).toBe('CONTENT_TYPE_INVALID');
  });

  test('a form that is broken, and one with broken JSON inside, are refused', async () => {
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await rest(discord, 'POST', messages(), 'nonsense', type)).status).toBe(400);
    const part = '--x\r\nContent-Disposition: form-data; name="payload_json"\r\n\r\n{\r\n--x--\r\n';
    expect((await rest(discord, 'POST', messages(), part, type)).body.code).toBe(50109);
  });

  test('over 25 MB gets 413, announced or not', async () => {
    const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
    const status = (chunked: boolean): Promise<number> =>
      new Promise((resolve, reject) => {
        const sent = request({
          port: discord.port,
          host: '127.0.0.1',
          method: 'POST',
          path: `/api/v10${messages()}`,
          headers: chunked ? headers : { ...headers, 'content-length': String(26 * 1024 * 1024) },
        });
        sent.on('response', (response) => {
          resolve(response.statusCode ?? 0);
          sent.destroy();
        });
        sent.on('error', reject);
        if (!chunked) return sent.flushHeaders();
        const chunk = Buffer.alloc(1024 * 1024, 0x20);
        for (let n = 0; n < 26; n += 1) sent.write(chunk);
      });
    expect(await status(false)).toBe(413);
    expect(await status(true)).toBe(413);
  });

  test('a file over 10 MB gets 413', async () => {
    const form = new FormData();
    form.append('payload_json', '{}');
    form.append('files[0]', new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), 'big.bin');
    const response = await fetch(`${discord.apiUrl}/v10${messages()}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}` },
      body: form,
    });
    expect(await response.json()).toMatchObject({ code: 40005 });
  });

  test('the 51st request in a second gets 429 with the time to wait, interactions do not count', async () => {
    await using strict = await startLocalDiscord({ requestsPerSecond: 2 });
    await rest(strict, 'GET', '/users/@me');
    await rest(strict, 'POST', '/interactions/1/x/callback', {});
    await rest(strict, 'GET', '/users/@me');
    const third = await rest(strict, 'GET', '/users/@me');
    expect(third).toMatchObject({ status: 429, body: { global: true } });
    expect(third.body.retry_after).toBeGreaterThan(0);
    expect(Number(third.headers.get('retry-after'))).toBe(third.body.retry_after);
    expect(third.headers.get('x-ratelimit-global')).toBe('true');
  });

  test("any JSON to any route gets an answer in Discord's shape", async () => {
    const { applicationId, guildId } = discord;
    const routes: [string, string][] = [
      ['POST', messages()],
      ['PATCH', `${messages()}/1`],
      ['POST', `${messages()}/bulk-delete`],
      ['PUT', `/applications/${applicationId}/commands`],
      ['POST', `/applications/${applicationId}/guilds/${guildId}/commands`],
      ['PATCH', `/guilds/${guildId}/members/${applicationId}`],
      ['POST', messages().replace('messages', 'threads')],
      ['POST', '/users/@me/channels'],
      ['POST', '/interactions/1/token/callback'],
    ];
    const key = fc.constantFrom(
      'content',
      'embeds',
      'components',
      'type',
      'name',
      'options',
      'nick',
      'roles',
      'flags',
    );
    const body = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(key, fc.jsonValue()),
      fc.array(fc.dictionary(key, fc.jsonValue())),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...routes), body, async ([method, path], value) => {
        const answer = await rest(discord, method, path, value);
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) {
          expect(answer.body).toMatchObject({ message: expect.any(String), code: expect.any(Number) });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('any path gets an answer', async () => {
    const part = fc.oneof(
      fc.constantFrom('api', 'v10', 'channels', 'messages', '..', '%ff', '%', '@original'),
      fc.webSegment(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
        const status = await ask({}, `/${parts.join('/')}`);
        expect(status).toBeGreaterThanOrEqual(200);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });

  test('bytes that are no HTTP get 400 and the server goes on', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connectTcp(discord.port, '127.0.0.1', () => socket.write('\u0000garbage\r\n\r\n'));
      socket.on('data', (data) => resolve(String(data)));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400/);
    expect((await rest(discord, 'GET', '/users/@me')).status).toBe(200);
  });
});

describe('attachments', () => {
  test('are handed out as what they are only where that is harmless', async () => {
    const files = [
      { name: 'page.html', data: '<script>alert(1)</script>', contentType: 'text/html' },
      { name: 'a b.txt', data: 'text', contentType: 'text/plain' },
    ];
    const { attachments } = discord.as('member').say('newsroom', 'files', { files });
    const [page, text] = await Promise.all(attachments.map((one) => fetch(one.url)));
    expect(page?.headers.get('content-type')).toBe('application/octet-stream');
    expect(page?.headers.get('content-disposition')).toBe('attachment');
    expect(page?.headers.get('content-security-policy')).toContain('sandbox');
    expect(text?.headers.get('content-type')).toBe('text/plain');
    expect(await text?.text()).toBe('text');
    expect((await fetch(`${attachments[0]?.url}x`)).status).toBe(404);
  });
});

describe('stopping', () => {
  test('closes sockets and frees the port', async () => {
    const first = await startLocalDiscord();
    const socket = await login(first);
    await first.stop();
    await socket.closed;
    const second = await startLocalDiscord({ port: first.port });
    expect(second.port).toBe(first.port);
    await second.stop();
  });

  test("a port that is taken is the system's error", async () => {
    await expect(startLocalDiscord({ port: discord.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
