import type { FindNear } from '../attribution/check/paraphrase.js';
import type { Retriever } from '../retrieval/retriever.js';
import type { Story } from './story.js';

/** Longest text that is searched for: what the model does not read need not be sent to it. */
const longest = 1500;

/** The search of a story as checking a quote wants it: passages by how near they are in meaning. */
export function findNearIn(story: Story, retriever: Retriever): FindNear {
  return async (words, count) => {
    const found = await retriever.retrieve(words.slice(0, longest), count * 2);
    return found
      .flatMap(({ id, dense }) => {
        const passage = story.passages[id];
        return passage ? [{ start: passage.start, end: passage.end, similarity: dense }] : [];
      })
      .toSorted((a, b) => b.similarity - a.similarity)
      .slice(0, count);
  };
}
