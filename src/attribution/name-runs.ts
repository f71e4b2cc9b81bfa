import type { Span } from '../text/span.js';
import { femaleNames } from './data/female-names.js';
import {
  auxiliaries,
  clauseOpeners,
  dayAndMonthNames,
  possessives,
  sentenceOpeners,
  subjectPronouns,
} from './data/function-words.js';
import { maleNames } from './data/male-names.js';
import {
  knownOrganisations,
  nameParticles,
  organisationJoiners,
  organisationWords,
} from './data/organisations.js';
import { placeNames, placeWords } from './data/places.js';
import { groupNouns } from './data/roles.js';
import { titleRoles } from './data/titles.js';
import type { Token } from './tokens.js';

/** Capitalised words that stand together: a name with what stands before it ("Defence Secretary Ann Moore"). */
export interface NameRun extends Span {
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  /** Opens a sentence, where any word is capitalised. */
  readonly initial: boolean;
  readonly opensParagraph: boolean;
  /** A determiner or possessive stands before it: "the FBI". */
  readonly determined: boolean;
  /** A possessive 's follows. */
  readonly possessive: boolean;
  /** The word before it, lower case; empty at a mark or the start. */
  readonly before: string;
  /** Stands after "the town of", "the county of". */
  readonly named: 'place' | null;
  /** The word or mark after it, lower case. */
  readonly after: string;
  /** Stands in a line whose every word is capitalised, as headlines of many papers are: its extent says nothing. */
  readonly titleCase: boolean;
}

/** What the words of the whole article say about one written form. */
export interface WordCounts {
  /** How often a word is written small. */
  readonly small: ReadonlyMap<string, number>;
  /** How often it is capitalised where only names are. */
  readonly capital: ReadonlyMap<string, number>;
}

/** Longest run of capitalised words read as one name. */
const longestRun = 10;

const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';

/** True where a capital letter says nothing: at the start, after a stop, a colon or an opening mark. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return true;
  if (before.kind !== 'mark') return false;
  if (/^[”’»)\]]/u.test(before.text)) return /^[.!?…]/u.test(tokens[at - 2]?.text ?? '');
  return /^[.!?:;…“"'‘«„•*―—–([]|^\.\.|^--/u.test(before.text);
}

/** True for a line that capitalises nearly all of its longer words. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  if (words.length < 4 || tokens.length > 40) return false;
  const small = words.filter(({ capital }) => !capital);
  return small.length <= words.length * 0.25 && small.every(({ text }) => text.length < 6);
}

export function countWords(paragraphs: readonly (readonly Token[])[]): WordCounts {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  for (const tokens of paragraphs) {
    const title = isTitleCase(tokens);
    for (const [i, token] of tokens.entries()) {
      if (token.kind !== 'word') continue;
      if (!token.capital) small.set(token.lower, (small.get(token.lower) ?? 0) + 1);
      else if (!title && !isInitial(tokens, i)) capital.set(token.lower, (capital.get(token.lower) ?? 0) + 1);
    }
  }
  return { small, capital };
}

/** Only blanks (no line break, no mark) between two tokens. */
const adjoin = (a: Token, b: Token): boolean => b.start - a.end <= 2 && b.start > a.end;

/** The runs of capitalised words of one paragraph, in order. */
export function findNameRuns(tokens: readonly Token[], paragraph: number, counts: WordCounts): NameRun[] {
  const runs: NameRun[] = [];
  const titleCase = isTitleCase(tokens);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!isWord(token) || !token.capital || !mayStart(tokens, i, counts)) continue;
    const last = findRunEnd(tokens, i);
    const words = tokens.slice(i, last + 1).filter(({ kind, text }) => kind !== 'mark' || text === '&');
    const before = tokens[i - 1];
    const after = tokens[last + 1];
    const possessive = after?.kind === 'clitic' && /s$/u.test(after.lower);
    runs.push({
      start: token.start,
      end: words.at(-1)?.end ?? token.end,
      paragraph,
      tokens: words,
      initial: isInitial(tokens, i),
      opensParagraph: i === 0,
      determined:
        before?.kind === 'word' &&
        /^(?:the|a|an|this|that|his|her|its|their|our|my|your)$/u.test(before.lower),
      possessive,
      before: before?.kind === 'word' ? before.lower : '',
      named: before?.lower === 'of' && placeWords.has(tokens[i - 2]?.lower ?? '') ? 'place' : null,
      after: (possessive ? tokens[last + 2] : after)?.lower ?? '',
      titleCase,
    });
    i = last;
  }
  return runs;
}

