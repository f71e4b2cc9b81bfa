import { findSpeechVerb } from '../attribution/speech-verbs.js';
import type { Retrieved } from '../retrieval/retriever.js';
import { termOf } from '../retrieval/terms.js';
import type { Span } from '../text/span.js';
import { containsSpan } from '../text/span.js';
import type { Word } from '../text/words.js';
import {
  datePattern,
  namePattern,
  numberPattern,
  placePattern,
  reasonPattern,
  timePattern,
} from './answer-types.js';
import type { DialogueContext } from './answerer.js';
import type { Lexicon } from './lexicon.js';
import { findOverlapping } from './overlapping.js';
import { findPassage } from './passage-at.js';
import type { Question } from './question.js';
import { quotationsAt, speakerOf } from './quote-of.js';
import type { ReaderSpan } from './reader.js';
import type { Story } from './story.js';

/**
 * What is known of one passage as an answer to one question. All are numbers of the order of 1; a model of their weights
 * (`ranking-model.ts`) makes a score of them.
 */
export interface PassageFeatures {
  /** Cosine of question and passage, less the mean over the article, in standard deviations / 4. */
  readonly dense: number;
  /** Cosine itself, moved and stretched to about 0..1 (e5's cosines lie between .7 and 1). */
  readonly cosine: number;
  /** BM25 / 10. */
  readonly lexical: number;
  /** Share of the question's words, by rarity, that the passage holds; of its topic alone where it asks for a speaker's words. */
  readonly overlap: number;
  /** The same over the passage and its neighbours in the paragraph. */
  readonly nearOverlap: number;
  /** Share of the question's names that the passage mentions by name, pronoun or description. */
  readonly names: number;
  /** 1 when the passage holds what the kind of question asks for (a date for when, a figure for how many ...). */
  readonly type: number;
  /** When the question wants words of a speaker: 1 for a passage of that speaker's, 1/2 for one that tells what they said. */
  readonly speaker: number;
  /** 1 when it wants a speaker's words and the passage is another's. */
  readonly otherSpeaker: number;
  /** 1 when who met whom is asked and the passage says that some met. */
  readonly meeting: number;
  /** 1 when it asks who somebody is and the passage gives a role or description of theirs. */
  readonly introduces: number;
  /** 1 when the passage is, for the greater part, quoted speech. */
  readonly quoted: number;
  /** 1 for the headline or a standfirst or byline: they repeat the body, with less. */
  readonly head: number;
  /** 1 for a passage with fewer than 5 words. */
  readonly tiny: number;
  /** ln of its words / 4. */
  readonly length: number;
  /** Best fused score among its two neighbours, relative to its own article's best. */
  readonly neighbours: number;
  /** The reader's best answer in the passage: logits over those of "no answer here" / 10. What it did not read has the least it gave. */
  readonly reader: number;
  /** Nearness to the last answer, for a question that leans on it: 1 for the next sentence, 1/2 for the one after or before. */
  readonly leaning: number;
  /** The same for a question that does not lean. */
  readonly nearby: number;
  /** 1 for a passage that the last answer quoted, where the question leans on it. */
  readonly repeatedLeaning: number;
  /** The same where it does not. */
  readonly repeated: number;
}

export type FeatureName = keyof PassageFeatures;

/** What is worked out once for all of an article's passages. */
export interface PassageFacts {
  readonly entities: readonly ReadonlySet<number>[];
  /** Whose words each passage holds some of. */
  readonly speakers: readonly ReadonlySet<number>[];
  /** Who is said to say something in each passage, in whosoever's words: "Example stressed the importance of". */
  readonly reported: readonly ReadonlySet<number>[];
  /** Of whom each passage first gives a role or description ("the foreign secretary, Ann Example"). */
  readonly introduced: readonly ReadonlySet<number>[];
  /** Whether each passage says that some met. */
  readonly meetings: readonly boolean[];
  /** Whether each is, for the greater part, quoted speech. */
  readonly quoted: readonly boolean[];
  readonly words: readonly number[];
}

