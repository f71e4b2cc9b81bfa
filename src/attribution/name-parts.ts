import type { Span } from '../text/span.js';
import { femaleNames } from './data/female-names.js';
import { maleNames } from './data/male-names.js';
import { knownOrganisations, nameParticles, organisationWords, thingWords } from './data/organisations.js';
import { demonyms, parties, placeLeads, placeNames, placeWords } from './data/places.js';
import { personNouns } from './data/roles.js';
import { sharedNames } from './data/shared-names.js';
import { femaleTitles, maleTitles, titleRoles } from './data/titles.js';
import type { NameRun } from './name-runs.js';
import { isPlace } from './name-runs.js';
import { canSpeak } from './nouns.js';
import type { Token } from './tokens.js';

export type Gender = 'male' | 'female' | null;

/** A run of capitalised words taken apart: "Labour Defence Secretary" + "Ann Moore". */
export interface NameParts {
  /** The words before the name that say what somebody is; null where there are none. */
  readonly role: Span | null;
  /** The name itself; null for a role alone ("the Prime Minister"). */
  readonly core: Span | null;
  /** The name's words, lower case, particles and initials included. */
  readonly words: readonly string[];
  readonly kind: 'person' | 'organisation' | 'place' | 'thing' | null;
  readonly gender: Gender;
  /** A title stands before the name. */
  readonly titled: boolean;
}

export const isFirstName = (word: string): boolean =>
  maleNames.has(word) || femaleNames.has(word) || sharedNames.has(word) || isDoubleName(word);

const isDoubleName = (word: string): boolean => {
  const [first, second] = word.split('-');
  return second !== undefined && first !== undefined && (maleNames.has(first) || femaleNames.has(first));
};

function genderOfName(word: string): Gender {
  const first = word.split('-')[0] ?? word;
  if (maleNames.has(first)) return 'male';
  return femaleNames.has(first) ? 'female' : null;
}

/** "Americans", "Republicans": people of a country or a party, described rather than named. */
const isPeople = (word: string): boolean =>
  /[^s]s$/u.test(word) && (demonyms.has(word.slice(0, -1)) || parties.has(word.slice(0, -1)));

/** "a Labour source", "the Republican nominee": a camp that only describes what follows. */
const isCampAdjective = (run: NameRun, word: string): boolean =>
  parties.has(word) &&
  (canSpeak(run.after) ||
    /^(?:republican|democratic|conservative|liberal|socialist|communist|independent)$/u.test(word));

const isInitialLetter = (word: string): boolean => /^\p{L}\.?$/u.test(word);

/** Takes a run apart. `cutAt` gives the place of a shorter name known from elsewhere in the article, or 0. */
export function readNameParts(run: NameRun, cutAt = 0): NameParts {
  const tokens = withoutLetters(run.tokens);
  const words = tokens.map(({ lower }) => lower);
  const last = words.at(-1) ?? '';
  const whole = (kind: NameParts['kind']): NameParts => ({
    role: null,
    core: spanOf(tokens, 0),
    words: words[0] === 'the' ? words.slice(1) : words,
    kind,
    gender: null,
    titled: false,
  });
  if (words.length === 1 && (demonyms.has(last) || isPeople(last) || isCampAdjective(run, last)))
    return { ...whole(null), core: null, role: { start: run.start, end: run.end } };
  if (isPlace(words) || isDateline(run)) return whole('place');
  if (words.some((word) => /^(?:hurricane|storm|cyclone|typhoon)$/u.test(word))) return whole('thing');
  if (words.length === 1 && thingWords.has(last) && !isFirstName(last)) return whole('thing');
  if (words.includes('&')) return whole('organisation');
  if (
    words.length > 1 &&
    placeLeads.has(words[0] ?? '') &&
    !run.tokens.some(({ lower }) => organisationWords.has(lower))
  )
    return whole('place');
  if (words.length > 1 && personNouns.has(last) && !isFirstName(words[0] ?? ''))
    return { ...whole(null), core: null, role: { start: run.start, end: run.end } };
  if (words.length > 1 && thingWords.has(last) && (words.length > 2 || !isFirstName(words[0] ?? '')))
    return whole('thing');
  if (
    words.every(
      (word) =>
        titleRoles.has(word) ||
        personNouns.has(word) ||
        demonyms.has(word) ||
        parties.has(word) ||
        word === 'of' ||
        word === 'state',
    )
  )
    return words.length === 1 && parties.has(last) && !titleRoles.has(last)
      ? whole('organisation')
      : { ...whole(null), core: null, role: { start: run.start, end: run.end } };
  if (
    organisationWords.has(last) &&
    !(words.length === 2 && isFirstName(words[0] ?? '') && !organisationWords.has(last))
  )
    return whole('organisation');

  let from = Math.max(cutAt, lastTitle(words) + 1);
  const titled = from > 0 && words.slice(0, from).some((word) => titleRoles.has(word));
  while (from < words.length - 1 && isPrefix(words, from)) from++;
  if (from === 0) from = skipOffice(words) || skipSeat(run, words);
  // "Pope Francis", "King Charles": with one name the title is part of it.
  if (from > 0 && words.length - from === 1 && crowns.test(words[from - 1] ?? '')) from--;
  const rest = words.slice(from);
  const gender = genderOf(words.slice(0, from), rest);
  const core = spanOf(tokens, from);
  const role = from > 0 ? spanOf(tokens, 0, from) : null;
  return { role, core, words: rest, kind: kindOf(run, rest, titled), gender, titled };
}

