import type { Article } from '../article/article.js';
import { findWords } from '../text/words.js';
import type { Quotation } from './attribution.js';

/** Words as a headline and its story can be compared: folded, one blank between them. */
function foldWords(text: string, { start, end }: { start: number; end: number }): string {
  return ` ${findWords(text, { start, end })
    .map(({ folded }) => folded)
    .join(' ')} `;
}

/** Longest quotation of a headline that is looked for in the story, in characters. */
const longest = 400;

/**
 * Gives what the headline and the standfirst quote the speaker the story gives the same words to. The head of an article
 * shortens: it often names nobody, or says "Minister: ...".
 */
export function settleHeadlines(article: Article, quotations: readonly Quotation[]): Quotation[] {
  const isHead = ({ paragraph }: Quotation): boolean => article.paragraphs[paragraph]?.kind !== 'body';
  const open = quotations.filter(
    (one) => isHead(one) && one.speaker.entity === null && one.content.end - one.content.start <= longest,
  );
  if (open.length === 0) return [...quotations];
  const body = quotations
    .filter((one) => !isHead(one) && one.speaker.entity !== null)
    .map((one) => ({ speaker: one.speaker, words: foldWords(article.text, one.content) }));
  return quotations.map((one) => {
    if (!open.includes(one)) return one;
    const words = foldWords(article.text, one.content);
    const same = body.find((other) => other.words.includes(words));
    return same
      ? { ...one, speaker: { ...same.speaker, mention: null, confidence: same.speaker.confidence * 0.9 } }
      : one;
  });
}

/** True for words of the headline that the story quotes in full: the same quotation twice. */
export function repeatsStory(article: Article, one: Quotation, quotations: readonly Quotation[]): boolean {
  if (article.paragraphs[one.paragraph]?.kind !== 'headline' || one.content.end - one.content.start > longest)
    return false;
  const words = foldWords(article.text, one.content);
  return quotations.some(
    (other) =>
      other !== one &&
      other.kind !== 'indirect' &&
      article.paragraphs[other.paragraph]?.kind === 'body' &&
      foldWords(article.text, other.content).includes(words),
  );
}
