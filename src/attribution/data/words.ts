/** A set of the words in a text, split at white space: how the lists in this folder are written. */
export function readWords(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
