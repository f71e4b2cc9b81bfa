import { describe, expect, test } from 'vitest';
import { readNames } from './support.js';

const last = (text: string): string | null | undefined => readNames(text).at(-1);

describe('pronouns', () => {
  test.each<[fact: string, text: string, speaker: string | null]>([
    ['she is the last woman who spoke', 'Ann Lee opened the hall.\n\n“It is done,” she said.', 'Ann Lee'],
    ['he is the last man who spoke', 'Bob Ray opened the hall.\n\n“It is done,” he said.', 'Bob Ray'],
    ['she passes over a man', 'Ann Lee opened the hall. Bob Ray left.\n\n“It is done,” she said.', 'Ann Lee'],
    ['he passes over a woman', 'Bob Ray opened the hall. Ann Lee left.\n\n“It is done,” he said.', 'Bob Ray'],
    ['the subject before the object', 'Ann Lee thanked Mary Poe.\n\n“It is done,” she said.', 'Ann Lee'],
    ['the subject before the owner', 'Ann Lee read Mary Poe’s letter.\n\n“It is done,” she said.', 'Ann Lee'],
    [
      'the nearer of two subjects',
      'Mary Poe opened the hall. Ann Lee closed it.\n\n“It is done,” she said.',
      'Ann Lee',
    ],
    [
      'a pronoun hands on whom it means',
      'Ann Lee opened the hall. She cut a ribbon. She sang.\n\n“It is done,” she said.',
      'Ann Lee',
    ],
    ['a pronoun in the same sentence', 'Ann Lee left after she called the plan “a bad joke”.', 'Ann Lee'],
    [
      'quoted names are not those who speak',
      'Ann Lee opened the hall. “Mary Poe built it,” she said.',
      'Ann Lee',
    ],
    [
      'a name of no known sex learns it from a pronoun',
      'Teal Okon opened the hall. She sang.\n\nBob Ray left. “It is done,” she said.',
      'Teal Okon',
    ],
    ['Mr tells the sex', 'Mr Okon met Mrs Adeyo. “It is done,” he said.', 'Okon'],
    ['Mrs tells the sex', 'Mr Okon met Mrs Adeyo. “It is done,” she said.', 'Adeyo'],
    [
      'a spokeswoman is she',
      'A spokeswoman opened the hall. Bob Ray left. “It is done,” she said.',
      'A spokeswoman',
    ],
    [
      'a described man is he',
      'A retired fisherman opened the hall. Ann Lee left. “It is done,” he said.',
      'A retired fisherman',
    ],
    [
      'it is the body spoken of',
      'The commission met on Monday. It called the plan “a bad joke”.',
      'The commission',
    ],
    [
      'they are the people spoken of',
      'The unions met on Monday. They called the plan “a bad joke”.',
      'The unions',
    ],
    ['a place is not he', 'Bob Ray flew to Jordan. “It is done,” he said.', 'Bob Ray'],
    ['a company is not she', 'Ann Lee left Norvik Ltd. “It is done,” she said.', 'Ann Lee'],
    [
      'a clause’s subject counts',
      'The row grew when the chairman, Bob Ray, switched off the lights. He left. “It is done,” he said.',
      'Bob Ray',
    ],
  ])('%s', (_fact, text, speaker) => {
    expect(last(text)).toBe(speaker);
  });
});

describe('a pronoun before its name', () => {
  test('is the person named next', () => {
    expect(readNames('“It failed,” she said. Ann Lee, 45, was one of many.')).toEqual(['Ann Lee']);
  });
  test('is not a person of the other sex', () => {
    expect(readNames('“It failed,” he said. Ann Lee, 45, was one of many.')).toEqual([null]);
  });
  test('is not somebody far away', () => {
    expect(readNames(`“It failed,” she said. ${'It rained all day. '.repeat(30)}Ann Lee left.`)).toEqual([
      null,
    ]);
  });
});

