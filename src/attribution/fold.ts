import type { Article } from '../article/article.js';
import type { QuotedRun } from './quoted-runs.js';
import type { Token } from './tokens.js';
import { findTokens } from './tokens.js';

/** A token of the article's own words, or a quoted run folded into one piece. */
export interface Piece extends Omit<Token, 'kind'> {
  readonly kind: Token['kind'] | 'quote';
  /** Index into the quoted runs; -1 for a token. */
  readonly run: number;
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

/**
 * The sentences of the article's own voice, in order. Quoted words end a sentence only if they end as one and what follows
 * is no clause about them: "“Why?” Smith asked." is one, "“We won.” Smith left." is two.
 *
 * `saysSo` tells whether a word is a form of a verb of saying.
 */
export function foldSentences(
  article: Article,
  runs: readonly QuotedRun[],
  saysSo: (piece: Piece) => boolean,
): FoldedSentence[] {
  const sentences: FoldedSentence[] = [];
  let nextRun = 0;
  for (const [paragraph, { start, end, sentences: bounds }] of article.paragraphs.entries()) {
    const pieces: Piece[] = [];
    const tokens = findTokens(article.text, { start, end });
    let t = 0;
    while (t < tokens.length) {
      const run = runs[nextRun];
      const token = tokens[t];
      if (!token) break;
      if (run && run.paragraph === paragraph && run.marked.start <= token.start) {
        const { marked } = run;
        const text = article.text.slice(marked.start, marked.end);
        pieces.push({ ...marked, text, lower: '', kind: 'quote', capital: false, run: nextRun });
        while (t < tokens.length && (tokens[t]?.start ?? 0) < marked.end) t++;
        nextRun++;
      } else {
        pieces.push({ ...token, run: -1 });
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
  const run = quote ? runs[quote.run] : undefined;
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
