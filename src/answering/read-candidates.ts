import { containsSpan } from '../text/span.js';
import { bestAnswer, type Reader, type ReaderSpan, type Reading } from './reader.js';
import type { Story } from './story.js';

/** How many of the best candidates the reader reads: each costs 3 to 6 ms, and its ninth candidate is hardly ever right. */
const candidatesRead = 8;

/**
 * The reader's best answer within each of the best candidates, by passage id; of the first alone when it answers there
 * rather than not. Each is read with its neighbours in the
 * paragraph around it (in the article, for the head of one); a sentence's answer is its best over all windows that hold it.
 */
export async function readCandidates(
  reader: Reader,
  story: Story,
  question: string,
  candidates: readonly { readonly id: number }[],
): Promise<Map<number, ReaderSpan>> {
  const best = new Map<number, ReaderSpan>();
  const chosen = candidates.slice(0, candidatesRead);
  for (const { id } of chosen) {
    const window = windowAround(story, id);
    if (!window) continue;
    const reading = await reader.read(question, story.article.text, window);
    for (const other of chosen) {
      const passage = story.passages[other.id];
      if (passage && containsSpan(window, passage)) keepBest(best, other.id, reading, passage);
    }
    // Found where it was looked for first: the other windows would cost five times as much and seldom change the answer.
    if (id === chosen[0]?.id && (best.get(id)?.score ?? 0) > 0) break;
  }
  return best;
}

function keepBest(
  best: Map<number, ReaderSpan>,
  id: number,
  reading: Reading,
  passage: { readonly start: number; readonly end: number },
): void {
  const found = bestAnswer(reading, passage);
  const known = best.get(id);
  if (found && (!known || found.score > known.score)) best.set(id, found);
}

/** A sentence and its two neighbours, when they are of the same part of the article. */
function windowAround({ passages }: Story, id: number): { start: number; end: number } | null {
  const middle = passages[id];
  if (!middle) return null;
  const before = passages[id - 1];
  const after = passages[id + 1];
  return {
    start: before?.kind === middle.kind ? before.start : middle.start,
    end: after?.kind === middle.kind ? after.end : middle.end,
  };
}
