import { overlaps, type Span, spanLength } from '../text/span.js';
import { countWords } from '../text/words.js';
import type { Quote } from './answer.js';
import type { Inspection, Ranked } from './inspection.js';
import { quotePassages, speakerOf } from './quote-of.js';
import type { Story } from './story.js';

/** Most meetings quoted for "who met whom?". */
const mostMeetings = 3;

/**
 * The words that answer: for most questions the sentence that stands first; every remark of a speaker when all are asked
 * for, and no other's; every meeting when it is asked who met whom. Null when nothing can be quoted.
 */
export function selectQuotes(
  story: Story,
  { question, ranked }: Inspection,
): readonly [Quote, ...Quote[]] | null {
  const first = ranked[0];
  if (!first) return null;
  const speaker = question.speaker?.entity ?? null;
  // A place speaks by its officials' words, which are given as theirs.
  const isVoice = speaker !== null && story.attribution.entities[speaker]?.kind !== 'place';
  const saidBy = question.kind === 'said' && question.allWords && isVoice ? speaker : null;
  if (
    question.kind === 'said' &&
    question.allWords &&
    question.speaker === null &&
    question.topic.length === 0
  )
    return quoteSpeaker(story, null);
  if (saidBy !== null && question.topic.length === 0)
    return quoteSpeaker(story, saidBy) ?? quoteReports(story, ranked);
  if (question.kind === 'met') {
    const met = ranked.filter(
      (hit) => hit.features.meeting > 0 && hit.features.head === 0 && meetsAsked(hit, first),
    );
    const shown = met.slice(0, mostMeetings).sort((a, b) => a.id - b.id);
    const [one, ...others] = shown.flatMap((hit) => quotePassages(story, hit.id) ?? []);
    if (one) return [one, ...others];
  }
  const best = saidBy === null ? first : ownWords(ranked);
  if (!best) return null;
  const passage = story.passages[best.id];
  const answer =
    best.answer && passage && best.answer.score > 0 && standsOut(best.answer, passage) ? best.answer : null;
  const remark = question.kind === 'said' ? quoteRemark(story, best.id) : null;
  const main = remark ?? quoteWithAntecedent(story, best.id, answer);
  return main && [main];
}

/** What is told of a speaker's words where none are given as theirs, in order; null where nothing is. */
function quoteReports(story: Story, ranked: readonly Ranked[]): readonly [Quote, ...Quote[]] | null {
  const told = ranked.filter(({ features }) => features.speaker > 0 && features.head === 0);
  const [first, ...others] = told
    .sort((a, b) => a.id - b.id)
    .flatMap(({ id }) => quotePassages(story, id) ?? []);
  return first ? [first, ...others] : null;
}

/** The best passage of the speaker's own words, if it stands first or is about what was asked. */
function ownWords(ranked: readonly Ranked[]): Ranked | null {
  const own = ranked.find(({ features }) => features.speaker > 0 && features.head === 0);
  return own && (own === ranked[0] || own.features.overlap > 0) ? own : null;
}

/** Words that are nearly the whole sentence do not stand out in it. */
const standsOut = (answer: Span, sentence: Span): boolean => spanLength(answer) < 0.8 * spanLength(sentence);

/** A meeting that mentions as many of the names asked about as the best does. */
const meetsAsked = (hit: Ranked, first: Ranked): boolean => hit.features.names >= first.features.names;

/**
 * All that a speaker said, in order, one quote a paragraph; null when the article gives nothing of theirs. Without a
 * speaker everybody's words in quote marks.
 */
function quoteSpeaker(story: Story, speaker: number | null): readonly [Quote, ...Quote[]] | null {
  const { passages, attribution, article } = story;
  const bodies = attribution.quotations.filter(
    (quotation) =>
      (speaker === null ? quotation.kind !== 'indirect' : quotation.speaker.entity === speaker) &&
      article.paragraphs[quotation.paragraph]?.kind === 'body',
  );
  const quotes: Quote[] = [];
  let at = 0;
  let last = -1;
  for (const { marked } of bodies) {
    while (at < passages.length && (passages[at]?.end ?? 0) <= marked.start) at++;
    let to = at;
    while ((passages[to + 1]?.start ?? Number.POSITIVE_INFINITY) < marked.end) to++;
    const from = Math.max(at, last + 1);
    if (from > to) continue;
    for (const [begin, end] of byParagraph(story, from, to)) {
      const quote = quotePassages(story, begin, end, highlightOf(story, marked, begin, end));
      if (quote) quotes.push(quote);
    }
    last = to;
  }
  const [first, ...others] = quotes;
  return first ? [first, ...others] : null;
}

/** Longest remark quoted whole, in words. */
const longestRemark = 60;

/** The whole of the remark that a sentence is part of, within its paragraph; null when it is no quotation or a long one. */
function quoteRemark(story: Story, id: number): Quote | null {
  const passage = story.passages[id];
  const remark = passage ? speakerOf(story, passage) : null;
  if (remark?.kind !== 'direct') return null;
  let from = id;
  let to = id;
  while ((story.passages[from - 1]?.end ?? 0) > remark.marked.start) from--;
  while ((story.passages[to + 1]?.start ?? Number.POSITIVE_INFINITY) < remark.marked.end) to++;
  const quote = quotePassages(story, from, to);
  return quote && countWords(quote.text) <= longestRemark ? quote : null;
}

/** The quoted words themselves are the highlight where they are only a part of the sentences cut. */
function highlightOf(story: Story, marked: Span, from: number, to: number): Span | null {
  const first = story.passages[from];
  const last = story.passages[to];
  if (!first || !last || !overlaps(marked, { start: first.start, end: last.end })) return null;
  const start = Math.max(marked.start, first.start);
  const end = Math.min(marked.end, last.end);
  return start === first.start && end === last.end ? null : { start, end };
}

/** Splits a run of passages where the paragraph changes. */
function byParagraph(story: Story, from: number, to: number): [number, number][] {
  const runs: [number, number][] = [];
  let begin = from;
  for (let id = from; id <= to; id++) {
    if (story.passages[id + 1]?.paragraph !== story.passages[id]?.paragraph || id === to) {
      runs.push([begin, id]);
      begin = id + 1;
    }
  }
  return runs;
}

/** "This would have ...", "That is why ...": words that point back mean little without what they point at. */
const pointsBack = /^[“"‘'(]*(?:This|That|These|Those|Such|It|Both)\b/u;

/**
 * The sentence, with the one before it in the paragraph where it points back. The highlight is the words that the reader
 * found to answer, else the sentence itself where another stands beside it.
 */
function quoteWithAntecedent(story: Story, id: number, answer: Span | null): Quote | null {
  const passage = story.passages[id];
  const before = story.passages[id - 1];
  if (!passage) return null;
  const text = story.article.text.slice(passage.start, passage.end);
  if (before && before.paragraph === passage.paragraph && pointsBack.test(text))
    return quotePassages(story, id - 1, id, answer ?? { start: passage.start, end: passage.end });
  return quotePassages(story, id, id, answer);
}
