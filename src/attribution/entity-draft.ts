import type { Span } from '../text/span.js';
import type { Entity, Mention } from './attribution.js';
import type { Gender } from './name-parts.js';

/** An entity while the article is being read: what later rules add to. */
export interface EntityDraft {
  readonly id: number;
  kind: Entity['kind'];
  /** The words of the fullest name, lower case. */
  words: readonly string[];
  nameSpan: Span;
  gender: Gender;
  /** More than one: "officials", "critics". */
  plural: boolean;
  /** Gives words in the article: a source that never does is no entity. */
  speaks: boolean;
  /** Every written form that names it, by its text, where it stands first. */
  readonly written: Map<string, Span>;
  /** By their text, lower case, so that each is given once. */
  readonly roles: Map<string, Span>;
  /** Words of its roles, lower case: "secretary", "senator", "governor". */
  readonly roleWords: Set<string>;
  readonly mentions: Mention[];
  /** How often the full name stands in the text. */
  fullNames: number;
}

export function draftEntity(
  id: number,
  kind: Entity['kind'],
  nameSpan: Span,
  words: readonly string[],
): EntityDraft {
  return {
    id,
    kind,
    words,
    nameSpan,
    gender: null,
    plural: false,
    speaks: kind !== 'source',
    written: new Map(),
    roles: new Map(),
    roleWords: new Set(),
    mentions: [],
    fullNames: 0,
  };
}

/** Most mentions kept for one entity: an article names its hero a few hundred times, a hostile text a million. */
const mostMentions = 20_000;

export function addMention(draft: EntityDraft, mention: Mention): void {
  if (draft.mentions.length < mostMentions) draft.mentions.push(mention);
}

/** Notes a written form; the first place it stands at is kept. */
export function addForm(draft: EntityDraft, text: string, span: Span): void {
  const form = text.slice(span.start, span.end);
  const known = draft.written.get(form);
  if (!known || span.start < known.start) draft.written.set(form, { start: span.start, end: span.end });
}

export function addRole(draft: EntityDraft, text: string, role: Span, words: Iterable<string>): void {
  const written = text.slice(role.start, role.end).toLowerCase();
  if (!draft.roles.has(written)) draft.roles.set(written, { start: role.start, end: role.end });
  for (const word of words) draft.roleWords.add(word);
}
