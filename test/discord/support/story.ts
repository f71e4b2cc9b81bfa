import { readFileSync } from 'node:fs';
import type { Quote } from '../../../src/answering/answer.js';
import { findPassage } from '../../../src/answering/passage-at.js';
import { quotePassages, quoteSpan } from '../../../src/answering/quote-of.js';
import { readStory, type Story } from '../../../src/answering/story.js';
import type { Attribution, Entity, Quotation } from '../../../src/attribution/attribution.js';
import type { Span } from '../../../src/text/span.js';

const articlePath = new URL('../../fixtures/discord/lantern-quay-ferry.txt', import.meta.url).pathname;
const text = readFileSync(articlePath, 'utf8');

/** Where words stand in a text; the `nth` time, counted from 0. */
export function at(words: string, nth = 0, within = text): Span {
  let start = within.indexOf(words);
  for (let i = 0; i < nth; i++) start = within.indexOf(words, start + 1);
  if (start < 0) throw new RangeError(`The article does not hold "${words}".`);
  return { start, end: start + words.length };
}

function entity(id: number, name: string, more: Partial<Entity> = {}): Entity {
  const nameSpan = at(name);
  const mentions = [{ ...nameSpan, form: 'name' as const, entity: id }];
  return { id, kind: 'person', name, nameSpan, aliases: [], roles: [], gender: null, mentions, ...more };
}

function quotation(words: string, who: Partial<Quotation['speaker']>, kind: Quotation['kind']): Quotation {
  const content = at(words);
  const marked = kind === 'indirect' ? content : { start: content.start - 1, end: content.end + 1 };
  const paragraph = base.article.paragraphs.findIndex(
    ({ start, end }) => start <= content.start && content.end <= end,
  );
  const speaker = { mention: null, entity: null, name: null, candidates: [], confidence: 1, ...who };
  return { kind, content, marked, paragraph, utterance: content.start, cue: null, speaker };
}

const base = readStory(text);
const lindqvist = { entity: 0, name: 'Petra Lindqvist' };
const okafor = { entity: 1, name: 'Tomas Okafor' };

/** Who says and meets what, set down by hand, so that what is shown does not hang on how well it is found. */
const attribution: Attribution = {
  entities: [
    entity(0, 'Petra Lindqvist', { aliases: [at('Lindqvist', 1)], roles: [at('Mayor')] }),
    entity(1, 'Tomas Okafor', { aliases: [at('Okafor', 1)], roles: [at('the head of Marsh Ferries')] }),
    entity(2, 'Ines Valdemar', { roles: [at('the harbour master')] }),
    entity(3, 'Marsh Ferries', { kind: 'organisation' }),
    entity(4, 'Lantern Quay', { kind: 'place' }),
    entity(5, 'A harbour source', { kind: 'source' }),
  ],
  quotations: [
    quotation('We have waited long enough for this boat,', lindqvist, 'direct'),
    quotation('It will not be cheap, and it will not be perfect.', lindqvist, 'direct'),
    quotation('no plans', okafor, 'mixed'),
    quotation('The pier is sound. I would not send a crew to it otherwise,', okafor, 'direct'),
    quotation(
      'the repairs had cost more than the council had admitted',
      { entity: 5, name: 'A harbour source' },
      'indirect',
    ),
    quotation('@everyone aboard! :anchor: <3', {}, 'mixed'),
  ],
  meetings: [
    {
      sentence: at(
        'Mayor Petra Lindqvist met Tomas Okafor, the head of Marsh Ferries, in the Old Customs House on Tuesday.',
      ),
      participants: [0, 1],
      place: at('the Old Customs House'),
      time: at('Tuesday'),
    },
    {
      sentence: at('She had met the harbour master, Ines Valdemar, a day earlier.'),
      participants: [0, 2],
      place: null,
      time: null,
    },
  ],
};

/** A short invented article with everything in it that Discord would format. */
export const story: Story = { ...base, attribution };

/** The sentences that hold some words of the article. */
export function sentenceOf(words: string, highlight: Span | null = null, of: Story = story): Quote {
  const span = at(words, 0, of.article.text);
  const quote = quotePassages(of, findPassage(of, span.start), findPassage(of, span.end - 1), highlight);
  if (!quote) throw new RangeError(`No sentence holds "${words}".`);
  return quote;
}

/** Just some words of the article. */
export function wordsOf(words: string, of: Story = story): Quote {
  const span = at(words, 0, of.article.text);
  return quoteSpan(of, span, findPassage(of, span.start));
}
