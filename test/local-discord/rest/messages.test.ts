import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../../src/local-discord/index.js';
import { type Answer, rest } from '../support/raw-bot.js';

let discord: LocalDiscord;
let channelId: string;
beforeAll(async () => {
  discord = await startLocalDiscord({ requestsPerSecond: 10_000 });
  channelId = discord.as('member').side.guilds()[0]?.channels[0]?.id ?? '';
});
afterAll(() => discord.stop());

function send(body: unknown): Promise<Answer> {
  return rest(discord, 'POST', `/channels/${channelId}/messages`, body);
}

/** The paths at which a body was found at fault, with their codes. */
function faults(answer: Answer): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (node: object, path: string[]): void => {
    for (const [key, value] of Object.entries(node)) {
      if (key === '_errors') found[path.join('.')] = value[0].code;
      else walk(value, [...path, key]);
    }
  };
  walk(answer.body.errors ?? {}, []);
  return found;
}

const button = (fields: object = {}) => ({ type: 2, style: 1, label: 'B', custom_id: 'b', ...fields });
const row = (...components: object[]) => ({ type: 1, components });
const select = (fields: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'A', value: 'a' }],
  ...fields,
});
const V2 = 1 << 15;

describe('a message body is refused', () => {
  test.each<[string, object, Record<string, string>]>([
    ['over 2000 characters', { content: 'x'.repeat(2001) }, { content: 'BASE_TYPE_MAX_LENGTH' }],
    ['over 10 embeds', { embeds: Array(11).fill({ title: 'x' }) }, { embeds: 'BASE_TYPE_MAX_LENGTH' }],
    [
      'embeds over 6000 in all',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      { 'embeds.1': 'MAX_EMBED_SIZE_EXCEEDED' },
    ],
    ['an empty embed', { embeds: [{}] }, { 'embeds.0.description': 'BASE_TYPE_REQUIRED' }],
    ['a long title', { embeds: [{ title: 'x'.repeat(257) }] }, { 'embeds.0.title': 'BASE_TYPE_MAX_LENGTH' }],
    [
      'a long description',
      { embeds: [{ description: 'x'.repeat(4097) }] },
      { 'embeds.0.description': 'BASE_TYPE_MAX_LENGTH' },
    ],
    [
      'faulty fields, each at its path',
      {
        embeds: [
          {
            fields: [
              { name: '', value: 'x' },
              { name: 'x', value: 'x'.repeat(1025) },
            ],
          },
        ],
      },
      {
        'embeds.0.fields.0.name': 'BASE_TYPE_REQUIRED',
        'embeds.0.fields.1.value': 'BASE_TYPE_MAX_LENGTH',
      },
    ],
    [
      'over 25 fields',
      { embeds: [{ fields: Array(26).fill({ name: 'n', value: 'v' }) }] },
      { 'embeds.0.fields': 'BASE_TYPE_MAX_LENGTH' },
    ],
    [
      'an address that is none',
      { embeds: [{ title: 'x', url: 'javascript:alert(1)' }] },
      { 'embeds.0.url': 'URL_TYPE_INVALID_SCHEME' },
    ],
    [
      'over 5 rows',
      { content: 'x', components: [0, 1, 2, 3, 4, 5].map((n) => row(button({ custom_id: `${n}` }))) },
      { components: 'BASE_TYPE_MAX_LENGTH' },
    ],
    [
      'over 5 buttons in a row',
      { content: 'x', components: [row(...[0, 1, 2, 3, 4, 5].map((n) => button({ custom_id: `${n}` })))] },
      { 'components.0.components': 'BASE_TYPE_BAD_LENGTH' },
    ],
    [
      'a button beside a select',
      { content: 'x', components: [row(select(), button())] },
      { 'components.0.components.1': 'COMPONENT_LAYOUT_WIDTH_EXCEEDED' },
    ],
    [
      'a custom id over 100',
      { content: 'x', components: [row(button({ custom_id: 'x'.repeat(101) }))] },
      { 'components.0.components.0.custom_id': 'BASE_TYPE_BAD_LENGTH' },
    ],
    [
      'a custom id twice',
      { content: 'x', components: [row(button(), button())] },
      { 'components.0.components.1.custom_id': 'COMPONENT_CUSTOM_ID_DUPLICATED' },
    ],
    [
      'a label over 80',
      { content: 'x', components: [row(button({ label: 'x'.repeat(81) }))] },
      { 'components.0.components.0.label': 'BASE_TYPE_MAX_LENGTH' },
    ],
    [
      'a link without an address',
      { content: 'x', components: [row({ type: 2, style: 5, label: 'L' })] },
      { 'components.0.components.0.url': 'BASE_TYPE_REQUIRED' },
    ],
    [
      'over 25 options',
      {
        content: 'x',
        components: [
          row(select({ options: Array.from({ length: 26 }, (_, n) => ({ label: 'l', value: `${n}` })) })),
        ],
      },
      { 'components.0.components.0.options': 'BASE_TYPE_BAD_LENGTH' },
    ],
    [
      'an option value twice',
      {
        content: 'x',
        components: [
          row(
            select({
              options: [
                { label: 'A', value: 'a' },
                { label: 'B', value: 'a' },
              ],
            }),
          ),
        ],
      },
      { 'components.0.components.0.options.1.value': 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED' },
    ],
    [
      'a button outside a row',
      { content: 'x', components: [button()] },
      { 'components.0.type': 'UNION_TYPE_CHOICES' },
    ],
    [
      'text displays without their flag',
      { content: 'x', components: [{ type: 10, content: 'x' }] },
      { 'components.0.type': 'UNION_TYPE_CHOICES' },
    ],
    [
      'content beside Components V2',
      { content: 'x', flags: V2, components: [{ type: 10, content: 'x' }] },
      { content: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2' },
    ],
    [
      'over 4000 characters of displayed text',
      {
        flags: V2,
        components: [
          { type: 10, content: 'x'.repeat(4000) },
          { type: 17, components: [{ type: 10, content: 'x' }] },
        ],
      },
      { components: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED' },
    ],
    [
      'over 40 components, nested ones counted',
      { flags: V2, components: [{ type: 17, components: Array(40).fill({ type: 10, content: 'x' }) }] },
      { components: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED' },
    ],
    [
      'a file that did not come along',
      { content: 'x', attachments: [{ id: '0' }] },
      { 'attachments.0.id': 'ATTACHMENT_NOT_FOUND' },
    ],
    [
      'all users and some users allowed at once',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      { 'allowed_mentions.parse': 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE' },
    ],
    [
      'a reply to nothing',
      { content: 'x', message_reference: { message_id: '1' } },
      { message_reference: 'REPLIES_UNKNOWN_MESSAGE' },
    ],
    ['no object', [], { '': 'DICT_TYPE_CONVERT' }],
  ])('for %s', async (_, body, expected) => {
    const answer = await send(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    expect(faults(answer)).toEqual(expected);
  });

  test.each([
    ['nothing', {}],
    ['white space', { content: ' \n ' }],
    ['buttons alone', { components: [row(button())] }],
  ])('for holding %s', async (_, body) => {
    expect(await send(body)).toMatchObject({ status: 400, body: { code: 50006 } });
  });
});

describe('what just fits is taken', () => {
  test.each<[string, object]>([
    ['2000 characters', { content: 'x'.repeat(2000) }],
    [
      'embeds of 6000 in all',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2000) }] },
    ],
    [
      'five rows of five buttons',
      {
        content: 'x',
        components: [0, 1, 2, 3, 4].map((r) =>
          row(...[0, 1, 2, 3, 4].map((n) => button({ custom_id: `${r}${n}`, label: 'x'.repeat(80) }))),
        ),
      },
    ],
    [
      'a layout of every kind',
      {
        flags: V2,
        components: [
          {
            type: 17,
            accent_color: 0xff0000,
            components: [
              { type: 9, components: [{ type: 10, content: 'x' }], accessory: button() },
              { type: 14, divider: true, spacing: 2 },
              { type: 12, items: [{ media: { url: 'https://example.com/a.png' }, description: 'A' }] },
              row(select()),
            ],
          },
        ],
      },
    ],
  ])('%s', async (_, body) => {
    expect((await send(body)).status).toBe(200);
  });

  test('text is kept without the white space around it', async () => {
    expect((await send({ content: '  a  b \n' })).body.content).toBe('a  b');
  });

  test('every component gets an id', async () => {
    const { body } = await send({
      content: 'x',
      components: [row(button(), button({ custom_id: 'c', id: 1 }))],
    });
    const [first] = body.components;
    expect([first.id, ...first.components.map((one: { id: number }) => one.id)]).toEqual([2, 3, 1]);
  });
});

describe('mentions', () => {
  const mention = () => `<@${discord.as('member').user.id}>`;
  const pinged = async (body: object): Promise<string[]> =>
    (await send(body)).body.mentions.map((user: { username: string }) => user.username);

  test('notify unless they are forbidden', async () => {
    expect(await pinged({ content: mention() })).toEqual(['member']);
    expect(await pinged({ content: mention(), allowed_mentions: { parse: [] } })).toEqual([]);
  });

  test('notify only those who are named, where some are named', async () => {
    const ids = ['member', 'admin'].map((name) => discord.as(name).user.id);
    const content = ids.map((id) => `<@${id}>`).join(' ');
    expect(await pinged({ content, allowed_mentions: { users: [ids[1]] } })).toEqual(['admin']);
  });

  test('in an embed notify nobody, in a text display they do', async () => {
    expect(await pinged({ embeds: [{ description: mention() }] })).toEqual([]);
    expect(await pinged({ flags: V2, components: [{ type: 10, content: mention() }] })).toEqual(['member']);
  });

  test('of everyone need their permission', async () => {
    expect((await send({ content: '@everyone' })).body.mention_everyone).toBe(false);
    discord.admin.setRole('bot', ['administrator']);
    expect((await send({ content: '@everyone' })).body.mention_everyone).toBe(true);
    const silent = await send({ content: '@everyone', allowed_mentions: { parse: ['users'] } });
    expect(silent.body.mention_everyone).toBe(false);
  });

  test('of the author come with a reply, unless they are forbidden', async () => {
    const { id } = discord.as('moderator').say('newsroom', 'hear me');
    const message_reference = { message_id: id };
    expect(await pinged({ content: 'x', message_reference })).toEqual(['moderator']);
    expect(await pinged({ content: 'x', message_reference, allowed_mentions: { parse: [] } })).toEqual([]);
  });
});

describe('a channel', () => {
  test.each([
    ['GET', '/channels/1', 10003],
    ['POST', '/channels/1/messages', 10003],
    ['GET', '/guilds/1', 10004],
    ['GET', '/users/1', 10013],
  ])('%s %s is unknown', async (method, path, code) => {
    expect(await rest(discord, method, path, method === 'POST' ? {} : undefined)).toMatchObject({
      status: 404,
      body: { code },
    });
  });

  test('gives its messages newest first, before, after and around one', async () => {
    const general = discord.as('member').side.guilds()[0]?.channels[1]?.id ?? '';
    for (const text of 'abcde') discord.as('member').say('general', text);
    const ids = discord
      .as('member')
      .history('general')
      .map((message) => message.id);
    const list = async (query: string): Promise<string> => {
      const { body } = await rest(discord, 'GET', `/channels/${general}/messages?${query}`);
      return body.map((one: { id: string }) => 'abcde'[ids.indexOf(one.id)]).join('');
    };
    expect(await list('limit=3')).toBe('edc');
    expect(await list(`before=${ids[2]}`)).toBe('ba');
    expect(await list(`after=${ids[1]}&limit=2`)).toBe('dc');
    expect(await list(`around=${ids[2]}&limit=3`)).toBe('dcb');
    expect(await rest(discord, 'GET', `/channels/${general}/messages?limit=101`)).toMatchObject({
      status: 400,
    });
  });

  test('refuses what the bot has no permission for', async () => {
    discord.admin.setRole('bot', []);
    discord.admin.setChannel('newsroom', 'bot', { deny: ['sendMessages'] });
    expect(await send({ content: 'x' })).toMatchObject({ status: 403, body: { code: 50013 } });
    const { id } = discord.as('member').say('newsroom', 'mine');
    const path = `/channels/${channelId}/messages/${id}`;
    expect(await rest(discord, 'PATCH', path, { content: 'x' })).toMatchObject({ body: { code: 50005 } });
    expect(await rest(discord, 'DELETE', path)).toMatchObject({ status: 403, body: { code: 50013 } });
    discord.admin.setRole('bot', ['manageMessages']);
    expect((await rest(discord, 'DELETE', path)).status).toBe(204);
    discord.admin.setChannel('newsroom', 'everyone', { deny: ['viewChannel'] });
    expect(await send({ content: 'x' })).toMatchObject({ status: 403, body: { code: 50001 } });
  });
});
