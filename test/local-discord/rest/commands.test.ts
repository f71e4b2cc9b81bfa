import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../../src/local-discord/index.js';
import { type Answer, rest } from '../support/raw-bot.js';

let discord: LocalDiscord;
beforeAll(async () => {
  discord = await startLocalDiscord({ requestsPerSecond: 10_000 });
});
afterAll(() => discord.stop());

function commands(method: string, path = '', body?: unknown): Promise<Answer> {
  return rest(discord, method, `/applications/${discord.applicationId}${path}`, body);
}

const option = (fields: object = {}) => ({ type: 3, name: 'o', description: 'd', ...fields });
const command = (fields: object = {}) => ({ name: 'c', description: 'd', ...fields });
const invalid = 'APPLICATION_COMMAND_INVALID_NAME';

describe('a command is refused', () => {
  test.each<[string, object, string[], string]>([
    ['without a name', { name: undefined }, ['name'], 'BASE_TYPE_REQUIRED'],
    ['with capitals in its name', { name: 'Ask' }, ['name'], invalid],
    ['with a space in its name', { name: 'a b' }, ['name'], invalid],
    ['with over 32 in its name', { name: 'x'.repeat(33) }, ['name'], 'BASE_TYPE_BAD_LENGTH'],
    ['without a description', { description: '' }, ['description'], 'BASE_TYPE_REQUIRED'],
    ['with over 100 in it', { description: 'x'.repeat(101) }, ['description'], 'BASE_TYPE_MAX_LENGTH'],
    [
      'with a description on a context menu',
      { type: 3 },
      ['description'],
      'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
    ],
    ['with over 25 options', { options: Array(26).fill(option()) }, ['options'], 'BASE_TYPE_MAX_LENGTH'],
    [
      'with a required option after an optional one',
      { options: [option(), option({ name: 'p', required: true })] },
      ['options', '1'],
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'with two options of one name',
      { options: [option(), option()] },
      ['options', '1', 'name'],
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'with a subcommand beside another option',
      { options: [option({ type: 1 }), option({ name: 'p' })] },
      ['options', 'type'],
      '',
    ],
    [
      'with choices and autocomplete',
      { options: [option({ autocomplete: true, choices: [{ name: 'n', value: 'v' }] })] },
      ['options', '0'],
      'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_EXCLUSIVE',
    ],
    [
      'with over 25 choices',
      {
        options: [option({ choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: 'v' })) })],
      },
      ['options', '0', 'choices'],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'with a text choice on a number',
      { options: [option({ type: 4, choices: [{ name: 'n', value: 'v' }] })] },
      ['options', '0', 'choices', '0', 'value'],
      'STRING_TYPE_CONVERT',
    ],
    [
      'over 8000 characters',
      {
        options: Array.from({ length: 4 }, (_, n) =>
          option({
            name: `o${n}`,
            choices: Array.from({ length: 25 }, (_unused, c) => ({ name: `${c}`, value: 'v'.repeat(100) })),
          }),
        ),
      },
      [],
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('%s', async (_, fields, path, code) => {
    const answer = await commands('POST', '/commands', command(fields));
    if (code === '') {
      expect(answer.body.errors.options._errors[0].code).toBe('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID');
      return;
    }
    expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
    let node = answer.body.errors;
    for (const key of path) node = node[key];
    expect(node._errors[0].code).toBe(code);
    const inSet = await commands('PUT', '/commands', [command(fields)]);
    expect(Object.keys(inSet.body.errors)).toEqual(['0']);
  });

  test('when its name is there twice in one set', async () => {
    const { body } = await commands('PUT', '/commands', [command(), command()]);
    expect(body.errors['1']._errors[0].code).toBe('APPLICATION_COMMANDS_DUPLICATE_NAME');
  });

  test('when it is one too many', async () => {
    const many = Array.from({ length: 101 }, (_, n) => command({ name: `c${n}` }));
    expect(await commands('PUT', '/commands', many)).toMatchObject({ status: 400, body: { code: 30032 } });
  });

  test('of another application', async () => {
    expect((await rest(discord, 'GET', '/applications/1/commands')).body.code).toBe(10002);
  });
});

describe('registration', () => {
  test('bulk overwriting replaces all, and keeps the id of a command that stays', async () => {
    const before = (await commands('PUT', '/commands', [command(), command({ name: 'old' })])).body;
    const after = (await commands('PUT', '/commands', [command({ description: 'new' })])).body;
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ id: before[0].id, description: 'new' });
    expect(after[0].version).not.toBe(before[0].version);
    expect((await commands('GET', '/commands')).body).toEqual(after);
  });

  test('a single command is made, read, changed and deleted', async () => {
    const made = await commands('POST', '/commands', command({ name: 'single' }));
    expect(made.status).toBe(201);
    const path = `/commands/${made.body.id}`;
    expect((await commands('POST', '/commands', command({ name: 'single' }))).status).toBe(200);
    expect((await commands('PATCH', path, { description: 'other' })).body).toMatchObject({
      name: 'single',
      description: 'other',
    });
    expect((await commands('GET', path)).body.description).toBe('other');
    expect((await commands('DELETE', path)).status).toBe(204);
    expect(await commands('GET', path)).toMatchObject({ status: 404, body: { code: 10063 } });
  });

  test('guild commands stand beside the global ones and work in their guild only', async () => {
    const at = `/guilds/${discord.guildId}/commands`;
    const { body } = await commands('PUT', at, [command({ name: 'local' })]);
    expect(body[0].guild_id).toBe(discord.guildId);
    const names = (channel: string) =>
      discord
        .as('member')
        .commands({ channel })
        .map((one) => one.name);
    expect(names('newsroom')).toContain('local');
    expect(names('dm')).not.toContain('local');
    expect((await commands('PUT', '/guilds/1/commands', [])).body.code).toBe(50001);
    await commands('PUT', at, []);
    expect(names('newsroom')).not.toContain('local');
  });

  test('waiting for commands ends when they are registered', async () => {
    const waiting = discord.whenCommands('awaited');
    await commands('POST', '/commands', command({ name: 'awaited' }));
    expect((await waiting).map((one) => one.name)).toContain('awaited');
  });

  test.each<[string, object, string[]]>([
    ['nothing said', {}, ['member', 'moderator', 'admin']],
    ['Manage Messages', { default_member_permissions: '8192' }, ['moderator', 'admin']],
    ['none at all ("0")', { default_member_permissions: '0' }, ['admin']],
    ['direct messages only', { contexts: [1] }, []],
  ])('with %s it is offered in the newsroom to the right people', async (_, fields, expected) => {
    await commands('PUT', '/commands', [command(fields)]);
    const offered = ['member', 'moderator', 'admin'].filter((name) =>
      discord
        .as(name)
        .commands({ channel: 'newsroom' })
        .some((one) => one.name === 'c'),
    );
    expect(offered).toEqual(expected);
  });
});
