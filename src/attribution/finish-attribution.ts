import type { Attribution, Entity, Meeting, Quotation } from './attribution.js';
import type { EntityDraft } from './entity-draft.js';

/** Leaves out the sources that never speak and never meet anybody, numbers the rest anew and puts all in the order of the text. */
export function finishAttribution(
  text: string,
  drafts: readonly EntityDraft[],
  quotations: readonly Quotation[],
  meetings: readonly Meeting[],
): Attribution {
  const meeting = new Set(meetings.flatMap(({ participants }) => participants));
  const kept = drafts
    .filter((draft) => draft.speaks || meeting.has(draft.id))
    .sort((a, b) => firstPlace(a) - firstPlace(b));
  const numbers = new Map(kept.map((draft, index) => [draft.id, index]));
  const renumber = (ids: readonly number[]): number[] => ids.flatMap((id) => numbers.get(id) ?? []);
  return {
    entities: kept.map((draft, id) => finishEntity(text, draft, id)),
    quotations: quotations
      .map((quotation): Quotation => {
        const { speaker } = quotation;
        const entity = speaker.entity === null ? null : (numbers.get(speaker.entity) ?? null);
        return { ...quotation, speaker: { ...speaker, entity, candidates: renumber(speaker.candidates) } };
      })
      .sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end),
    meetings: meetings.map((one) => ({ ...one, participants: renumber(one.participants) })),
  };
}

const firstPlace = (draft: EntityDraft): number =>
  draft.mentions.reduce((first, { start }) => Math.min(first, start), draft.nameSpan.start);

function finishEntity(text: string, draft: EntityDraft, id: number): Entity {
  const name = text.slice(draft.nameSpan.start, draft.nameSpan.end);
  return {
    id,
    kind: draft.kind,
    name,
    nameSpan: { start: draft.nameSpan.start, end: draft.nameSpan.end },
    aliases: [...draft.written]
      .filter(([form]) => form !== name)
      .map(([, span]) => span)
      .sort((a, b) => a.start - b.start),
    roles: [...draft.roles.values()].sort((a, b) => a.start - b.start),
    gender: draft.kind === 'person' ? draft.gender : null,
    mentions: draft.mentions
      .map((mention) => ({ ...mention, entity: id }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}
