import type { Entity } from '../attribution/attribution.js';
import type { Turn } from './turn.js';

/** What a pronoun in a question can stand for. */
export type PronounClass = 'male' | 'female' | 'many';

/** The class of a folded pronoun, or null for any other word. "It" and "there" are left to retrieval. */
export function pronounClass(folded: string): PronounClass | null {
  if (/^(?:he|him|his|himself)$/u.test(folded)) return 'male';
  if (/^(?:she|her|hers|herself)$/u.test(folded)) return 'female';
  return /^(?:they|them|their|theirs)$/u.test(folded) ? 'many' : null;
}

/**
 * Whom a pronoun of a follow-up most likely means: the persons the asker named last, then those the last answer was
 * about, skipping any whom the article calls by a pronoun of another gender. Null when nobody fits.
 */
export function chooseReferent(
  pronoun: PronounClass,
  turns: readonly Turn[],
  entities: readonly Entity[],
  taken: ReadonlySet<number>,
): Entity | null {
  for (const turn of [...turns].reverse().slice(0, 3)) {
    // "They" are whom the asker named: an answer mentions too many that it could be.
    for (const id of pronoun === 'many' ? turn.asked : [...turn.asked, ...turn.answered]) {
      const entity = entities[id];
      if (entity && !taken.has(id) && fits(pronoun, entity)) return entity;
    }
  }
  return null;
}

function fits(pronoun: PronounClass, entity: Entity): boolean {
  if (pronoun === 'many')
    return entity.kind === 'organisation' || (entity.kind === 'source' && /s$/u.test(entity.name));
  return entity.kind === 'person' && (entity.gender === null || entity.gender === pronoun);
}
