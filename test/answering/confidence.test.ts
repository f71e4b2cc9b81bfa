import { describe, expect, it } from 'vitest';
import { computeConfidence } from '../../src/answering/confidence.js';
import { computeFeatures, gatherFacts } from '../../src/answering/features.js';
import { buildLexicon } from '../../src/answering/lexicon.js';
import { analyseQuestion } from '../../src/answering/question.js';
import { harbour, passageOf } from './support/story.js';

const lexicon = buildLexicon(harbour);
const facts = gatherFacts(harbour);

/** The passages as ranked for a question, those given first, with falling scores. */
function rank(text: string, ...first: string[]) {
  const question = analyseQuestion(text, lexicon);
  const ids = first.map((words) => passageOf(words));
  const order = [...ids, ...harbour.passages.map(({ id }) => id).filter((id) => !ids.includes(id))];
  const hits = order.map((id) => ({ id, dense: 0.8, lexical: 1, score: 1 }));
  const ranked = computeFeatures(harbour, lexicon, facts, question, hits, undefined).map(
    (features, place) => ({
      id: order[place] ?? -1,
      score: 5 - place / 2,
      features,
    }),
  );
  return { question, ranked };
}

const confidence = (text: string, ...first: string[]) => {
  const { question, ranked } = rank(text, ...first);
  return computeConfidence(question, lexicon, ranked);
};

describe('what speaks for an answer', () => {
  it('is nothing where nothing was found', () => {
    expect(computeConfidence(analyseQuestion('why?', lexicon), lexicon, [])).toBeNull();
  });

  it('is taken from the first passage and its lead over the second', () => {
    const found = confidence('Where is Skerra?', 'The ferries carry');
    expect(found).toMatchObject({ overlap: 1, score: 5, margin: 0.5, known: 1, unknownNames: 0 });
  });

  it('counts the words of the question that stand anywhere in the article', () => {
    expect(confidence('zanzibar cloves')?.known).toBe(0);
    const half = confidence('skerra cloves')?.known ?? 0;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(0.5);
  });

  it.each([
    ['an unknown name', 'Did Ellery meet Odette Marsh?', { unknownNames: 1 }],
    ['a speaker with words', 'What did Ellery say?', { speakerFound: 1, speakerSilent: 0 }],
    ['a speaker without', 'What did Valdemar say?', { speakerFound: 0, speakerSilent: 1 }],
    ['no speaker', 'Where did Ellery go?', { speakerFound: 0, speakerSilent: 0 }],
    ['a meeting of those asked about', 'Who met Valdemar?', { meetingFound: 1, met: 1 }],
    ['no such meeting', 'Who met the harbour source?', { meetingFound: 0, met: 1 }],
    ['a question of yes or no', 'Is Skerra far?', { yesNo: 1, why: 0, keyword: 0 }],
    ['a keyword', 'skerra', { keyword: 1 }],
    ['a reason', 'Why is there a strike?', { why: 1 }],
  ])('tells %s', (_, question, features) => {
    expect(confidence(question)).toMatchObject(features);
  });

  it('tells a first passage without the sort of thing asked for', () => {
    expect(confidence('When did the union answer?', 'The union has not')?.typeMissing).toBe(1);
    expect(confidence('When did they meet?', 'Mayor Ruth Ellery')?.typeMissing).toBe(0);
    expect(confidence('What is the union?', 'The union has not')?.typeMissing).toBe(0);
  });
});
