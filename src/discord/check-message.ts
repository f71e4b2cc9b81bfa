import { type ComposedFinding, composeFinding } from '../answering/compose-finding.js';
import type { Story } from '../answering/story.js';
import type { Checked } from '../attribution/check/checker.js';
import type { Item, NoteItem, Page } from './paginate.js';
import { paginate } from './paginate.js';
import { showUserRuns, showUserWords } from './user-words.js';

/** Longest claim shown, before escaping; what is longer is shown around what differs, or from its beginning. */
const longestClaim = 240;
/** How much of a long claim is shown before a difference, in characters. */
const lead = 60;
/** Longest note: it may hold the name that was claimed. */
const longestNote = 200;

/**
 * What checking found, quote by quote: the verdict, the claim with what differs in bold, and the article's words as block
 * quotes. Nothing is left out: what does not fit one message goes on the next page.
 * @throws {InexactQuoteError} when a quote is not the slice of the article that it claims to be
 */
export function checkPages(story: Story, { findings, skipped }: Checked): Page[] {
  const several = findings.length > 1;
  const items = findings.flatMap((finding, index) =>
    findingItems(composeFinding(story, finding), several ? `${index + 1}. ` : ''),
  );
  const title = several ? `**Quote check: ${findings.length} quotes**` : '**Quote check**';
  const note =
    skipped > 0 ? `\n-# ${skipped} more quotes were not checked: ${findings.length} at a time.` : '';
  return paginate(title + note, items);
}

function findingItems({ title, notes, claim, blocks }: ComposedFinding, number: string): (Item | NoteItem)[] {
  const verdict = `**${showUserWords(`${number}${title}.`, 60)}**`;
  const said = notes.map((note) => showUserWords(note, longestNote)).join(' ');
  const claimed = `Claimed: “${showUserRuns(excerpt(claim), longestClaim)}”`;
  const label = `${verdict} ${said}\n${claimed}`;
  const [first, ...others] = blocks;
  if (!first) return [{ block: null, label }];
  return [{ block: first, label }, ...others.map((block) => ({ block }))];
}

/** A long claim from shortly before the first difference on, with "…" for what stands before. */
function excerpt(runs: ComposedFinding['claim']): ComposedFinding['claim'] {
  const all = runs.reduce((sum, { text }) => sum + text.length, 0);
  const [first, ...others] = runs;
  if (all <= longestClaim || !first || first.strong || first.text.length <= lead || others.length === 0)
    return runs;
  const from = first.text.length - lead;
  const word = first.text.indexOf(' ', from);
  return [{ text: `… ${first.text.slice(word < 0 ? from : word + 1)}`, strong: false }, ...others];
}
