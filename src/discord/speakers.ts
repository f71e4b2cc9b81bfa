import type { Story } from '../answering/story.js';
import type { Quotation } from '../attribution/attribution.js';
import { sliceSpan } from '../text/span.js';
import { choiceName, findNamed, foldName } from './names.js';

/** Somebody whose words the article gives. */
export interface NamedSpeaker {
  readonly name: string;
  /** `Entity.id`; null for one that is nobody else in the article. */
  readonly entity: number | null;
  readonly quotations: number;
}

/** Everybody whose words the article gives, once each, in the order of the article. */
export function speakersOf({ attribution }: Story): NamedSpeaker[] {
  const found = new Map<string, NamedSpeaker>();
  for (const { speaker } of attribution.quotations) {
    if (speaker.name === null) continue;
    const key = speaker.entity === null ? foldName(speaker.name) : String(speaker.entity);
    const quotations = (found.get(key)?.quotations ?? 0) + 1;
    const name = found.get(key)?.name ?? speaker.name;
    found.set(key, { name, entity: speaker.entity, quotations });
  }
  return [...found.values()];
}

export function isBy(speaker: NamedSpeaker, { speaker: { name, entity } }: Quotation): boolean {
  if (speaker.entity !== null || entity !== null) return speaker.entity === entity;
  return name !== null && foldName(name) === foldName(speaker.name);
}

/**
 * The speaker that somebody means by what they typed or chose: by name, by another form the article has for them, or by
 * a part of either. Index into `speakers`, null when nobody fits.
 */
export function findSpeaker(story: Story, speakers: readonly NamedSpeaker[], typed: string): number | null {
  const forms = speakers.map((speaker) => formsOf(story, speaker));
  return findNamed(forms, typed)[0] ?? null;
}

function formsOf({ article, attribution }: Story, { name, entity }: NamedSpeaker): string[] {
  const known = entity === null ? undefined : attribution.entities[entity];
  const others = known ? [...known.aliases, ...known.roles].map((form) => sliceSpan(article.text, form)) : [];
  return [name, choiceName(name), known?.name ?? name, ...others];
}