function lastTitle(words: readonly string[]): number {
  for (let i = words.length - 2; i >= 0; i--) {
    const word = words[i] ?? '';
    if (titleRoles.has(word) && !(i > 0 && isFirstName(words[0] ?? '') && !titleRoles.has(words[0] ?? ''))) {
      // "Secretary of State John Kerry": the office goes on after "of".
      return words[i + 1] === 'of' ? Math.min(i + 2, words.length - 2) : i;
    }
  }
  return -1;
}

/** "Democrat Ann Lee", "Israeli Yoav Levi": what somebody belongs to, before a name of two words or more. */
function isPrefix(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return (demonyms.has(word) || parties.has(word)) && words.length - at >= 2;
}

/** "Kent County Clerk Ann Lee": words that are no name before a known first name, if an office is among them. */
function skipOffice(words: readonly string[]): number {
  for (let i = 1; i < words.length - 1; i++) {
    if (
      isFirstName(words[i] ?? '') &&
      (personNouns.has(words[i - 1] ?? '') || titleRoles.has(words[i - 1] ?? ''))
    )
      return i;
  }
  return 0;
}

/** "MP for Ostrow Ann Lee", "in Ostrow Ann Lee": a place right before a known first name. */
function skipSeat(run: NameRun, words: readonly string[]): number {
  if (!/^(?:for|in|at|from)$/u.test(run.before) || isFirstName(words[0] ?? '')) return 0;
  for (let i = 1; i < words.length - 1; i++) if (isFirstName(words[i] ?? '')) return i;
  return 0;
}

const crowns = /^(?:pope|king|queen|prince|princess|emperor|empress|sultan|emir|saint)$/u;

/** "Ann Lee MP": letters after a name are no part of it. */
const withoutLetters = (tokens: readonly Token[]): readonly Token[] =>
  tokens.length > 2 && /^(?:mp|msp|mep|td|qc|kc|md|phd|cbe|obe|mbe)$/u.test(tokens.at(-1)?.lower ?? '')
    ? tokens.slice(0, -1)
    : tokens;

function genderOf(before: readonly string[], name: readonly string[]): Gender {
  if (before.some((word) => maleTitles.has(word) || /(?:spokes|congress|council|chair)man$/u.test(word)))
    return 'male';
  if (before.some((word) => femaleTitles.has(word) || /woman$/u.test(word))) return 'female';
  const [first, second] = name;
  if (first === undefined || name.length < 2) return null;
  return genderOfName(isInitialLetter(first) && second !== undefined ? second : first);
}

function spanOf(tokens: readonly Token[], from: number, to = tokens.length): Span | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

function kindOf(run: NameRun, words: readonly string[], titled: boolean): NameParts['kind'] {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (titled) return 'person';
  if (isPlace(words)) return 'place';
  const core = run.tokens.slice(run.tokens.length - words.length);
  if (words.some((word) => organisationWords.has(word)) && !isFirstName(first)) return 'organisation';
  if (words.length === 1) {
    if (knownOrganisations.has(first) || parties.has(first)) return 'organisation';
    if (
      !(run.after === ':' && run.initial) &&
      /^(?:\p{Lu}[\p{Lu}\p{N}&-]+|(?:\p{Lu}\.){2,})$/u.test(core[0]?.text ?? '')
    )
      return 'organisation';
    return null;
  }
  // "Cleveland Cavaliers", "Virginia Democrats": a place that is also a first name.
  if (placeNames.has(first) && (parties.has(last) || /s$/u.test(last))) return 'organisation';
  if (isFirstName(first) && words.length <= 5 && !placeWords.has(last)) return 'person';
  if (placeWords.has(last)) return isFirstName(first) ? null : 'place';
  if (isInitialLetter(first) && words.length <= 4) return 'person';
  if (words.some((word) => nameParticles.has(word) && word.length > 1 && word !== 'the')) return 'person';
  if (
    core.every(({ text }) => /^[\p{Lu}\p{N}.-]+$/u.test(text)) &&
    words.length > 1 &&
    (core[0]?.text.length ?? 0) > 1
  )
    return null;
  return null;
}

/** "NEWPORT NEWS - ", "FLINT, Mich.": capitals at the head of a paragraph, before a comma, a bracket or a dash. */
const isDateline = (run: NameRun): boolean =>
  run.opensParagraph &&
  /^(?:,|\(|[—–-]|--)$/u.test(run.after) &&
  run.tokens.every(({ text }) => /^\p{Lu}{2}[\p{Lu}.]*$/u.test(text));
