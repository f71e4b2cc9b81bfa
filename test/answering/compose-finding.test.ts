import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeFinding } from '../../src/answering/compose-finding.js';
import { readStory } from '../../src/answering/story.js';
import { checkerOf } from '../../src/answering/story-checker.js';
import type { Finding } from '../../src/attribution/check/verdict.js';
import { text } from '../attribution/check/support/harbour.js';

const story = readStory(text);
const findingOf = async (words: string, saidBy: string | null = null): Promise<Finding> => {
  const { findings } = await checkerOf(story, null).check(words, { as: 'words', saidBy });
  const [finding] = findings;
  if (!finding) throw new RangeError('No finding.');
  return finding;
};
const compose = async (words: string, saidBy: string | null = null) =>
  composeFinding(story, await findingOf(words, saidBy));

describe('composeFinding', () => {
  it.each<[string, string, string]>([
    ['exact words', 'Nobody will be turned away', 'Exact'],
    ['words of another case', 'nobody will be turned away', 'Same words'],
    ['a swapped word', 'Nobody will be sent away', 'Altered'],
    ['a condition left off', 'we can start in March', 'Cut short'],
    [
      'words from two places',
      'Nobody will be turned away. It’s the mud that worries me',
      'Stitched together',
    ],
    ['words from nowhere', 'Xylophones yodel', 'Not in the article'],
    ['no words', '…', 'Nothing to check'],
  ])('names %s', async (_what, words, title) => {
    expect((await compose(words)).title).toBe(title);
  });

  it.each<[string, string, string | null, string]>([
    [
      'what differs',
      'nobody  will be turned away',
      null,
      'The article has these words; only the use of capitals and spacing differ.',
    ],
    [
      'whose words they are',
      'Nobody will be turned away',
      'Oyelaran',
      'These are the words of Ingrid Solheim, not of Oyelaran.',
    ],
    [
      'whose words altered ones are',
      'Nobody will be sent away',
      'Oyelaran',
      'In the article they are the words of Ingrid Solheim, not of Oyelaran.',
    ],
    ['that nobody is quoted', 'the harbour board said on Monday', null, 'These are the article’s own words.'],
    [
      'that an omission is marked',
      'I have heard that promise … and it has cost me',
      null,
      'What it leaves out is marked, in the right order.',
    ],
    [
      'that brackets are the quoter’s',
      'has listened to [nearly] every skipper',
      null,
      'What stands in square brackets is not the article’s.',
    ],
    [
      'that a cue stands between',
      'The board has listened to every skipper',
      null,
      'The article says between them who is speaking.',
    ],
  ])('says %s', async (_what, words, saidBy, note) => {
    expect((await compose(words, saidBy)).notes).toContain(note);
  });

  it('makes strong what was left off, in its sentence', async () => {
    const { blocks } = await compose('We will close the harbour while the work goes on');
    expect(blocks.flatMap(({ runs }) => runs.filter(({ strong }) => strong).map((run) => run.text))).toEqual([
      'not',
    ]);
  });

  it('refuses a finding whose spans are not of this story', async () => {
    const finding = await findingOf('Nobody will be turned away');
    const far = { start: text.length + 5, end: text.length + 9 };
    const parts = finding.parts.map((part) => ({ ...part, source: far }));
    expect(() => composeFinding(story, { ...finding, parts })).toThrow();
  });

  it('shows the article in unbroken slices, and the claim whole', async () => {
    const claims = fc.array(fc.constantFrom(...text.split(/(?<=\s)/u), '“', '”', '… ', '[x] '), {
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(claims, async (parts) => {
        const finding = await findingOf(parts.join(''));
        const { blocks, claim } = composeFinding(story, finding);
        expect(claim.map((run) => run.text).join('')).toBe(finding.claim.text);
        for (const { runs, quote } of blocks)
          expect(runs.map((run) => run.text).join('')).toBe(text.slice(quote.start, quote.end));
      }),
      { numRuns: 200 },
    );
  });
});
