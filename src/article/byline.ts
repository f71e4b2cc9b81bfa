import { calendarAbbreviations, calendarNames, hourAbbreviations, timeZones } from '../text/abbreviations.js';
import { beats, nameParticles, roles } from './byline-words.js';

/** Longest line that may say who wrote the story or when, in characters. */
const longest = 160;

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
const isRoleNoun = (word: string | undefined): boolean => word !== undefined && roles.has(word.toLowerCase());

const isBeat = (word: string): boolean => beats.has(word.toLowerCase());

/** "Ann Example", "J. R. Example", "ANN EXAMPLE", "Ludwig van Example". */
function isName(words: readonly string[]): boolean {
  const [first] = words;
  return (
    first !== undefined &&
    !/^(?:the|of)$/u.test(first) &&
    words.length <= 5 &&
    words.filter(isCapitalised).length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word) || nameParticles.has(word)) &&
    words.some(isCapitalised)
  );
}

/** "Chief political correspondent", "Ann Example Defence Editor", "BBC News staff writer". */
function isRole(words: readonly string[]): boolean {
  if (!isRoleNoun(words.at(-1))) return false;
  const before = words.slice(0, -1);
  const names = before.findIndex((word) => isBeat(word));
  if (names === -1) return before.length === 0;
  return before.slice(names).every((word) => isBeat(word)) && (names === 0 || isName(before.slice(0, names)));
}

const isCalendarWord = (word: string): boolean => calendarNames.has(word) || calendarAbbreviations.has(word);
const isYear = (word: string): boolean => /^(?:19|20)\d{2}$/u.test(word);
const isNumericDate = (word: string): boolean =>
  /^\d{1,4}([-/.])\d{1,2}\1\d{2,4}(?:t[\d:.]+z?)?$/u.test(word);
const isHour = (word: string): boolean => /^\d{1,2}(?:[:.h]\d{2}){1,2}(?:am|pm|a\.m|p\.m)?$/u.test(word);
const isDayNumber = (word: string): boolean => /^\d{1,2}(?:st|nd|rd|th|am|pm)?$/u.test(word);
const isDateFiller = (word: string): boolean =>
  hourAbbreviations.has(word) ||
  timeZones.has(word) ||
  /^(?:at|on|time|first|last|published|updated|posted|modified|date)$/u.test(word);

const dateWords = [isCalendarWord, isYear, isNumericDate, isHour, isDayNumber, isDateFiller];

/** "10:15 GMT", "3 March": nothing but what dates and times are made of. */
const isOfDate = (words: readonly string[]): boolean =>
  words.every((word) => dateWords.some((knows) => knows(foldDateWord(word))));

const foldDateWord = (word: string): string => word.toLowerCase().replace(/[.:]$/u, '');

/** "3 March 2026", "Monday, March 3, 2026 at 10:15 GMT", "2026-03-03", "Updated 3/3/2026". "October 7" may be a headline. */
function isDate(words: readonly string[]): boolean {
  const plain = words.map(foldDateWord);
  return (
    isOfDate(words) &&
    plain.some((word) => isCalendarWord(word) || isNumericDate(word)) &&
    plain.some((word) => isYear(word) || isNumericDate(word) || isHour(word))
  );
}

const readWords = (text: string): string[] => text.split(/[\s()]+/u).filter((word) => word !== '');

/** Parts of a byline stand between commas, bars and these small words. Addresses ("@annexample") are left out. */
const readParts = (text: string): string[][] =>
  text
    .split(/[,;|·•–—&]|\s(?:and|in|for|at|with|from|-)\s/u)
    .map((part) => readWords(part).filter((word) => !word.includes('@')))
    .filter((words) => words.length > 0);

/** "By our foreign staff", "By Ann Example Example News political editor": after "By" any words that end in what writers are. */
const isSigned = (words: readonly string[]): boolean => words.length <= 8 && isRoleNoun(words.at(-1));

const byPattern =
  /^(?:(?:words|text|story|report|analysis|written|reported|reporting|photographs?|pictures?)\s)?by[\s:]\s*/iu;

/** True for a line that says who wrote the story or when: "By Ann Example", "Political correspondent", "3 March 2026, 10:15". */
export function isByline(line: string): boolean {
  if (line.length > longest) return false;
  if (isDate(readWords(line.replace(/[,;|·•–—]/gu, ' ')))) return true;
  if (/[.!?]["”’]?$/u.test(line)) return false;
  const by = byPattern.exec(line);
  const parts = readParts(line.slice(by?.[0].length ?? 0));
  if (!by) return parts.some(isRole) && parts.every((part) => isRole(part) || isName(part) || isDate(part));
  const [writer, ...rest] = parts;
  if (writer === undefined || !(isName(writer) || isSigned(writer))) return false;
  return rest.every((part) => isName(part) || isSigned(part) || isOfDate(part));
}

/** True for a line that may be nothing but a writer's name: "Ann Example". Many a headline is as short. */
export function isWriterName(line: string): boolean {
  const words = readWords(line);
  return words.length >= 2 && words.length <= 4 && isName(words);
}
