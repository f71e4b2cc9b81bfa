import type { Span } from '../text/span.js';
import type { Mark } from './marks.js';
import { findMarks } from './marks.js';
import { pairSingles } from './pair-singles.js';

/** Two marks that belong together, or one that never met its other. */
export interface MarkPair {
  /** The opening mark; null when words go on from the paragraph before and only end here. */
  readonly open: Span | null;
  /** The closing mark; null when it never closes in its paragraph. */
  readonly close: Span | null;
  /** What stands between them, white space included. */
  readonly inside: Span;
  readonly single: boolean;
}

interface Opened {
  readonly mark: Mark;
  readonly character: string;
}

/**
 * Pairs the marks of one paragraph; only the outermost pairs are given. A stack for each paragraph, as in retext-quotes,
 * with three repairs: a mark of closing shape that stands where one opens, opens; a mark that opens again where the rest of
 * the paragraph has too few to close both, ends the first; German and Swedish closers are taken by their place.
 *
 * `continues`: the paragraph before stayed open. `goesOn`: the next paragraph opens with a single mark.
 */
export function pairMarks(text: string, paragraph: Span, continues: boolean, goesOn = false): MarkPair[] {
  const all = findMarks(text, paragraph);
  const doubles = pairDoubles(
    text,
    paragraph,
    all.filter(({ family }) => family !== 'single'),
    continues,
  );
  return pairSingles(
    text,
    paragraph,
    all.filter(({ family }) => family === 'single'),
    doubles,
    goesOn,
  );
}

function pairDoubles(text: string, paragraph: Span, marks: readonly Mark[], continues: boolean): MarkPair[] {
  const pairs: MarkPair[] = [];
  const stack: Opened[] = [];
  const balance = countAhead(marks);
  const finish = (open: Mark | null, end: number, close: Mark | null): void => {
    const start = open?.end ?? paragraph.start;
    pairs.push({ open, close, inside: { start, end: Math.max(start, end) }, single: false });
  };
  for (const [i, mark] of marks.entries()) {
    const character = text.slice(mark.start, mark.end);
    const outer = stack[0];
    const top = stack.at(-1);
    if (!outer || !top) {
      if (opensFirst(mark)) stack.push({ mark, character });
      else if (continues && pairs.length === 0 && mark.looksClosing && i === 0)
        finish(null, mark.start, mark);
      continue;
    }
    // Another family inside is part of the words.
    if (mark.family !== top.mark.family && !stack.some((opened) => opened.mark.family === mark.family))
      continue;
    if (closesTop(mark, character, top)) {
      stack.pop();
      if (stack.length === 0) finish(outer.mark, mark.start, mark);
    } else if ((balance[i + 1] ?? 0) >= stack.length + 1 && stack.length < 8) {
      stack.push({ mark, character });
    } else {
      finish(outer.mark, mark.start, null);
      stack.length = 0;
      stack.push({ mark, character });
    }
  }
  const [left] = stack;
  if (left) finish(left.mark, paragraph.end, null);
  return pairs;
}

/** Does a mark open where nothing is open? By its place if that is plain, else by its shape. */
function opensFirst(mark: Mark): boolean {
  if (mark.looksOpening) return true;
  if (mark.looksClosing) return mark.shape === 'open';
  return mark.shape !== 'close';
}

function closesTop(mark: Mark, character: string, top: Opened): boolean {
  if (mark.family === 'angle') return character !== top.character || !mark.looksOpening;
  if (top.character === '„') return !mark.looksOpening || mark.shape === 'close';
  if (mark.shape === 'close') return !mark.looksOpening || mark.looksClosing;
  if (mark.shape === 'open') return mark.looksClosing && !mark.looksOpening;
  return !mark.looksOpening || mark.looksClosing;
}

/** For each place in the list, how many more of the marks from there on close than open. */
function countAhead(marks: readonly Mark[]): number[] {
  const ahead = new Array<number>(marks.length + 1).fill(0);
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    if (!mark) continue;
    const opens =
      (mark.shape === 'open' && !(mark.looksClosing && !mark.looksOpening)) ||
      (mark.looksOpening && !mark.looksClosing);
    ahead[i] = (ahead[i + 1] ?? 0) + (opens ? -1 : 1);
  }
  return ahead;
}
