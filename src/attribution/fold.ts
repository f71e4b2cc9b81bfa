import type { Article } from '../article/article.js';
import type { QuotedRun } from './quoted-runs.js';
import type { Token } from './tokens.js';

/** A token of the article's own words, or a quoted run folded into one piece. */
export interface Piece extends Omit<Token, 'kind'> {
  readonly kind: Token['kind'] | 'quote';
  /** Index into the quoted runs; none for a token. */
  readonly run?: number;
}

/** A sentence of the article's own voice: what is quoted in it counts as one word. */
export interface FoldedSentence {
  /** Its place in the article, from 0. */
  readonly index: number;
  readonly paragraph: number;
  readonly pieces: readonly Piece[];
}

/** How far a mark of asking or crying at the end of quoted words is looked past for a verb of saying, in pieces. */
const cueReach = 14;

/** Longest sentence, in pieces: a longer one is a list or a text without stops, and is cut so that time stays linear. */
const longest = 400;

/**
 * The sentences of the article's own voice, in order. Quoted words end a sentence only if they end as one and what follows
 * is no clause about them: "“Why?” Smith asked." is one, "“We won.” Smith left." is two.
 *
 * `saysSo` tells whether a word is a form of a verb of saying.
 */
export function foldSentences(
  article: Article,
  tokens: readonly (readonly Token[])[],
  runs: readonly QuotedRun[],
  saysSo: (piece: Piece) => boolean,
): FoldedSentence[] {
  const sentences: FoldedSentence[] = [];
  let nextRun = 0;
  for (const [paragraph, { end, sentences: bounds }] of article.paragraphs.entries()) {
    const pieces: Piece[] = [];
    const list = tokens[paragraph] ?? [];
    let t = 0;
    while (t < list.length) {
      const run = runs[nextRun];
      const token = list[t];
      if (!token) break;
      if (run && run.paragraph === paragraph && run.marked.start <= token.start) {
        const { marked } = run;
        const text = article.text.slice(marked.start, marked.end);
        pieces.push({ ...marked, text, lower: '', kind: 'quote', capital: false, run: nextRun });
        while (t < list.length && (list[t]?.start ?? 0) < marked.end) t++;
        nextRun++;
      } else {
        pieces.push(token);
        t++;
      }
    }
    while (runs[nextRun] && (runs[nextRun]?.paragraph ?? 0) <= paragraph) nextRun++;

    let from = 0;
    let bound = 0;
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i];
      const next = pieces[i + 1];
      if (!piece) break;
      while ((bounds[bound]?.end ?? end) < piece.end) bound++;
      const isBound = next !== undefined && (bounds[bound]?.end ?? end) <= next.start;
      const ends =
        next === undefined ||
        (i - from >= longest && isPause(piece)) ||
        i - from >= 2 * longest ||
        (piece.kind === 'quote'
          ? endsAfterQuote(pieces, i, runs, article.text, saysSo)
          : isBound && endsAfterToken(piece));
      if (!ends) continue;
      sentences.push({ index: sentences.length, paragraph, pieces: pieces.slice(from, i + 1) });
      from = i + 1;
    }
  }
  return sentences;
}

/** Where a sentence that does not end is cut. */
const isPause = (piece: Piece): boolean => piece.kind === 'quote' || /^[,;:—–]$/u.test(piece.text);

const endsAfterToken = (piece: Piece): boolean => !/^[,;:—–]$/u.test(piece.text);

function endsAfterQuote(
  pieces: readonly Piece[],
  at: number,
  runs: readonly QuotedRun[],
  text: string,
  saysSo: (piece: Piece) => boolean,
): boolean {
  const quote = pieces[at];
  const next = pieces[at + 1];
  const run = quote?.run === undefined ? undefined : runs[quote.run];
  if (!quote || !next || !run) return true;
  if (next.kind === 'mark') return false;
  const last = /[.!?…]["'”’)\]]*\s*$/u.exec(
    text.slice(Math.max(run.content.start, run.content.end - 6), run.content.end),
  );
  if (!last) return next.kind === 'quote' && !run.closed;
  if (next.kind === 'quote') return true;
  if (!next.capital && next.kind !== 'number') return false;
  if (last[0].startsWith('.') && !last[0].startsWith('..')) return true;
  for (let i = at + 1; i < pieces.length && i <= at + cueReach; i++) {
    const piece = pieces[i];
    if (!piece || piece.kind === 'quote' || /^[.!?:;]$/u.test(piece.text)) return true;
    if (saysSo(piece)) {
      // "“Why?” Smith asked." but not "“Why?” Smith said he would go."
      const after = pieces[i + 1];
      return !(
        after === undefined ||
        after.kind === 'mark' ||
        /^(?:in|on|at|during|after|as|with|to|when|while|him|her|them|reporters|of)$/u.test(after.lower)
      );
    }
  }
  return true;
}
