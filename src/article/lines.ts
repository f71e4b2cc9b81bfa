import type { Span } from '../text/span.js';

/** The lines of a text without their breaks (CRLF, LF, CR, and Unicode's line and paragraph separators). */
export function findLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029\u0085]/gu)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Bounds of a hard-wrapped line, in characters: mail and wire text is wrapped at 60 to 80 columns. */
const wrapped = { shortest: 40, longest: 100 };

/**
 * The pieces of a text that are paragraphs. A line is a paragraph, except where lines between blank ones are plainly one
 * paragraph that was wrapped at a column: all but the last of about the same width and most of them broken in mid-sentence.
 */
export function findBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  let run: Span[] = [];
  const flush = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && isWrapped(text, run)) blocks.push({ start: first.start, end: last.end });
    else blocks.push(...run);
    run = [];
  };
  for (const line of findLines(text)) {
    if (text.slice(line.start, line.end).trim() === '') flush();
    else run.push(line);
  }
  flush();
  return blocks;
}

function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 2) return false;
  const full = lines.slice(0, -1);
  const widths = full.map(({ start, end }) => end - start);
  const broken = full.filter(
    ({ start, end }) => !/[.!?…:]["”’')]*\s*$/u.test(text.slice(Math.max(start, end - 8), end)),
  );
  return (
    widths.every((width) => width >= wrapped.shortest && width <= wrapped.longest) &&
    Math.max(...widths) - Math.min(...widths) <= 24 &&
    broken.length * 2 > full.length
  );
}
