import type { Span } from '../../text/span.js';
import {
  beforeNumber,
  beforeWhether,
  conditions,
  hedges,
  nearHedges,
  negations,
} from './data/guard-words.js';
import { isFunctionWord } from './function-word.js';
import type { CheckWord } from './words.js';

export type GuardKind = 'negation' | 'condition' | 'hedge';

/** Words whose loss changes what a sentence commits its speaker to. `first` and `last` are indices of words, both included. */
export interface Guard {
  readonly kind: GuardKind;
  readonly first: number;
  readonly last: number;
  /** Governs only what follows at once. */
  readonly near: boolean;
}

interface Phrase {
  readonly kind: GuardKind;
  readonly words: readonly string[];
}

const phrases = indexPhrases();

function indexPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  const lists: readonly [GuardKind, readonly (readonly string[])[]][] = [
    ['negation', negations],
    ['condition', conditions],
    ['hedge', hedges],
  ];
  for (const [kind, list] of lists) {
    for (const words of list) {
      const [first = ''] = words;
      // The longest phrase of several with the same first word is tried first.
      const all = [...(byFirst.get(first) ?? []), { kind, words }];
      byFirst.set(
        first,
        all.toSorted((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return byFirst;
}

const isContractedNot = (key: string): boolean => /n't$/u.test(key);

/** The guards among the words from `first` up to, not including, `last`, in order. */
export function findGuards(words: readonly CheckWord[], first: number, last: number): Guard[] {
  const guards: Guard[] = [];
  for (let at = first; at < last; at++) {
    const key = words[at]?.key ?? '';
    if (isContractedNot(key)) {
      guards.push({ kind: 'negation', first: at, last: at, near: false });
      continue;
    }
    const found = phrases
      .get(key)
      ?.find((phrase) => phrase.words.every((word, i) => at + i < last && words[at + i]?.key === word));
    if (!found) continue;
    const end = at + found.words.length - 1;
    const before = words[at - 1]?.key ?? '';
    const after = words[end + 1]?.key ?? '';
    if (found.kind === 'condition' && (key === 'if' || key === 'whether') && beforeWhether.has(before))
      continue;
    if (beforeNumber.has(key) && found.words.length === 1 && !/^[\p{N}\p{Sc}]/u.test(after)) continue;
    guards.push({ kind: found.kind, first: at, last: end, near: nearHedges.has(key) });
    at = end;
  }
  return guards;
}

/** What stands beyond these does not govern words: a mark, or a comma before a word that joins clauses. */
const clauseMark = /[;:—–.!?]/u;
const clauseJoiners: ReadonlySet<string> = new Set(
  'and but so yet or while whereas because which who'.split(' '),
);
const comma = /[,()]/u;

/** A negation or hedge governs words at most this far on, over small words and words of opinion. */
const reach = 5;
const governed: ReadonlySet<string> = new Set(
  `think thinks believe believes say said mean know want wants expect hope sure clear true certain convinced going able ready
  really yet ever even reason evidence sign case point`.split(/\s+/u),
);

/**
 * The guard to the left of a stretch of words that governs it: "I do not think [we will]", "If they ask, [we will]",
 * "Perhaps [we will]", but not "I do not like [the plan]". Null where there is none from the word `first` on.
 */
export function findGoverning(
  text: string,
  words: readonly CheckWord[],
  first: number,
  stretch: number,
): Guard | null {
  let from = stretch;
  // Back to where the clause begins.
  while (from > first && !endsClause(text, words, from - 1)) from--;
  const governing = findGuards(words, from, stretch).filter((guard) => {
    const commas = comma.test(between(text, words, guard.last, stretch));
    if (guard.kind === 'condition') return guard.first === from || !commas;
    if (guard.kind === 'hedge' && commas) return stretch - from <= 3;
    const over = words.slice(guard.last + 1, stretch);
    const carries = over.every(({ key }) => governed.has(key) || isFunctionWord(key));
    return !commas && carries && over.length <= (guard.near ? 1 : reach);
  });
  return governing.find(({ kind }) => kind !== 'hedge') ?? governing.at(-1) ?? null;
}

/** The condition or afterthought to the right of a stretch, up to the sentence's end: "[We will] if they ask", ", I think". */
export function findFollowing(
  text: string,
  words: readonly CheckWord[],
  stretch: number,
  last: number,
): Guard | null {
  let to = stretch + 1;
  while (to < last && !endsClause(text, words, to - 1)) to++;
  const guards = findGuards(words, stretch + 1, to);
  const condition = guards.find(({ kind }) => kind === 'condition');
  if (condition) return condition;
  const tail = to - stretch - 1;
  const isTail = tail > 0 && tail <= 3 && comma.test(gap(text, words, stretch));
  return isTail ? (guards.find(({ kind }) => kind === 'hedge') ?? null) : null;
}

function endsClause(text: string, words: readonly CheckWord[], word: number): boolean {
  const marks = gap(text, words, word);
  return clauseMark.test(marks) || (marks.includes(',') && clauseJoiners.has(words[word + 1]?.key ?? ''));
}

/** The characters between a word and the next. */
function gap(text: string, words: readonly CheckWord[], word: number): string {
  return between(text, words, word, word + 1);
}

/** The characters from the end of one word to the start of another; a long stretch only as far as it matters. */
function between(text: string, words: readonly CheckWord[], from: number, to: number): string {
  return text.slice(words[from]?.end ?? 0, words[to]?.start ?? text.length).slice(0, 400);
}

/** True when one word is another with its negation taken off: "isn't" and "is", "won't" and "will", "cannot" and "can". */
export function dropsNegation(source: string, claimed: string): boolean {
  const irregular: Readonly<Record<string, string>> = {
    "won't": 'will',
    "can't": 'can',
    cannot: 'can',
    "shan't": 'shall',
  };
  if (irregular[source] === claimed) return true;
  return isContractedNot(source) && source.slice(0, -3) === claimed;
}

/** Guards as a span of the article. */
export function spanOfGuard(words: readonly CheckWord[], { first, last }: Guard): Span {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}
