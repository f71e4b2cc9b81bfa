import type { Article } from '../article/article.js';
import type { Span } from '../text/span.js';

/** The name before a colon at the head of a paragraph, in a transcript or an interview. */
export interface SpeakerLabel {
  /** The name, without the colon. */
  readonly label: Span;
  /** The words said, from the first to the end of the paragraph. */
  readonly words: Span;
}

// "MOORE:", "Ann Lee:", "“MOORE:", "Q:", "Q.": at most four words.
const labelPattern = /^["“„«'‘]?((?:\p{Lu}[\p{L}\p{M}.’'-]*)(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3}):\s+(?=\S)/u;

/** Longest label, in characters. */
const longest = 60;

/** Words that stand before a colon in any article and are no speaker. */
const notices =
  /^(?:correction|clarification|update|updated|editor’?'?s note|note|source|sources|photo|image|video|credit|related|read more|watch|listen|poll|exclusive|breaking|analysis|opinion|where|when|what|how|why|who|time|date|place|tickets|price|warning|tip|step|example)$/iu;

/**
 * The labelled paragraphs of a transcript, by paragraph; empty for an article that is none. It is one when at least three
 * paragraphs carry a label and two labels take turns, or when one of two labels comes back.
 */
export function findLabels(article: Article): Map<number, SpeakerLabel> {
  const { text, paragraphs } = article;
  const labels = new Map<number, SpeakerLabel>();
  const counts = new Map<string, number>();
  for (const [index, paragraph] of paragraphs.entries()) {
    // A line that ends as a sentence is none of the head's, even where it stands first.
    if (paragraph.kind !== 'body' && !/[.?!]$/u.test(text.charAt(paragraph.end - 1))) continue;
    const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longest + 4));
    const match = labelPattern.exec(head);
    const name = match?.[1];
    if (!match || name === undefined || notices.test(name)) continue;
    const start = paragraph.start + match[0].indexOf(name);
    labels.set(index, {
      label: { start, end: start + name.length },
      words: { start: paragraph.start + match[0].length, end: paragraph.end },
    });
    const key = name.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const repeated = [...counts.values()].some((count) => count > 1);
  return labels.size >= 3 && counts.size >= 2 && repeated ? labels : new Map();
}
