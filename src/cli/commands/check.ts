import { text as readText } from 'node:stream/consumers';
import { type ComposedFinding, composeFinding } from '../../answering/compose-finding.js';
import type { Story } from '../../answering/story.js';
import { checkerOf } from '../../answering/story-checker.js';
import { longestChecked } from '../../attribution/check/checker.js';
import type { FindNear, NearPassage } from '../../attribution/check/paraphrase.js';
import type { Finding } from '../../attribution/check/verdict.js';
import { csvHeader, formatQuote, type HouseStyle } from '../../attribution/house-style.js';
import { linkToWords } from '../../attribution/permalink.js';
import { ConfigError, ModelError } from '../../errors.js';
import type { Span } from '../../text/span.js';
import { coverSpans, sliceSpan } from '../../text/span.js';
import { type ArticleOptions, openEngine, openStory, printJson, type Session } from '../session.js';
import { createTerminal, printBlocks, showControls, type Terminal } from '../terminal.js';

export interface CheckCommandOptions extends ArticleOptions {
  readonly saidBy?: string;
  readonly style?: HouseStyle;
  readonly url?: string;
}

/**
 * `pullquote check WORDS`: whether the article has these words. Words between quote marks are checked one by one.
 * @returns true when every one is exact or the same words
 */
export async function check(
  session: Session,
  words: readonly string[],
  options: CheckCommandOptions,
): Promise<boolean> {
  const claimed = words.length > 0 ? words.join(' ') : await readText(process.stdin);
  if (claimed.length > longestChecked)
    throw new ConfigError(
      `That is ${claimed.length} characters, longer than a quotation: give at most ${longestChecked}.`,
    );
  const address = readAddress(options.url);
  const story = await openStory(session, options);
  await using engine = openEngine(session);
  // The model is loaded only for words that are not in the article.
  let search: Promise<FindNear | null> | null = null;
  const findNear: FindNear = async (text, count): Promise<readonly NearPassage[]> => {
    search ??= engine.openDesk(story, { save: 'best-effort' }).then(
      (desk) => desk.findNear,
      (error: unknown) => {
        if (!(error instanceof ModelError)) throw error;
        session.log.warn(`${error.message} Paraphrases are looked for by their words alone.`);
        return null;
      },
    );
    return (await search)?.(text, count) ?? [];
  };
  const { findings, skipped } = await checkerOf(story, findNear).check(claimed, {
    as: 'words',
    saidBy: options.saidBy ?? null,
  });
  if (skipped > 0) session.log.warn(`${skipped} more quotes were not checked: ${findings.length} at a time.`);
  if (options.json) printJson(findings.map((finding) => toJson(story, finding, address)));
  else if (options.style) printForCopying(story, findings, options.style, address);
  else printFindings(createTerminal(), story, findings);
  return findings.every(isTrue);
}

function readAddress(url: string | undefined): string | null {
  if (url === undefined) return null;
  if (/^https?:$/u.test(URL.canParse(url) ? new URL(url).protocol : '')) return url;
  throw new ConfigError(`--url must be an http(s) address, not ${url}.`);
}

const isTrue = ({ verdict }: Finding): boolean => verdict === 'exact' || verdict === 'same-words';

function printFindings(terminal: Terminal, story: Story, findings: readonly Finding[]): void {
  for (const finding of findings) {
    const { title, notes, claim, blocks }: ComposedFinding = composeFinding(story, finding);
    const style = isTrue(finding) ? 'green' : finding.verdict === 'paraphrase' ? 'yellow' : 'red';
    terminal.line(`${terminal.style(style, title)}. ${showControls(notes.join(' '))}`);
    const words = claim
      .map(({ text, strong }) => (strong ? terminal.style('bold', showControls(text)) : showControls(text)))
      .join('');
    terminal.line(`  Claimed: “${words}”`);
    printBlocks(terminal, blocks);
  }
}

/** What the article has is printed; what it has not is left out, and said on standard error. */
function printForCopying(
  story: Story,
  findings: readonly Finding[],
  style: HouseStyle,
  address: string | null,
): void {
  if (style === 'csv') process.stdout.write(`${csvHeader}\r\n`);
  for (const finding of findings) {
    const [first, ...others] = finding.parts;
    if (!first || !isTrue(finding)) {
      const { title, notes } = composeFinding(story, finding);
      process.stderr.write(
        `Left out: ${showControls(`“${finding.claim.text}”: ${title}. ${notes.join(' ')}`)}\n`,
      );
      continue;
    }
    const words: Span = others.reduce((all, { source }) => coverSpans(all, source), first.source);
    const line = formatQuote(story.article, { words, speaker: finding.speaker.name }, { style, address });
    process.stdout.write(`${style === 'csv' ? line : showControls(line)}${style === 'csv' ? '\r\n' : '\n'}`);
  }
}

function toJson(story: Story, finding: Finding, address: string | null): object {
  const { text } = story.article;
  const cut = (span: Span): object => ({ text: sliceSpan(text, span), start: span.start, end: span.end });
  // Checks every slice before any is printed.
  composeFinding(story, finding);
  return {
    claim: finding.claim.text,
    verdict: finding.verdict,
    saidBy: finding.claim.speaker,
    speaker: finding.speaker.name,
    speakerVerdict: finding.speaker.verdict,
    parts: finding.parts.map(({ source, exact }) => ({
      ...cut(source),
      exact,
      ...(address === null ? {} : { link: linkToWords(story.article, source, address).address }),
    })),
    changes: finding.changes.map(({ claimed, source }) => ({
      claimed: claimed && { text: sliceSpan(finding.claim.text, claimed), ...claimed },
      source: source && cut(source),
    })),
    leftOff: finding.leftOff.map(cut),
    omitted: finding.omitted.map(cut),
    differences: finding.differences,
    nearest: finding.nearest && cut(finding.nearest),
  };
}
