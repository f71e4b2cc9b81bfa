/**
 * What a button does, written into the button itself, so that it works whenever it is pressed: after a restart, on
 * another machine, a year later. `ctx:1a2b3c4d:2k.1`.
 */
export interface CustomId {
  /** Which handler takes the press: small letters. */
  readonly action: string;
  /** The first {@link storyKeyLength} characters of the id of the story it is about. */
  readonly story: string;
  /** Without ":". */
  readonly args: readonly string[];
}

/** The most characters that Discord takes in a custom id. */
export const customIdLimit = 100;

/** 32 bits tell the few articles that one bot has ever had apart. */
const storyKeyLength = 8;

/** The part of a story's id that buttons carry. */
export function storyKey(story: { readonly id: string }): string {
  return story.id.slice(0, storyKeyLength);
}

/** @throws {RangeError} when it would be longer than Discord allows or could not be read back: a fault of the caller. */
export function encodeCustomId({ action, story, args }: CustomId): string {
  const text = [action, story, ...args].join(':');
  const readable = /^[a-z]+$/u.test(action) && ![story, ...args].some((part) => part.includes(':'));
  if (!readable || text.length > customIdLimit) throw new RangeError(`Not a custom id: ${text}`);
  return text;
}

/** Null for what {@link encodeCustomId} cannot have written. */
export function decodeCustomId(text: string): CustomId | null {
  const [action, story, ...args] = text.split(':');
  if (action === undefined || story === undefined || !/^[a-z]+$/u.test(action)) return null;
  return { action, story, args };
}

/** A whole number from 0, in base 36. */
export function encodeNumber(value: number): string {
  return value.toString(36);
}

/** Null when it is no number in base 36 of at most seven digits. */
export function decodeNumber(text: string | undefined): number | null {
  return text !== undefined && /^[0-9a-z]{1,7}$/u.test(text) ? Number.parseInt(text, 36) : null;
}

/** Whole numbers from 0: "2k.3.1f". */
export function encodeNumbers(values: readonly number[]): string {
  return values.map(encodeNumber).join('.');
}

/** Null when one of them is no number; empty for an empty text. */
export function decodeNumbers(text: string | undefined): number[] | null {
  if (text === undefined) return null;
  if (text === '') return [];
  const values = text.split('.').map(decodeNumber);
  return values.every((value) => value !== null) ? values : null;
}
