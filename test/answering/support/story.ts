import { findPassage } from '../../../src/answering/passage-at.js';
import { readStory, type Story } from '../../../src/answering/story.js';
import type {
  Attribution,
  Entity,
  Meeting,
  Mention,
  Quotation,
} from '../../../src/attribution/attribution.js';
import type { Span } from '../../../src/text/span.js';

/** An invented article with a headline, quotations of several kinds, meetings, a hedge, a negation and page furniture. */
export const harbourText = `Mayor of Harrow Sound meets ferry union after strike vote
Talks come a day before sailings were due to stop
Mayor Ruth Ellery met Tomas Brandt, the head of the ferry union, in the Customs House on Monday.
Ellery said the talks had been “honest and useful”.
“We will not run boats without crews,” Brandt told reporters. “Nobody should sail on a tired watch.”
Brandt added: “The council has until Friday to answer us.
“If it does not, the boats stay in harbour. That is no threat but a plain fact.”
A harbour source said the strike might not begin before next week.
The union has not said whether it would take a lower offer. This would cost the council about £2 million a year.
Ellery had earlier met the transport minister, Ines Valdemar, in the capital.
The ferries carry 4,000 people a day between Harrow Sound and the island of Skerra.
Share this article
`;

/** Where some words stand in a text, the `nth` time, counted from 0. */
export function at(text: string, words: string, nth = 0): Span {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new RangeError(`The article does not hold "${words}".`);
  return { start, end: start + words.length };
}

const find = (words: string, nth = 0): Span => at(harbourText, words, nth);

const base = readStory(harbourText);

function paragraphOf(span: Span): number {
  return base.article.paragraphs.findIndex(({ start, end }) => start <= span.start && span.end <= end);
}

function mention(id: number, words: string, form: Mention['form'], nth = 0): Mention {
  return { ...find(words, nth), form, entity: id };
}

function entity(id: number, name: string, more: Partial<Entity> = {}): Entity {
  const nameSpan = find(name);
  return {
    id,
    kind: 'person',
    name,
    nameSpan,
    aliases: [],
    roles: [],
    gender: null,
    mentions: [{ ...nameSpan, form: 'name', entity: id }],
    ...more,
  };
}

export const ellery = 0;
export const brandt = 1;
export const valdemar = 2;
export const source = 3;
export const union = 4;
export const harrowSound = 5;

interface Said {
  readonly words: string;
  readonly entity: number | null;
  readonly name: string | null;
  readonly kind: Quotation['kind'];
  readonly utterance: number;
}

/** The span of some words with the marks around them, if any. */
function withMarks({ start, end }: Span): Span {
  const opens = harbourText[start - 1] === '“';
  const closes = harbourText[end] === '”';
  return { start: opens ? start - 1 : start, end: closes ? end + 1 : end };
}

function quotation({ words, entity: id, name, kind, utterance }: Said): Quotation {
  const content = find(words);
  return {
    kind,
    content,
    marked: kind === 'indirect' ? content : withMarks(content),
    paragraph: paragraphOf(content),
    utterance,
    cue: null,
    speaker: { mention: null, entity: id, name, candidates: [], confidence: 1 },
  };
}

const byBrandt = { entity: brandt, name: 'Tomas Brandt', kind: 'direct' } as const;

const meeting = (words: string, participants: readonly number[]): Meeting => ({
  sentence: find(words),
  participants,
  place: null,
  time: null,
});

/** Who is in the article and says what, set down by hand, so that these tests do not hang on how well that is found. */
const attribution: Attribution = {
  entities: [
    entity(ellery, 'Ruth Ellery', {
      aliases: [find('Ellery', 1)],
      roles: [find('Mayor', 1)],
      gender: 'female',
      mentions: [
        mention(ellery, 'Ruth Ellery', 'name'),
        mention(ellery, 'Ellery', 'name', 1),
        mention(ellery, 'Ellery', 'name', 2),
      ],
    }),
    entity(brandt, 'Tomas Brandt', {
      aliases: [find('Brandt', 1)],
      roles: [find('the head of the ferry union')],
      gender: 'male',
      mentions: [
        mention(brandt, 'Tomas Brandt', 'name'),
        mention(brandt, 'Brandt', 'name', 1),
        mention(brandt, 'Brandt', 'name', 2),
      ],
    }),
    entity(valdemar, 'Ines Valdemar', { roles: [find('the transport minister')], gender: 'female' }),
    entity(source, 'A harbour source', { kind: 'source' }),
    entity(union, 'the ferry union', { kind: 'organisation' }),
    entity(harrowSound, 'Harrow Sound', { kind: 'place' }),
  ],
  quotations: [
    quotation({
      words: 'honest and useful',
      entity: ellery,
      name: 'Ruth Ellery',
      kind: 'mixed',
      utterance: 0,
    }),
    quotation({ words: 'We will not run boats without crews,', utterance: 1, ...byBrandt }),
    quotation({ words: 'Nobody should sail on a tired watch.', utterance: 1, ...byBrandt }),
    quotation({ words: 'The council has until Friday to answer us.', utterance: 2, ...byBrandt }),
    quotation({
      words: 'If it does not, the boats stay in harbour. That is no threat but a plain fact.',
      utterance: 2,
      ...byBrandt,
    }),
    quotation({
      words: 'the strike might not begin before next week',
      entity: source,
      name: 'A harbour source',
      kind: 'indirect',
      utterance: 3,
    }),
  ],
  meetings: [
    meeting(
      'Mayor Ruth Ellery met Tomas Brandt, the head of the ferry union, in the Customs House on Monday.',
      [ellery, brandt],
    ),
    meeting('Ellery had earlier met the transport minister, Ines Valdemar, in the capital.', [
      ellery,
      valdemar,
    ]),
  ],
};

export const harbour: Story = { ...base, attribution };

/** Id of the passage in which some words of the harbour article stand. */
export function passageOf(words: string, nth = 0): number {
  return findPassage(harbour, find(words, nth).start);
}
