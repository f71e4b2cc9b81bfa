import type { Span } from '../../text/span.js';
import { trimSpan } from '../../text/span.js';
import { judgeSpeaker } from './claimed-speaker.js';
import { findDifferences } from './differences.js';
import { type Edited, type Piece, readEdited } from './editorial.js';
import { findGuards, spanOfGuard } from './guards.js';
import { findLeftOff } from './left-off.js';
import { findNearMatch, type NearMatch } from './near-match.js';
import { type FindNear, findNearest, type NearIndex } from './paraphrase.js';
import type { Reference } from './reference.js';
import { spanOfWords } from './reference.js';
import { findSightings, type Sighting } from './sightings.js';
import type { Change, Claim, Difference, Finding, Part } from './verdict.js';
import { voiceAt } from './voice.js';
import { findCheckWords } from './words.js';

/** Checks one claim. Bounded by the article's length times the claim's; never fails. */
export async function checkClaim(
  reference: Reference,
  index: () => NearIndex,
  claim: Claim,
  findNear: FindNear | null,
): Promise<Finding> {
  const edited = readEdited(claim.text);
  if (!edited.pieces.some(({ words }) => words.some(({ key }) => /[\p{L}\p{N}]/u.test(key))))
    return { ...blank(claim), verdict: 'nothing-to-check' };
  for (const reading of readingsOf(claim.text, edited)) {
    const found = checkWordForWord(reference, claim, reading);
    if (found) return found;
  }
  const near = findNearMatch(reference, edited, claim.text);
  if (near && !near.unsure) return toFinding(reference, claim, edited, near);
  const words = edited.pieces.flatMap((piece) => piece.words);
  const nearest = await findNearest(reference, index(), words, claim.text, findNear);
  if (near && !nearest?.saysIt) return toFinding(reference, claim, edited, near);
  return {
    ...blank(claim),
    verdict: nearest?.saysIt ? 'paraphrase' : 'not-in-article',
    speaker: nearest?.saysIt
      ? speakerOf(reference, claim, voiceAt(reference, nearest.passage), nearest.passage)
      : { verdict: 'not-asked', name: null },
    nearest: nearest?.passage ?? null,
  };
}

