import { splitSentences } from '../text/sentences.js';
import { countWords } from '../text/words.js';
import type { ParagraphKind } from './article.js';
import { isByline, isWriterName } from './byline.js';

/** A headline is at most this many words: the longest of 84 news headlines measured has 24. */
const headlineWords = 26;
/** A headline that ends like a sentence is at most this many characters. */
const sentenceHeadline = 110;
/** A standfirst is at most this many words. */
const standfirstWords = 45;
/** The head of an article is at most this many lines. */
const headLines = 7;

/** No word of English prose is longer on average: spares counting the words of what is plainly too long. */
const wordLength = 20;

const holdsAtMost = (line: string, words: number): boolean =>
  line.length <= words * wordLength && countWords(line) <= words;

const endsAsSentence = (line: string): boolean => /[.!?…]["”’'»)\]]*$/u.test(line);

/**
 * What the lines at the head of an article are, in any order that news sites use: headline, standfirst, bylines and dates.
 * Every line after those named is body.
 */
export function nameHead(lines: readonly string[]): ParagraphKind[] {
  const kinds: ParagraphKind[] = [];
  for (const [at, line] of lines.slice(0, headLines).entries()) {
    const rest = lines.slice(at + 1, at + 1 + headLines);
    const kind = nameLine(line, rest, kinds);
    if (kind === 'body') break;
    kinds.push(kind);
  }
  return kinds;
}

function nameLine(line: string, rest: readonly string[], before: readonly ParagraphKind[]): ParagraphKind {
  if (isByline(line)) return 'byline';
  if (!before.includes('headline')) {
    if (isSectionName(line, rest)) return 'byline';
    return isHeadline(line, rest) ? 'headline' : 'body';
  }
  const [next] = rest;
  const besideByline = before.at(-1) === 'byline' || (next !== undefined && isByline(next));
  if (besideByline && isWriterName(line) && next !== undefined) return 'byline';
  return !before.includes('standfirst') && isStandfirst(line, next) ? 'standfirst' : 'body';
}

/** "Politics" or "WORLD NEWS" above the headline. */
function isSectionName(line: string, [next, ...rest]: readonly string[]): boolean {
  const isShort = holdsAtMost(line, 1) || (holdsAtMost(line, 3) && !/\p{Ll}/u.test(line));
  return (
    isShort &&
    next !== undefined &&
    !holdsAtMost(next, 3) &&
    /\p{Ll}/u.test(next) &&
    !endsAsSentence(next) &&
    isHeadline(next, rest)
  );
}

/** Short, above a story, and not ended like a sentence unless the prose that follows is clearly longer. */
function isHeadline(line: string, rest: readonly string[]): boolean {
  const next = rest.find((other) => !isByline(other));
  if (next === undefined || !holdsAtMost(line, headlineWords)) return false;
  if (endsAsSentence(line))
    return (
      rest.length > 1 &&
      line.length <= sentenceHeadline &&
      line.length < next.length &&
      splitSentences(line).length === 1
    );
  return rest.length > 1 || (endsAsSentence(next) && line.length < next.length);
}

/** Short and not ended like a sentence, or set apart from the story by the byline that follows. */
function isStandfirst(line: string, next: string | undefined): boolean {
  if (next === undefined || /[:,;]$/u.test(line) || !holdsAtMost(line, standfirstWords)) return false;
  return !endsAsSentence(line) || isByline(next);
}
