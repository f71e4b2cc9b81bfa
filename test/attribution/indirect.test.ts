import { describe, expect, test } from 'vitest';
import { readStatements } from './support.js';

describe('statements without marks', () => {
  test.each<[fact: string, text: string, statements: [string, string | null, string | null][]]>([
    ['said', 'Ann Lee said the plan had failed.', [['the plan had failed', 'Ann Lee', 'said']]],
    ['said that', 'Ann Lee said that the plan had failed.', [['the plan had failed', 'Ann Lee', 'said']]],
    [
      'a day after the verb',
      'Ann Lee said on Monday the plan had failed.',
      [['the plan had failed', 'Ann Lee', 'said']],
    ],
    [
      'told somebody',
      'Ann Lee told Bob Ray the plan had failed.',
      [['the plan had failed', 'Ann Lee', 'told']],
    ],
    [
      'told somebody that',
      'Ann Lee told reporters that the plan had failed.',
      [['the plan had failed', 'Ann Lee', 'told']],
    ],
    ['a trailing cue', 'The plan had failed, Ann Lee said.', [['The plan had failed', 'Ann Lee', 'said']]],
    [
      'a trailing inverted cue',
      'The plan had failed, said Ann Lee.',
      [['The plan had failed', 'Ann Lee', 'said']],
    ],
    [
      'a leading "according to"',
      'According to Ann Lee, the plan had failed.',
      [['the plan had failed', 'Ann Lee', 'According to']],
    ],
    [
      'a trailing "according to"',
      'The plan had failed, according to Ann Lee.',
      [['The plan had failed', 'Ann Lee', 'according to']],
    ],
    [
      'a source of a party',
      'A Labour source said Lee’s meeting, following quickly after Ray’s visit, showed how seriously the plan was taken, despite signs of doubt.',
      [
        [
          'Lee’s meeting, following quickly after Ray’s visit, showed how seriously the plan was taken, despite signs of doubt',
          'A Labour source',
          'said',
        ],
      ],
    ],
    [
      'a pronoun',
      'Ann Lee left. She said the plan had failed.',
      [['the plan had failed', 'Ann Lee', 'said']],
    ],
    ['claimed', 'The union claimed the plan had failed.', [['the plan had failed', 'The union', 'claimed']]],
    [
      'only that',
      'The port said only that it was reading the plan.',
      [['it was reading the plan', 'The port', 'said']],
    ],
    [
      'a cue in the middle gives two pieces',
      'If it works, Ann Lee said, the plan will be done by May.',
      [
        ['If it works', 'Ann Lee', 'said'],
        ['the plan will be done by May', 'Ann Lee', 'said'],
      ],
    ],
    [
      'a dateline is no part of it',
      'NEWPORT, Norway — The plan had failed, Ann Lee said.',
      [['The plan had failed', 'Ann Lee', 'said']],
    ],
    ['a thing promised is no statement', 'The mine promised forty new jobs for the town.', []],
    [
      'a clause the sentence is not about',
      'In the hall where Ann Lee said the plan had failed, it rained.',
      [],
    ],
    ['asked to do something', 'Ann Lee asked to see the plan before the vote.', []],
    ['a thought is no statement', 'Ann Lee believed the plan had failed.', []],
    ['a noun that looks like a verb', 'The report came on Monday after two claims.', []],
    ['said without a clause', 'Ann Lee said so.', []],
    ['an infinitive', 'Ann Lee refused to say whether the plan had failed.', []],
    ['a denial of speech', 'Ann Lee did not say the plan had failed.', []],
    ['nobody in particular', 'It said nothing about that.', []],
  ])('%s', (_fact, text, statements) => {
    expect(readStatements(text)).toEqual(statements);
  });
});
