import type { Span } from '../text/span.js';
import { trimSpan } from '../text/span.js';

/** The lines of a text without their breaks (CRLF, LF, CR, NEL, and Unicode's line and paragraph separators). */
export function* findLines(text: string): Generator<Span> {
  let start = 0;
  for (const match of text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/gu)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

/**
 * The pieces of a text that are paragraphs, in order, without blank lines. A line is a paragraph, except in text that was
 * wrapped at a column, as mail and wire copy are: there the lines of a paragraph are one piece.
 */
export function findBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  let run: Line[] = [];
  const flush = (): void => {
    for (const block of isWrapped(run) ? unwrap(run) : run)
      blocks.push({ start: block.start, end: block.end });
    run = [];
  };
  for (const bounds of findLines(text)) {
    const line = readLine(text, bounds);
    if (line) run.push(line);
    else flush();
  }
  flush();
  return blocks;
}

/** A line that is not blank, and what its neighbours must know of it. Widths are in UTF-16 units. */
interface Line extends Span {
  /** Up to its last visible character. */
  readonly width: number;
  readonly indent: number;
  readonly firstWord: number;
  /** Begins with a small letter. */
  readonly small: boolean;
  /** Begins with a bullet or an item's number. */
  readonly item: boolean;
  /** Ends as a sentence does. */
  readonly ended: boolean;
}

function readLine(text: string, { start, end }: Span): Line | null {
  const visible = trimSpan(text, { start, end });
  if (visible.start === visible.end) return null;
  const head = text.slice(visible.start, Math.min(visible.end, visible.start + 40));
  const tail = text.slice(Math.max(visible.start, visible.end - 8), visible.end);
  return {
    start,
    end,
    width: visible.end - start,
    indent: visible.start - start,
    firstWord: head.search(/\s|$/u),
    small: /^["“‘'(]?\p{Ll}/u.test(head),
    item: /^(?:[-*•·–—]|\d{1,3}[.)])\s/u.test(head),
    ended: /[.!?…:]["”’')\]]*$/u.test(tail),
  };
}

/** Columns at which text is wrapped lie between these. */
const column = { least: 40, most: 100 };

/** Lines between blank ones were wrapped when none is wide and many go on in mid-sentence with a small letter. */
function isWrapped(lines: readonly Line[]): boolean {
  let torn = 0;
  for (const [index, line] of lines.entries()) {
    if (line.width > column.most) return false;
    const next = lines[index + 1];
    if (next?.small && !line.ended && line.width >= column.least) torn++;
  }
  return torn > 0 && torn * 3 >= lines.length - 1;
}

/** Room that wrapping may leave at a line's end although the next word would have fitted. */
const slack = 8;

/** The paragraphs of wrapped lines: one ends where the next word would have fitted, or before an indented line or an item. */
function unwrap(lines: readonly Line[]): Span[] {
  const widest = lines.reduce((width, line) => Math.max(width, line.width), 0);
  const paragraphs: Span[] = [];
  let first: Line | null = null;
  for (const [index, line] of lines.entries()) {
    first ??= line;
    const next = lines[index + 1];
    const fits = next && line.width + 1 + next.firstWord + slack <= widest;
    if (next && (next.small || !(fits || next.item || next.indent > line.indent))) continue;
    paragraphs.push({ start: first.start, end: line.end });
    first = null;
  }
  return paragraphs;
}
