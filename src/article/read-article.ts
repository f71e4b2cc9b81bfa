import { splitSentences } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import { trimSpan } from '../text/span.js';
import { countWords } from '../text/words.js';
import type { Article, Paragraph, ParagraphKind } from './article.js';
import { isByline, isFurniture } from './furniture.js';
import { findBlocks } from './lines.js';

/** A headline is at most this many words: the longest of 84 news headlines measured has 24. */
const headlineWords = 26;
/** A standfirst is at most this many words. */
const standfirstWords = 45;

const endsAsSentence = (line: string): boolean => /[.!?…]["”’'»)\]]*$/u.test(line);

/**
 * Reads a text as a news article. Never fails and changes nothing: an empty text gives an article without paragraphs.
 * Spans count UTF-16 units of `text`, byte-order mark and carriage returns included.
 */
export function readArticle(text: string): Article {
  const furniture: Span[] = [];
  const lines: Span[] = [];
  for (const block of findBlocks(text)) {
    const line = trimSpan(text, block);
    if (line.start === line.end) continue;
    (isFurniture(text.slice(line.start, line.end)) ? furniture : lines).push(line);
  }

  const kinds = nameKinds(lines.map((line) => text.slice(line.start, line.end)));
  let number = 0;
  const paragraphs = lines.map((line, index): Paragraph => {
    const kind = kinds[index] ?? 'body';
    return { ...line, kind, number: kind === 'body' ? ++number : 0, sentences: splitSentences(text, line) };
  });
  const first = (kind: ParagraphKind): Span | null => {
    const found = paragraphs.find((paragraph) => paragraph.kind === kind);
    return found ? { start: found.start, end: found.end } : null;
  };
  return { text, paragraphs, headline: first('headline'), standfirst: first('standfirst'), furniture };
}

/** What the lines at the head of an article are; everything after them is body. */
function nameKinds(lines: readonly string[]): ParagraphKind[] {
  const kinds: ParagraphKind[] = [];
  for (const line of lines.slice(0, 6)) {
    const at = kinds.length;
    if (!kinds.includes('headline') && isHeadline(line, lines[at + 1], lines.length)) kinds.push('headline');
    else if (isByline(line)) kinds.push('byline');
    else if (kinds.includes('headline') && !kinds.includes('standfirst') && isStandfirst(line, lines[at + 1]))
      kinds.push('standfirst');
    else break;
  }
  return kinds;
}

/** Short, first, followed by a story, and not ended like a sentence unless what follows is clearly longer prose. */
function isHeadline(line: string, next: string | undefined, count: number): boolean {
  if (next === undefined || count < 3 || countWords(line) > headlineWords || isByline(line)) return false;
  if (!endsAsSentence(line)) return true;
  return splitSentences(line).length === 1 && line.length < next.length && line.length <= 110;
}

function isStandfirst(line: string, next: string | undefined): boolean {
  return (
    next !== undefined &&
    !endsAsSentence(line) &&
    !/[:,;]$/u.test(line) &&
    countWords(line) <= standfirstWords
  );
}
