import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassageFeatures } from '../../src/answering/features.js';
import { computeFeatures, gatherFacts } from '../../src/answering/features.js';
import type { Inspection, Ranked } from '../../src/answering/inspection.js';
import { buildLexicon } from '../../src/answering/lexicon.js';
import { analyseQuestion } from '../../src/answering/question.js';
import type { ReaderSpan } from '../../src/answering/reader.js';
import { selectQuotes } from '../../src/answering/select-quotes.js';
import type { Story } from '../../src/answering/story.js';
import { readStory } from '../../src/answering/story.js';
import { sliceSpan } from '../../src/text/span.js';
import { anyText } from './support/arbitrary.js';
import { at, ellery, harbour, harbourText, passageOf } from './support/story.js';

/** An inspection in which these passages stand first, in this order. */
function inspect(
  question: string,
  first: readonly number[],
  { story = harbour, answer = null }: { story?: Story; answer?: ReaderSpan | null } = {},
): Inspection {
  const lexicon = buildLexicon(story);
  const asked = analyseQuestion(question, lexicon);
  const order = [...first, ...story.passages.map(({ id }) => id).filter((id) => !first.includes(id))];
  const hits = order.map((id) => ({ id, dense: 0, lexical: 0, score: 0 }));
  const features = computeFeatures(story, lexicon, gatherFacts(story), asked, hits, undefined);
  const ranked = hits.map((hit, place): Ranked => {
    // One for each hit.
    const own = features[place] as PassageFeatures;
    return { ...hit, score: -place, features: own, answer: place === 0 ? answer : null };
  });
  return { question: asked, ranked, confidenceFeatures: null, confidence: 1 };
}

const select = (question: string, words: readonly string[], answer: ReaderSpan | null = null) =>
  selectQuotes(
    harbour,
    inspect(
      question,
      words.map((some) => passageOf(some)),
      { answer },
    ),
  ) ?? [];
const textsOf = (quotes: readonly { readonly text: string }[]) => quotes.map(({ text }) => text);

describe('all that somebody said', () => {
  it('is every remark of theirs in the order of the article, each with its paragraph, whatever stands first', () => {
    const quotes = select('What did Brandt say?', ['The ferries carry']);
    expect(quotes.map(({ text, paragraph }) => [paragraph, text])).toEqual([
      [4, '“We will not run boats without crews,” Brandt told reporters.'],
      [4, '“Nobody should sail on a tired watch.”'],
      [5, 'Brandt added: “The council has until Friday to answer us.'],
      [6, '“If it does not, the boats stay in harbour. That is no threat but a plain fact.”'],
    ]);
  });

  it('is credited to them', () => {
    expect(select('What did Brandt say?', []).map(({ speaker }) => speaker)).toEqual(
      Array(4).fill('Tomas Brandt'),
    );
  });

  it('is whole sentences, with the few quoted words of one highlighted', () => {
    const [quote, ...others] = select('What did Ellery say?', []);
    expect(others).toEqual([]);
    expect(quote?.text).toBe('Ellery said the talks had been “honest and useful”.');
    expect(quote?.highlight && sliceSpan(harbourText, quote.highlight)).toBe('“honest and useful”');
    expect(quote?.speaker).toBe('Ruth Ellery');
  });

  it('keeps the hedge of what is only reported', () => {
    const [quote] = select('What did the harbour source say?', []);
    expect(quote?.text).toBe('A harbour source said the strike might not begin before next week.');
  });

  it('is nothing of anybody else when they said nothing', () => {
    expect(select('What did Valdemar say?', ['Nobody should sail'])).toEqual([]);
  });

  it('about a topic is the best of their own words, the whole remark', () => {
    expect(
      textsOf(select('What did Brandt say about the boats?', ['The ferries carry', 'the boats stay'])),
    ).toEqual(['“If it does not, the boats stay in harbour. That is no threat but a plain fact.”']);
  });

  it('about a topic is nothing when only others speak of it', () => {
    expect(select('What did Ellery say about the boats?', ['We will not run boats'])).toEqual([]);
  });

  it('leaves out the words quoted in a headline', () => {
    const text =
      'Ferries ‘quite safe’, says Ada Kestrel\nThe captain spoke on Monday of storms.\nAda Kestrel said the boats were ‘quite safe’ now.\n';
    const base = readStory(text);
    const quoted = (nth: number, paragraph: number) => ({
      kind: 'mixed' as const,
      content: at(text, 'quite safe', nth),
      marked: at(text, '‘quite safe’', nth),
      paragraph,
      utterance: nth,
      cue: null,
      speaker: { mention: null, entity: 0, name: 'Ada Kestrel', candidates: [], confidence: 1 },
    });
    const nameSpan = at(text, 'Ada Kestrel');
    const story: Story = {
      ...base,
      attribution: {
        entities: [
          {
            id: 0,
            kind: 'person',
            name: 'Ada Kestrel',
            nameSpan,
            aliases: [],
            roles: [],
            gender: null,
            mentions: [],
          },
        ],
        quotations: [quoted(0, 0), quoted(1, 2)],
        meetings: [],
      },
    };
    expect(textsOf(selectQuotes(story, inspect('What did Kestrel say?', [], { story })) ?? [])).toEqual([
      'Ada Kestrel said the boats were ‘quite safe’ now.',
    ]);
  });
});

