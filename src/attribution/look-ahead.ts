import type { Quotation } from './attribution.js';
import { genderOfPronoun } from './coreference.js';
import type { EntityDraft } from './entity-draft.js';

/** How far behind the words a name may follow that their pronoun meant, in characters. */
const reach = 400;

/**
 * Gives a pronoun that nobody before it fits the person named next: "“It failed,” she said. Ann Lee, 45, was one of many."
 * Features open so.
 */
export function settleEarlyPronouns(
  text: string,
  quotations: readonly Quotation[],
  drafts: readonly EntityDraft[],
): Quotation[] {
  const open = (one: Quotation): boolean =>
    one.speaker.entity === null && one.speaker.mention !== null && one.speaker.candidates.length === 0;
  if (!quotations.some(open)) return [...quotations];
  const named = drafts
    .filter(({ kind }) => kind === 'person')
    .flatMap((draft) => draft.mentions.slice(0, 1).map(({ start }) => ({ start, draft })))
    .sort((a, b) => a.start - b.start);
  let at = 0;
  return quotations.map((one) => {
    const { mention } = one.speaker;
    if (!open(one) || !mention) return one;
    const gender = genderOfPronoun(text.slice(mention.start, mention.end).toLowerCase());
    if (!gender) return one;
    while ((named[at]?.start ?? Number.POSITIVE_INFINITY) < mention.end) at++;
    for (let i = at; i < at + 8; i++) {
      const next = named[i];
      if (!next || next.start - mention.end > reach) return one;
      const { draft } = next;
      if (draft.gender !== null && draft.gender !== gender) continue;
      draft.gender ??= gender;
      const name = text.slice(draft.nameSpan.start, draft.nameSpan.end);
      return { ...one, speaker: { mention, entity: draft.id, name, candidates: [], confidence: 0.5 } };
    }
    return one;
  });
}
