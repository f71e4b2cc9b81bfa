import { readArticle } from '../../src/article/read-article.js';
import { attribute } from '../../src/attribution/attribute.js';
import type { Attribution, Entity } from '../../src/attribution/attribution.js';
import type { Span } from '../../src/text/span.js';

/** What a table of cases wants to know of a text, in words instead of offsets. */
export interface Reading {
  readonly text: string;
  readonly attribution: Attribution;
  slice(span: Span): string;
}

export function read(text: string): Reading {
  const attribution = attribute(readArticle(text));
  return { text, attribution, slice: ({ start, end }) => text.slice(start, end) };
}

/** Each quotation of a text as `[words, speaker]`, indirect ones left out. */
export function readSpeakers(text: string): [string, string | null][] {
  const { attribution, slice } = read(text);
  return attribution.quotations
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ content, speaker }) => [slice(content), speaker.name]);
}

/** Who speaks in a text, in order, indirect statements left out. */
export const readNames = (text: string): (string | null)[] => readSpeakers(text).map(([, name]) => name);

/** Each quotation of a text as `[kind, words]`. */
export function readKinds(text: string): [string, string][] {
  const { attribution, slice } = read(text);
  return attribution.quotations.map(({ kind, content }) => [kind, slice(content)]);
}

/** Each statement without marks as `[words, speaker, cue]`. */
export function readStatements(text: string): [string, string | null, string | null][] {
  const { attribution, slice } = read(text);
  return attribution.quotations
    .filter(({ kind }) => kind === 'indirect')
    .map(({ content, speaker, cue }) => [slice(content), speaker.name, cue && slice(cue)]);
}

/** The entity of that name. */
export function findEntity(text: string, name: string): Entity | undefined {
  return read(text).attribution.entities.find((entity) => entity.name === name);
}
