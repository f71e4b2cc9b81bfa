import { describe, expect, it } from 'vitest';
import type { DialogueContext } from '../../src/answering/answerer.js';
import { computeFeatures, gatherFacts, type PassageFeatures } from '../../src/answering/features.js';
import { buildLexicon } from '../../src/answering/lexicon.js';
import { analyseQuestion } from '../../src/answering/question.js';
import type { ReaderSpan } from '../../src/answering/reader.js';
import { brandt, ellery, harbour, harrowSound, passageOf, valdemar } from './support/story.js';

const lexicon = buildLexicon(harbour);
const facts = gatherFacts(harbour);

interface Setting {
  readonly context?: DialogueContext;
  readonly read?: ReadonlyMap<number, ReaderSpan>;
  readonly dense?: (id: number) => number;
}

/** Features of every passage, by id. */
function featuresOf(question: string, { context, read, dense = () => 0.8 }: Setting = {}): PassageFeatures[] {
  const hits = harbour.passages.map(({ id }) => ({ id, dense: dense(id), lexical: id, score: dense(id) }));
  return computeFeatures(harbour, lexicon, facts, analyseQuestion(question, lexicon), hits, context, read);
}

const where = (question: string, name: keyof PassageFeatures, setting?: Setting): number[] =>
  featuresOf(question, setting).flatMap((features, id) => (features[name] > 0 ? [id] : []));

describe('what is known of an article’s passages', () => {
  it('is who is mentioned in each', () => {
    expect([...(facts.entities[passageOf('Mayor Ruth Ellery')] ?? [])].sort()).toEqual([ellery, brandt, 4]);
    expect(facts.entities[passageOf('The union has not')]).toEqual(new Set());
    expect(facts.entities[passageOf('Ellery had earlier')]).toEqual(new Set([ellery, valdemar]));
    expect(facts.entities[passageOf('Mayor of Harrow')]).toEqual(new Set([harrowSound]));
  });

  it('is whose words each holds', () => {
    const brandts = facts.speakers.flatMap((speakers, id) => (speakers.has(brandt) ? [id] : []));
    expect(brandts).toEqual(
      ['We will not run', 'Nobody should', 'Brandt added', 'If it does not', 'That is no threat'].map(
        (words) => passageOf(words),
      ),
    );
  });

  it('is which of them are quoted speech for the greater part', () => {
    expect(facts.quoted[passageOf('Nobody should')]).toBe(true);
    expect(facts.quoted[passageOf('Ellery said the talks')]).toBe(false);
    expect(facts.quoted[passageOf('A harbour source')]).toBe(false);
  });
});

describe('features of a passage', () => {
  it.each<[string, keyof PassageFeatures, string[]]>([
    ['Who met whom?', 'meeting', ['Mayor Ruth Ellery', 'Ellery had earlier']],
    ['What did Ellery say?', 'speaker', ['Ellery said the talks']],
    ['What did Valdemar say?', 'speaker', []],
    ['Where are the ferries?', 'speaker', []],
    ['Who is Brandt?', 'introduces', ['Mayor Ruth Ellery']],
    [
      'When must the council answer?',
      'type',
      ['Mayor Ruth Ellery', 'The council has until', 'A harbour source'],
    ],
    ['How much is it?', 'type', ['This would cost', 'The ferries carry']],
    ['zanzibar', 'head', ['Mayor of Harrow', 'Talks come']],
  ])('%s: %s', (question, name, words) => {
    const found = where(question, name);
    for (const some of words) expect(found).toContain(passageOf(some));
    if (name !== 'type') expect(found).toHaveLength(words.length);
  });

  it('tells another speaker’s words from the one’s asked for', () => {
    const others = where('What did Ellery say?', 'otherSpeaker');
    expect(others).toContain(passageOf('Nobody should'));
    expect(others).not.toContain(passageOf('Ellery said the talks'));
    expect(others).not.toContain(passageOf('The ferries carry'));
  });

  it('counts the question’s words by rarity, its topic alone where words of somebody are asked for', () => {
    expect(featuresOf('skerra island')[passageOf('The ferries carry')]?.overlap).toBe(1);
    expect(featuresOf('skerra island')[passageOf('The union has')]?.overlap).toBe(0);
    expect(featuresOf('What did Ellery say about useful talks?')[passageOf('Ellery said')]?.overlap).toBe(1);
  });

  it('counts the words of neighbours in the same paragraph only', () => {
    const cost = featuresOf('lower offer')[passageOf('This would cost')];
    expect(cost).toMatchObject({ overlap: 0, nearOverlap: 1 });
    expect(featuresOf('lower offer')[passageOf('A harbour source')]).toMatchObject({ nearOverlap: 0 });
  });

  it('counts the names asked about', () => {
    const found = featuresOf('Did Ellery see Valdemar?');
    expect(found[passageOf('Ellery had earlier')]?.names).toBe(1);
    expect(found[passageOf('Ellery said the talks')]?.names).toBe(0.5);
    expect(found[passageOf('The union has not')]?.names).toBe(0);
  });

  it('measures cosines against the others of the article', () => {
    const found = featuresOf('why?', { dense: (id) => (id === 3 ? 0.9 : 0.8) });
    expect(found[3]?.dense).toBeGreaterThan(0);
    expect(found[0]?.dense).toBeLessThan(0);
    // All alike: nothing stands out, and nothing is divided by nought.
    expect(featuresOf('why?').map(({ dense }) => dense)).toEqual(
      harbour.passages.map(() => expect.closeTo(0, 9)),
    );
  });

  it('gives what the reader did not read the least it gave', () => {
    const read = new Map([
      [3, { start: 0, end: 1, score: 8 }],
      [4, { start: 0, end: 1, score: -6 }],
    ]);
    const found = featuresOf('why?', { read });
    expect(found.map(({ reader }) => reader).slice(2, 6)).toEqual([-0.6, 0.8, -0.6, -0.6]);
    expect(featuresOf('why?').every(({ reader }) => reader === 0)).toBe(true);
  });
});

describe('nearness to the last answer', () => {
  const at = (leans: boolean) => featuresOf('and then?', { context: { lastPassages: [5], leans } });

  it('is most for the next sentence, and less the farther', () => {
    expect(
      at(true)
        .map(({ leaning }) => leaning)
        .slice(3, 9),
    ).toEqual([1 / 3, 1 / 2, 0, 1, 1 / 2, 1 / 3]);
  });

  it('is kept apart for questions that lean on the conversation and those that do not', () => {
    expect(at(true).every(({ nearby, repeated }) => nearby === 0 && repeated === 0)).toBe(true);
    expect(at(false).every(({ leaning, repeatedLeaning }) => leaning === 0 && repeatedLeaning === 0)).toBe(
      true,
    );
    expect(at(false)[6]?.nearby).toBe(1);
  });

  it('marks what was quoted already', () => {
    expect(at(true).flatMap(({ repeatedLeaning }, id) => (repeatedLeaning ? [id] : []))).toEqual([5]);
    expect(at(false).flatMap(({ repeated }, id) => (repeated ? [id] : []))).toEqual([5]);
  });

  it('is none without a conversation', () => {
    expect(featuresOf('why?').every(({ leaning, nearby }) => leaning === 0 && nearby === 0)).toBe(true);
  });
});
