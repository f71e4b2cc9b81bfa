import type { Entity } from '../attribution/attribution.js';
import { unifySpelling } from '../retrieval/spelling.js';
import { termOf } from '../retrieval/terms.js';
import { sliceSpan } from '../text/span.js';
import { findWords, foldWord, type Word } from '../text/words.js';
import { functionWords } from './question-words.js';
import type { Story } from './story.js';

/** A way in which the article writes a name, as folded words of one spelling. */
export interface NameForm {
  readonly entity: Entity;
  readonly words: readonly string[];
  /** 'name' for names, 'role' for roles and descriptions, those of unnamed sources ("a harbour source") among them. */
  readonly form: 'name' | 'role';
}

/** What an article's words are worth: its vocabulary, how rare each word is in it, and how it writes its names. */
export interface Lexicon {
  /** Terms of each passage, in the order of the passages. */
  readonly passageTerms: readonly ReadonlySet<string>[];
  /** True when some passage holds the term. */
  has(term: string): boolean;
  /**
   * Inverse document frequency of a term among the article's passages, ln(1 + (N - n + .5) / (n + .5)) as in BM25
   * (Robertson & Zaragoza 2009), for a term that no passage holds the highest there is.
   */
  rarity(term: string): number;
  /** Every written form of every name and role, longest first. */
  readonly names: readonly NameForm[];
  /** Names by each of their words, folded. */
  readonly namesByWord: ReadonlyMap<string, readonly NameForm[]>;
  /** The folded words of the article, for telling a typo from a word it does not hold. */
  readonly vocabulary: ReadonlySet<string>;
}

/** Reads an article's lexicon. Linear in its length. */
export function buildLexicon(story: Story): Lexicon {
  const { article, passages, attribution } = story;
  const vocabulary = new Set<string>();
  const counts = new Map<string, number>();
  const passageTerms = passages.map((passage) => {
    const terms = new Set<string>();
    for (const word of findWords(article.text, passage)) {
      for (const part of partsOf(word)) {
        vocabulary.add(part);
        terms.add(termOf(part));
      }
    }
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    return terms;
  });

  const names = attribution.entities.flatMap((entity) => formsOf(article.text, entity));
  names.sort((a, b) => b.words.length - a.words.length);
  const namesByWord = new Map<string, NameForm[]>();
  for (const form of names) {
    for (const word of new Set(form.words)) {
      const forms = namesByWord.get(word);
      if (forms) forms.push(form);
      else namesByWord.set(word, [form]);
    }
  }

  const total = passages.length;
  return {
    passageTerms,
    has: (term) => counts.has(term),
    rarity: (term) => {
      const count = counts.get(term) ?? 0;
      return Math.log(1 + (total - count + 0.5) / (count + 0.5));
    },
    names,
    namesByWord,
    vocabulary,
  };
}

/** A hyphenated word and each of its parts: "step-up" is found by "step". */
function partsOf(word: Word): string[] {
  const parts = word.folded.split('-').filter((part) => part !== '');
  return parts.length > 1 ? [word.folded, ...parts] : [word.folded];
}

function formsOf(text: string, entity: Entity): NameForm[] {
  const seen = new Set<string>();
  const forms: NameForm[] = [];
  const add = (written: string, form: NameForm['form']): void => {
    const words = findWords(written)
      .map((word) => foldWord(word.text))
      .filter((word) => form === 'name' || !functionWords.has(word))
      .map(unifySpelling);
    const key = `${form} ${words.join(' ')}`;
    if (words.length === 0 || seen.has(key)) return;
    seen.add(key);
    forms.push({ entity, words, form });
  };
  // "Israeli officials" are not every Israeli: an unnamed source is known by its whole description only.
  const form = entity.kind === 'source' ? 'role' : 'name';
  add(entity.name, form);
  for (const alias of entity.aliases) add(sliceSpan(text, alias), form);
  for (const role of entity.roles) add(sliceSpan(text, role), 'role');
  return forms;
}
