import type { Article } from '../../article/article.js';
import { containsSpan } from '../../text/span.js';
import type { Attribution } from '../attribution.js';
import { areSpeltAlike } from './alike.js';
import { checkClaim } from './check-claim.js';
import { findClaims } from './claims.js';
import { buildNearIndex, type FindNear, type NearIndex } from './paraphrase.js';
import { type Reference, readReference } from './reference.js';
import type { Claim, Finding, Verdict } from './verdict.js';
import { findCheckWords } from './words.js';

export interface CheckOptions {
  /** Who is claimed to have said all of it; when left out, whoever the text itself names beside a quotation. */
  readonly saidBy?: string | null;
  /**
   * `words`: somebody gives the words themselves, perhaps with their marks and what stands around them. `message`: somebody
   * writes about the article, and only what is quoted in it is to be checked, unless nothing is.
   */
  readonly as: 'words' | 'message';
}

export interface Checked {
  /** One for each quotation, in the order of the text; one for all of it where there are no quote marks. */
  readonly findings: readonly Finding[];
  /** Quotations beyond {@link mostClaims}, which were not looked at. */
  readonly skipped: number;
}

/** Checks words against one article. */
export interface Checker {
  check(text: string, options: CheckOptions): Promise<Checked>;
}

/** The most quotations of one text that are checked. */
export const mostClaims = 25;
/** Longest text that is checked, in UTF-16 units: a quotation is shorter. */
export const longestChecked = 20_000;

/** Verdicts that place words in the article. */
const placed: readonly Verdict[] = ['exact', 'same-words', 'altered', 'stitched', 'cut', 'misattributed'];
const verbatim: readonly Verdict[] = ['exact', 'same-words', 'cut', 'misattributed'];

/**
 * Reads an article for checking; linear in its length. Every check is bounded by the article's length.
 * @param findNear a search by meaning, which finds paraphrases that share few words with the article
 */
export function createChecker(
  article: Article,
  attribution: Attribution,
  findNear: FindNear | null = null,
): Checker {
  const reference = readReference(article, attribution);
  let index: NearIndex | null = null;
  const nearIndex = (): NearIndex => {
    index ??= buildNearIndex(reference);
    return index;
  };
  const checkOne = (claim: Claim, saidBy: string | null): Promise<Finding> =>
    checkClaim(reference, nearIndex, saidBy === null ? claim : { ...claim, speaker: saidBy }, findNear);

  return {
    async check(text, { saidBy = null, as }) {
      const { whole, quoted, inside, outside } = findClaims(reference, text.slice(0, longestChecked));
      if (quoted.length === 0) return { findings: [await checkOne(whole, saidBy)], skipped: 0 };
      if (as === 'words' && outside > 0) {
        // The marks may stand inside the words that are claimed: 'the "special" day'.
        const finding = await checkOne(whole, saidBy);
        const isWhole =
          verbatim.includes(finding.verdict) ||
          (placed.includes(finding.verdict) &&
            (inside < outside || isWithinQuotation(reference, finding, outside)));
        if (isWhole) return { findings: [finding], skipped: 0 };
      }
      const findings: Finding[] = [];
      for (const claim of quoted.slice(0, mostClaims)) findings.push(await checkOne(claim, saidBy));
      return { findings, skipped: Math.max(0, quoted.length - mostClaims) };
    },
  };
}

/**
 * All of it, marks inside included, comes from words that the article itself quotes: most of what stands outside the marks
 * is there too, if misspelt.
 */
function isWithinQuotation({ article, quoted }: Reference, finding: Finding, outside: number): boolean {
  const foreign = finding.changes.flatMap(({ claimed, source }) => {
    const words = claimed ? findCheckWords(finding.claim.text, claimed) : [];
    return source && areSpeltAlike(words, findCheckWords(article.text, source), 0.6) ? [] : words;
  });
  return (
    foreign.length * 2 <= outside &&
    finding.parts.every(({ source }) => quoted.some((run) => containsSpan(run, source)))
  );
}
