import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type LocalDiscord,
  type ManualClock,
  manualClock,
  type Response,
  startLocalDiscord,
} from '../../../src/local-discord/index.js';
import { type Answer, type Loose, login, type RawSocket, register, rest } from '../support/raw-bot.js';

let clock: ManualClock;
let discord: LocalDiscord;
let bot: RawSocket;
beforeEach(async () => {
  clock = manualClock();
  discord = await startLocalDiscord({ clock });
  bot = await login(discord);
  await register(discord);
});
afterEach(() => discord.stop());

interface Opened {
  response: Promise<Response>;
  interaction: Loose;
}

async function open(): Promise<Opened> {
  const response = discord.as('member').slash('go');
  // Waited for by the tests that look at it; the others stop the server while it is still open.
  response.catch(() => {});
  return { response, interaction: await bot.event('INTERACTION_CREATE') };
}

function callback({ interaction }: Opened, body: unknown, query = ''): Promise<Answer> {
  return rest(discord, 'POST', `/interactions/${interaction.id}/${interaction.token}/callback${query}`, body);
}

function webhook(method: string, { interaction }: Opened, path = '', body?: unknown): Promise<Answer> {
  return rest(discord, method, `/webhooks/${discord.applicationId}/${interaction.token}${path}`, body);
}

const REPLY = { type: 4, data: { content: 'hi' } };

