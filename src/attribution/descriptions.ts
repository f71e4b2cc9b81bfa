import { possessives } from './data/function-words.js';
import { pluralNouns } from './data/roles.js';
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
    if (run) return run.end >= last.end && run.parts.core !== null ? run : null;
  }
  return null;
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
