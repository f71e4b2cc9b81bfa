import type { Story } from './story.js';

/** Id of the passage that holds an offset, or of the last one before it; 0 for an offset before all of them. */
export function findPassage({ passages }: Story, offset: number): number {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passages[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
