import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalDiscord, type SeenModal, startLocalDiscord } from '../../../src/local-discord/index.js';
import { type Answer, type Loose, login, type RawSocket, register, rest } from '../support/raw-bot.js';

let discord: LocalDiscord;
let bot: RawSocket;
beforeAll(async () => {
  discord = await startLocalDiscord({ requestsPerSecond: 10_000 });
  bot = await login(discord);
  await register(discord);
});
afterAll(() => discord.stop());

function callback({ id, token }: Loose, body: unknown): Promise<Answer> {
  return rest(discord, 'POST', `/interactions/${id}/${token}/callback`, body);
}

const input = (fields: object = {}) => ({ type: 4, custom_id: 'i', label: 'L', style: 1, ...fields });
const inRow = (fields: object = {}) => ({ type: 1, components: [input(fields)] });
const labelled = (component: object) => ({ type: 18, label: 'L', component });
const modal = (components: object[], fields: object = {}) => ({
  type: 9,
  data: { custom_id: 'm', title: 'T', components, ...fields },
});
const { label: _, ...bareInput } = input();

describe('a modal is refused', () => {
  test.each<[string, object]>([
    ['without components', modal([])],
    ['with over five', modal([1, 2, 3, 4, 5, 6].map((n) => inRow({ custom_id: `${n}` })))],
    ['with a long title', modal([inRow()], { title: 'x'.repeat(46) })],
    ['without a custom id', modal([inRow()], { custom_id: '' })],
    ['with a long label', modal([inRow({ label: 'x'.repeat(46) })])],
    ['with a custom id twice', modal([inRow(), inRow()])],
    ['with a button', modal([{ type: 1, components: [{ type: 2, style: 1, label: 'B', custom_id: 'b' }] }])],
    ['with a maximum below the minimum', modal([inRow({ min_length: 5, max_length: 4 })])],
    ['with nothing under a label', modal([{ type: 18, label: 'L' }])],
  ])('%s', async (__, body) => {
    discord
      .as('member')
      .slash('go')
      .catch(() => {});
    const answer = await callback(await bot.event('INTERACTION_CREATE'), body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(answer.body.errors.data).toBeDefined();
  });
});

describe('a modal that is shown', () => {
  async function show(...components: object[]): Promise<SeenModal> {
    const response = discord.as('member').slash('go');
    await callback(await bot.event('INTERACTION_CREATE'), modal(components));
    return (await response).modal;
  }
  async function submit(
    shown: SeenModal,
    values: Record<string, string | boolean | string[]>,
  ): Promise<Loose> {
    discord
      .as('member')
      .submit(shown, values)
      .catch(() => {});
    return bot.event('INTERACTION_CREATE');
  }

  test('sends back what was typed in rows', async () => {
    const interaction = await submit(await show(inRow()), { i: 'typed' });
    expect(interaction).toMatchObject({
      type: 5,
      data: { custom_id: 'm', components: [{ type: 1, components: [{ custom_id: 'i', value: 'typed' }] }] },
    });
  });

  test('keeps the value it came with where nothing is typed', async () => {
    const interaction = await submit(await show(inRow({ value: 'given' })), {});
    expect(interaction.data.components[0].components[0].value).toBe('given');
  });

  test('sends back every kind of field under labels', async () => {
    const options = [
      { label: 'A', value: 'a' },
      { label: 'B', value: 'b' },
    ];
    const shown = await show(
      { type: 10, content: 'Fill this in' },
      labelled(bareInput),
      labelled({ type: 3, custom_id: 's', options }),
      labelled({ type: 21, custom_id: 'r', options }),
      labelled({ type: 23, custom_id: 'c' }),
    );
    const interaction = await submit(shown, { i: 'x', s: ['B'], r: 'a', c: true });
    expect(interaction.data.components.map((part: Loose) => part.component)).toMatchObject([
      undefined,
      { custom_id: 'i', value: 'x' },
      { custom_id: 's', values: ['b'] },
      { custom_id: 'r', value: 'a' },
      { custom_id: 'c', value: true },
    ]);
  });

  test('brings the people chosen in it along', async () => {
    const shown = await show(labelled({ type: 5, custom_id: 'u' }));
    const { data } = await submit(shown, { u: ['admin'] });
    const { id } = discord.as('admin').user;
    expect(data.components[0].component.values).toEqual([id]);
    expect(data.resolved).toMatchObject({ users: { [id]: { username: 'admin' } }, members: { [id]: {} } });
  });

  test.each<[string, object, Record<string, string>, RegExp]>([
    ['nothing where something is needed', inRow(), {}, /between 1/],
    ['too little', inRow({ min_length: 3 }), { i: 'ab' }, /between 3/],
    ['too much', inRow({ max_length: 3 }), { i: 'abcd' }, /and 3/],
    ['something for a field it lacks', inRow({ required: false }), { j: 'x' }, /no field "j"/],
  ])('does not send %s', async (__, component, values, message) => {
    const shown = await show(component);
    await expect(discord.as('member').submit(shown, values)).rejects.toThrow(message);
  });

  test('is sent once, and by its own user', async () => {
    const shown = await show(inRow());
    await expect(discord.as('admin').submit(shown, { i: 'x' })).rejects.toThrow(/not open/);
    await submit(shown, { i: 'x' });
    await expect(discord.as('member').submit(shown, { i: 'x' })).rejects.toThrow(/not open/);
  });
});
