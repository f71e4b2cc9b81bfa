import type { Span } from '../../text/span.js';
import { judgeSpeaker } from './claimed-speaker.js';
import type { Edited } from './editorial.js';
import { spanOfGuard } from './guards.js';
import type { NearMatch } from './near-match.js';
import { asksMore } from './question-marks.js';
import type { Reference } from './reference.js';
import { spanOfWords } from './reference.js';
import type { Change, Claim, Finding, Part } from './verdict.js';
import { voiceAt } from './voice.js';

/** A finding with nothing found yet. */
export const blank = (claim: Claim): Omit<Finding, 'verdict'> => ({
  claim,
  parts: [],
  changes: [],
  leftOff: [],
  omitted: [],
  interrupted: [],
  inserted: [],
  differences: [],
  speaker: { verdict: 'not-asked', name: null },
  nearest: null,
});

/** What a near match comes to, in spans of claim and article. */
export function toFinding(reference: Reference, claim: Claim, edited: Edited, near: NearMatch): Finding {
  const { words } = near;
  const claimedSpan = (from: number, to: number): Span => spanOfWords(words, from, to - 1);
  const sourceSpan = (from: number, to: number): Span => spanOfWords(reference.words, from, to - 1);
  const toChange = ({ claimed, source }: NearMatch['hunks'][number]): Change => ({
    claimed: claimed.from < claimed.to ? claimedSpan(claimed.from, claimed.to) : null,
    source: source.from < source.to ? sourceSpan(source.from, source.to) : null,
  });
  const parts = near.parts
    .filter(({ claimed, source }) => claimed.from < claimed.to && source.from < source.to)
    .map(({ claimed, source }): Part => {
      const span = sourceSpan(source.from, source.to);
      return {
        claimed: claimedSpan(claimed.from, claimed.to),
        source: span,
        exact: false,
        quotation: voiceAt(reference, span),
      };
    });
  const speaker = speakerOf(reference, claim, parts[0]?.quotation ?? null, parts[0]?.source ?? null);
  const verdict =
    near.verdict === 'same-words' && asksMore(reference, claim.text, parts) ? 'altered' : near.verdict;
  return {
    ...blank(claim),
    verdict: verdict === 'same-words' && speaker.verdict === 'wrong' ? 'misattributed' : verdict,
    parts,
    changes: near.hunks.map(toChange),
    leftOff: near.leftOff.map((guard) => spanOfGuard(reference.words, guard)),
    omitted: near.marked.flatMap(({ hunk, joint }) =>
      joint.kind === 'omission' ? (toChange(hunk).source ?? []) : [],
    ),
    inserted: [
      ...edited.outer.map((claimed) => ({ claimed, source: null })),
      ...near.marked.flatMap(({ hunk, joint }) =>
        joint.inserted.map((claimed, i) => ({ claimed, source: i === 0 ? toChange(hunk).source : null })),
      ),
    ],
    interrupted: near.interrupted.flatMap((hunk) => toChange(hunk).source ?? []),
    speaker,
  };
}

/** Whose words a quotation holds, and whether a claim names the same. */
export function speakerOf(
  { article, attribution, quoted }: Reference,
  { speaker: claimed }: Claim,
  quotation: number | null,
  words: Span | null,
): Finding['speaker'] {
  const name = quotation === null ? null : (attribution.quotations[quotation]?.speaker.name ?? null);
  const verdict = judgeSpeaker(article, attribution, claimed, quotation);
  // Quoted in the article, but nobody is found to say it: that is not held against the claim.
  const isQuoted =
    quotation === null &&
    words !== null &&
    quoted.some(({ start, end }) => start <= words.start && words.end <= end);
  return { verdict: verdict === 'wrong' && isQuoted ? 'unclear' : verdict, name };
}
