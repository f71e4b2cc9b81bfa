import type { Run } from '../answering/compose.js';
import { escapeMarkdown } from './escape-markdown.js';

const opening = '> ';
const boldMarks = '**'.length * 2;

/**
 * Runs of the article as a block quote, strong ones in bold: what a reader sees is the runs' characters in order, and
 * nothing else. Bold marks stand against the words, since some clients do not take them beside white space.
 */
export function blockQuote(runs: readonly Run[]): string {
  return opening + runs.map(({ text, strong }) => (strong ? boldLines(text) : escapedLines(text))).join('');
}

/** Bold marks may follow a run, as they do within it. */
function escapeRun(text: string): string {
  return escapeMarkdown(text, '*');
}

function escapedLines(text: string): string {
  return text.split('\n').map(escapeRun).join(`\n${opening}`);
}

function boldLines(text: string): string {
  return text.split('\n').map(bold).join(`\n${opening}`);
}

function bold(line: string): string {
  const words = line.trim();
  if (words === '') return line;
  const from = line.indexOf(words);
  return `${line.slice(0, from)}**${escapeRun(words)}**${line.slice(from + words.length)}`;
}

/** Longest stretch that is moved to the next piece as one. */
const longestUnit = 80;

/**
 * Splits runs into pieces whose {@link blockQuote} is at most `room` characters: after a word where that can be, never
 * within a visible character of up to 80 units, nor ever within a surrogate pair. The pieces' runs together are the
 * runs given.
 * @param room at least 250
 */
export function splitRuns(runs: readonly Run[], room: number): Run[][] {
  const pieces: Run[][] = [];
  let piece: Run[] = [];
  let length = opening.length;
  for (const run of runs) {
    for (const text of units(run.text)) {
      const cost = unitCost(text, run.strong);
      const last = piece.at(-1);
      const joins = last?.strong === run.strong;
      const added = cost + (run.strong && !joins ? boldMarks : 0);
      if (last && length + added > room) {
        pieces.push(piece);
        piece = [{ text, strong: run.strong }];
        length = opening.length + cost + (run.strong ? boldMarks : 0);
      } else {
        if (last && joins) piece[piece.length - 1] = { text: last.text + text, strong: run.strong };
        else piece.push({ text, strong: run.strong });
        length += added;
      }
    }
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/** The most that a unit adds to its piece's block quote, wherever in the piece it comes to stand. */
function unitCost(text: string, strong: boolean): number {
  const breaks = text.split('\n').length - 1;
  // Dots and slashes are escaped by what stands before them, which may be in the unit before.
  const perhaps = text.match(/[./]/gu)?.length ?? 0;
  return (
    escapeMarkdown(text).length + perhaps + breaks * opening.length + (strong && breaks > 0 ? boldMarks : 0)
  );
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text in words with the white space after them, long ones and long white space in parts. */
function* units(text: string): Generator<string> {
  for (const [word] of text.matchAll(/\S+\s*|\s+/gu)) {
    if (word.length <= longestUnit) yield word;
    else yield* parts(word);
  }
}

function* parts(word: string): Generator<string> {
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    // Marks heaped on one letter can be of any length: their code points are taken one by one.
    for (const piece of segment.length > longestUnit ? segment : [segment]) {
      if (part.length + piece.length > longestUnit) {
        yield part;
        part = '';
      }
      part += piece;
    }
  }
  if (part !== '') yield part;
}
