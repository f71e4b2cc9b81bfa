import type { Answer, RankedPassage } from '../answering/answer.js';

/** What a kind of question wants, by `QuestionKind`; any other is "a question about something". */
const kinds: ReadonlyMap<string, string> = new Map([
  ['said', 'what somebody said'],
  ['met', 'who met whom'],
  ['who', 'who'],
  ['where', 'where'],
  ['when', 'when'],
  ['how-many', 'how many or how much'],
  ['why', 'why'],
  ['how', 'how'],
  ['yes-no', 'yes or no'],
  ['what', 'what'],
  ['gist', 'what it is all about'],
  ['keyword', 'keywords rather than a question'],
]);

/** What a kind of question asks for, in words that follow "I took it to ask:". */
export function kindWords(kind: string): string {
  return kinds.get(kind) ?? 'what';
}

/** What a passage holds where it holds what the kind of question wants. */
const typeWords: ReadonlyMap<string, string> = new Map([
  ['when', 'has a date or time'],
  ['how-many', 'has a figure'],
  ['where', 'has a place'],
  ['why', 'has a reason'],
  ['who', 'has a name'],
  ['met', 'has a name'],
]);

/** Enough to understand a score by. */
const mostFeatures = 5;

/**
 * What spoke for and against a passage, the weightiest first, each in a few plain words. Features are as `features.ts` has
 * them, numbers rounded; those that do not apply are left out.
 */
export function featureWords({ features }: RankedPassage, { questionKind, ranked }: Answer): string[] {
  const value = (name: string): number => features[name] ?? 0;
  const words: string[] = [];
  const add = (applies: boolean, phrase: string | undefined): void => {
    if (applies && phrase !== undefined) words.push(phrase);
  };
  add('dense' in features, meaningWords(value('dense')));
  add(value('overlap') > 0, `${percent(value('overlap'))} of the question’s words`);
  // Where no passage has any, there may be none to have: "who met whom?".
  const someShare = ranked.some((one) => (one.features['overlap'] ?? 0) > 0);
  add(someShare && value('overlap') <= 0, 'none of the question’s words');
  add(value('speaker') >= 1, 'words of the speaker asked about');
  add(value('speaker') > 0 && value('speaker') < 1, 'tells what that speaker said');
  add(value('otherSpeaker') > 0, 'somebody else’s words');
  add(value('meeting') > 0, 'says who met');
  add(value('introduces') > 0, 'says who that is');
  add(value('names') >= 1, 'everyone the question names');
  add(value('names') > 0 && value('names') < 1, 'some of those the question names');
  add(value('type') > 0, typeWords.get(questionKind));
  add(value('reader') > 0, 'the reader finds an answer in it');
  add(value('reader') < 0, 'the reader finds no answer in it');
  add(value('leaning') > 0, 'near what was quoted before');
  add(value('head') > 0, 'headline or byline');
  return words.slice(0, mostFeatures);
}

/** The likeness of a passage's meaning to the question's, against the article's other passages. */
function meaningWords(dense: number): string {
  // `dense` is in quarters of a standard deviation.
  const deviations = dense * 4;
  if (deviations >= 2) return 'much nearer in meaning than the rest';
  if (deviations >= 1) return 'nearer in meaning than the rest';
  if (deviations >= 0) return 'about as near in meaning as the rest';
  return 'farther in meaning than the rest';
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
