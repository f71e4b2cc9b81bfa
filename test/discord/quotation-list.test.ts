import { describe, expect, it, test } from 'vitest';
import { renderList } from '../../src/discord/list-message.js';
import { quotationList } from '../../src/discord/quotation-list.js';
import { findSpeaker, speakersOf } from '../../src/discord/speakers.js';
import { quotedTexts } from './support/shows.js';
import { story } from './support/story.js';

const speakers = speakersOf(story);
const listed = (speaker: string | null, about = ''): string =>
  renderList(
    quotationList(story, speakers, {
      speaker: speaker === null ? null : findSpeaker(story, speakers, speaker),
      about,
    }),
    0,
  ).content;

describe('quotationList', () => {
  it('lists what stands between quote marks, in order, with speaker and paragraph', () => {
    expect(listed(null)).toBe(
      [
        '**Quotations: 5**',
        '> “We have waited long enough for this boat,”',
        '-# Petra Lindqvist, paragraph 3',
        '',
        '> “It will not be cheap, and it will not be perfect.”',
        '-# Petra Lindqvist, paragraph 3',
        '',
        '> Okafor said the company had “**no plans**” to bring back the late sailing.',
        '-# Tomas Okafor, paragraph 4',
        '',
        '> “The pier is sound. I would not send a crew to it otherwise,”',
        '-# Tomas Okafor, paragraph 5',
        '',
        '> Details are at https\\://ferry.example\\/times and discord.gg\\/ferry, and a poster reads “**\\@everyone aboard! \\:anchor: \\<3**”.',
        '-# speaker unclear, paragraph 7',
      ].join('\n'),
    );
  });

  test.each([
    ['one speaker’s words', 'Tomas Okafor', '', ['no plans', 'pier is sound']],
    ['by surname', 'okafor', '', ['no plans', 'pier is sound']],
    ['by role', 'mayor', '', ['waited', 'cheap']],
    ['about a word, in any of its forms', null, 'reporter', ['pier is sound']],
    ['about a word in the rest of the paragraph', null, 'late sailing', ['no plans']],
    ['one speaker’s about something', 'Lindqvist', 'cheap', ['waited', 'cheap']],
  ])('gives %s', (_name, speaker, about, found) => {
    const texts = quotedTexts(listed(speaker, about));
    expect(texts).toHaveLength(found.length);
    for (const [i, words] of found.entries()) expect(texts[i]).toContain(words);
  });

  it('gives what a speaker is reported to have said, and says that it is not quoted', () => {
    expect(listed('harbour source')).toBe(
      [
        '**Quotations of A harbour source: 1**',
        'Reported without quote marks:',
        '> A harbour source said **the repairs had cost more than the council had admitted**.',
        '-# A harbour source, paragraph 6',
      ].join('\n'),
    );
  });

  it('says when there are none', () => {
    expect(listed(null, 'zeppelin')).toBe('**Quotations about “zeppelin”: none in this article**');
  });
});

describe('findSpeaker', () => {
  it('is null for a stranger and for nothing', () => {
    expect(findSpeaker(story, speakers, 'Zed')).toBeNull();
    expect(findSpeaker(story, speakers, '  ')).toBeNull();
  });
});
