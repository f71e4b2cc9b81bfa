import type { Span } from '../../text/span.js';
import { trimSpan } from '../../text/span.js';
import { findDifferences } from './differences.js';
import type { Edited, Piece } from './editorial.js';
import type { Reference } from './reference.js';
import { spanOfWords } from './reference.js';
import type { Sighting } from './sightings.js';
import type { Difference, Part } from './verdict.js';
import { voiceAt } from './voice.js';

/** Each piece with where it stands: exact when the very characters around its words, too, are the article's. */
export function partsOf(reference: Reference, text: string, edited: Edited, sighting: Sighting): Part[] {
  return edited.pieces.flatMap((piece, i): Part[] => {
    const place = sighting[i];
    if (!place) return [];
    const words = spanOfWords(reference.words, place.first, place.last);
    const claimed = trimSpan(text, piece);
    const whole = withEdges(piece, claimed, words);
    const exact =
      whole.start >= 0 &&
      reference.article.text.slice(whole.start, whole.end) === text.slice(claimed.start, claimed.end);
    return [{ claimed, source: exact ? whole : words, exact, quotation: voiceAt(reference, words) }];
  });
}

/** Words of the article with as many characters on each side as the claimed piece has around its own. */
function withEdges({ words }: Piece, claimed: Span, source: Span): Span {
  const lead = (words[0]?.start ?? claimed.start) - claimed.start;
  const trail = claimed.end - (words.at(-1)?.end ?? claimed.end);
  return { start: source.start - lead, end: source.end + trail };
}

/** In what ways the parts that are not exact are written differently. */
export function differencesOf(
  reference: Reference,
  text: string,
  edited: Edited,
  parts: readonly Part[],
): Difference[] {
  const found = parts.flatMap(({ claimed, source, exact }, i) => {
    const piece = edited.pieces[i];
    if (exact || !piece) return [];
    const { start, end } = withEdges(piece, claimed, source);
    return findDifferences(
      text.slice(claimed.start, claimed.end),
      reference.article.text.slice(Math.max(0, start), end),
    );
  });
  return [...new Set(found)];
}
