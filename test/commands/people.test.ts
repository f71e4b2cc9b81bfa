import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, openNewsroom } from '../discord/support/newsroom.js';
import { quotedTexts } from '../discord/support/shows.js';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room[Symbol.asyncDispose]());

const slash = async (options: Record<string, string>) =>
  (await room.discord.as('member').slash('people', options)).settled();

describe('/people', () => {
  it('shows who is in the story and who met whom, each with its sentence', async () => {
    const { content, ephemeral } = await slash({});
    expect(ephemeral).toBe(false);
    expect(content).toContain('Ines Valdemar (“the harbour master”)\n> She had met');
    expect(content).toContain('Met: Petra Lindqvist, Tomas Okafor\n> Mayor Petra Lindqvist met');
  });

  it('shows one of them by any name the article has', async () => {
    const { content } = await slash({ name: 'mayor' });
    expect(content).toMatch(/^\*\*Petra Lindqvist \(“Mayor”\)\*\*\n/u);
    expect(quotedTexts(content)).toHaveLength(3);
  });

  it('says so when the article does not mention somebody', async () => {
    expect((await slash({ name: '<@1>' })).content).toBe('The article does not mention \\<\\@1>.');
  });

  it('completes names while they are typed', async () => {
    const response = await room.discord.as('member').autocomplete('people', {}, { name: 'val' });
    expect(response.choices).toEqual([{ name: 'Ines Valdemar', value: 'Ines Valdemar' }]);
  });
});
