import { describe, expect, it, test } from 'vitest';
import { renderList } from '../../src/discord/list-message.js';
import { castList, findPeople, peopleList } from '../../src/discord/people-list.js';
import { story } from './support/story.js';

describe('castList', () => {
  it('names everybody with what they are, over the sentence that names them first, then who met whom', () => {
    expect(renderList(castList(story), 0).content).toMatchInlineSnapshot(`
      "**Who is in this story, and who met whom**
      Petra Lindqvist (“Mayor”); Tomas Okafor (“the head of Marsh Ferries”)
      > Mayor Petra Lindqvist met Tomas Okafor, the head of Marsh Ferries, in the Old Customs House on Tuesday.
      -# paragraph 2

      Ines Valdemar (“the harbour master”)
      > She had met the harbour master, **Ines Valdemar**, a day earlier.
      -# paragraph 2

      Marsh Ferries
      > **Marsh Ferries** will run again from Lantern Quay in May, three years after the pier was closed.
      -# paragraph 1

      A harbour source
      > **A harbour source** said the repairs had cost more than the council had admitted.
      -# paragraph 6

      Met: Petra Lindqvist, Tomas Okafor
      > Mayor Petra Lindqvist met Tomas Okafor, the head of Marsh Ferries, in the Old Customs House on Tuesday.
      -# paragraph 2

      Met: Petra Lindqvist, Ines Valdemar
      > She had met the harbour master, Ines Valdemar, a day earlier.
      -# paragraph 2"
    `);
  });
});

describe('peopleList', () => {
  it('gives one person’s roles and meetings, each with its sentence', () => {
    const people = findPeople(story, 'Ines Valdemar');
    expect(renderList(peopleList(story, people), 0).content).toMatchInlineSnapshot(`
      "**Ines Valdemar (“the harbour master”)**
      > She had met the harbour master, **Ines Valdemar**, a day earlier.
      -# paragraph 2

      Met: Petra Lindqvist, Ines Valdemar
      > She had met the harbour master, Ines Valdemar, a day earlier.
      -# paragraph 2"
    `);
  });
});

describe('findPeople', () => {
  test.each([
    ['by name', 'Tomas Okafor', ['Tomas Okafor']],
    ['by surname', 'LINDQVIST', ['Petra Lindqvist']],
    ['by role', 'mayor', ['Petra Lindqvist']],
    ['by what is possessed', 'Okafor’s', ['Tomas Okafor']],
    ['by the name with more around it', 'mayor lindqvist', ['Petra Lindqvist']],
    ['by a part', 'marsh', ['Tomas Okafor', 'Marsh Ferries']],
    ['no place', 'Lantern Quay', []],
    ['no stranger', 'Zed', []],
    ['nobody for nothing', ' ', []],
  ])('finds %s', (_name, typed, found) => {
    expect(findPeople(story, typed).map(({ name }) => name)).toEqual(found);
  });
});
