import type { Edited } from './editorial.js';
import type { Reference } from './reference.js';
import type { Sighting } from './sightings.js';
import type { Change, Part } from './verdict.js';

/** Words with a question mark after them in the claim or in the article alone; a claim may leave off the last. */
export function askedElsewhere(
  { article, words }: Reference,
  text: string,
  edited: Edited,
  sighting: Sighting,
): Change[] {
  return edited.pieces.flatMap((piece, i) => {
    const place = sighting[i];
    if (!place) return [];
    const isWhole = piece.words.length === place.last - place.first + 1;
    return piece.words.flatMap((word, w): Change[] => {
      const next = piece.words[w + 1];
      const source = isWhole ? place.first + w : next ? null : place.last;
      if (source === null) return [];
      const start = words[source]?.start ?? 0;
      const claimed = text.slice(word.end, next?.start ?? piece.end);
      const there = article.text.slice(
        words[source]?.end ?? 0,
        words[source + 1]?.start ?? article.text.length,
      );
      const asked = there.includes('?');
      if (claimed.includes('?') ? asked : !next || !asked) return [];
      return [
        {
          claimed: { start: word.start, end: word.end + claimed.trimEnd().length },
          source: { start, end: (words[source]?.end ?? 0) + (asked ? there.indexOf('?') + 1 : 0) },
        },
      ];
    });
  });
}

/** Whether a claim has more question marks than what it was matched with. */
export function asksMore({ article }: Reference, text: string, parts: readonly Part[]): boolean {
  const asked = (words: string): number => words.split('?').length - 1;
  return (
    asked(text) >
    parts.reduce((sum, { source }) => sum + asked(article.text.slice(source.start, source.end + 2)), 0)
  );
}
