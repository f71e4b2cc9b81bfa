import type { Quote } from './answer.js';
import type { Story } from './story.js';

/** An extractive summary: whole sentences in article order, the strongest quotation among them. */
export function summarise(story: Story, sentences = 4): Quote[] {
  void story;
  void sentences;
  return [];
}
