import type { Span } from '../../text/span.js';
import { type Edited, type Piece, readEdited } from './editorial.js';
import { isBesideOwnEllipsis, isOwnBracket, turnsRound } from './editors-marks.js';
import { blank, speakerOf, toFinding } from './finding.js';
import { findLeftOff } from './left-off.js';
import { findNearMatch } from './near-match.js';
import { type FindNear, findNearest, type NearIndex } from './paraphrase.js';
import { differencesOf, partsOf } from './parts.js';
import { askedElsewhere } from './question-marks.js';
import type { Reference } from './reference.js';
import { spanOfWords } from './reference.js';
import { findSightings, type Sighting } from './sightings.js';
import type { Change, Claim, Finding } from './verdict.js';
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
  const brackets: Change[] = [
    ...edited.outer.map((claimed) => ({ claimed, source: null })),
    ...between('insertion').flatMap(({ joint, source }) =>
      joint.inserted.map((claimed, i) => ({ claimed, source: i === 0 ? source : null })),
    ),
    ...between('omission').flatMap(({ joint }) =>
      joint.inserted.map((claimed) => ({ claimed, source: null })),
    ),
  ];
  const inserted = brackets.filter((change) => !isOwnBracket(reference, claim.text, change));
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
