import type { Word } from '../text/words.js';
import type { PassageFeatures } from './features.js';
import type { Question } from './question.js';

/** How sure the answer to a question is that the attribution settles by itself. */
export const settledConfidence = 0.95;

const meetingWords: ReadonlySet<string> = new Set(
  'meet meets met meeting meetings talk talks talked visit visits visited discuss discussed counterpart people everyone'.split(
    ' ',
  ),
);

/**
 * The ranking with the passages first that settle a question without likeness being weighed: a speaker's own words where
 * all of them are asked for, everybody's where everybody's are, the lead where the whole article is, the introduction of somebody who is asked
 * about, or meetings where it is asked who met whom, of nobody else than whom the article has meeting.
 * Null for any other question, and where there are no such passages.
 * @param lead the passage that opens the story; null where there is none
 */
export function settle<T extends { readonly id: number; readonly features: PassageFeatures }>(
  question: Question,
  ranked: readonly T[],
  lead: number | null,
): T[] | null {
  const settles = settlingTest(question, lead);
  const first = ranked.filter(({ id, features }) => features.head === 0 && settles(features, id));
  if (first.length === 0) return null;
  return [...first, ...ranked.filter((passage) => !first.includes(passage))];
}

function settlingTest(
  { kind, allWords, topic, names, content, speaker: asked }: Question,
  lead: number | null,
): (features: PassageFeatures, id: number) => boolean {
  if (kind === 'gist') return (_, id) => id === lead;
  if (kind === 'said' && allWords && topic.length === 0)
    return asked === null ? ({ quoted }) => quoted === 1 : ({ speaker }) => speaker === 1;
  const [name] = names;
  const only = (word: Word): boolean =>
    name !== undefined && name.start <= word.start && word.end <= name.end;
  if (kind === 'who' && names.length === 1 && content.every(only))
    return ({ introduces }) => introduces === 1;
  const known = names.every(({ entity }) => entity !== null);
  const others = content.filter(
    (word) =>
      !meetingWords.has(word.folded) &&
      !names.some((name) => name.start <= word.start && word.end <= name.end),
  );
  if (kind !== 'met' || !known || others.length > 0) return () => false;
  const mentionsAll = names.length > 0 ? 1 : 0;
  return (features) => features.meeting > 0 && features.names >= mentionsAll;
}
