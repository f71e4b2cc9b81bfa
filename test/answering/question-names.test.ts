import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../src/answering/lexicon.js';
import { findNames, spellNames } from '../../src/answering/question-names.js';
import { findWords } from '../../src/text/words.js';
import { brandt, ellery, harbour, harrowSound, source, union, valdemar } from './support/story.js';

const lexicon = buildLexicon(harbour);
const namesIn = (text: string) =>
  findNames(text, findWords(text), lexicon).map((name) => [name.text, name.entity] as const);

describe('a name that the article knows', () => {
  it.each<[string, string, number]>([
    ['its whole', 'Where is Ruth Ellery?', ellery],
    ['its surname', 'where is ellery', ellery],
    ['its first name', 'What does Ruth want?', ellery],
    ['in capitals', 'WHERE IS BRANDT', brandt],
    ['its possessive', 'Where is Brandt’s union?', brandt],
    ['a role in full', 'Who is the transport minister?', valdemar],
    ['the end of a role', 'Who is the minister of transport, or head of the ferry union?', brandt],
    ['a role of one word', 'Where is the mayor?', ellery],
    ['an organisation', 'What is the ferry union?', union],
    ['a place', 'Is Harrow Sound far?', harrowSound],
    ['a source', 'Who is the harbour source?', source],
    ['the end of a source’s description', 'Who is that source?', source],
    ['“Mr” before it', 'Did Mr Brandt agree?', brandt],
    ['another title before it', 'Did Professor Brandt agree?', brandt],
  ])('is found by %s: %s', (_, text, entity) => {
    expect(namesIn(text).map(([, id]) => id)).toContain(entity);
    expect(namesIn(text).map(([, id]) => id)).not.toContain(null);
  });

  it.each([
    ['one letter left out', 'What did Elery say?', ellery],
    ['one letter wrong', 'what did brondt say', brandt],
    ['two letters that changed places', 'what did bradnt say', brandt],
    ['two letters wrong in a long one', 'Who is Waldemor or Valdimor?', valdemar],
  ])('is found despite %s', (_, text, entity) => {
    const names = findNames(text, findWords(text), lexicon);
    expect(names.find((name) => name.entity === entity)).toMatchObject({ fuzzy: true });
  });

  it.each([
    ['a word of the article', 'What about the talks?'],
    ['a short word', 'Who is Rut?'],
    ['too far', 'what did ellenora say'],
    ['another first letter', 'what did bllery say'],
  ])('is not found by what only looks like it: %s', (_, text) => {
    expect(namesIn(text).filter(([, id]) => id !== null)).toEqual([]);
  });

  it('is taken at its longest, once', () => {
    expect(namesIn('Did Ruth Ellery meet Tomas Brandt?')).toEqual([
      ['Ruth Ellery', ellery],
      ['Tomas Brandt', brandt],
    ]);
  });

  it('is written without its possessive', () => {
    expect(namesIn('Brandt’s and Ellery’s boats')).toEqual([
      ['Brandt', brandt],
      ['Ellery', ellery],
    ]);
  });
});

describe('spellNames', () => {
  it.each([
    ['what did brondt say?', 'what did Brandt say?'],
    ['Did Elery meet Valdimor', 'Did Ellery meet Valdemar'],
    ['What did Brandt say?', 'What did Brandt say?'],
    ['', ''],
  ])('%s: %s', (text, expected) => {
    const names = findNames(text, findWords(text), lexicon);
    expect(spellNames(text, names, harbour.attribution.entities)).toBe(expected);
  });
});

describe('a name that the article never mentions', () => {
  it.each<[string, string]>([
    ['Did Ellery meet Odette Marsh?', 'Odette Marsh'],
    ['Is Zanzibar mentioned?', 'Zanzibar'],
    ['who is Sir Odette Marsh', 'Odette Marsh'],
    ['Who is the Prime Minister?', 'Prime Minister'],
    ['Did Ruth Kestrel speak?', 'Ruth Kestrel'],
    ['Odette Marsh, who is she?', 'Odette Marsh'],
    ['Odette Marsh?', 'Odette Marsh'],
  ])('is one name of all its words: %s', (text, name) => {
    expect(namesIn(text).filter(([, id]) => id === null)).toEqual([[name, null]]);
  });

  it.each([
    ['the first word of a question', 'Boatswains eat what?'],
    ['a question in capitals', 'DID ZANZIBAR WIN'],
    ['a name in capitals alone', 'ODETTE MARSH'],
    ['a question like a headline', 'What Did The Boatswains Eat At noon?'],
    ['a form of a word of the article', 'Are Strikers paid?'],
    ['an adjective of a place it names', 'Was Skerran beer drunk?'],
    ['a function word', 'what Should We do'],
    ['a title alone', 'is that Mr or Mrs or Miss?'],
    ['small letters', 'what does zanzibar export'],
  ])('is not seen in %s: %s', (_, text) => {
    expect(namesIn(text).filter(([, id]) => id === null)).toEqual([]);
  });

  it.each([
    ['the prime minister', 'what did the prime minister say'],
    ['the former mayor', 'who is the former mayor'],
    ['a deputy', 'did the deputy transport minister come'],
  ])('nor is another role taken for one of the article’s: %s', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('does not hide a known surname after it', () => {
    expect(namesIn('Did Odette Brandt speak?')).toContainEqual(['Brandt', brandt]);
  });
});