describe('short forms', () => {
  test.each<[fact: string, text: string, speaker: string | null]>([
    ['a surname', 'Ann Lee opened the hall.\n\n“It is done,” said Lee.', 'Ann Lee'],
    ['a first name', 'Melba Tarrant opened the hall.\n\n“It is done,” said Melba.', 'Melba Tarrant'],
    ['a title and a surname', 'Ann Lee opened the hall.\n\n“It is done,” said Ms. Lee.', 'Ann Lee'],
    [
      'a surname of two words',
      'Chandler Van Voorhis opened the hall.\n\n“It is done,” said Mr. Van Voorhis.',
      'Chandler Van Voorhis',
    ],
    [
      'a name with an initial',
      'John D. Podger opened the hall.\n\n“It is done,” said John Podger.',
      'John D. Podger',
    ],
    [
      'a surname before the full name',
      'Lee opens hall in Ostrow after long wait for permit\n\nAnn Lee opened the hall on Monday, and hundreds came.\n\n“It is done,” said Lee.',
      'Ann Lee',
    ],
    [
      'the initials of a body',
      'The Northern Harbour Board met.\n\n“It is done,” the NHB said.',
      'Northern Harbour Board',
    ],
    [
      'the last word of a body',
      'The Harbour Commission met on Monday.\n\n“It is done,” the commission said.',
      'Harbour Commission',
    ],
    [
      'a married couple by title',
      'Bob Ray and his wife Mary Ray opened the hall.\n\n“It is done,” said Mrs. Ray.',
      'Mary Ray',
    ],
    [
      'a brother by first name',
      'Bob Ray and Tom Ray opened the hall.\n\n“It is done,” said Tom Ray.',
      'Tom Ray',
    ],
    [
      'a capitalised label of a transcript',
      'Ann Lee was asked about it on Monday night on air.\n\nBOB: Is it done?\n\nLEE: It is.\n\nBOB: Good.\n\nLEE: Thank you.',
      'Ann Lee',
    ],
  ])('%s', (_fact, text, speaker) => {
    expect(last(text)).toBe(speaker);
  });
});

describe('descriptions', () => {
  test.each<[fact: string, text: string, speaker: string | null]>([
    [
      'the title written before the name',
      'Prime Minister Ann Lee opened the hall. Bob Ray left.\n\n“It is done,” the prime minister said.',
      'Ann Lee',
    ],
    [
      'the role written before the name',
      'Foreign secretary Ann Lee met deputy mayor Bob Ray.\n\n“It is done,” the foreign secretary said.',
      'Ann Lee',
    ],
    [
      'the role written after the name',
      'Ann Lee, the mayor of Ostrow, met Bob Ray, a lawyer.\n\n“It is done,” the mayor said.',
      'Ann Lee',
    ],
    ['an abbreviated title', 'Sen. Ann Lee met Gov. Bob Ray.\n\n“It is done,” the senator said.', 'Ann Lee'],
    [
      'the age written after the name',
      'Ann Lee, 54, met Mary Poe, 31.\n\n“It is done,” the 54-year-old said.',
      'Ann Lee',
    ],
    [
      'an age written nowhere is the person spoken of',
      'Ann Lee opened the hall.\n\n“It is done,” the 54-year-old said.',
      'Ann Lee',
    ],
    [
      'of two secretaries the one with the same office',
      'Defence secretary Ann Lee met foreign secretary Bob Ray.\n\n“It is done,” the defence secretary said.',
      'Ann Lee',
    ],
    [
      'a vice president is not the president',
      'Vice President Ann Lee met President Bob Ray.\n\n“It is done,” the president said.',
      'Bob Ray',
    ],
    [
      'a counterpart has the same office',
      'Defence minister Ann Lee met her Danish counterpart, Bob Ray.\n\nRay smiled. “It is done,” the minister said.',
      'Bob Ray',
    ],
    [
      'the same description is the same source',
      'A port official opened the hall. Ann Lee left.\n\n“It is done,” the port official said.',
      'A port official',
    ],
    [
      'a source with a given name',
      'A resident, who gave her name only as Jude, opened the hall.\n\n“It is done,” she said.',
      'Jude',
    ],
    ['a description beside the name', 'Her former partner, Bob Ray, said: “It is done.”', 'Bob Ray'],
  ])('%s', (_fact, text, speaker) => {
    expect(last(text)).toBe(speaker);
  });
});
