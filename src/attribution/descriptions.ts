import { determiners, possessives, prepositions } from './data/function-words.js';
import { personNouns, pluralNouns } from './data/roles.js';
import { titleRoles } from './data/titles.js';
import type { EntityDraft } from './entity-draft.js';
import type { NamedRun } from './find-entities.js';
import type { Piece } from './fold.js';
import { singularOf } from './nouns.js';
import type { Phrase } from './phrase.js';

/** Words that make another office of the same noun. */
const lesser = /^(?:vice|deputy|assistant|shadow|former|ex|acting|associate|junior)$/u;

/** Somebody has the role, and not a lesser one than the description's: "the nominee" is not "the vice presidential nominee". */
export function holdsRole(draft: EntityDraft, role: string, others: readonly string[]): boolean {
  if (!draft.roleWords.has(role)) return false;
  if (draft.roles.size === 0 || /-year-old$/u.test(role) || draft.roleWords.has('counterpart')) return true;
  return [...draft.roles.keys()].some((written) => {
    const words = written.split(/[^\p{L}-]+/u);
    return (
      words.some((word) => word === role || titleRoles.get(word) === role) &&
      words.every((word) => !lesser.test(word) || others.includes(word))
    );
  });
}

/** The name a phrase comes to: its core must end in one that nothing else owns. */
export function findName(
  pieces: readonly Piece[],
  phrase: Phrase,
  names: ReadonlyMap<number, NamedRun>,
): NamedRun | null {
  const last = pieces[phrase.core];
  if (!last) return null;
  for (let i = phrase.core; i >= phrase.from; i--) {
    const run = names.get(pieces[i]?.start ?? -1);
    if (run)
      return run.end >= last.end && run.parts.core !== null ? run : findAfterSeat(pieces, phrase, names);
  }
  return findAfterSeat(pieces, phrase, names);
}

/** "MP for Ostrow Ann Lee", "secretary of state Ann Lee": a name right after what an office is for. */
function findAfterSeat(
  pieces: readonly Piece[],
  phrase: Phrase,
  names: ReadonlyMap<number, NamedRun>,
): NamedRun | null {
  const run = names.get(pieces[phrase.to]?.start ?? -1);
  if (!run?.parts.core || run.parts.kind !== 'person') return null;
  if (pieces[phrase.core + 2]?.start === run.start) return run.parts.core.start > run.start ? run : null;
  let first = phrase.to;
  while (first > phrase.core && (pieces[first]?.start ?? 0) > run.start) first--;
  const before = pieces[first - 1];
  const seat =
    before?.kind === 'word' &&
    !before.capital &&
    !prepositions.has(before.lower) &&
    !determiners.has(before.lower);
  return seat && first - 1 > phrase.core + 1 && !personNouns.has(before.lower) ? run : null;
}

/** The people a phrase joins by "and", in order; empty for a phrase of one. */
export function findJoined(
  pieces: readonly Piece[],
  phrase: Phrase,
  names: ReadonlyMap<number, NamedRun>,
): number[] {
  const joint = pieces.slice(phrase.from, phrase.core + 1).findIndex(({ lower }) => lower === 'and');
  if (joint < 0) return [];
  const found: number[] = [];
  for (let i = phrase.from; i <= phrase.core; i++) {
    const run = names.get(pieces[i]?.start ?? -1);
    if (
      run?.entity != null &&
      run.parts.core?.start === pieces[i]?.start &&
      !run.possessive &&
      run.start >= (pieces[phrase.from]?.start ?? 0)
    ) {
      // An "and" inside one name joins nobody: "Department of Land and Water".
      if (!run.tokens.some(({ lower }) => lower === 'and')) found.push(run.entity);
    }
  }
  return found.length > 1 ? found : [];
}

/** "officials", "the two": more than one. */
export function isPlural(pieces: readonly Piece[], phrase: Phrase): boolean {
  const last = pieces[phrase.core]?.lower ?? '';
  return (
    singularOf(last) !== last ||
    pluralNouns.has(last) ||
    pieces.slice(phrase.from, phrase.core).some(({ lower }) => lower === 'and')
  );
}

/** "a resident, who gave her name only as Jude,": the name after the description. */
export function findGivenName(
  pieces: readonly Piece[],
  from: number,
  names: ReadonlyMap<number, NamedRun>,
): NamedRun | null {
  const who = pieces
    .slice(from, from + 8)
    .findIndex(({ lower }) => lower === 'who' || lower === 'identified');
  if (who < 0) return null;
  for (let i = from + who; i < from + who + 12; i++) {
    const piece = pieces[i];
    if (!piece || piece.kind === 'quote') return null;
    if ((piece.lower === 'as' || piece.lower === 'called') && pieces[i + 1]?.capital)
      return names.get(pieces[i + 1]?.start ?? -1) ?? null;
  }
  return null;
}

/** The noun a description is about, singular. */
export function headOf(pieces: readonly Piece[], phrase: Phrase): string {
  const piece = pieces[phrase.core];
  return piece ? singularOf(piece.lower) : '';
}

/** The words of a phrase that tell anything: no articles, no possessives. */
export const wordsOf = (pieces: readonly Piece[], phrase: Phrase): string[] =>
  pieces
    .slice(phrase.from, phrase.to + 1)
    .filter(({ kind }) => kind === 'word')
    .map(({ lower }) => lower)
    .filter((lower) => !/^(?:the|a|an|this|that|of|for|in)$/u.test(lower) && !possessives.has(lower));
