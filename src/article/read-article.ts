import { splitSentences } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import { trimSpan } from '../text/span.js';
import type { Article, Paragraph, ParagraphKind } from './article.js';
import { isFurniture } from './furniture.js';
import { nameHead } from './head.js';
import { findBlocks } from './lines.js';

/**
 * Reads a text as a news article. Never fails and changes nothing: an empty text gives an article without paragraphs.
 * Spans count UTF-16 units of `text`, byte-order mark and carriage returns included.
 */
export function readArticle(text: string): Article {
  const furniture: Span[] = [];
  const lines: Span[] = [];
  for (const block of findBlocks(text)) {
    const line = trimSpan(text, block);
    (isFurniture(text.slice(line.start, line.end)) ? furniture : lines).push(line);
  }

  const head = nameHead(lines.map((line) => text.slice(line.start, line.end)));
  let number = 0;
  const paragraphs = lines.map((line, index): Paragraph => {
    const kind = head[index] ?? 'body';
    return { ...line, kind, number: kind === 'body' ? ++number : 0, sentences: splitSentences(text, line) };
  });
  const first = (kind: ParagraphKind): Span | null => {
    const found = paragraphs.find((paragraph) => paragraph.kind === kind);
    return found ? { start: found.start, end: found.end } : null;
  };
  return { text, paragraphs, headline: first('headline'), standfirst: first('standfirst'), furniture };
}
