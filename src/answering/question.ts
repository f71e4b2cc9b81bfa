import type { Span } from '../text/span.js';
import { findWords, type Word } from '../text/words.js';
import type { Lexicon } from './lexicon.js';
import { findNames, type QuestionName } from './question-names.js';
import {
  everyonesWordsPatterns,
  functionWords,
  gistPatterns,
  plainSayingVerbs,
  sayingVerbs,
} from './question-words.js';

/** What sort of answer a question wants. */
export type QuestionKind =
  | 'said'
  | 'met'
  | 'who'
  | 'where'
  | 'when'
  | 'how-many'
  | 'why'
  | 'how'
  | 'yes-no'
  | 'what'
  | 'gist'
  | 'keyword';

/** A question taken apart. Spans count in {@link text}. */
export interface Question {
  readonly text: string;
  readonly kind: QuestionKind;
  readonly words: readonly Word[];
  /** Words that carry its subject: no function words, no question words, no verbs of saying where it asks for words. */
  readonly content: readonly Word[];
  /** Names in it, known to the article or not. */
  readonly names: readonly QuestionName[];
  /** For `said`: whose words are asked for; null when it names nobody. */
  readonly speaker: QuestionName | null;
  /** For `said`: true when all that somebody said is asked for rather than a single remark. */
  readonly allWords: boolean;
  /** For `said`: the words that tell which remarks ("about peace"). */
  readonly topic: readonly Word[];
}

/** Takes a question apart against what an article knows. Total: any string gives a question. */
export function analyseQuestion(text: string, lexicon: Lexicon): Question {
  const words = findWords(text);
  const names = findNames(text, words, lexicon);
  const folded = words.map((word) => word.folded);
  const plain = plainWords(words);
  const everyones = everyonesWordsPatterns.some((pattern) => pattern.test(plain));
  const kind = everyones
    ? 'said'
    : gistPatterns.some((pattern) => pattern.test(plain))
      ? 'gist'
      : nameKind(text, folded, names);
  const speaker = kind === 'said' && !everyones ? findSpeaker(words, names) : null;
  const content = words.filter(
    (word) => !functionWords.has(word.folded) && !(kind === 'said' && plainSayingVerbs.has(word.folded)),
  );
  const topic =
    kind === 'said' && !everyones ? content.filter((word) => !speaker || !within(word, speaker)) : [];
  return {
    text,
    kind,
    words,
    content,
    names,
    speaker,
    topic,
    allWords: everyones || (kind === 'said' && folded.some((word) => plainSayingVerbs.has(word))),
  };
}

/** Its words in small letters with single spaces between, apostrophes plain: what whole questions are matched by. */
export function plainWords(words: readonly Word[]): string {
  return words.map((word) => word.text.toLowerCase().replace(/[’‘]/gu, "'")).join(' ');
}

const within = (word: Span, name: Span): boolean => name.start <= word.start && word.end <= name.end;

const auxiliaries: ReadonlySet<string> = new Set(
  "is are was were do does did has have had can could will would should may might isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't".split(
    ' ',
  ),
);

const quantityWords: ReadonlySet<string> = new Set(
  'many much old long far often big large tall high deep percent percentage number amount total cost price age'.split(
    ' ',
  ),
);

function nameKind(text: string, words: readonly string[], names: readonly QuestionName[]): QuestionKind {
  if (words.length === 0) return 'keyword';
  const first = words.findIndex((word) => !leadIns.has(word));
  const head = words.slice(Math.max(first, 0));
  const wh = head.findIndex((word) => questionWords.has(word.replace(/'.*$/u, '')));
  const word = wh < 0 ? '' : (head[wh] ?? '').replace(/'.*$/u, '');
  const next = head[wh + 1] ?? '';
  const meets = head.some((w) => w === 'met' || w === 'meet' || w === 'meets');

  // "What did she say", "how did the mayor respond", "X's comments on Y": somebody's words are asked for.
  const says = head.some((w) => sayingVerbs.has(w));
  if ((word === 'what' || word === 'how') && says && isSaidPattern(head) && names.length > 0) return 'said';
  if (word === 'what' && says && isSaidPattern(head) && !head.some((w) => sayingNouns.has(w))) return 'said';
  if (wh < 0 && names.length > 0 && head.some((w) => plainSayingVerbs.has(w)) && head.length <= 6)
    return 'said';
  if ((word === 'who' || word === 'whom') && meets) return 'met';
  if (word === 'who' || word === 'whom' || word === 'whose') return 'who';
  if (word === 'where') return 'where';
  if (word === 'when') return 'when';
  if (word === 'why') return 'why';
  if (word === 'how') return quantityWords.has(next) ? 'how-many' : next === 'come' ? 'why' : 'how';
  if (word === 'what' || word === 'which') {
    if (/^(?:time|date|day|year|month|century)$/u.test(next)) return 'when';
    if (/^(?:country|city|town|place|state|region|location|area|village|continent)$/u.test(next))
      return 'where';
    if (/^(?:person|man|woman|minister|official|people|leader|president)$/u.test(next)) return 'who';
    if (quantityWords.has(next) && next !== 'long') return 'how-many';
    if (head.includes('reason') || (word === 'what' && head.at(-1) === 'for')) return 'why';
    return 'what';
  }
  if (auxiliaries.has(head[0] ?? '') && (head.length > 2 || /\?\s*$/u.test(text)))
    return meets && head.length < 4 ? 'met' : 'yes-no';
  return 'keyword';
}

const questionWords: ReadonlySet<string> = new Set('who whom whose what which where when why how'.split(' '));
const leadIns: ReadonlySet<string> = new Set('and so but ok okay well then also please hey um'.split(' '));

/** "what were X's exact words", "what is the union's response" */
const sayingNouns: ReadonlySet<string> = new Set(
  'words statement statements comment comments remark remarks quote quotes response reaction'.split(' '),
);

/** "what did/has/does X say", "how did X respond": an auxiliary before the subject and a verb of saying after it. */
function isSaidPattern(words: readonly string[]): boolean {
  if (words.some((word) => sayingNouns.has(word))) return true;
  const verb = words.findIndex((word) => sayingVerbs.has(word));
  const auxiliary = words.findIndex((word) => auxiliaries.has(word));
  if (auxiliary >= 0 && auxiliary < verb)
    return verb - auxiliary > 1 || plainSayingVerbs.has(words[verb] ?? '');
  return (
    words[0] === 'what' && words[1] !== undefined && plainSayingVerbs.has(words[verb] ?? '') && verb <= 3
  );
}

/** The name nearest before the verb of saying, or beside a possessive "words" or "statement". */
function findSpeaker(words: readonly Word[], names: readonly QuestionName[]): QuestionName | null {
  // "What did the harbour statement say?": a verb of saying may be a part of the name.
  const verb = words.find(
    (word) => sayingVerbs.has(word.folded) && !names.some((name) => within(word, name)),
  );
  if (!verb) return names.at(-1) ?? null;
  return (
    names.filter((name) => name.end <= verb.start).at(-1) ??
    names.find((name) => name.start > verb.end) ??
    null
  );
}
