import MiniSearch from 'minisearch';
import type { Span } from '../text/span.js';
import { stopWords } from './stop-words.js';
import { findTerms, termOf } from './terms.js';

/** Word search over the passages of one article. Immutable once built. */
export interface LexicalIndex {
  readonly size: number;
  /**
   * BM25 of every passage that shares a word with the question, by passage id; passages not in it have 0. Words that no
   * passage holds are looked for with one or two letters wrong. Empty for a question without words.
   */
  score(question: string): ReadonlyMap<number, number>;
}

interface Entry {
  readonly id: number;
  readonly words: string;
}

const stopTerms: ReadonlySet<string> = new Set([...stopWords].map(termOf));

/** Letters that may be wrong in a word: none in a short one, one from five letters, two from nine. */
function toleratedEdits(term: string): number {
  if (/\d/u.test(term) || term.length < 5) return 0;
  return term.length < 9 ? 1 : 2;
}

/** Indexes spans of a text for word search; a passage's id is its place in `passages`. Linear in their length. */
export function buildLexicalIndex(text: string, passages: readonly Span[]): LexicalIndex {
  const vocabulary = new Set<string>();
  const index = new MiniSearch<Entry>({
    fields: ['words'],
    tokenize: (words) => words.split(' '),
    processTerm: (term) => (term === '' ? null : term),
    searchOptions: { weights: { fuzzy: 0.45, prefix: 0.375 } },
  });
  index.addAll(
    passages.map((passage, id) => {
      const terms = findTerms(text, passage).filter((term) => !stopTerms.has(term));
      for (const term of terms) vocabulary.add(term);
      return { id, words: terms.join(' ') };
    }),
  );
  return {
    size: passages.length,
    score(question) {
      const terms = [...new Set(findTerms(question))].filter((term) => !stopTerms.has(term));
      if (terms.length === 0) return new Map();
      const found = index.search(terms.join(' '), {
        fuzzy: (term) => (vocabulary.has(term) ? false : toleratedEdits(term)),
        prefix: false,
      });
      return new Map(found.map((hit) => [hit.id, hit.score]));
    },
  };
}
