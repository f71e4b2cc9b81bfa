import type { Article } from '../article/article.js';
import type { Span } from '../text/span.js';
import { trimSpan } from '../text/span.js';
import type { MarkPair } from './pair-marks.js';
import { pairMarks } from './pair-marks.js';
import type { SpeakerLabel } from './transcript.js';

/** Words between marks, whatever they are for: speech, a title, or a word the writer keeps at arm's length. */
export interface QuotedRun {
  /** Index into `Article.paragraphs`. */
  readonly paragraph: number;
  /** With the marks. */
  readonly marked: Span;
  /** Without the marks and the white space inside them. */
  readonly content: Span;
  readonly closed: boolean;
  /** Goes on from the run before it, which stayed open to the end of its paragraph. */
  readonly continues: boolean;
  readonly single: boolean;
  /** The name at the head of its paragraph in a transcript. */
  readonly label: Span | null;
}

const startsOpen = /^[“”„‟"＂«‘'`]/u;

/** Everything between outermost quotation marks, in the order of the text; runs without a letter or digit are left out. */
export function findQuotedRuns(
  article: Article,
  labels: ReadonlyMap<number, SpeakerLabel> = new Map(),
): QuotedRun[] {
  const { text, paragraphs } = article;
  const runs: QuotedRun[] = [];
  let open: QuotedRun | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const reopened = open !== null && startsOpen.test(text.charAt(paragraph.start));
    const next = paragraphs[index + 1];
    const goesOn = next !== undefined && /^[‘']/u.test(text.charAt(next.start));
    const followed = next !== undefined && startsOpen.test(text.charAt(next.start));
    const pairs = pairMarks(text, paragraph, open !== null && !reopened, goesOn);
    const label = labels.get(index);
    let last: QuotedRun | null = null;
    for (const pair of pairs) {
      const run = toRun(
        text,
        index,
        followed ? pair : cutAtCue(text, pair),
        open !== null && pair === pairs[0] && (reopened || pair.open === null),
      );
      if (!run) continue;
      if (label && run.content.start === label.label.start) {
        const content = trimSpan(text, { start: label.words.start, end: run.content.end });
        last = {
          ...run,
          content,
          marked: { start: content.start, end: run.marked.end },
          label: label.label,
          continues: false,
        };
        runs.push(last);
        continue;
      }
      runs.push(run);
      last = run;
    }
    if (label && !(last as QuotedRun | null)?.label) {
      // A transcript without marks: the whole paragraph is said, and what it quotes is part of it.
      while (runs.at(-1)?.paragraph === index) runs.pop();
      const content = trimSpan(text, label.words);
      runs.push({
        paragraph: index,
        marked: content,
        content,
        closed: true,
        continues: false,
        single: false,
        label: label.label,
      });
      last = null;
    }
    open = last && !last.closed && last.marked.end === paragraph.end ? last : null;
  }
  return runs;
}

/** What says, after a comma, that the words are over: ", he said", ", said Ann". */
const cuePattern =
  /[,?!] (?=(?:(?:he|she|they|\p{Lu}[\p{L}.’'-]{0,30}(?: \p{Lu}[\p{L}.’'-]{0,30}){0,3}) (?:said|says|added|told|asked|wrote|replied)(?!\p{L})|(?:said|says|added|asked|replied) \p{Lu}))/u;
/** How far a cue is looked for in words that never close, in characters. */
const cueWithin = 2000;

/** “We won, said Ann on Monday. She left.”: a mark that never closes ends before its cue. */
function cutAtCue(text: string, pair: MarkPair): MarkPair {
  if (pair.close || pair.single) return pair;
  const { start, end } = pair.inside;
  const match = cuePattern.exec(text.slice(start, Math.min(end, start + cueWithin)));
  return match ? { ...pair, inside: { start, end: start + match.index + 1 } } : pair;
}

function toRun(text: string, paragraph: number, pair: MarkPair, continues: boolean): QuotedRun | null {
  const content = trimSpan(text, pair.inside);
  if (!/[\p{L}\p{N}]/u.test(text.slice(content.start, content.end))) return null;
  return {
    paragraph,
    marked: { start: pair.open?.start ?? content.start, end: pair.close?.end ?? content.end },
    content,
    closed: pair.close !== null,
    continues,
    single: pair.single,
    label: null,
  };
}
