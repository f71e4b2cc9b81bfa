import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, RankedPassage } from '../../src/answering/answer.js';
import { readStory } from '../../src/answering/story.js';
import { contentLimit } from '../../src/discord/message.js';
import { whyPages } from '../../src/discord/why-message.js';
import { abstain, answerWith } from './support/answers.js';
import { nastyText } from './support/arbitrary.js';
import { quotedTexts, showsAs } from './support/shows.js';
import { sentenceOf, story } from './support/story.js';

function ranked(words: string, score: number, features: Record<string, number>): RankedPassage {
  const { passage: id, start, end, text } = sentenceOf(words);
  return { id, start, end, text, score, features };
}

const passages = [
  ranked('no plans', 5.678, { dense: 0.7, overlap: 0.666, speaker: 1, names: 1, reader: 0.4, leaning: 1 }),
  ranked('pier is sound', 2.04, { dense: 0.3, overlap: 0, speaker: 0.5, names: 0.5, reader: -0.1 }),
  ranked('harbour source', 0, { dense: -0.1, overlap: 0, otherSpeaker: 1, head: 1 }),
  ranked('late boat will return', -1, { dense: 0 }),
];

const only = (answer: Answer): string => {
  const [first, ...others] = whyPages(story, answer);
  expect(others).toEqual([]);
  return first?.content ?? '';
};

describe('whyPages', () => {
  it('tells how a follow-up was understood, how sure the answer was, and what its passages have', () => {
    const answer: Answer = {
      ...answerWith('and about plans?', [sentenceOf('no plans')]),
      standalone: 'What did Okafor say about plans?',
      questionKind: 'said',
      confidence: 0.834,
      ranked: passages,
    };
    expect(only(answer)).toMatchInlineSnapshot(`
      "-# Question: and about plans?
      **What led to this**
      Understood as: What did Okafor say about plans?
      Asked for: what somebody said
      How sure I was: 83%. I answer from 66% on, so I quoted.
      The best passages, each with a score (higher is better, for this question only) and what it has:
      **No. 1** (quoted), score 5.7: much nearer in meaning than the rest; 67% of the question’s words; words of the speaker asked about; everyone the question names; the reader finds an answer in it
      > Okafor said the company had “no plans” to bring back the late sailing.
      -# paragraph 4

      **No. 2**, score 2.0: nearer in meaning than the rest; none of the question’s words; tells what that speaker said; some of those the question names; the reader finds no answer in it
      > “The pier is sound.
      -# Tomas Okafor, paragraph 5

      **No. 3**, score 0.0: farther in meaning than the rest; none of the question’s words; somebody else’s words; headline or byline
      > A harbour source said the repairs had cost more than the council had admitted.
      -# paragraph 6"
    `);
  });

  it('tells why there is no answer', () => {
    const answer = { ...abstain('Is *Zed* there?', 'not-mentioned', { missing: '*Zed*' }), ranked: passages };
    const content = only(answer);
    expect(content).toContain('It names \\*Zed\\*, which the article never mentions.');
    expect(content).toContain('How sure I was: 10%. I answer from 66% on, so I did not.');
    expect(content).not.toContain('(quoted)');
    expect(content).not.toContain('Understood as');
  });

  it('shows enough digits to tell what was not enough from what was wanted', () => {
    const near = { ...abstain('x', 'not-stated'), confidence: 0.657, threshold: 0.66, ranked: passages };
    expect(only(near)).toContain('How sure I was: 65.7%. I answer from 66.0% on');
  });

  it('says that nothing was searched for where nothing was', () => {
    expect(only(abstain('hi', 'small-talk'))).toBe(
      '-# Question: hi\n**What led to this**\nI did not search: I took it for a greeting or a remark, not a question.',
    );
  });

  it('does not tell of words to share where the question has none', () => {
    const wordless = passages.map((one) => ({ ...one, features: { dense: 0.3, overlap: 0 } }));
    expect(only({ ...abstain('who?', 'not-stated'), ranked: wordless })).not.toContain('question’s words');
  });

  it('quotes whole passages and keeps Discord’s limits for any question and article', () => {
    fc.assert(
      fc.property(
        fc.array(nastyText, { minLength: 1, maxLength: 5 }),
        nastyText,
        fc.nat(),
        (lines, asked, n) => {
          const other = readStory(lines.map((line) => line.repeat(1 + (n % 40))).join('\n'));
          const all = other.passages.map(({ id, start, end }) => ({
            id,
            start,
            end,
            text: other.article.text.slice(start, end),
            score: n,
            features: { dense: 1, overlap: 1, speaker: 1, names: 1, introduces: 1 },
          }));
          const missing = asked.repeat(50);
          const answer = {
            ...abstain(asked, 'not-mentioned', { missing }),
            standalone: missing,
            ranked: all,
          };
          const pages = whyPages(other, answer);
          for (const { content } of pages) {
            expect(content.length).toBeLessThanOrEqual(contentLimit);
            showsAs(content.replaceAll('**', ''));
          }
          expect(pages.flatMap(({ content }) => quotedTexts(content.replaceAll('**', ''))).join('')).toBe(
            all
              .slice(0, 3)
              .map(({ text }) => text)
              .join(''),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
