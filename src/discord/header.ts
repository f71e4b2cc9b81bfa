import { escapeMarkdown } from './escape-markdown.js';
import { cutVisibly, showUserWords } from './user-words.js';

const questionMark = '-# Question: ';
const longestQuestion = 150;
const longestNote = 250;
const longestTitle = 150;

/** Longest label, before escaping. */
export const longestLabel = 120;

/** Markdown for the question as it was asked, cut visibly. */
export function questionLine(question: string): string {
  const shown = showUserWords(question, longestQuestion);
  return shown === '' ? `${questionMark}(nothing)` : questionMark + shown;
}

/** Markdown for a sentence of Pullquote's own that may hold the asker's words, cut visibly. */
export function noteLine(sentence: string): string {
  return showUserWords(sentence, longestNote);
}

/** Markdown for what a list is of, in bold. Words of the article in it are shown as they are, cut visibly. */
export function titleLine(words: string): string {
  return `**${escapeMarkdown(cutVisibly(words.trim(), longestTitle), '*')}**`;
}

/** Markdown for a line above a quote. Words of the article in it are shown as they are, cut visibly. */
export function labelLine(words: string): string {
  return escapeMarkdown(cutVisibly(words, longestLabel));
}

/**
 * The lines that stand above the quotes of a message, as they were sent. Every page begins with them, so that a button
 * can find again what was asked: its custom id is too short to say.
 */
export function headerOf(content: string): string {
  const lines = content.split('\n');
  const quotes = lines.findIndex((line) => line.startsWith('> '));
  return (quotes < 0 ? lines : lines.slice(0, quotes)).join('\n');
}

/** The line made by {@link questionLine} in a message's content; null when it has none. */
export function questionLineOf(content: string): string | null {
  const [first = ''] = content.split('\n', 1);
  return first.startsWith(questionMark) ? first : null;
}