/** True when a verb of saying in the past or present follows: "Example (also) stressed", not "Example, who had said". */
function saysSomething(text: string, at: number): boolean {
  const next = /^\s+(?:(?:also|later|then|has|had|\p{Ll}+ly)\s+)?(\p{Ll}+)/u.exec(
    text.slice(at, at + 40),
  )?.[1];
  const verb = next === undefined ? null : findSpeechVerb(next);
  return verb !== null && !verb.thinking && (verb.form === 'past' || verb.form === 'third');
}

function speakersIn(story: Story, passage: Span): Set<number> {
  const found = new Set<number>();
  for (const { speaker } of quotationsAt(story, passage))
    if (speaker.entity !== null) found.add(speaker.entity);
  return found;
}

/** Who is mentioned in each passage, and whose words it is. */
export function gatherFacts(story: Story): PassageFacts {
  const { passages, attribution, article } = story;
  const entities = passages.map(() => new Set<number>());
  const mentions = attribution.entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ mention, id: entity.id })))
    .sort((a, b) => a.mention.start - b.mention.start);
  let at = 0;
  for (const { mention, id } of mentions) {
    while (at < passages.length && (passages[at]?.end ?? 0) <= mention.start) at++;
    const passage = passages[at];
    if (passage && containsSpan(passage, mention)) entities[at]?.add(id);
  }
  const reported = passages.map(() => new Set<number>());
  for (const { mention, id } of mentions)
    if (saysSomething(article.text, mention.end)) reported[findPassage(story, mention.start)]?.add(id);
  const introduced = passages.map(() => new Set<number>());
  for (const { id, roles, mentions: own } of attribution.entities) {
    // Roles are listed once, where they stand first: often a headline, whose words the body repeats.
    const written = roles.map((role) => article.text.slice(role.start, role.end).toLowerCase());
    const places = [...new Set(own.map((mention) => findPassage(story, mention.start)))];
    const first = places.find((place) => {
      const passage = passages[place];
      if (passage?.kind !== 'body') return false;
      const words = article.text.slice(passage.start, passage.end).toLowerCase();
      return written.some((role) => words.includes(role));
    });
    if (first !== undefined) introduced[first]?.add(id);
  }
  const meetingsAt = findOverlapping(attribution.meetings, ({ sentence }) => sentence);
  return {
    entities,
    introduced,
    reported,
    speakers: passages.map((passage) => speakersIn(story, passage)),
    meetings: passages.map((passage) => meetingsAt(passage).length > 0),
    quoted: passages.map((passage) => (speakerOf(story, passage)?.kind ?? 'indirect') !== 'indirect'),
    words: passages.map((passage) => article.text.slice(passage.start, passage.end).split(/\s+/u).length),
  };
}

