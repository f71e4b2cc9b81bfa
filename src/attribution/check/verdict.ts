import type { Span } from '../../text/span.js';

/**
 * What checking says of words that somebody claims are the article's.
 * - `exact`: the claimed characters are a slice of the article's text, omissions that the claim marks left out.
 * - `same-words`: the same words in the same order; only typography, case, spacing or punctuation differ.
 * - `altered`: close to a place of the article, but words were swapped, added, left out or misspelt.
 * - `stitched`: true parts from different places run together.
 * - `cut`: true words with a negation, a hedge or a condition left off.
 * - `misattributed`: true words, but another's than claimed.
 * - `paraphrase`: the article says something close to this, but not in these words.
 * - `not-in-article`: nothing in the article is close to this.
 * - `nothing-to-check`: no word in it.
 */
export type Verdict =
  | 'exact'
  | 'same-words'
  | 'altered'
  | 'stitched'
  | 'cut'
  | 'misattributed'
  | 'paraphrase'
  | 'not-in-article'
  | 'nothing-to-check';

/** Words that somebody claims are the article's. */
export interface Claim {
  /** Without the marks around them and white space at the ends. Offsets into a claim count in this text. */
  readonly text: string;
  /** Who is said to have said them, as it was written; null when nobody is named. */
  readonly speaker: string | null;
}

/** One difference between claim and article. An insertion has no source, a deletion no claimed words; never both null. */
export interface Change {
  /** In `claim.text`. */
  readonly claimed: Span | null;
  /** In `article.text`. */
  readonly source: Span | null;
}

/** A stretch of the article that a claim, or a part of one, was matched with. */
export interface Part {
  /** In `claim.text`. */
  readonly claimed: Span;
  /** In `article.text`. */
  readonly source: Span;
  /** The claimed characters are these very characters. */
  readonly exact: boolean;
  /** Index into `Attribution.quotations` of the quotation the words belong to; null for the article's own voice. */
  readonly quotation: number | null;
}

/** In what way words that are the same are still written differently. */
export type Difference = 'case' | 'spacing' | 'typography' | 'punctuation';

/** What came of comparing the claimed speaker with the article's. `unclear`: the article does not settle who it is. */
export type SpeakerVerdict = 'not-asked' | 'right' | 'wrong' | 'unclear';

/** What checking one claim found. All words shown to anybody are to be cut from the article by these spans. */
export interface Finding {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** What the claim was matched with, in the order of the claim; empty for paraphrases and words that are not there. */
  readonly parts: readonly Part[];
  /** Word by word, in the order of the claim; for `altered`, and for `cut` where words inside were left out. */
  readonly changes: readonly Change[];
  /** For `cut`: the words left off, in `article.text`. */
  readonly leftOff: readonly Span[];
  /** What the claim leaves out and says so ("…"), in `article.text`. */
  readonly omitted: readonly Span[];
  /** The article's own words between two pieces of what somebody said ("she said"), that a claim rightly leaves out. */
  readonly interrupted: readonly Span[];
  /** Square-bracket insertions, with what they stand for if anything. */
  readonly inserted: readonly Change[];
  readonly differences: readonly Difference[];
  readonly speaker: {
    readonly verdict: SpeakerVerdict;
    /** Whose words they are in the article; null for nobody's, or unclear. */
    readonly name: string | null;
  };
  /** For `paraphrase` the passage that says it, for `not-in-article` the nearest one, which is not a source. */
  readonly nearest: Span | null;
}
