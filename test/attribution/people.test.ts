import { describe, expect, test } from 'vitest';
import { findEntity, read } from './support.js';

const namesOf = (text: string, kind: string): string[] =>
  read(text)
    .attribution.entities.filter((entity) => entity.kind === kind)
    .map(({ name }) => name);

describe('people', () => {
  test.each<[fact: string, text: string, names: string[]]>([
    ['a first name and a surname', 'On Monday Ann Lee left.', ['Ann Lee']],
    ['a name of unknown words with a role', 'His counterpart Yorav Gellent left.', ['Yorav Gellent']],
    [
      'a name of unknown words with a later short form',
      'Yorav Gellent left. On Friday Gellent came back.',
      ['Yorav Gellent'],
    ],
    ['a title is no part of the name', 'Prime Minister Ann Lee left.', ['Ann Lee']],
    ['a party and a title are no part of the name', 'Labour Defence Secretary Ann Lee left.', ['Ann Lee']],
    [
      'an abbreviated title is no part of the name',
      'Lt. Gen. Ann Lee met Dr. Bob Ray.',
      ['Ann Lee', 'Bob Ray'],
    ],
    ['an office with "of"', 'Secretary of State Ann Lee left.', ['Ann Lee']],
    ['Mr alone keeps the surname', 'Mr Okon left.', ['Okon']],
    ['an initial', 'Benjamin J. Roe left.', ['Benjamin J. Roe']],
    ['two initials', 'J. R. Roe left.', ['J. R. Roe']],
    ['Jr.', 'Harry Roe Jr. left.', ['Harry Roe Jr.']],
    ['a particle', 'Ursula von der Tann met Ahmed al Masri.', ['Ursula von der Tann', 'Ahmed al Masri']],
    ['a hyphen', 'Jean-Marc Ayre met Ann Lee-Roe.', ['Jean-Marc Ayre', 'Ann Lee-Roe']],
    ['an apostrophe', 'Sean O’Dell met Ann D’Arcy.', ['Sean O’Dell', 'Ann D’Arcy']],
    ['a nickname between marks', 'Robert “Bobby” Lane left.', ['Robert “Bobby” Lane']],
    ['a possessive ends a name', 'Ann Lee’s lawyer left.', ['Ann Lee']],
    ['accents', 'José Núñez met Zoë Brontë.', ['José Núñez', 'Zoë Brontë']],
    ['no person from the first word of a sentence', 'Yesterday it rained. Perhaps it will stop.', []],
    ['no person from a day or a month', 'It rained on Monday in March.', []],
    ['no person from an adjective of country', 'Norwegian and Danish ships left.', []],
    [
      'no person from a law, a prize or a day',
      'The Clean Water Act passed on Labor Day after the Booker Prize.',
      [],
    ],
    ['no person from a title alone', 'The Prime Minister left with the Foreign Secretary.', []],
    [
      'no person from a headline in capitals alone',
      'Harbour Plan Fails After Long Night Of Talks\n\nThe plan failed on Monday after a night of talks.\n\nIt rained.',
      [],
    ],
    ['one person under two forms', 'Ann Lee left. Lee came back. Ms Lee sang.', ['Ann Lee']],
    ['two of one surname', 'Ann Lee and Bob Lee left.', ['Ann Lee', 'Bob Lee']],
    ['two joined by "and"', 'Ann Lee and Bob Ray left.', ['Ann Lee', 'Bob Ray']],
  ])('%s', (_fact, text, names) => {
    expect(namesOf(text, 'person')).toEqual(names);
  });
});

describe('organisations and places', () => {
  test.each<[fact: string, text: string, kind: string, names: string[]]>([
    ['a legal form', 'He works at Norvik Ltd in a shed.', 'organisation', ['Norvik Ltd']],
    ['a body with "of"', 'She leads the Bank of Ostrow.', 'organisation', ['Bank of Ostrow']],
    [
      'a ministry with "for"',
      'She leads the Department for Roads.',
      'organisation',
      ['Department for Roads'],
    ],
    ['an initialism', 'She leads the NHB in Ostrow.', 'organisation', ['NHB']],
    ['an ampersand', 'He works at Roe & Sons Ltd now.', 'organisation', ['Roe & Sons Ltd']],
    ['a newspaper', 'He told the Ostrow Times about it.', 'organisation', ['Ostrow Times']],
    ['a country', 'He flew to Norway.', 'place', ['Norway']],
    ['a country of two words', 'He flew to South Korea.', 'place', ['South Korea']],
    ['a river', 'He swam in the Ostrow River.', 'place', ['Ostrow River']],
    ['a town after "in"', 'He lives in Ostrowik. She left Ostrowik.', 'place', ['Ostrowik']],
    ['a dateline', 'NEWPORT, Norway — The plan failed.', 'place', ['NEWPORT', 'Norway']],
    [
      'an adjective of party is no body',
      'A Labour source left with the Republican nominee.',
      'organisation',
      [],
    ],
  ])('%s', (_fact, text, kind, names) => {
    expect(namesOf(text, kind)).toEqual(names);
  });
});

describe('what an entity holds', () => {
  const text =
    'Labour Defence Secretary Ann Lee, 54, met foreign secretary Bob Ray. Lee left. She sang. The defence secretary slept. Bob Ray, a former diver, swam.';

  const words = (name: string, key: 'aliases' | 'roles' | 'mentions'): string[] => {
    const entity = findEntity(text, name);
    return (entity?.[key] ?? []).map(({ start, end }) => text.slice(start, end));
  };

  test('the span of its name', () => {
    const entity = findEntity(text, 'Ann Lee');
    expect(entity && text.slice(entity.nameSpan.start, entity.nameSpan.end)).toBe('Ann Lee');
  });
  test('its other written forms', () => {
    expect(words('Ann Lee', 'aliases')).toEqual(['Lee', 'The defence secretary']);
  });
  test('its roles, before and after the name', () => {
    expect(words('Ann Lee', 'roles')).toEqual(['Labour Defence Secretary']);
    expect(words('Bob Ray', 'roles')).toEqual(['foreign secretary', 'a former diver']);
  });
  test('its mentions in order, pronouns among them', () => {
    expect(words('Ann Lee', 'mentions')).toEqual(['Ann Lee', 'Lee', 'She', 'The defence secretary']);
  });
  test('its gender', () => {
    expect(findEntity(text, 'Ann Lee')?.gender).toBe('female');
    expect(findEntity(text, 'Bob Ray')?.gender).toBe('male');
  });
  test('ids that count the list', () => {
    const { entities } = read(text).attribution;
    expect(entities.map(({ id }) => id)).toEqual(entities.map((_, index) => index));
  });
  test('an unnamed source is kept only if it speaks', () => {
    expect(namesOf('A sailor slept. A diver said: “It is done.”', 'source')).toEqual(['A diver']);
  });
});
