import type { Article } from '../../article/article.js';
import { splitSentences } from '../../text/sentences.js';
import { sliceSpan, trimSpan } from '../../text/span.js';
import { attribute } from '../attribute.js';
import { findQuotedRuns } from '../quoted-runs.js';
import { findClaimedSpeakers } from './claimed-speaker.js';
import type { Reference } from './reference.js';
import type { Claim } from './verdict.js';
import { findCheckWords } from './words.js';

/** What somebody gave to be checked, taken apart. */
export interface Claims {
  /** All of it as one claim. */
  readonly whole: Claim;
  /** What stands between quote marks in it, or behind ">" at the head of a line; empty when nothing does. */
  readonly quoted: readonly Claim[];
  /** How many of its words are quoted, and how many stand outside. */
  readonly inside: number;
  readonly outside: number;
}

/**
 * The claims in a text. Words between quote marks are claims, a quotation over several paragraphs is one; so are lines that
 * begin with ">". Who says them is read from the text where it names somebody the article knows.
 */
export function findClaims(reference: Reference, text: string): Claims {
  const blocks = findBlockQuotes(text);
  // Block quotes are blanked out rather than cut, so that what is left keeps its place.
  const rest = blocks.reduce(
    (left, { start, end }) => left.slice(0, start) + blankOut(left, start, end) + left.slice(end),
    text,
  );
  const message = readMessage(rest);
  const { quotations } = attribute(message);
  const opened: OpenClaim[] = [];
  let open: OpenClaim | null = null;
  for (const { content, continues } of findQuotedRuns(message)) {
    if (continues && open) {
      open.end = content.end;
      continue;
    }
    const said = quotations.find(
      ({ content: words }) => words.start < content.end && content.start < words.end,
    );
    const mention = said && said.speaker.confidence >= leastConfidence ? said.speaker.mention : null;
    const speaker = mention ? sliceSpan(rest, mention) : null;
    open = {
      start: content.start,
      end: content.end,
      speaker: speaker && known(reference, speaker) ? speaker : null,
    };
    opened.push(open);
  }
  const quoted = [
    ...blocks.map(({ start, words }) => ({ start, claim: { text: words, speaker: null } })),
    ...opened.map(({ start, end, speaker }) => ({ start, claim: { text: rest.slice(start, end), speaker } })),
  ]
    .toSorted((a, b) => a.start - b.start)
    .map(({ claim }): Claim => claim)
    .filter((claim) => findCheckWords(claim.text).length > 0);
  const all = findCheckWords(text).length;
  const inside = quoted.reduce((sum, claim) => sum + findCheckWords(claim.text).length, 0);
  const whole = { text: sliceSpan(text, trimSpan(text, { start: 0, end: text.length })), speaker: null };
  return { whole, quoted, inside, outside: Math.max(0, all - inside) };
}

/** A claim that may go on in the next paragraph. */
interface OpenClaim {
  readonly start: number;
  end: number;
  readonly speaker: string | null;
}

/** A speaker read from a message with less is not held against it. */
const leastConfidence = 0.6;

/** Only a name that the article has tells whom a message means; pronouns and "she" do not. */
function known({ article, attribution }: Reference, speaker: string): boolean {
  return /\p{Lu}/u.test(speaker) && findClaimedSpeakers(article, attribution, speaker).length > 0;
}

/** A message as an article of body paragraphs alone: nothing in it is headline or furniture. */
function readMessage(text: string): Article {
  const paragraphs: Article['paragraphs'][number][] = [];
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    const span = trimSpan(text, { start: line.index, end: line.index + line[0].length });
    if (span.start === span.end) continue;
    paragraphs.push({
      ...span,
      kind: 'body',
      number: paragraphs.length + 1,
      sentences: splitSentences(text, span),
    });
  }
  return { text, paragraphs, headline: null, standfirst: null, furniture: [] };
}

interface BlockQuote {
  readonly start: number;
  readonly end: number;
  /** Without the ">" and the quote marks around the whole. */
  readonly words: string;
}

function findBlockQuotes(text: string): BlockQuote[] {
  const blocks: BlockQuote[] = [];
  for (const match of text.matchAll(/(?:^|\n)(?:[ \t]{0,3}>{1,3}[ \t][^\n]*(?:\n|$))+/gu)) {
    const words = match[0]
      .split('\n')
      .map((line) => line.replace(/^[ \t]{0,3}>{1,3}[ \t]/u, ''))
      .join('\n')
      .trim()
      .replace(/^["“„«](.*)["”»]$/su, '$1')
      .trim();
    if (words !== '') blocks.push({ start: match.index, end: match.index + match[0].length, words });
  }
  return blocks;
}

const blankOut = (text: string, start: number, end: number): string =>
  text.slice(start, end).replace(/[^\n]/gu, ' ');
