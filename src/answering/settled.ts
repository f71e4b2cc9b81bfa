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
 * True where no likeness needs weighing: all that a known speaker said is asked for, and there are words of theirs; or it
 * is asked who met whom, of nobody else than whom the article has meeting.
 */
export function isSettled(
  question: Question,
  ranked: readonly { readonly features: PassageFeatures }[],
): boolean {
  const inBody = ranked.filter(({ features }) => features.head === 0);
  if (question.kind === 'said')
    return (
      question.allWords && question.topic.length === 0 && inBody.some(({ features }) => features.speaker > 0)
    );
  if (question.kind !== 'met' || question.names.some(({ entity }) => entity === null)) return false;
  const others = question.content.filter(
    (word) =>
      !meetingWords.has(word.folded) &&
      !question.names.some((name) => name.start <= word.start && word.end <= name.end),
  );
  return (
    others.length === 0 &&
    inBody.some(
      ({ features }) => features.meeting > 0 && features.names >= (question.names.length > 0 ? 1 : 0),
    )
  );
}

/** The ranking with the passages first that settle a question: the speaker's own words, or meetings of those asked about. */
export function settlingFirst<T extends { readonly features: PassageFeatures }>(
  question: Question,
  ranked: readonly T[],
): T[] {
  const settles = ({ features }: T): boolean =>
    features.head === 0 &&
    (question.kind === 'said'
      ? features.speaker > 0
      : features.meeting > 0 && features.names >= (question.names.length > 0 ? 1 : 0));
  return [...ranked.filter(settles), ...ranked.filter((passage) => !settles(passage))];
}
