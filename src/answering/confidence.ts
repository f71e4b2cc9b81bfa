import { type PassageFeatures, shareOf, weighTerms } from './features.js';
import type { Lexicon } from './lexicon.js';
import type { Question } from './question.js';

/** Features of the passage that stands first which also tell whether it answers. */
const ofFirst = [
  'dense',
  'cosine',
  'lexical',
  'overlap',
  'nearOverlap',
  'names',
  'introduces',
  'quoted',
  'head',
  'leaning',
  'reader',
] as const satisfies readonly (keyof PassageFeatures)[];

/** What is known of an answer as a whole before it is decided whether to give it. All of the order of 1. */
export interface ConfidenceFeatures extends Pick<PassageFeatures, (typeof ofFirst)[number]> {
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
    ...pick(features, ofFirst),
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

function pick<T, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  // The entries are those of the names, no more and no fewer.
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;
}
