import { documentNouns, groupNouns, personNouns, pluralNouns } from './data/roles.js';

/** True when a noun, in either number, is somebody or something that can speak. */
export function canSpeak(lower: string): boolean {
  return [lower, singularOf(lower)].some(
    (word) =>
      personNouns.has(word) || groupNouns.has(word) || documentNouns.has(word) || pluralNouns.has(word),
  );
}

export function singularOf(lower: string): string {
  if (/men$/u.test(lower)) return lower.replace(/men$/u, 'man');
  if (/ies$/u.test(lower)) return lower.replace(/ies$/u, 'y');
  if (/(?:ss|sh|ch|x)es$/u.test(lower)) return lower.slice(0, -2);
  return /[^s]s$/u.test(lower) ? lower.slice(0, -1) : lower;
}
