import type { Span } from '../text/span.js';

/** What a paragraph is for: which of them a reader would call the story, and which only stand at its head. */
export type ParagraphKind = 'headline' | 'standfirst' | 'byline' | 'body';

/** One paragraph, without the line break after it and the white space around it. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
  /** Counts the body's paragraphs from 1, as a person would; 0 for headline, standfirst and byline. */
  readonly number: number;
  /** Tile the paragraph's span. */
  readonly sentences: readonly Span[];
}

/** A news article as read: its text unchanged, and spans that say what is what in it. */
export interface Article {
  /** Every character of the source. All spans of everything made from this article count in it. */
  readonly text: string;
  /** In the order of the text; never empty lines, never page furniture. */
  readonly paragraphs: readonly Paragraph[];
  readonly headline: Span | null;
  readonly standfirst: Span | null;
  /** Lines left over from the page ("comments", "Share this article"): never quoted, never retrieved. */
  readonly furniture: readonly Span[];
}

/** A passage is what is embedded, retrieved and quoted: one sentence, or a part of a very long one. */
export interface Passage extends Span {
  /** Its place in the article's list of passages, from 0. */
  readonly id: number;
  /** Index into {@link Article.paragraphs}. */
  readonly paragraph: number;
  readonly kind: ParagraphKind;
}
