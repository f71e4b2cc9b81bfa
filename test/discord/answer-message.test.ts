import { describe, expect, it, test } from 'vitest';
import type { Abstention, QuotedAnswer } from '../../src/answering/answer.js';
import { renderAnswer } from '../../src/discord/answer-message.js';
import { InexactQuoteError } from '../../src/errors.js';
import { abstain, answerWith } from './support/answers.js';
import { boldTexts, quotedTexts, showsAs } from './support/shows.js';
import { at, sentenceOf, story, wordsOf } from './support/story.js';

const labels = (message: ReturnType<typeof renderAnswer>): string[][] =>
  message.components.map((row) => row.components.map((one) => ('label' in one ? (one.label ?? '') : '')));

describe('renderAnswer', () => {
  it('shows the question, the sentence with its answer in bold, who said it and where', () => {
    const quote = sentenceOf('Mayor Petra', at('Tomas Okafor'));
    const message = renderAnswer(story, answerWith('Who met *her*?', [quote], ['no plans']), true);
    expect(message.content).toBe(
      [
        '-# Question: Who met \\*her\\*?',
        '> Mayor Petra Lindqvist met **Tomas Okafor**, the head of Marsh Ferries, in the Old Customs House on Tuesday.',
        '-# paragraph 2',
      ].join('\n'),
    );
    expect(labels(message)).toEqual([['Context', 'Next passage', 'Why?', 'Share']]);
  });

  it('has the whole quote in bold where all of it answers', () => {
    const { content } = renderAnswer(story, answerWith('What about plans?', [wordsOf('no plans')]), false);
    expect(boldTexts(content)).toEqual(['no plans']);
  });

  it('shows the article’s own markup as it was written', () => {
    const quote = sentenceOf('Details are at', at('@everyone aboard! :anchor: <3'));
    const { content } = renderAnswer(story, answerWith('poster?', [quote]), false);
    expect(quotedTexts(content)).toEqual([quote.text]);
    expect(boldTexts(content)).toEqual(['@everyone aboard! :anchor: <3']);
  });

  it('offers no next passage that was quoted already, and no share where it would be no news', () => {
    const message = renderAnswer(story, answerWith('plans?', [sentenceOf('no plans')], ['no plans']), false);
    expect(labels(message)).toEqual([['Context', 'Why?']]);
  });

  it('says that the article does not answer, and labels the nearest passage', () => {
    const answer = abstain('Will it snow?', 'not-stated', { nearest: sentenceOf('late boat will return') });
    const { content } = renderAnswer(story, answer, true);
    expect(content).toBe(
      [
        '-# Question: Will it snow?',
        'The article does not say.',
        'Nearest passage, not an answer:',
        '> It is not known whether the late boat will return.',
        '-# paragraph 9',
      ].join('\n'),
    );
  });

  test.each<[string, Partial<Abstention>]>([
    ['has nothing to press where nothing is near', {}],
    ['shows the asker’s words as they typed them', { reason: 'not-mentioned', missing: '**Zed** <@1>' }],
    ['cuts very long words of the asker visibly', { reason: 'not-mentioned', missing: 'z'.repeat(6000) }],
  ])('%s', (_name, more) => {
    const answer = { ...abstain('x'.repeat(6000), 'off-topic'), ...more };
    const { content, components } = renderAnswer(story, answer, true);
    expect(components).toEqual([]);
    expect(content.length).toBeLessThan(1000);
    const lines = showsAs(content);
    expect(lines[0]?.text).toMatch(/x…$/u);
    if (answer.missing) expect(lines[1]?.text).toContain(answer.missing.slice(0, 100));
  });

  it('shows nothing of an answer that is not in the article', () => {
    const quote = { ...sentenceOf('no plans'), text: 'Okafor said the company had “grand plans”.' };
    const answer: QuotedAnswer = answerWith('plans?', [quote]);
    expect(() => renderAnswer(story, answer, false)).toThrow(InexactQuoteError);
  });
});
