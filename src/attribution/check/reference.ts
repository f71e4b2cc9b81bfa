import type { Article } from '../../article/article.js';
import type { Span } from '../../text/span.js';
import type { Attribution } from '../attribution.js';
import { findQuotedRuns } from '../quoted-runs.js';
import { isFunctionWord } from './function-word.js';
import type { CheckWord } from './words.js';
import { findCheckWords } from './words.js';

/** An article read for checking. Made once; linear in the article's length. */
export interface Reference {
  readonly article: Article;
  readonly attribution: Attribution;
  /** The words of all paragraphs in order, furniture left out. */
  readonly words: readonly CheckWord[];
  /** Everything between quote marks, whether or not it is somebody's words. */
  readonly quoted: readonly Span[];
  /** A number for each distinct key, by the index of the word. */
  readonly ids: Int32Array;
  /** The number of a key, for those that the article has. */
  readonly idOf: ReadonlyMap<string, number>;
  /** Index into {@link sentences}, by the index of the word. */
  readonly sentenceOf: Int32Array;
  readonly sentences: readonly ReferenceSentence[];
  /** All keys without anything between them. */
  readonly joined: string;
  /** Where each word begins in {@link joined}; one more entry for its end. */
  readonly joinedAt: Int32Array;
}

export interface ReferenceSentence extends Span {
  /** Index into `Article.paragraphs`. */
  readonly paragraph: number;
  /** Its words: from `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
}

export function readReference(article: Article, attribution: Attribution): Reference {
  const words: CheckWord[] = [];
  const sentences: ReferenceSentence[] = [];
  const sentenceNumbers: number[] = [];
  for (const [paragraph, { sentences: bounds }] of article.paragraphs.entries()) {
    for (const { start, end } of bounds) {
      const first = words.length;
      for (const word of findCheckWords(article.text, { start, end })) {
        words.push(word);
        sentenceNumbers.push(sentences.length);
      }
      sentences.push({ start, end, paragraph, first, last: words.length });
    }
  }
  const idOf = new Map<string, number>();
  const ids = Int32Array.from(words, ({ key }) => {
    const id = idOf.get(key) ?? idOf.size;
    idOf.set(key, id);
    return id;
  });
  const joinedAt = new Int32Array(words.length + 1);
  for (const [index, { key }] of words.entries()) joinedAt[index + 1] = (joinedAt[index] ?? 0) + key.length;
  return {
    article,
    attribution,
    words,
    quoted: findQuotedRuns(article).map(({ content: { start, end } }) => ({ start, end })),
    ids,
    idOf,
    sentenceOf: Int32Array.from(sentenceNumbers),
    sentences,
    joined: words.map(({ key }) => key).join(''),
    joinedAt,
  };
}

/** The sentence that a word stands in. */
export function sentenceAt({ sentences, sentenceOf }: Reference, word: number): ReferenceSentence | null {
  return sentences[sentenceOf[word] ?? -1] ?? null;
}

/** Words as a span of the article: from `first` to `last`, both included. */
export function spanOfWords(words: readonly CheckWord[], first: number, last: number): Span {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

/** How much it says that a word is the same: little for one that is everywhere. */
export function weightOf(key: string): number {
  return isFunctionWord(key) ? 0.35 : 1;
}

/** Index of the first word that begins at an offset or after it; their number when there is none. */
export function firstWordFrom({ words }: Reference, offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