function mayStart(tokens: readonly Token[], at: number, counts: WordCounts): boolean {
  const token = tokens[at];
  if (!token) return false;
  const { lower } = token;
  if (lower === 'i' || /^(?:i'm|i've|i'd|i'll)$/u.test(lower) || dayAndMonthNames.has(lower)) {
    return dayAndMonthNames.has(lower) && tokens[at + 1]?.capital === true && femaleNames.has(lower);
  }
  if (nameParticles.has(lower) && !tokens[at + 1]?.capital) return false;
  if (lower !== 'the' && isFunctionWord(lower)) return false;
  if (/^(?:d|r|i)(?:-|$)/u.test(lower) && /^[([]$/u.test(tokens[at - 1]?.text ?? '')) return false;
  if (
    /-(?:based|led|born|backed|style|era|area|wide|only|old|long|owned|run|made|educated|trained|elect)$/u.test(
      lower,
    )
  )
    return false;
  if (!isInitial(tokens, at)) return lower !== 'the' || tokens[at + 1]?.capital === true;
  if (sentenceOpeners.has(lower)) return false;
  const next = tokens[at + 1];
  const alone = !next?.capital || !adjoin(token, next);
  if (!alone || titleRoles.has(lower)) return true;
  if ((counts.capital.get(lower) ?? 0) > 0) return true;
  if ((counts.small.get(lower) ?? 0) > 0) return false;
  return !/(?:ly|ing)$/u.test(lower) || femaleNames.has(lower) || maleNames.has(lower);
}

const isFunctionWord = (lower: string): boolean =>
  subjectPronouns.has(lower) ||
  possessives.has(lower) ||
  auxiliaries.has(lower) ||
  clauseOpeners.has(lower) ||
  /^(?:the|a|an|this|these|those|him|them|us|me|and|but|or|for|at|in|on|of|to|with|from|by|there|here|yes|no|not)$/u.test(
    lower,
  );

function findRunEnd(tokens: readonly Token[], first: number): number {
  let last = first;
  while (last - first < longestRun) {
    const here = tokens[last];
    const next = tokens[last + 1];
    const second = tokens[last + 2];
    if (!here || !next || !adjoin(here, next)) break;
    const nickname = findNickname(tokens, last);
    if (nickname > 0) {
      last = nickname;
      continue;
    }
    if (isWord(next) && next.capital && !dayAndMonthNames.has(next.lower) && next.lower !== 'i') {
      last += 1;
      continue;
    }
    if (!second || !adjoin(next, second)) break;
    if (
      isWord(second) &&
      second.capital &&
      !dayAndMonthNames.has(second.lower) &&
      isWord(next) &&
      joins(tokens, first, last, next)
    ) {
      last += 2;
      continue;
    }
    if (next.text === '&' && second.capital) {
      last += 2;
      continue;
    }
    const third = tokens[last + 3];
    if (isWord(third) && third.capital && joinsTwice(tokens, first, last, next, second)) {
      last += 3;
      continue;
    }
    break;
  }
  return last;
}

/** "Robert “Bobby” Scott": where the name goes on after a nickname between marks, or 0. */
function findNickname(tokens: readonly Token[], last: number): number {
  const [open, name, close, next] = tokens.slice(last + 1, last + 5);
  if (!open || !name || !close || !next) return 0;
  const quoted =
    open.kind === 'mark' &&
    /^[“"‘'(]$/u.test(open.text) &&
    close.kind === 'mark' &&
    /^[”"’')]$/u.test(close.text);
  return quoted &&
    name.capital &&
    name.kind === 'word' &&
    name.lower.length > 1 &&
    !/-/u.test(name.text) &&
    next.capital &&
    next.kind === 'word' &&
    adjoin(close, next)
    ? last + 4
    : 0;
}

/** "de", "bin" join parts of a person's name; "of", "for" join those of an organisation or an office. */
function joins(tokens: readonly Token[], first: number, last: number, joiner: Token): boolean {
  const here = tokens[last]?.lower ?? '';
  if (nameParticles.has(joiner.lower) && joiner.lower.length > 1) return true;
  if (joiner.lower === 'and') return joinsPortfolio(tokens, first, last);
  if (!organisationJoiners.has(joiner.lower) || joiner.lower === 'the') return false;
  if (here === 'secretary' || here === 'chief') return joiner.lower === 'of';
  if (
    joiner.lower === 'on' &&
    !/^(?:commission|committee|council|conference|institute|centre|center|board|panel)$/u.test(here)
  )
    return false;
  return heads(tokens, first, last);
}

/** "Department of Land and Water": a ministry for two things. */
function joinsPortfolio(tokens: readonly Token[], first: number, last: number): boolean {
  const [head, of] = tokens.slice(first, first + 2);
  const next = tokens[last + 2]?.lower ?? '';
  return (
    /^(?:department|ministry|office|board|bureau|secretary|minister|commission|committee)$/u.test(
      head?.lower ?? '',
    ) &&
    /^(?:of|for|on)$/u.test(of?.lower ?? '') &&
    !maleNames.has(next) &&
    !femaleNames.has(next) &&
    !knownOrganisations.has(next) &&
    !tokens.slice(first, last + 1).some(({ lower }) => lower === 'and') &&
    !/^\p{Lu}+$/u.test(tokens[last + 2]?.text ?? 'A')
  );
}

/** "Bank of the West", "Ursula von der Leyen". */
function joinsTwice(tokens: readonly Token[], first: number, last: number, one: Token, two: Token): boolean {
  if (nameParticles.has(one.lower) && nameParticles.has(two.lower)) return true;
  return (one.lower === 'of' || one.lower === 'for') && two.lower === 'the' && heads(tokens, first, last);
}

/** The run so far ends in a word that an organisation's name goes on from. */
function heads(tokens: readonly Token[], first: number, last: number): boolean {
  const here = tokens[last]?.lower ?? '';
  const opening = tokens[first]?.lower ?? '';
  if (maleNames.has(opening) || femaleNames.has(opening) || (titleRoles.has(opening) && last > first))
    return false;
  return (
    organisationWords.has(here) ||
    groupNouns.has(here) ||
    /^(?:house|daughters|sons|friends|citizens|doctors|students|mothers|voters)$/u.test(here)
  );
}

/** True when a lower-case name is on the list of places. */
export function isPlace(words: readonly string[]): boolean {
  return placeNames.has(words.join('-'));
}