const blank = (claim: Claim): Omit<Finding, 'verdict'> => ({
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

/** Ellipses and brackets may be the article's own: so a claim is first read as it stands, then as an editor reads it. */
function readingsOf(text: string, edited: Edited): Edited[] {
  if (edited.joints.length === 0 && edited.outer.length === 0) return [edited];
  const piece: Piece = { start: 0, end: text.length, words: findCheckWords(text) };
  return [{ pieces: [piece], joints: [], outer: [] }, edited];
}

/** A claim whose pieces all stand in the article word for word; null for any other. */
function checkWordForWord(reference: Reference, claim: Claim, edited: Edited): Finding | null {
  const found = findSightings(reference, edited);
  if (!found) return null;
  const findings = found.sound.map((sighting) => judgeSighting(reference, claim, edited, sighting));
  const [first, ...others] = findings;
  if (first)
    return others.reduce(
      (best, one) => (rankOf(reference, one) < rankOf(reference, best) ? one : best),
      first,
    );
  if (!found.apart) return null;
  const parts = partsOf(reference, claim.text, edited, found.apart);
  return {
    ...blank(claim),
    verdict: 'stitched',
    parts,
    speaker: speakerOf(reference, claim, parts[0]?.quotation ?? null, parts[0]?.source ?? null),
  };
}

/** Lower is better: of several places where the same words stand, the one that a claim most likely means. */
function rankOf(reference: Reference, { verdict, speaker, parts }: Finding): number {
  const voices = parts.map(({ quotation }) =>
    quotation === null ? null : reference.attribution.quotations[quotation]?.kind,
  );
  const order = ['exact', 'same-words', 'misattributed', 'cut', 'altered'];
  const speakers = ['right', 'not-asked', 'wrong', 'unclear'];
  return (
    speakers.indexOf(speaker.verdict) * 100 +
    order.indexOf(verdict) * 10 +
    (voices.every((kind) => kind === 'direct' || kind === 'mixed') ? 0 : voices.includes('indirect') ? 1 : 2)
  );
}

function judgeSighting(reference: Reference, claim: Claim, edited: Edited, sighting: Sighting): Finding {
  const { words } = reference;
  const parts = partsOf(reference, claim.text, edited, sighting);
  const leftOff = findLeftOff(reference, sighting, edited.joints);
  const between = (kind: string): { joint: Edited['joints'][number]; source: Span | null }[] =>
    edited.joints.flatMap((joint, i) => {
      const from = (sighting[i]?.last ?? 0) + 1;
      const to = (sighting[i + 1]?.first ?? 0) - 1;
      if (joint.kind !== kind) return [];
      return [{ joint, source: from <= to ? spanOfWords(words, from, to) : null }];
    });
  const inserted: Change[] = [
    ...edited.outer.map((claimed) => ({ claimed, source: null })),
    ...between('insertion').flatMap(({ joint, source }) =>
      joint.inserted.map((claimed, i) => ({ claimed, source: i === 0 ? source : null })),
    ),
    ...between('omission').flatMap(({ joint }) =>
      joint.inserted.map((claimed) => ({ claimed, source: null })),
    ),
  ];
  const unmarked = between('omission')
    .flatMap(({ source }) => source ?? [])
    .filter((span) => isBesideOwnEllipsis(reference, span));
  const turned: Change[] = [
    ...askedElsewhere(reference, claim.text, edited, sighting),
    ...inserted.filter((change) => turnsRound(reference, claim.text, change)),
    ...unmarked.map((source) => ({ claimed: null, source })),
  ];
  const voice = parts[0]?.quotation ?? null;
  const speaker = speakerOf(reference, claim, voice, parts[0]?.source ?? null);
  const differences = differencesOf(reference, claim.text, edited, parts);
  const verdict =
    turned.length > 0
      ? 'altered'
      : leftOff.length > 0
        ? 'cut'
        : speaker.verdict === 'wrong'
          ? 'misattributed'
          : differences.length > 0
            ? 'same-words'
            : 'exact';
  return {
    ...blank(claim),
    verdict,
    parts,
    changes: turned,
    leftOff,
    omitted: between('omission').flatMap(({ source }) => source ?? []),
    inserted,
    differences,
    speaker,
  };
}

/** The most words beside an ellipsis of the article's own that may have been left out unmarked. */
const mostBeside = 4;

/**
 * A word or two left out where the article itself has an ellipsis: the claim's ellipsis is then the article's, and does not
 * mark that they are missing.
 */
function isBesideOwnEllipsis({ article }: Reference, { start, end }: Span): boolean {
  const around = article.text.slice(Math.max(0, start - 6), end + 6);
  return (
    /…|\.\.\.|\. \. \./u.test(around) && findCheckWords(article.text, { start, end }).length <= mostBeside
  );
}

/** Brackets that put in a "not" which is not there, or that stand for other brackets of the article's own. */
function turnsRound({ article }: Reference, text: string, { claimed, source }: Change): boolean {
  if (!claimed) return false;
  if (source && /\[\s*$/u.test(article.text.slice(Math.max(0, source.start - 2), source.start))) return true;
  const denies = (words: ReturnType<typeof findCheckWords>): boolean =>
    findGuards(words, 0, words.length).some(({ kind }) => kind === 'negation');
  return denies(findCheckWords(text, claimed)) && !(source && denies(findCheckWords(article.text, source)));
}

/** Each piece with where it stands: exact when the very characters around its words, too, are the article's. */
function partsOf(reference: Reference, text: string, edited: Edited, sighting: Sighting): Part[] {
  return edited.pieces.flatMap((piece, i): Part[] => {
    const place = sighting[i];
    if (!place) return [];
    const words = spanOfWords(reference.words, place.first, place.last);
    const claimed = trimSpan(text, piece);
    const whole = withEdges(piece, claimed, words);
    const exact =
      whole.start >= 0 &&
      reference.article.text.slice(whole.start, whole.end) === text.slice(claimed.start, claimed.end);
    return [{ claimed, source: exact ? whole : words, exact, quotation: voiceAt(reference, words) }];
  });
}

/** Words of the article with as many characters on each side as the claimed piece has around its own. */
function withEdges({ words }: Piece, claimed: Span, source: Span): Span {
  const lead = (words[0]?.start ?? claimed.start) - claimed.start;
  const trail = claimed.end - (words.at(-1)?.end ?? claimed.end);
  return { start: source.start - lead, end: source.end + trail };
}

function differencesOf(
  reference: Reference,
  text: string,
  edited: Edited,
  parts: readonly Part[],
): Difference[] {
  const found = parts.flatMap(({ claimed, source, exact }, i) => {
    const piece = edited.pieces[i];
    if (exact || !piece) return [];
    const { start, end } = withEdges(piece, claimed, source);
    return findDifferences(
      text.slice(claimed.start, claimed.end),
      reference.article.text.slice(Math.max(0, start), end),
    );
  });
  return [...new Set(found)];
}

/** Words with a question mark after them in the claim or in the article alone; a claim may leave off the last. */
function askedElsewhere(
  { article, words }: Reference,
  text: string,
  edited: Edited,
  sighting: Sighting,
): Change[] {
  return edited.pieces.flatMap((piece, i) => {
    const place = sighting[i];
    if (!place) return [];
    const isWhole = piece.words.length === place.last - place.first + 1;
    return piece.words.flatMap((word, w): Change[] => {
      const next = piece.words[w + 1];
      const source = isWhole ? place.first + w : next ? null : place.last;
      if (source === null) return [];
      const start = words[source]?.start ?? 0;
      const claimed = text.slice(word.end, next?.start ?? piece.end);
      const there = article.text.slice(
        words[source]?.end ?? 0,
        words[source + 1]?.start ?? article.text.length,
      );
      const asked = there.includes('?');
      if (claimed.includes('?') ? asked : !next || !asked) return [];
      return [
        {
          claimed: { start: word.start, end: word.end + claimed.trimEnd().length },
          source: { start, end: (words[source]?.end ?? 0) + (asked ? there.indexOf('?') + 1 : 0) },
        },
      ];
    });
  });
}

function toFinding(reference: Reference, claim: Claim, edited: Edited, near: NearMatch): Finding {
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

/** Whether a claim has more question marks than what it was matched with. */
function asksMore({ article }: Reference, text: string, parts: readonly Part[]): boolean {
  const asked = (words: string): number => words.split('?').length - 1;
  return (
    asked(text) >
    parts.reduce((sum, { source }) => sum + asked(article.text.slice(source.start, source.end + 2)), 0)
  );
}

function speakerOf(
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
