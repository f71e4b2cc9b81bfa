import { type PassageFeatures, shareOf, weighTerms } from './features.js';
import type { Lexicon } from './lexicon.js';
import type { Question } from './question.js';

/** What is known of an answer as a whole before it is decided whether to give it. All of the order of 1. */
export interface ConfidenceFeatures {
  /** Features of the passage that stands first; see {@link PassageFeatures}. */
  readonly dense: number;
  readonly cosine: number;
  readonly lexical: number;
  readonly overlap: number;
  readonly nearOverlap: number;
  readonly names: number;
  readonly quoted: number;
  readonly head: number;
  readonly leaning: number;
  readonly reader: number;
  readonly readerShare: number;
  /** The reader's best in any passage. */
  readonly readerMost: number;
  /** Ranking score of the first less that of the second. */
  readonly margin: number;
  /** Ranking score of the first. */
  readonly score: number;
  /** Share of the question's words, by rarity, that stand anywhere in the article. */
  readonly known: number;
  /** 1 when a name of the question is nowhere in the article. */
  readonly unknownNames: number;
  /** 1 when it asks a speaker's words and there are some. */
  readonly speakerFound: number;
  /** 1 when it asks the words of a speaker the article knows, who says nothing in it. */
  readonly speakerSilent: number;
  /** 1 when it asks who met whom and a passage that says so mentions everyone the question names. */
  readonly meetingFound: number;
  /** 1 when the kind of question wants something that the first passage lacks (a date, a figure ...). */
  readonly typeMissing: number;
  /** 1 for a question of this kind. */
  readonly yesNo: number;
  readonly why: number;
  readonly keyword: number;
  readonly met: number;
  /** ln of the question's content words / 3. */
  readonly length: number;
}

const typedKinds: ReadonlySet<string> = new Set(['when', 'how-many', 'where', 'why', 'who']);

/** Features of the answer that the first of `ranked` would give; null when nothing was found. */
export function computeConfidence(
  question: Question,
  lexicon: Lexicon,
  ranked: readonly { readonly score: number; readonly features: PassageFeatures }[],
): ConfidenceFeatures | null {
  const [first, second] = ranked;
  if (!first) return null;
  const { features } = first;
  const asked = weighTerms(question.content, lexicon);
  const speaker = question.speaker?.entity ?? null;
  const spoke = ranked.some((passage) => passage.features.speaker > 0);
  const named = question.names.length > 0;
  const one = (condition: boolean): number => (condition ? 1 : 0);
  return {
    dense: features.dense,
    cosine: features.cosine,
    lexical: features.lexical,
    overlap: features.overlap,
    nearOverlap: features.nearOverlap,
    names: features.names,
    quoted: features.quoted,
    head: features.head,
    leaning: features.leaning,
    reader: features.reader,
    readerShare: features.readerShare,
    readerMost: Math.max(...ranked.map((passage) => passage.features.reader)),
    margin: second ? first.score - second.score : 1,
    score: first.score,
    known: shareOf(asked, (term) => lexicon.has(term)),
    unknownNames: one(question.names.some((name) => name.entity === null)),
    speakerFound: one(speaker !== null && spoke),
    speakerSilent: one(speaker !== null && !spoke),
    meetingFound: one(
      ranked.some((passage) => passage.features.meeting > 0 && passage.features.names >= (named ? 1 : 0)),
    ),
    typeMissing: one(typedKinds.has(question.kind) && features.type === 0),
    yesNo: one(question.kind === 'yes-no'),
    why: one(question.kind === 'why'),
    keyword: one(question.kind === 'keyword'),
    met: one(question.kind === 'met'),
    length: Math.log(question.content.length + 1) / 3,
  };
}

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