describe('who met whom', () => {
  const first =
    'Mayor Ruth Ellery met Tomas Brandt, the head of the ferry union, in the Customs House on Monday.';
  const second = 'Ellery had earlier met the transport minister, Ines Valdemar, in the capital.';

  it.each([
    ['everybody', 'Who met whom?', ['Ellery had earlier met', 'Mayor Ruth Ellery met'], [first, second]],
    ['one who met two', 'Whom did Ellery meet?', ['Ellery had earlier met'], [first, second]],
    ['one who met one', 'Who met Valdemar?', ['Ellery had earlier met'], [second]],
  ])('gives the sentences in the order of the article: %s', (_, question, ranked, expected) => {
    expect(textsOf(select(question, ranked))).toEqual(expected);
  });

  it('gives three meetings at most', () => {
    const text = Array.from({ length: 6 }, (_, i) => `Ada Kestrel met Odo Finch in room ${i} today.`).join(
      '\n',
    );
    const base = readStory(text);
    const story: Story = {
      ...base,
      attribution: {
        entities: [],
        quotations: [],
        meetings: base.passages.map((sentence) => ({ sentence, participants: [], place: null, time: null })),
      },
    };
    const body = base.passages.filter(({ kind }) => kind === 'body').map(({ id }) => id);
    const quotes = selectQuotes(story, inspect('Who met whom?', [...body].reverse(), { story })) ?? [];
    expect(quotes.map(({ passage }) => passage)).toEqual(body.slice(-3));
  });

  it('is the best sentence where the article tells of no meeting', () => {
    const story: Story = { ...harbour, attribution: { ...harbour.attribution, meetings: [] } };
    const id = passageOf('The ferries carry');
    expect(
      selectQuotes(story, inspect('Who met whom?', [id], { story }))?.map(({ passage }) => passage),
    ).toEqual([id]);
  });
});

describe('any other question', () => {
  it('is answered by the whole sentence that stands first, its negation and its hedge with it', () => {
    const answer = { ...at(harbourText, 'accept a lower offer'.replace('accept', 'take')), score: 4 };
    const [quote] = select('Would the union take less?', ['The union has not said'], answer);
    expect(quote?.text).toBe('The union has not said whether it would take a lower offer.');
    expect(quote?.highlight).toEqual({ start: answer.start, end: answer.end });
  });

  it('is answered without a highlight where the reader would rather not', () => {
    const answer = { ...at(harbourText, 'a lower offer'), score: -1 };
    expect(select('Would the union take less?', ['The union has not said'], answer)[0]?.highlight).toBeNull();
  });

  it('is answered without a highlight where that would be nearly the whole sentence', () => {
    const answer = { ...at(harbourText, 'The union has not said whether it would take a lower'), score: 4 };
    expect(select('Would the union take less?', ['The union has not said'], answer)[0]?.highlight).toBeNull();
  });

  it('shows what a sentence points back to beside it', () => {
    const [quote] = select('What would it cost?', ['This would cost']);
    expect(quote?.text).toBe(
      'The union has not said whether it would take a lower offer. This would cost the council about £2 million a year.',
    );
    expect(quote?.highlight && sliceSpan(harbourText, quote.highlight)).toBe(
      'This would cost the council about £2 million a year.',
    );
    expect(quote?.passage).toBe(passageOf('The union has not'));
  });

  it('does not look for it in the paragraph before', () => {
    const text = 'A headline of a story\nThe pier is old.\nThis worries nobody in the town.\n';
    const story = readStory(text);
    const id = story.passages.length - 1;
    expect(selectQuotes(story, inspect('Who worries?', [id], { story }))?.[0]?.text).toBe(
      'This worries nobody in the town.',
    );
  });

  it('has no answer where nothing was found', () => {
    expect(selectQuotes(harbour, { ...inspect('why?', []), ranked: [] })).toBeNull();
  });
});

describe('whatever the text, the question and the order', () => {
  it('quotes are whole sentences, slices of the text, of one paragraph each', () => {
    const questions = [
      'Who met whom?',
      'What did Ellery say?',
      'What did Brandt say about the ferry?',
      'why ferry',
    ];
    fc.assert(
      fc.property(anyText, fc.constantFrom(...questions), fc.nat(), (text, question, place) => {
        const story = readStory(text);
        if (story.passages.length === 0) return;
        const quotes =
          selectQuotes(story, inspect(question, [place % story.passages.length], { story })) ?? [];
        for (const quote of quotes) {
          expect(quote.text).toBe(text.slice(quote.start, quote.end));
          const within = story.passages.filter((one) => quote.start <= one.start && one.end <= quote.end);
          expect(within[0]?.start).toBe(quote.start);
          expect(within.at(-1)?.end).toBe(quote.end);
          expect(new Set(within.map(({ paragraph }) => paragraph)).size).toBe(1);
        }
      }),
    );
  });

  it('a speaker’s words hold every one of theirs in the body', () => {
    const quotes = select('What did Ellery say?', []);
    const own = harbour.attribution.quotations.filter(({ speaker }) => speaker.entity === ellery);
    for (const { content } of own)
      expect(quotes.some(({ start, end }) => start <= content.start && content.end <= end)).toBe(true);
  });
});