describe('the first response', () => {
  test('needs no authorization and gives 204', async () => {
    const opened = await open();
    const { id, token } = opened.interaction;
    const answer = await fetch(`${discord.apiUrl}/v10/interactions/${id}/${token}/callback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(REPLY),
    });
    expect(answer.status).toBe(204);
  });

  test('with_response tells what was made of it', async () => {
    const opened = await open();
    const { status, body } = await callback(opened, { type: 5, data: { flags: 64 } }, '?with_response=true');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      interaction: { id: opened.interaction.id, type: 2, response_message_loading: true },
      resource: { type: 5, message: { flags: 64 | 128 } },
    });
    expect(body.interaction.response_message_ephemeral).toBe(true);
  });

  test('comes too late after three seconds', async () => {
    const opened = await open();
    clock.advance(2_999);
    const soon = await open();
    clock.advance(1);
    expect((await opened.response).kind).toBe('failed');
    expect(await callback(opened, REPLY)).toMatchObject({
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    expect((await callback(soon, REPLY)).status).toBe(204);
    expect((await soon.response).firstResponseMs).toBe(1);
  });

  test('cannot be given twice', async () => {
    const opened = await open();
    await callback(opened, { type: 5 });
    expect(await callback(opened, REPLY)).toMatchObject({ status: 400, body: { code: 40060 } });
  });

  test('goes to nobody with a wrong token or id', async () => {
    const opened = await open();
    const { id, token } = opened.interaction;
    for (const path of [`${id}/wrong`, `123/${token}`]) {
      const answer = await rest(discord, 'POST', `/interactions/${path}/callback`, REPLY);
      expect(answer).toMatchObject({ status: 404, body: { code: 10062 } });
    }
  });

  test.each([
    ['an update where there is no message', { type: 7, data: {} }],
    ['choices for a command', { type: 8, data: { choices: [] } }],
    ['a type that does not exist', { type: 99 }],
    ['no type', {}],
  ])('cannot be %s', async (_, body) => {
    const opened = await open();
    const answer = await callback(opened, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(Object.keys(answer.body.errors)).toEqual(['type']);
    expect((await callback(opened, REPLY)).status).toBe(204);
  });

  test('that is refused leaves the interaction open', async () => {
    const opened = await open();
    const answer = await callback(opened, { type: 4, data: { content: 'x'.repeat(2001) } });
    expect(answer.body).toEqual({
      message: 'Invalid Form Body',
      code: 50035,
      errors: {
        data: {
          content: {
            _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }],
          },
        },
      },
    });
    expect(await callback(opened, { type: 4, data: {} })).toMatchObject({ body: { code: 50006 } });
    expect((await callback(opened, REPLY)).status).toBe(204);
  });

  test('given twice at once is taken once', async () => {
    const opened = await open();
    const answers = await Promise.all([callback(opened, REPLY), callback(opened, REPLY)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 400]);
    expect(discord.as('member').history('newsroom')).toHaveLength(1);
  });
});

describe('after the first response', () => {
  test('there is no webhook before it', async () => {
    const opened = await open();
    expect(await webhook('PATCH', opened, '/messages/@original', { content: 'x' })).toMatchObject({
      status: 404,
      body: { code: 10015 },
    });
    expect((await webhook('POST', opened, '', { content: 'x' })).body.code).toBe(10015);
  });

  test('the token is good for fifteen minutes', async () => {
    const opened = await open();
    await callback(opened, REPLY);
    clock.advance(15 * 60_000 - 1);
    expect((await webhook('GET', opened, '/messages/@original')).status).toBe(200);
    clock.advance(1);
    expect(await webhook('GET', opened, '/messages/@original')).toMatchObject({
      status: 401,
      body: { code: 50027 },
    });
  });

  test('@original can be read, edited and deleted, and is then unknown', async () => {
    const opened = await open();
    await callback(opened, REPLY);
    const edited = await webhook('PATCH', opened, '/messages/@original', { content: 'there' });
    expect(edited.body).toMatchObject({ content: 'there' });
    expect(edited.body.edited_timestamp).not.toBeNull();
    expect((await webhook('GET', opened, '/messages/@original')).body.content).toBe('there');
    expect((await webhook('DELETE', opened, '/messages/@original')).status).toBe(204);
    expect(await webhook('GET', opened, '/messages/@original')).toMatchObject({
      status: 404,
      body: { code: 10008 },
    });
    expect(discord.as('member').history('newsroom')).toEqual([]);
  });

  test('an edit keeps what it leaves out, and null empties', async () => {
    const opened = await open();
    await callback(opened, { type: 4, data: { content: 'words', embeds: [{ title: 'T' }] } });
    const one = await webhook('PATCH', opened, '/messages/@original', { content: null });
    expect(one.body).toMatchObject({ content: '', embeds: [{ title: 'T' }] });
    expect((await webhook('PATCH', opened, '/messages/@original', { embeds: [] })).body.code).toBe(50006);
  });

  test('the first follow-up fills a deferred response, as hidden as that one is', async () => {
    const opened = await open();
    await callback(opened, { type: 5, data: { flags: 64 } });
    const response = await opened.response;
    const filled = await webhook('POST', opened, '', { content: 'filled' });
    expect(filled.body).toMatchObject({ id: response.first.id, flags: 64 });
    const next = await webhook('POST', opened, '', { content: 'next' });
    expect(next.body).toMatchObject({ flags: 0, content: 'next' });
    expect(response.message.content).toBe('filled');
    expect(response.followUps.map((message) => message.content)).toEqual(['next']);
  });

  test('another interaction cannot touch the message', async () => {
    const mine = await open();
    await callback(mine, REPLY);
    const { id } = (await mine.response).message;
    const other = await open();
    await callback(other, REPLY);
    expect((await webhook('PATCH', other, `/messages/${id}`, { content: 'x' })).body.code).toBe(10008);
  });

  test('a stranger application has no webhook here', async () => {
    const { interaction } = await open();
    const answer = await rest(discord, 'POST', `/webhooks/1/${interaction.token}`, { content: 'x' });
    expect(answer.body.code).toBe(10015);
  });

  test('waiting for what was deferred ends when it is deleted, or when the server stops', async () => {
    const deleted = await open();
    await callback(deleted, { type: 5 });
    const settling = (await deleted.response).settled();
    await Promise.all([
      expect(settling).rejects.toThrow(/deleted/),
      webhook('DELETE', deleted, '/messages/@original'),
    ]);
    const left = await open();
    await callback(left, { type: 5 });
    const waiting = (await left.response).settled();
    const never = discord.as('member').until('newsroom', () => false);
    await Promise.all([
      expect(waiting).rejects.toThrow(/stopped/),
      expect(never).rejects.toThrow(/stopped/),
      discord.stop(),
    ]);
  });
});

describe('what the bot is told', () => {
  test('who asked, where, and with which permissions', async () => {
    const { interaction } = await open();
    expect(interaction).toMatchObject({
      type: 2,
      application_id: discord.applicationId,
      guild_id: discord.guildId,
      guild: { id: discord.guildId },
      context: 0,
      locale: 'en-US',
      version: 1,
      data: { name: 'go', type: 1, options: [] },
      member: { user: { username: 'member' } },
    });
    expect(interaction.user).toBeUndefined();
    expect(BigInt(interaction.member.permissions) & (1n << 13n)).toBe(0n);
    expect(BigInt(interaction.app_permissions) & (1n << 11n)).toBe(1n << 11n);
  });

  test('a moderator has Manage Messages, until the role is taken away', async () => {
    const permissions = async (): Promise<bigint> => {
      discord
        .as('moderator')
        .slash('go')
        .catch(() => {});
      return BigInt((await bot.event('INTERACTION_CREATE')).member.permissions);
    };
    expect((await permissions()) & (1n << 13n)).toBe(1n << 13n);
    discord.admin.setRoles('moderator', []);
    expect((await permissions()) & (1n << 13n)).toBe(0n);
  });

  test('its own permissions in the channel, with the overwrites', async () => {
    discord.admin.setChannel('newsroom', 'bot', { deny: ['sendMessages'] });
    const { interaction } = await open();
    expect(BigInt(interaction.app_permissions) & (1n << 11n)).toBe(0n);
  });

  test('in a direct message a user instead of a member', async () => {
    discord
      .as('member')
      .slash('go', {}, { channel: 'dm' })
      .catch(() => {});
    const interaction = await bot.event('INTERACTION_CREATE');
    expect(interaction).toMatchObject({ context: 1, user: { username: 'member' } });
    expect(interaction.guild_id).toBeUndefined();
    expect(interaction.member).toBeUndefined();
  });
});
