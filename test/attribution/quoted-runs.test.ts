import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.js';
import { findQuotedRuns } from '../../src/attribution/quoted-runs.js';

const runsOf = (text: string): string[] =>
  findQuotedRuns(readArticle(text)).map(({ content }) => text.slice(content.start, content.end));

describe('marks', () => {
  test.each<[fact: string, text: string, contents: string[]]>([
    ['curly double marks', 'Ann said: “We won.” She left.', ['We won.']],
    ['straight double marks', 'Ann said: "We won." She left.', ['We won.']],
    ['curly single marks', 'Ann said: ‘We won.’ She left.', ['We won.']],
    ['straight single marks', "Ann said: 'We won.' She left.", ['We won.']],
    ['two single marks typed for a double one', "Ann said: ''We won.'' She left.", ['We won.']],
    [
      'two grave accents and two apostrophes, as TeX has them',
      "Ann said: ``We won.'' She left.",
      ['We won.'],
    ],
    ['guillemets pointing out', 'Anne a dit : « Nous avons gagné. » Elle est partie.', ['Nous avons gagné.']],
    ['guillemets pointing in', 'Anna sagte: »Wir haben gewonnen.« Sie ging.', ['Wir haben gewonnen.']],
    ['guillemets both pointing right', 'Anna sade: »Vi vann.» Hon gick.', ['Vi vann.']],
    ['single guillemets', 'Anna said ‹we won› and left.', ['we won']],
    [
      'a low opening mark closed by a high one turned left',
      'Anna sagte: „Wir gewinnen.“ Sie ging.',
      ['Wir gewinnen.'],
    ],
    [
      'a low opening mark closed by a high one turned right',
      'Anna powiedziała: „Wygramy.” Wyszła.',
      ['Wygramy.'],
    ],
    ['corner brackets', '安は「勝った」と言った。', ['勝った']],
    ['a straight mark closed by a curly one', 'Ann said: "We won.” She left.', ['We won.']],
    ['a curly mark closed by a straight one', 'Ann said: “We won." She left.', ['We won.']],
    ['a closing mark typed where one opens', 'Ann said:”We won.” She left.', ['We won.']],
    ['a closing mark that opens a paragraph', '”We won,” Ann said.', ['We won,']],
    ['an opening mark right after a colon', 'A note added:“We won.” She left.', ['We won.']],
    ['an opening mark typed where one closes', 'Ann said: “We won.“ She left.', ['We won.']],
    ['white space inside the marks is left out', 'Ann said: “ We won. ” She left.', ['We won.']],
    ['several in one sentence', '“We won,” Ann said, “and we will stay.”', ['We won,', 'and we will stay.']],
    ['quoted words directly beside each other', 'He wrote “yes” “no” “maybe”.', ['yes', 'no', 'maybe']],
    ['marks around nothing are no run', 'He typed “” and "" and ‘ ’ and left.', []],
    ['marks around punctuation are no run', 'He typed “...” and left.', []],
    ['marks in brackets', 'The plan (“a start”, Ann said) failed.', ['a start']],
    ['marks after a dash', 'The plan—“a start”—failed.', ['a start']],
  ])('%s', (_fact, text, contents) => {
    expect(runsOf(text)).toEqual(contents);
  });
});

describe('nested marks', () => {
  test.each<[fact: string, text: string, contents: string[]]>([
    ['single in double', 'Ann said: “He told me ‘no’ twice.”', ['He told me ‘no’ twice.']],
    ['double in single', 'Ann said: ‘He told me “no” twice.’', ['He told me “no” twice.']],
    ['curly double in curly double', 'Ann said: “He said “no” to me.” Bob left.', ['He said “no” to me.']],
    ['curly in straight', 'Ann said: "He said “no” to me." Bob left.', ['He said “no” to me.']],
    ['straight single in straight double', `Ann said: "He said 'no' to me."`, [`He said 'no' to me.`]],
    ['a nested one that ends with the outer one', 'Ann said: “He told me ‘no.’”', ['He told me ‘no.’']],
    ['guillemets in double marks', 'Ann said: “She wrote «oui» on it.”', ['She wrote «oui» on it.']],
  ])('%s', (_fact, text, contents) => {
    expect(runsOf(text)).toEqual(contents);
  });
});

describe('apostrophes', () => {
  test.each<[fact: string, text: string, contents: string[]]>([
    ['a contraction is no mark', 'We don’t know and they can’t say.', []],
    ['a straight contraction is no mark', "We don't know and they can't say.", []],
    ['a possessive is no mark', 'The minister’s plan and the court’s answer.', []],
    ['a plural possessive is no mark', 'The ministers’ plan and the judges’ answer.', []],
    ['a straight plural possessive is no mark', "The ministers' plan and the judges' answer.", []],
    ['an elided word is no opening mark', "Give 'em hell, he said, and 'tis done, the '90s are over.", []],
    ['an elided word typed with a turned mark', 'They sang rock ‘n’ roll and told ‘em so.', []],
    ['a dropped g is no closing mark', 'Ann said: ‘We are goin’ to win.’', ['We are goin’ to win.']],
    [
      'a plural possessive inside single marks',
      'Ann said: ‘The teachers’ union won.’ She left.',
      ['The teachers’ union won.'],
    ],
    ['a contraction inside single marks', "Ann said: 'We don't know.' She left.", ["We don't know."]],
    ['an Irish name', "Mr O'Neill met Ms O’Brien.", []],
    ['feet and inches', 'He is 6\'2" tall and she is 5’10” tall.', []],
  ])('%s', (_fact, text, contents) => {
    expect(runsOf(text)).toEqual(contents);
  });
});

describe('runs over paragraphs', () => {
  const shape = (text: string): [string, boolean][] =>
    findQuotedRuns(readArticle(text)).map(({ content, continues }) => [
      text.slice(content.start, content.end),
      continues,
    ]);

  test('each paragraph opens again and only the last closes', () => {
    expect(shape('Ann said: “One.\n\n“Two.\n\n“Three.”\n\nShe left.')).toEqual([
      ['One.', false],
      ['Two.', true],
      ['Three.', true],
    ]);
  });
  test('a closed one before a new one does not go on', () => {
    expect(shape('Ann said: “One.”\n\n“Two,” said Bob.')).toEqual([
      ['One.', false],
      ['Two,', false],
    ]);
  });
  test('the next paragraph closes without opening again', () => {
    expect(shape('Ann said: “One.\n\nTwo.”\n\nShe left.')).toEqual([
      ['One.', false],
      ['Two.', true],
    ]);
  });
  test('straight marks', () => {
    expect(shape('Ann said: "One.\n\n"Two."\n\nShe left.')).toEqual([
      ['One.', false],
      ['Two.', true],
    ]);
  });
  test('single marks', () => {
    expect(shape('‘One,’ Ann said. ‘Two.\n\n‘Three.’\n\nShe left.')).toEqual([
      ['One,', false],
      ['Two.', false],
      ['Three.', true],
    ]);
  });
  test('one that never closes ends with its paragraph', () => {
    expect(shape('Ann said: “One.\n\nShe left.')).toEqual([['One.', false]]);
  });
  test('one that never closes ends before its cue', () => {
    expect(shape('“We won, said Ann Lee on Monday. She left.')).toEqual([['We won,', false]]);
  });
  test('one that never closes ends where the next opens', () => {
    expect(shape('Ann said: “One. “Two,” she added.')).toEqual([
      ['One.', false],
      ['Two,', false],
    ]);
  });
  test('a stray closing mark opens nothing', () => {
    expect(shape('He took his records" and left. She stayed.')).toEqual([]);
  });
});
