import {
  calendarAbbreviations,
  calendarNames,
  hourAbbreviations,
  leadingAbbreviations,
  linkingAbbreviations,
  numberedAbbreviations,
  numberedTitles,
  stateAbbreviations,
  streetAbbreviations,
  timeZones,
  trailingAbbreviations,
} from './abbreviations.js';
import { addressEndings, cueVerbs, letteredNouns, markedNames, sentenceOpeners } from './sentence-words.js';

/** A place where a sentence may end, as the rules see it. Its strings are short: the rules' cost does not grow with the text. */
export interface Boundary {
  /** What stands before the stop, back to the sentence's first character if that is near. */
  readonly before: string;
  /** Whether `before` is all of the sentence so far. */
  readonly whole: boolean;
  /** The stop and the closing marks after it, without white space: ".", "?”", "....", ".)"; empty at an empty line. */
  readonly marks: string;
  /** White space stands after the marks. */
  readonly spaced: boolean;
  /** What follows, without white space at its start. */
  readonly after: string;
  /** The word before the stop, inner stops included, as written: "Gen", "U.S", "3". */
  readonly token: string;
  /** The first word that follows, as written; empty when none is near. */
  readonly next: string;
}

/** Whether a sentence goes on past the boundary. */
type JoinRule = (boundary: Boundary) => boolean;

const isTitleCase = (word: string): boolean => /^\p{Lu}[\p{Ll}.-]/u.test(word);
const isCapitals = (word: string): boolean => /^\p{Lu}[\p{Lu}.-]+$/u.test(word);
const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text);
/** A single letter that shortens a word is small: "p. 5", "Brown v. Board", but not "Vitamin C. 5" or "Elizabeth V." */
const shortensWord = (token: string): boolean => token.length > 1 || /^\p{Ll}/u.test(token);
const startsWithDigit = (text: string): boolean => /^\d/u.test(text);

/** "He", "They’re": but the "A" of "A. Hobson" opens nothing. */
function opensSentence({ next, after }: Boundary): boolean {
  const word = next.replace(/['’].*$/u, '').toLowerCase();
  return sentenceOpeners.has(word) && !/^\p{Lu}\./u.test(after);
}

/** A stop alone, or within a bracket as in "(D-Wis.)", may belong to an abbreviation; a quote mark after it ends the matter. */
const mayAbbreviate = ({ marks }: Boundary): boolean => /^\.[)\]]?$/u.test(marks);

/** A piece without a letter or digit ("...", "”", an emoji) belongs to its neighbour. */
const withoutWords: JoinRule = ({ before, after }) =>
  !/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}]/u.test(after);

