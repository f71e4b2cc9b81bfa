import type { Verdict } from '../../src/attribution/check/verdict.js';

/** A quotation as the quotation files give it, with its article. */
export interface RealQuote {
  readonly text: string;
  /** The speaker's name; null where it is not known or given by a pronoun alone. */
  readonly speaker: string | null;
}

/** Words to be checked, and what the right verdict is by construction. */
export interface CheckCase {
  readonly mutation: string;
  readonly claim: string;
  readonly saidBy: string | null;
  readonly expected: Verdict;
}

/** Deterministic random numbers (mulberry32), so that the same data gives the same cases. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

export function pick<T>(random: Random, items: readonly T[]): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** Changes a quotation; null where it has nothing to change. */
type Mutate = (quote: string, random: Random, otherWords: readonly string[]) => string | null;

// These lists are the evaluation's own and shorter than the product's, so that it is not judged by its own word lists.
const negation = /\b(?:not|never)\s+/iu;
const contracted = /(?<=\b(?:do|does|did|is|are|was|were|has|have|had|would|could|should))n[’']t\b/iu;
const hedge =
  /\b(?:may|might|probably|perhaps|maybe|possibly|likely|apparently|almost|nearly|I think|I believe|I hope)\s+/iu;
const guards =
  /\b(?:not|never|no|nor|none|nobody|nothing|without|if|unless|until|may|might|could|would|should|probably|perhaps|maybe|likely|think|reckon|believe|hope|expect|almost|nearly|only|just|about|around|try|trying|tried|want|some|most|at least|so far|seems?|appears?|cannot|refus\p{L}*|den(?:y|ies|ied)|doubt\p{L}*|unlikely|potential|possible|often|usually|against|except|whether|yet)\b|n[’']t/iu;

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
const isContent = (word: string): boolean => /^\p{Ll}{4,}$/u.test(word) && !guards.test(word);

/** Replaces one word of those that fit; null when none does. */
function changeWord(
  quote: string,
  random: Random,
  fits: (word: string, index: number, all: readonly string[]) => boolean,
  change: (word: string) => string,
): string | null {
  const words = wordsOf(quote);
  const places = words.flatMap((word, index) => (fits(word, index, words) ? [index] : []));
  const place = pick(random, places);
  if (place === undefined) return null;
  const changed = words
    .map((word, index) => (index === place ? change(word) : word))
    .filter((word) => word !== '');
  return changed.join(' ');
}

const misread: readonly (readonly [RegExp, string])[] = [
  [/rn/u, 'm'],
  [/m/u, 'rn'],
  [/l/u, '1'],
  [/o/u, '0'],
  [/e/u, 'c'],
  [/h/u, 'b'],
  [/i/u, 'l'],
  [/t/u, 'f'],
];

const mutations: readonly { readonly name: string; readonly expected: Verdict; readonly mutate: Mutate }[] = [
  { name: 'as it is', expected: 'exact', mutate: (quote) => quote },
  {
    name: 'one sentence of it',
    expected: 'exact',
    mutate(quote, random) {
      const sentences = quote.match(/[^.!?]{12,}[.!?]+(?=\s|$)/gu)?.map((sentence) => sentence.trim()) ?? [];
      if (sentences.length < 2 || /\b\p{Lu}\p{L}{0,3}\.(?=\s|$)/u.test(quote)) return null;
      return pick(random, sentences) ?? null;
    },
  },
  {
    name: 'omission marked',
    expected: 'exact',
    mutate(quote, random) {
      const words = wordsOf(quote);
      if (words.length < 12 || /[.!?]\s/u.test(quote)) return null;
      const from = 4 + Math.floor(random() * (words.length - 10));
      const left = words.slice(from, from + 2).join(' ');
      if (guards.test(left)) return null;
      const mark = pick(random, ['…', '...', '[...]', '[…]']) ?? '…';
      return [...words.slice(0, from), mark, ...words.slice(from + 2)].join(' ');
    },
  },
  {
    name: 'straight or curly',
    expected: 'same-words',
    mutate(quote) {
      const turned = quote.replace(
        /[’'“”"—–]/gu,
        (mark) => ({ '’': "'", "'": '’', '“': '"', '”': '"', '"': '“', '—': ' - ', '–': '-' })[mark] ?? mark,
      );
      return turned === quote ? null : turned;
    },
  },
  { name: 'capitals', expected: 'same-words', mutate: (quote) => quote.toUpperCase() },
  {
    name: 'spacing',
    expected: 'same-words',
    mutate: (quote, random) => quote.replace(/\s/u, pick(random, ['  ', '\u00a0', '\n', ' \t']) ?? '  '),
  },
  {
    name: 'invisible marks',
    expected: 'same-words',
    mutate: (quote) => quote.replace(/(?<=\p{L}{3})(?=\p{L}{3})/u, '\u00ad'),
  },
  {
    name: 'word swapped',
    expected: 'altered',
    mutate: (quote, random, others) =>
      changeWord(
        quote,
        random,
        isContent,
        (word) =>
          pick(
            random,
            others.filter((other) => other !== word),
          ) ?? 'zebra',
      ),
  },
  {
    name: 'two words swapped',
    expected: 'altered',
    mutate: (quote, random, others) => {
      const once = changeWord(quote, random, isContent, () => pick(random, others) ?? 'zebra');
      return once === null || wordsOf(once).length < 9
        ? null
        : changeWord(once, random, isContent, () => pick(random, others) ?? 'zebra');
    },
  },
  {
    name: 'words transposed',
    expected: 'altered',
    mutate(quote, random) {
      const words = wordsOf(quote);
      const places = words.flatMap((word, i) => {
        const next = words[i + 1];
        return next && /^\p{Ll}+$/u.test(word) && /^\p{Ll}+$/u.test(next) && word !== next ? [i] : [];
      });
      const place = pick(random, places);
      if (place === undefined) return null;
      const turned = [words[place + 1] ?? '', words[place] ?? ''];
      return [...words.slice(0, place), ...turned, ...words.slice(place + 2)].join(' ');
    },
  },
  {
    name: 'misread letter',
    expected: 'altered',
    mutate(quote, random) {
      const fitting = misread.filter(([from]) => from.test(quote));
      const [from, to] = pick(random, fitting) ?? [];
      return from && to ? quote.replace(from, to) : null;
    },
  },
  {
    name: 'several misread letters',
    expected: 'altered',
    mutate(quote, random) {
      const words = wordsOf(quote);
      if (words.length < 8) return null;
      const turned = words.map((word) => {
        const [from, to] =
          pick(
            random,
            misread.filter(([letters]) => letters.test(word)),
          ) ?? [];
        return from && to && random() < 0.25 ? word.replace(from, to) : word;
      });
      return turned.join(' ');
    },
  },
  {
    name: 'far words exchanged',
    expected: 'altered',
    mutate(quote, random) {
      const words = wordsOf(quote);
      const places = words.flatMap((word, i) => (isContent(word) ? [i] : []));
      const first = pick(random, places);
      const second = pick(
        random,
        places.filter((place) => first !== undefined && place > first + 1 && words[place] !== words[first]),
      );
      if (first === undefined || second === undefined) return null;
      return words
        .map((word, i) => (i === first ? (words[second] ?? '') : i === second ? (words[first] ?? '') : word))
        .join(' ');
    },
  },
  {
    name: 'word added',
    expected: 'altered',
    mutate: (quote, random, others) =>
      changeWord(quote, random, isContent, (word) => `${pick(random, others) ?? 'zebra'} ${word}`),
  },
  {
    name: 'word left out',
    expected: 'altered',
    mutate: (quote, random) =>
      changeWord(
        quote,
        random,
        (word, i, all) => isContent(word) && i > 0 && i < all.length - 1 && all[i - 1] !== word,
        () => '',
      ),
  },
  {
    name: 'figure changed',
    expected: 'altered',
    mutate: (quote) =>
      /\d/u.test(quote) ? quote.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10)) : null,
  },
  {
    name: 'not put in',
    expected: 'altered',
    mutate: (quote) =>
      /\b(?:is|are|was|were|will)\s(?!not)/u.test(quote)
        ? quote.replace(/\b(is|are|was|were|will)\s/u, '$1 not ')
        : null,
  },
  {
    name: 'not left off',
    expected: 'cut',
    mutate: (quote) => {
      if (negation.test(quote)) return quote.replace(negation, '');
      return contracted.test(quote) ? quote.replace(contracted, '') : null;
    },
  },
  {
    name: 'hedge left off',
    expected: 'cut',
    mutate: (quote) => (hedge.test(quote) ? quote.replace(hedge, '') : null),
  },
  {
    name: 'condition left off',
    expected: 'cut',
    mutate: (quote) => {
      const before = /^If [^,.!?;]+, ([^.!?]{15,})/u.exec(quote)?.[1];
      const after = /^([^.!?;,]{15,}?),? (?:if|unless|until) [^.!?]+/u.exec(quote)?.[1];
      return before ?? after ?? null;
    },
  },
];

/** Every mutation of a quotation that has something to mutate. */
export function mutateQuote(quote: RealQuote, random: Random, otherWords: readonly string[]): CheckCase[] {
  return mutations.flatMap(({ name, expected, mutate }): CheckCase[] => {
    const claim = mutate(quote.text, random, otherWords);
    if (claim === null || (expected !== 'exact' && claim === quote.text)) return [];
    return [{ mutation: name, claim, saidBy: null, expected }];
  });
}

/** Words of a text that can stand in for others. */
export function contentWords(text: string): string[] {
  return [...new Set(wordsOf(text).filter(isContent))];
}
