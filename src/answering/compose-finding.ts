import type { Difference, Finding, Part } from '../attribution/check/verdict.js';
import type { Span } from '../text/span.js';
import { containsSpan, coverSpans } from '../text/span.js';
import type { Quote } from './answer.js';
import { type Block, composeQuote, type Run } from './compose.js';
import { findPassage } from './passage-at.js';
import { quotePassages, quoteSpan } from './quote-of.js';
import type { Story } from './story.js';

type QuoteBlock = Extract<Block, { kind: 'quote' }>;

/** A run of somebody's claim; `strong` where it differs from the article. */
export type ClaimRun = Run;

/** What checking found, as a shell shows it. */
export interface ComposedFinding {
  /** The verdict in a word or two: "Altered". */
  readonly title: string;
  /** Pullquote's own sentences about it; they may hold the claimed speaker's name, to be escaped as the asker's words. */
  readonly notes: readonly string[];
  readonly claim: readonly ClaimRun[];
  /** The article's words, checked, with those that matter strong; in the order of the claim. */
  readonly blocks: readonly QuoteBlock[];
}

/**
 * The one way from a {@link Finding} to text. Every word of the article in it is cut by its span and checked.
 * @throws {InexactQuoteError} when a quote is not the slice it claims to be; then nothing may be shown.
 */
export function composeFinding(story: Story, finding: Finding): ComposedFinding {
  return {
    title: titles[finding.verdict],
    notes: [sentenceOf(finding), ...notesOf(story, finding)].filter((note) => note !== ''),
    claim: claimRuns(finding),
    blocks: blocksOf(story, finding),
  };
}

const titles: Readonly<Record<Finding['verdict'], string>> = {
  exact: 'Exact',
  'same-words': 'Same words',
  altered: 'Altered',
  stitched: 'Stitched together',
  cut: 'Cut short',
  misattributed: 'Misattributed',
  paraphrase: 'Not in these words',
  'not-in-article': 'Not in the article',
  'nothing-to-check': 'Nothing to check',
};

function sentenceOf(finding: Finding): string {
  const { verdict, changes, parts, differences, nearest } = finding;
  switch (verdict) {
    case 'exact':
      return 'The article has these words, character for character.';
    case 'same-words':
      return differences.length > 0
        ? `The article has these words; only the ${listOf(differences.map(nameOfDifference))} differ${differences.length > 1 ? '' : 's'}.`
        : 'The article has these words.';
    case 'altered':
      return changes.length === 1
        ? 'The wording differs from the article in one place, in bold.'
        : `The wording differs from the article in ${changes.length} places, in bold.`;
    case 'stitched':
      return `These are ${parts.length} parts of the article that do not stand together there.`;
    case 'cut':
      return 'True words, but what is in bold was left off.';
    case 'misattributed':
      return misattribution(finding);
    case 'paraphrase':
      return 'The article says something close to this, but not in these words:';
    case 'not-in-article':
      return nearest ? 'Nearest passage, not a source:' : 'Nothing in it is near to this.';
    case 'nothing-to-check':
      return 'There are no words in it.';
  }
}

function nameOfDifference(difference: Difference): string {
  return difference === 'case' ? 'use of capitals' : difference;
}

const listOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

function misattribution({ claim, speaker, parts }: Finding): string {
  const claimed = claim.speaker ?? '';
  if (speaker.name !== null) return `These are the words of ${speaker.name}, not of ${claimed}.`;
  if (parts.every(({ quotation }) => quotation === null))
    return `These are the article’s own words, not those of ${claimed}.`;
  return `The article does not name ${claimed}, nor make clear whose words these are.`;
}

function notesOf(story: Story, finding: Finding): string[] {
  const { verdict, speaker, claim, parts, omitted, inserted, interrupted } = finding;
  const notes: string[] = [];
  const isTrue = verdict === 'exact' || verdict === 'same-words' || verdict === 'misattributed';
  if (isTrue && omitted.length > 0) notes.push('What it leaves out is marked, in the right order.');
  if (isTrue && inserted.length > 0) notes.push('What stands in square brackets is not the article’s.');
  if (interrupted.length > 0) notes.push('The article says between them who is speaking.');
  if (speaker.verdict === 'wrong' && verdict !== 'misattributed' && speaker.name !== null && parts.length > 0)
    notes.push(`In the article they are the words of ${speaker.name}, not of ${claim.speaker ?? ''}.`);
  if (speaker.verdict === 'unclear') notes.push('The article does not make clear who said this.');
  const kinds = parts.map(({ quotation }) =>
    quotation === null ? 'article' : story.attribution.quotations[quotation]?.kind,
  );
  if (isTrue && speaker.verdict !== 'wrong' && kinds.length > 0) {
    if (kinds.every((kind) => kind === 'indirect'))
      notes.push('The article reports this without quote marks: the wording is its own.');
    else if (kinds.every((kind) => kind === 'article') && speaker.verdict === 'not-asked')
      notes.push('These are the article’s own words.');
  }
  return notes;
}

