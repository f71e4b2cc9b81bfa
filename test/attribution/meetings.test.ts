import { describe, expect, test } from 'vitest';
import { read } from './support.js';

type Row = [people: string[], place: string | null, time: string | null];

const meetingsOf = (text: string): Row[] => {
  const { attribution, slice } = read(text);
  return attribution.meetings.map(({ participants, place, time }) => [
    participants.map((id) => attribution.entities[id]?.name ?? '?'),
    place && slice(place),
    time && slice(time),
  ]);
};

describe('who met whom', () => {
  test.each<[fact: string, text: string, meetings: Row[]]>([
    ['met', 'Ann Lee met Bob Ray.', [[['Ann Lee', 'Bob Ray'], null, null]]],
    ['met with', 'Ann Lee met with Bob Ray.', [[['Ann Lee', 'Bob Ray'], null, null]]],
    ['where', 'Ann Lee met Bob Ray in Norway.', [[['Ann Lee', 'Bob Ray'], 'Norway', null]]],
    ['when, by day', 'Ann Lee met Bob Ray on Monday.', [[['Ann Lee', 'Bob Ray'], null, 'on Monday']]],
    [
      'when, by part of a day',
      'Ann Lee met Bob Ray on Monday morning.',
      [[['Ann Lee', 'Bob Ray'], null, 'on Monday morning']],
    ],
    ['when, by week', 'Ann Lee met Bob Ray last week.', [[['Ann Lee', 'Bob Ray'], null, 'last week']]],
    ['when, by date', 'Ann Lee met Bob Ray on 3 March.', [[['Ann Lee', 'Bob Ray'], null, 'on 3 March']]],
    [
      'a meeting with',
      'Ann Lee flew to Norway for a meeting with her counterpart Bob Ray.',
      [[['Ann Lee', 'Bob Ray'], 'Norway', null]],
    ],
    [
      'a meeting between',
      'A meeting between Ann Lee and Bob Ray ended early.',
      [[['Ann Lee', 'Bob Ray'], null, null]],
    ],
    ['talks with', 'Ann Lee held talks with Bob Ray.', [[['Ann Lee', 'Bob Ray'], null, null]]],
    [
      'the pair',
      'Ann Lee met Bob Ray. The pair discussed the harbour.',
      [
        [['Ann Lee', 'Bob Ray'], null, null],
        [['Ann Lee', 'Bob Ray'], null, null],
      ],
    ],
    ['a pronoun among them', 'Ann Lee left. She met Bob Ray.', [[['Ann Lee', 'Bob Ray'], null, null]]],
    ['both in the subject', 'Ann Lee and Bob Ray met.', [[['Ann Lee', 'Bob Ray'], null, null]]],
    ['a welcome', 'Ann Lee welcomed Bob Ray.', [[['Ann Lee', 'Bob Ray'], null, null]]],
    [
      'spoke to',
      'Ann Lee spoke to Bob Ray by phone on Monday.',
      [[['Ann Lee', 'Bob Ray'], null, 'on Monday']],
    ],
    [
      'a place without a name',
      'Ann Lee met Bob Ray at the naval base.',
      [[['Ann Lee', 'Bob Ray'], 'the naval base', null]],
    ],
    [
      'people without a name',
      'Ann Lee held talks with union leaders.',
      [[['Ann Lee', 'union leaders'], null, null]],
    ],
    ['a wish', 'Ann Lee asked to meet Bob Ray.', []],
    ['met a demand', 'Ann Lee met the demands of Bob Ray.', []],
    ['one person is no meeting', 'Ann Lee met nobody.', []],
    ['no meeting', 'Ann Lee praised Bob Ray.', []],
  ])('%s', (_fact, text, meetings) => {
    expect(meetingsOf(text)).toEqual(meetings);
  });

  test('the sentence that says so', () => {
    const { attribution, slice } = read('It rained. Ann Lee met Bob Ray in Norway. It rained again.');
    expect(attribution.meetings.map(({ sentence }) => slice(sentence))).toEqual([
      'Ann Lee met Bob Ray in Norway.',
    ]);
  });
});
