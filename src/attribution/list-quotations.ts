import type { Article } from '../article/article.js';
import type { Attribution } from './attribution.js';
import { repeatsStory } from './headline-speakers.js';

/** One run of quoted words with who said it, as `quotes --json` prints it. */
export interface ListedQuotation {
  /** Equal to `article.text.slice(start, end)`: the words without their marks. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The speaker's full name where it is known, else the words that name them; null when it is unclear. */
  readonly speaker: string | null;
  /** "said", "According to"; null when speech goes on without one. */
  readonly cue: string | null;
}

/**
 * Direct and mixed quotations in the order of the text, one entry for each paragraph of one. A few words quoted in the
 * headline are left out, and whole sentences of it that the story quotes again: a headline shortens its story.
 */
export function listQuotations(article: Article, { quotations }: Attribution): ListedQuotation[] {
  const { text } = article;
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return quotations
    .filter(
      (one) =>
        one.kind !== 'indirect' &&
        !(one.kind === 'mixed' && article.paragraphs[one.paragraph]?.kind === 'headline') &&
        !repeatsStory(article, one, quotations),
    )
    .map(({ content, speaker, cue }) => ({
      text: slice(content),
      start: content.start,
      end: content.end,
      speaker: speaker.name,
      cue: cue ? slice(cue) : null,
    }));
}