/** The claim with the words that differ strong; joined again they are its text. */
function claimRuns({ claim, changes, inserted, verdict }: Finding): ClaimRun[] {
  const marked = (verdict === 'altered' || verdict === 'cut' ? [...changes, ...inserted] : inserted)
    .flatMap(({ claimed }) => claimed ?? [])
    .toSorted((a, b) => a.start - b.start);
  return splitAt(claim.text, { start: 0, end: claim.text.length }, marked);
}

/** A stretch of a text in runs, strong within the marked spans. */
function splitAt(text: string, { start, end }: Span, marked: readonly Span[]): Run[] {
  const runs: Run[] = [];
  const add = (from: number, to: number, strong: boolean): void => {
    if (from < to) runs.push({ text: text.slice(from, to), strong });
  };
  let at = start;
  for (const span of marked) {
    const from = Math.max(at, span.start);
    const to = Math.min(end, span.end);
    if (from >= to) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  return runs;
}

function blocksOf(story: Story, finding: Finding): QuoteBlock[] {
  const { verdict, parts, changes, leftOff, nearest } = finding;
  if (nearest) return [composeSpan(story, nearest, [])];
  const changed = changes.flatMap(({ source }) => source ?? []);
  if (verdict === 'altered') return joinParts(story, parts).map((part) => composePart(story, part, changed));
  if (verdict === 'cut') return joinParts(story, parts).map((part) => composePart(story, part, leftOff));
  return joinParts(story, parts).map((part) => composePart(story, part, part.spans));
}

/** Parts of a claim that stand in one paragraph, in order, are shown in one quote. */
interface ShownPart extends Span {
  readonly paragraph: number;
  readonly spans: readonly Span[];
  readonly quotation: number | null;
}

function joinParts(story: Story, parts: readonly Part[]): ShownPart[] {
  const shown: ShownPart[] = [];
  for (const { source, quotation } of parts) {
    const passage = story.passages[findPassage(story, source.start)];
    const paragraph = passage?.paragraph ?? 0;
    const before = shown.at(-1);
    if (
      before &&
      before.paragraph === paragraph &&
      before.end <= source.start &&
      before.quotation === quotation
    )
      shown[shown.length - 1] = {
        ...before,
        ...coverSpans(before, source),
        spans: [...before.spans, source],
      };
    else shown.push({ start: source.start, end: source.end, paragraph, spans: [source], quotation });
  }
  return shown;
}

function composePart(story: Story, part: ShownPart, strong: readonly Span[]): QuoteBlock {
  const speaker = part.quotation === null ? null : story.attribution.quotations[part.quotation]?.speaker.name;
  return composeSpan(story, part, strong, speaker ?? null);
}

/** The sentences that a span stands in, with some words strong; the span alone where it runs over paragraphs. */
function composeSpan(
  story: Story,
  span: Span,
  strong: readonly Span[],
  speaker: string | null = null,
): QuoteBlock {
  const first = findPassage(story, span.start);
  const last = findPassage(story, Math.max(span.start, span.end - 1));
  const inOne = story.passages[first]?.paragraph === story.passages[last]?.paragraph;
  const whole = inOne ? quotePassages(story, first, last) : null;
  const quote = whole && containsSpan(whole, span) ? whole : quoteSpan(story, span, first);
  return composeMarked(story, { ...quote, speaker: speaker ?? quote.speaker }, strong);
}

/** A quote with several stretches of it strong, checked as any other is. */
function composeMarked(story: Story, quote: Quote, strong: readonly Span[]): QuoteBlock {
  const inside = strong
    .map(({ start, end }) => ({ start: Math.max(start, quote.start), end: Math.min(end, quote.end) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
  const highlight = inside.length > 0 ? inside.reduce(coverSpans) : null;
  const block = composeQuote(story, { ...quote, highlight });
  if (block.kind !== 'quote') throw new TypeError('A quote was composed into something else.');
  return { ...block, runs: splitAt(story.article.text, quote, inside) };
}
