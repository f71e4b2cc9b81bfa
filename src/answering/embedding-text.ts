import type { Passage } from '../article/article.js';
import { containsSpan, type Span } from '../text/span.js';
import { speakerOf } from './quote-of.js';
import type { Story } from './story.js';

/** Most names put before a passage: more would drown what it says. */
const mostNames = 2;

/**
 * What is embedded for each passage: its words, with the names before them that it leaves out: whose words they are, and
 * whom "he" or "the minister" stands for. Only for finding; what is quoted is the passage itself.
 */
export function embeddingTexts(story: Story): string[] {
  const { passages, attribution, article } = story;
  const left = passages.map(() => new Set<string>());
  const mentions = attribution.entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })))
    .sort((a, b) => a.mention.start - b.mention.start);
  const named = passages.map(() => new Set<number>());
  const within = (
    visit: (passage: Passage, at: number, index: number) => void,
    spans: readonly Span[],
  ): void => {
    let at = 0;
    for (const [index, span] of spans.entries()) {
      while (at < passages.length && (passages[at]?.end ?? 0) <= span.start) at++;
      const passage = passages[at];
      if (passage && containsSpan(passage, span)) visit(passage, at, index);
    }
  };
  const spans = mentions.map(({ mention }) => mention);
  within((_, at, index) => {
    const found = mentions[index];
    if (found?.mention.form === 'name') named[at]?.add(found.entity.id);
  }, spans);
  within((_, at, index) => {
    const found = mentions[index];
    if (
      found &&
      found.mention.form !== 'name' &&
      found.entity.kind === 'person' &&
      !named[at]?.has(found.entity.id)
    )
      left[at]?.add(found.entity.name);
  }, spans);
  return passages.map((passage, at) => {
    const words = article.text.slice(passage.start, passage.end);
    const speaker = speakerOf(story, passage)?.speaker;
    const names = new Set<string>();
    if (speaker?.name && !(speaker.entity !== null && named[at]?.has(speaker.entity)))
      names.add(speaker.name);
    for (const name of left[at] ?? []) names.add(name);
    return names.size === 0 ? words : `${[...names].slice(0, mostNames).join(', ')}: ${words}`;
  });
}