/** Features of every retrieved passage, in the order given. Pure. */
export function computeFeatures(
  story: Story,
  lexicon: Lexicon,
  facts: PassageFacts,
  question: Question,
  retrieved: readonly Retrieved[],
  context: DialogueContext | undefined,
  read: ReadonlyMap<number, ReaderSpan> = new Map(),
): PassageFeatures[] {
  const readScores = [...read.values()].map(({ score }) => score);
  const leastRead = Math.min(0, ...readScores);
  const dense = retrieved.map((hit) => hit.dense);
  const mean = dense.reduce((sum, value) => sum + value, 0) / Math.max(dense.length, 1);
  const deviation =
    Math.sqrt(dense.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(dense.length, 1)) || 1;
  const best = retrieved.reduce((most, hit) => Math.max(most, hit.score), 0) || 1;
  const scores = new Map(retrieved.map((hit) => [hit.id, hit.score]));
  const asked = weighTerms(question.topic.length > 0 ? question.topic : question.content, lexicon);
  const namedEntities = question.names.flatMap((name) => (name.entity === null ? [] : [name.entity]));
  const last = context?.lastPassages ?? [];
  const leans = context?.leans ?? false;

  return retrieved.map((hit): PassageFeatures => {
    const passage = story.passages[hit.id];
    const text = passage ? story.article.text.slice(passage.start, passage.end) : '';
    const terms = lexicon.passageTerms[hit.id] ?? new Set<string>();
    const mentioned = facts.entities[hit.id] ?? new Set<number>();
    const words = facts.words[hit.id] ?? 0;
    const speakers = facts.speakers[hit.id] ?? new Set<number>();
    const wanted = question.speaker?.entity ?? null;
    const neighbours = [hit.id - 1, hit.id + 1].filter(
      (id) => passage !== undefined && story.passages[id]?.paragraph === passage.paragraph,
    );
    const nearTerms = neighbours.map((id) => lexicon.passageTerms[id] ?? new Set<string>());
    return {
      dense: (hit.dense - mean) / deviation / 4,
      cosine: (hit.dense - 0.7) / 0.2,
      lexical: hit.lexical / 10,
      overlap: shareOf(asked, (term) => terms.has(term)),
      nearOverlap: shareOf(asked, (term) => terms.has(term) || nearTerms.some((near) => near.has(term))),
      names:
        namedEntities.length === 0
          ? 0
          : namedEntities.filter((id) => mentioned.has(id)).length / namedEntities.length,
      type: holdsType(question, text) ? 1 : 0,
      speaker: wanted === null ? 0 : speakers.has(wanted) ? 1 : facts.reported[hit.id]?.has(wanted) ? 0.5 : 0,
      otherSpeaker: wanted !== null && speakers.size > 0 && !speakers.has(wanted) ? 1 : 0,
      meeting: question.kind === 'met' && facts.meetings[hit.id] ? 1 : 0,
      introduces:
        question.kind === 'who' && namedEntities.some((id) => facts.introduced[hit.id]?.has(id)) ? 1 : 0,
      quoted: facts.quoted[hit.id] ? 1 : 0,
      head: passage && passage.kind !== 'body' ? 1 : 0,
      tiny: words < 5 ? 1 : 0,
      length: Math.log(Math.max(words, 1)) / 4,
      neighbours: Math.max(0, ...neighbours.map((id) => scores.get(id) ?? 0)) / best,
      reader: read.size === 0 ? 0 : (read.get(hit.id)?.score ?? leastRead) / 10,
      leaning: leans ? nearness(last, hit.id) : 0,
      nearby: leans ? 0 : nearness(last, hit.id),
      repeatedLeaning: leans && last.includes(hit.id) ? 1 : 0,
      repeated: !leans && last.includes(hit.id) ? 1 : 0,
    };
  });
}

/** How near a passage is to those quoted last, 0 to 1; what follows them counts for more than what stands before. */
function nearness(last: readonly number[], id: number): number {
  let most = 0;
  for (const quoted of last) {
    const distance = id > quoted ? id - quoted : quoted - id + 1;
    if (id !== quoted) most = Math.max(most, 1 / distance);
  }
  return most;
}

/** The question's terms with their rarity, once each. */
export function weighTerms(words: readonly Word[], lexicon: Lexicon): Map<string, number> {
  const weights = new Map<string, number>();
  for (const word of words) {
    const term = termOf(word.folded);
    weights.set(term, lexicon.rarity(term));
  }
  return weights;
}

/** The share of a weighted set of terms for which `found` holds; 0 for an empty set. */
export function shareOf(terms: ReadonlyMap<string, number>, found: (term: string) => boolean): number {
  let all = 0;
  let held = 0;
  for (const [term, weight] of terms) {
    all += weight;
    if (found(term)) held += weight;
  }
  return all === 0 ? 0 : held / all;
}

function holdsType(question: Question, text: string): boolean {
  switch (question.kind) {
    case 'when':
      return datePattern.test(text) || timePattern.test(text);
    case 'how-many':
      return numberPattern.test(text);
    case 'where':
      return placePattern.test(text);
    case 'why':
      return reasonPattern.test(text);
    case 'who':
    case 'met':
      return namePattern.test(text);
    default:
      return false;
  }
}
