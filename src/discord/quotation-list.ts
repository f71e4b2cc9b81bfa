import type { Quote } from '../answering/answer.js';
import { findPassage } from '../answering/passage-at.js';
import { quotePassages, quoteSpan } from '../answering/quote-of.js';
import type { Story } from '../answering/story.js';
import type { Quotation } from '../attribution/attribution.js';
import { findContentTerms, findTerms } from '../retrieval/terms.js';
import { encodeNumber, storyKey } from './custom-id.js';
import { quoteItem } from './deck.js';
import { labelLine, titleLine } from './header.js';
import type { List } from './list-message.js';
import type { Item } from './paginate.js';
import type { NamedSpeaker } from './speakers.js';
import { isBy } from './speakers.js';

/** What `/quotes` was asked for. */
export interface QuotationQuery {
  /** Index into `speakersOf(story)`. */
  readonly speaker: number | null;
  /** Words that must all stand in a quotation's paragraph; empty for any. */
  readonly about: string;
}

/** Longest topic: it travels in a custom id. */
export const longestTopic = 60;

/**
 * The quotations asked for, in the order of the article. Of one speaker also what is reported without quote marks, said
 * to be so; words that the article gives nobody's name for are credited to "speaker unclear".
 */
export function quotationList(story: Story, speakers: readonly NamedSpeaker[], query: QuotationQuery): List {
  const speaker = query.speaker === null ? undefined : speakers[query.speaker];
  const items = story.attribution.quotations
    .filter((quotation) => (speaker ? isBy(speaker, quotation) : quotation.kind !== 'indirect'))
    .filter((quotation) => isAbout(story, quotation, query.about))
    .map((quotation) => quotationItem(story, quotation))
    .filter((item, i, all) => item.block.quote.start !== all[i - 1]?.block.quote.start);
  const of = speaker ? ` of ${speaker.name}` : '';
  const about = query.about === '' ? '' : ` about “${query.about}”`;
  return {
    header: titleLine(
      `Quotations${of}${about}: ${items.length === 0 ? 'none in this article' : items.length}`,
    ),
    items,
    idFor: (page) => ({
      action: 'qt',
      story: storyKey(story),
      args: [encodeNumber(page), query.speaker === null ? '' : encodeNumber(query.speaker), query.about],
    }),
  };
}

function isAbout({ article }: Story, { paragraph, speaker }: Quotation, about: string): boolean {
  if (about === '') return true;
  const span = article.paragraphs[paragraph];
  if (!span) return false;
  const terms = new Set([...findTerms(article.text, span), ...findTerms(speaker.name ?? '')]);
  const content = findContentTerms(about);
  const wanted = content.length > 0 ? content : findTerms(about);
  return wanted.length > 0 && wanted.every((term) => terms.has(term));
}

function quotationItem(story: Story, quotation: Quotation): Item {
  const quote = quoteQuotation(story, quotation);
  const credited = { ...quote, speaker: quotation.speaker.name ?? 'speaker unclear' };
  return quotation.kind === 'indirect'
    ? quoteItem(story, credited, labelLine('Reported without quote marks:'))
    : quoteItem(story, credited);
}

/** Whole sentences said stand alone; words within the article's own sentence are shown in it. */
function quoteQuotation(story: Story, { kind, marked, content }: Quotation): Quote {
  const first = findPassage(story, marked.start);
  if (kind !== 'direct') {
    const sentence = quotePassages(story, first, findPassage(story, marked.end - 1), content);
    if (sentence) return sentence;
  }
  return quoteSpan(story, marked, first);
}