/** "“Why?”|he asked", "I won …|and left": a small letter goes on with the sentence; "iPhone" begins one. */
const beforeSmallLetter: JoinRule = ({ after }) =>
  /^[\s"'\p{Ps}\p{Pi}\p{Pe}\p{Pf}\p{Pd}]*\p{Ll}(?!\p{Lu})/u.test(after);

/** "“Never!”|, she said": punctuation that cannot open a sentence. */
const beforeClosingMark: JoinRule = ({ after }) =>
  /^(?:[,;:]|(?!’)[\p{Pe}\p{Pf}]|’(?![\p{L}\p{N}]))/u.test(after);

/** "LEEDS, Ala.|— The", "“I will.”|— Ann Example": a dash goes on with what stands before it; "-One" is an item of a list. */
const beforeDash: JoinRule = ({ after }) => /^(?:[—–―]|--|-\s)/u.test(after);

/** "Gen.|Hall", "Brown v.|Board": a title or a comparison takes what follows with it. "GEN." may also be an acronym. */
const afterLeadingAbbreviation: JoinRule = (boundary) => {
  const { marks, token } = boundary;
  if (marks !== '.') return false;
  if (linkingAbbreviations.has(token.toLowerCase())) return shortensWord(token);
  // "Lt.-Gov.", "Rear-Adm."
  const word = token.slice(token.lastIndexOf('-') + 1).toLowerCase();
  if (!leadingAbbreviations.has(word)) return false;
  if (isTitleCase(token)) return !(streetAbbreviations.has(word) && opensSentence(boundary));
  return isCapitals(token) && startsUpper(boundary.after) && !opensSentence(boundary);
};

/** "No.|5", "Vol.|II", "Sept.|11": the number belongs to what is numbered. */
const beforeItsNumber: JoinRule = ({ marks, token, after }) => {
  if (marks !== '.') return false;
  const word = token.toLowerCase();
  const isNumbered = numberedAbbreviations.has(word) && shortensWord(token);
  if (isNumbered || (numberedTitles.has(word) && startsUpper(token)))
    return /^(?:\d|[IVXLC]{2,}\b|[VX]\b)/u.test(after);
  return calendarAbbreviations.has(word) && startsUpper(token) && startsWithDigit(after);
};

/** "Sat.|Jan. 5", "8 a.m.|Monday", "9 p.m.|Eastern": days, months and time zones follow days and hours. */
const beforeDayOrZone: JoinRule = ({ before, marks, token, next }) => {
  if (marks !== '.') return false;
  const word = token.toLowerCase();
  const named = next.toLowerCase();
  const isDay = calendarAbbreviations.has(named) || calendarNames.has(named);
  if (hourAbbreviations.has(word)) return /\d\s*\S{1,3}$/u.test(before) && (isDay || timeZones.has(named));
  return calendarAbbreviations.has(word) && startsUpper(token) && isDay;
};

/** "John F.|Kennedy", "U.S.|Army", "Robert C.|“Bobby” Scott": a capital before a stop shortens a name. "Plan B." does not. */
const afterInitials: JoinRule = (boundary) => {
  const { before, token, after } = boundary;
  if (!mayAbbreviate(boundary) || !/^(?:\p{Lu}[.-]{1,2})*\p{Lu}$/u.test(token)) return false;
  if (hourAbbreviations.has(token.toLowerCase())) return false;
  // "U.S. 9th Circuit", "Washington, D.C. 20472", but "in the U.S. 12 people died".
  if (startsWithDigit(after)) return token.length > 1 && /^(?:\d+(?:st|nd|rd|th)|\d{5})\b/u.test(after);
  if (/^["“‘']\p{Lu}[\p{L}-]{1,20}["”’']\s\p{Lu}/u.test(after)) return true;
  // "Doe, Jane P. (1889 – 1953)"
  if (/^\(\d/u.test(after)) return true;
  if (!/^\(?\p{Lu}/u.test(after) || opensSentence(boundary)) return false;
  const noun = /(\p{L}+)\s+\p{Lu}$/u.exec(before)?.[1] ?? '';
  if (letteredNouns.has(noun.toLowerCase())) return false;
  // "It was I. Smith left": the pronoun follows a small word, an initial a name or another initial.
  return !(token === 'I' && /^\p{Ll}/u.test(noun));
};

/** "Mass.|Gov. Example", "(R-Tex.)|Friday"; but after its city a state ends the sentence: "in Flint, Mich.|Residents". */
const afterState: JoinRule = (boundary) => {
  const { before, token, after } = boundary;
  const state = token.slice(token.lastIndexOf('-') + 1);
  if (!mayAbbreviate(boundary) || !startsUpper(state) || !stateAbbreviations.has(state.toLowerCase()))
    return false;
  if (after.startsWith('(')) return true;
  return !/,\s*[^\s,]+$/u.test(before) && !opensSentence(boundary);
};

/** "Acme Inc.|Chairman", "Smith Jr.|Day": the sentence goes on unless a sentence opener follows. */
const afterTrailingAbbreviation: JoinRule = (boundary) =>
  mayAbbreviate(boundary) &&
  trailingAbbreviations.has(boundary.token.toLowerCase()) &&
  !startsWithDigit(boundary.after) &&
  !opensSentence(boundary);

/** "“So what?”|Smith said": a name and a verb of saying after a quoted question. */
const beforeCue: JoinRule = (boundary) => {
  if (!/[?!…]["”’']+$/u.test(boundary.marks) || opensSentence(boundary)) return false;
  for (const [index, word] of boundary.after.split(/\s+/u).slice(0, 6).entries()) {
    if (!startsUpper(word)) return index > 0 && cueVerbs.has(word.replace(/[^\p{L}]+$/u, ''));
  }
  return false;
};

/** "1.|Go to court", "a.|Bring a pen": the number of an item is no sentence. */
const afterItemNumber: JoinRule = ({ before, whole, marks }) =>
  whole &&
  /^[.)]+$/u.test(marks) &&
  /^[\s“"'([]*(?:\d{1,3}(?:\.\d{1,3}){0,3}|\p{L}|[ivx]{2,4})$/u.test(before);

/** "“...|Discrimination was used", "a small (?)|Victory": a stop right after an opening mark ends nothing. */
const afterOpeningMark: JoinRule = ({ before }) => /(?:^|\s)["'\p{Ps}\p{Pi}]$/u.test(before);

/** "the term …|Islamic": words left out in the middle of a sentence. */
const afterOmission: JoinRule = (boundary) =>
  /^(?:…|\.{3})["'\p{Pe}\p{Pf}]*$/u.test(boundary.marks) &&
  /\s$/u.test(boundary.before) &&
  !opensSentence(boundary);

/** "Yahoo!|Finance": the mark is a part of the name. */
const afterMarkedName: JoinRule = (boundary) =>
  markedNames.has(boundary.token.toLowerCase() + boundary.marks) &&
  startsUpper(boundary.token) &&
  !opensSentence(boundary);

/**
 * "3.14", "example.com", "U.S.-led", "a?b=C": a stop without a space after it is within a word. But "ended.The next" lacks
 * the space between two sentences, "won.”Then" needs none, and "#Vote" begins something new.
 */
const withinWord: JoinRule = (boundary) => {
  const { before, marks, spaced, after, token, next } = boundary;
  if (spaced || !/[.!?…]$/u.test(marks) || /^(?:["'\p{Ps}\p{Pi}]+\p{Lu}|[@#])/u.test(after)) return false;
  if (!/^[\p{Lu}\p{Lo}]/u.test(after) || addressEndings.has(next.toLowerCase())) return true;
  if (/["\p{Pe}\p{Pf}]$/u.test(before)) return false;
  const chunk = `${/\S*$/u.exec(before)?.[0] ?? ''}.${/^\S*/u.exec(after)?.[0] ?? ''}`;
  if (/[@/\\_=&#]|www\./u.test(chunk)) return true;
  if (!marks.endsWith('.')) return false;
  // "ended.The", "Leeds.The", "2012.The"; "System.Out" and "No.Ten" stay whole.
  const endsAsWord =
    /^\p{Ll}.*\p{Ll}$/u.test(token) || (/[\p{Ll}\d]{2}$/u.test(token) && opensSentence(boundary));
  return !endsAsWord;
};

/** The rules; a sentence goes on where any of them says so, so their order is free. */
const joinRules: readonly JoinRule[] = [
  withoutWords,
  withinWord,
  beforeSmallLetter,
  beforeClosingMark,
  beforeDash,
  afterLeadingAbbreviation,
  beforeItsNumber,
  beforeDayOrZone,
  afterInitials,
  afterState,
  afterTrailingAbbreviation,
  beforeCue,
  afterItemNumber,
  afterOpeningMark,
  afterOmission,
  afterMarkedName,
];

/** True when the sentence goes on past a place where it may end. */
export function goesOn(boundary: Boundary): boolean {
  return boundary.marks === '' ? withoutWords(boundary) : joinRules.some((joins) => joins(boundary));
}
