import type { Span } from '../text/span.js';
import { femalePronouns, malePronouns, pluralPronouns, thingPronouns } from './data/function-words.js';
import { femaleNouns, groupNouns, maleNouns, personNouns } from './data/roles.js';
import type { EntityDraft } from './entity-draft.js';
import { addMention } from './entity-draft.js';
import type { NamedRun } from './find-entities.js';
import type { FoldedSentence, Piece } from './fold.js';
import type { Gender } from './name-parts.js';
import type { Phrase } from './phrase.js';
import { findMainSubject } from './subjects.js';
import { isOtherVerb, readVerb } from './verbs-in-place.js';

/** Whom words stand for: one entity, or none with those it may be. */
export interface Referent {
  readonly entity: number | null;
  /** Likeliest first; empty when nobody fits. */
  readonly candidates: readonly number[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** One place where the article's own voice speaks of somebody. */
interface Trace {
  readonly entity: number;
  readonly sentence: number;
  readonly at: number;
  /** What was mentioned is the subject of its sentence, or speaks in it. */
  readonly subject: boolean;
  /** Only owns what is spoken of: "Smith's doctor". */
  readonly owner: boolean;
  readonly headline: boolean;
}

/** Remembers who was spoken of, and says whom a pronoun means. */
export interface Discourse {
  /** Notes a mention outside quoted words. */
  note(trace: Trace): void;
  /** Whom a personal pronoun at a place of a sentence means. */
  resolvePronoun(lower: string, sentence: number, at: number, isSubject: boolean): Referent;
  /** The person spoken of last, for descriptions and for words without a cue. */
  recent(sentence: number, fits: (draft: EntityDraft) => boolean): Referent;
}

/** How many mentions back a pronoun may reach, and how many sentences. */
const memory = { traces: 60, sentences: 9 };
/** Shares of the score, fitted by hand on one half of the tuning articles. */
const weights = { perSentence: 0.7, object: 0.55, owner: 0.45, headline: 0.3, gender: 1.1, again: 0.12 };

export function createDiscourse(drafts: readonly EntityDraft[]): Discourse {
  const traces: Trace[] = [];

  const rank = (
    sentence: number,
    fits: (draft: EntityDraft, trace: Trace) => boolean,
    weigh: (draft: EntityDraft, trace: Trace) => number,
  ): Referent => {
    // The best and the second best mention of each.
    const scores = new Map<number, [number, number]>();
    for (let i = traces.length - 1, seen = 0; i >= 0 && seen < memory.traces; i--, seen++) {
      const trace = traces[i];
      if (!trace || sentence - trace.sentence > memory.sentences) break;
      const draft = drafts[trace.entity];
      if (!draft || !fits(draft, trace)) continue;
      const score = weights.perSentence ** (sentence - trace.sentence) * weigh(draft, trace);
      const [best, second] = scores.get(trace.entity) ?? [0, 0];
      scores.set(trace.entity, score > best ? [score, best] : [best, Math.max(second, score)]);
    }
    const ranked = [...scores]
      .map(([id, [best, next]]): [number, number] => [id, best + weights.again * next])
      .sort((a, b) => b[1] - a[1]);
    const [first, second] = ranked;
    if (!first) return { entity: null, candidates: [], confidence: 0 };
    const confidence = first[1] / (first[1] + (second?.[1] ?? 0));
    const clear = second === undefined || first[1] > second[1] * 1.02;
    return {
      entity: clear ? first[0] : null,
      candidates: ranked.slice(0, 4).map(([id]) => id),
      confidence: Math.min(0.9, confidence),
    };
  };
  const byRole = (trace: Trace): number =>
    (trace.subject ? 1 : trace.owner ? weights.owner : weights.object) *
    (trace.headline ? weights.headline : 1);

  return {
    note(trace) {
      traces.push(trace);
      if (traces.length > memory.traces * 4) traces.splice(0, memory.traces * 2);
    },
    resolvePronoun(lower, sentence, at, isSubject) {
      const gender = genderOfPronoun(lower);
      if (gender) {
        const found = rank(
          sentence,
          (draft) => isHuman(draft) && (draft.gender === null || draft.gender === gender),
          (draft, trace) => {
            const same = trace.sentence === sentence;
            const parallel = same && !isSubject && trace.subject && at - trace.at < 8 ? 0.7 : 1;
            return byRole(trace) * (draft.gender === gender ? weights.gender : 1) * parallel;
          },
        );
        const draft = found.entity === null ? undefined : drafts[found.entity];
        if (draft && draft.gender === null) draft.gender = gender;
        return found;
      }
      if (pluralPronouns.has(lower)) {
        return rank(
          sentence,
          (draft) => isGroup(draft),
          (_draft, trace) => byRole(trace),
        );
      }
      if (thingPronouns.has(lower)) {
        return rank(
          sentence,
          (draft) => draft.kind === 'organisation' || (draft.kind === 'source' && !isHuman(draft)),
          (_draft, trace) => byRole(trace),
        );
      }
      return { entity: null, candidates: [], confidence: 0 };
    },
    recent(sentence, fits) {
      return rank(sentence, fits, (_draft, trace) => byRole(trace));
    },
  };
}

const headOf = (draft: EntityDraft): string => draft.words.at(-1) ?? '';
const isHuman = (draft: EntityDraft): boolean =>
  !draft.plural &&
  (draft.kind === 'person' ||
    (draft.kind === 'source' && (personNouns.has(headOf(draft)) || draft.gender !== null)));
const isGroup = (draft: EntityDraft): boolean =>
  draft.kind === 'organisation' ||
  (draft.kind === 'source' && (draft.plural || groupNouns.has(headOf(draft))));

export function genderOfPronoun(lower: string): Gender {
  if (malePronouns.has(lower)) return 'male';
  return femalePronouns.has(lower) ? 'female' : null;
}

/** The sex a noun tells: "spokeswoman", "father". */
export function genderOfNoun(lower: string): Gender {
  if (maleNouns.has(lower)) return 'male';
  return femaleNouns.has(lower) ? 'female' : null;
}

/**
 * Reads one sentence of the article's own voice: notes its names, resolves its personal pronouns and notes them too.
 * Returns whom each pronoun means, by the offset it stands at.
 */
export function readSentence(
  sentence: FoldedSentence,
  names: ReadonlyMap<number, NamedRun>,
  drafts: readonly EntityDraft[],
  discourse: Discourse,
  headline: boolean,
): Map<number, Referent> {
  const referents = new Map<number, Referent>();
  const subject = findMainSubject(sentence.pieces, sentence.pieces.length);
  for (const [at, piece] of sentence.pieces.entries()) {
    if (piece.kind !== 'word') continue;
    const run = names.get(piece.start);
    if (run && run.entity !== null && run.parts.core?.start === piece.start) {
      discourse.note({
        entity: run.entity,
        sentence: sentence.index,
        at,
        subject: isSubject(sentence.pieces, at, run, subject),
        owner: run.possessive,
        headline,
      });
    } else if (isPersonal(piece)) {
      const asSubject = /^(?:he|she|they|it)$/u.test(piece.lower);
      const referent = discourse.resolvePronoun(piece.lower, sentence.index, at, asSubject);
      referents.set(piece.start, referent);
      const draft = referent.entity === null ? undefined : drafts[referent.entity];
      if (draft && genderOfPronoun(piece.lower)) {
        addMention(draft, { start: piece.start, end: piece.end, form: 'pronoun', entity: draft.id });
        discourse.note({
          entity: draft.id,
          sentence: sentence.index,
          at,
          subject: asSubject,
          owner: /^(?:his|her)$/u.test(piece.lower),
          headline,
        });
      }
    }
  }
  return referents;
}

const personal = new Set([...malePronouns, ...femalePronouns, 'they', 'it']);
const isPersonal = ({ lower }: Piece): boolean => personal.has(lower);

function isSubject(pieces: readonly Piece[], at: number, run: NamedRun, subject: Phrase | null): boolean {
  if (run.possessive) return false;
  if (subject && subject.from <= at && at <= subject.core) return true;
  let next = at;
  while ((pieces[next]?.end ?? Number.POSITIVE_INFINITY) < run.end) next++;
  next++;
  if (readVerb(pieces, at - 1) !== null && pieces[at - 2]?.kind === 'quote') return true;
  // "when the chairman, Ann Lee, switched": a comma before the verb closes a description.
  let first = at;
  while (first > 0 && (pieces[first]?.start ?? 0) > run.start) first--;
  if (pieces[next]?.text === ',' && pieces[first - 1]?.text === ',') next++;
  const piece = pieces[next];
  if (!piece || piece.capital || piece.kind === 'quote') return false;
  return (
    readVerb(pieces, next) !== null ||
    isOtherVerb(piece) ||
    (piece.kind === 'word' && /[^e]ed$/u.test(piece.lower))
  );
}

export const spanOfPhrase = (pieces: readonly Piece[], { from, to }: Phrase): Span => ({
  start: pieces[from]?.start ?? 0,
  end: pieces[to]?.end ?? 0,
});
