import { createHash } from 'node:crypto';
import type { Article, Passage } from '../article/article.js';
import { cutPassages } from '../article/passages.js';
import { readArticle } from '../article/read-article.js';
import { attribute } from '../attribution/attribute.js';
import type { Attribution } from '../attribution/attribution.js';

/** An article with all that can be known of it before a question is asked. Immutable; made from the text alone. */
export interface Story {
  /** SHA-256 of the text in UTF-8, hexadecimal: two stories with the same id are the same characters. */
  readonly id: string;
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly attribution: Attribution;
}

/** Reads, cuts and attributes a text. Pure and total: any text gives a story, if an empty one. */
export function readStory(text: string): Story {
  const article = readArticle(text);
  return {
    id: createHash('sha256').update(text).digest('hex'),
    article,
    passages: cutPassages(article),
    attribution: attribute(article),
  };
}
