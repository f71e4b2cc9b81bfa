import { foldWord } from '../text/words.js';
import type { Choice } from './command.js';
import { cutVisibly } from './user-words.js';

/** A name as names are compared: without case, accents and possessive, white space folded. */
export function foldName(name: string): string {
  return name.trim().split(/\s+/u).map(foldWord).join(' ');
}

/**
 * Which of some people are meant by a name: those with a form that is the name, else those with a form that has it as
 * whole words, else those with a form that holds it or is held by it. Indices into `forms`, which lists for each person
 * every way they are named.
 */
export function findNamed(forms: readonly (readonly string[])[], typed: string): number[] {
  const wanted = foldName(typed);
  if (wanted === '') return [];
  const folded = forms.map((all) => all.map(foldName).filter((form) => form !== ''));
  const tests: readonly ((form: string) => boolean)[] = [
    (form) => form === wanted,
    (form) => ` ${form} `.includes(` ${wanted} `),
    (form) => form.includes(wanted) || ` ${wanted} `.includes(` ${form} `),
  ];
  for (const fits of tests) {
    const found = folded.flatMap((all, index) => (all.some(fits) ? [index] : []));
    if (found.length > 0) return found;
  }
  return [];
}

/** Names to choose from for what has been typed so far, the weightiest first, each once. */
export function nameChoices(
  names: readonly { readonly name: string; readonly weight: number }[],
  typed: string,
): Choice[] {
  const wanted = foldName(typed);
  const shown = names
    .filter(({ name }) => foldName(name).includes(wanted))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ name }) => choiceName(name));
  return [...new Set(shown)].map((name) => ({ name, value: name }));
}

/** Discord's limit for a choice. */
const longestChoice = 100;

/** A name as a choice shows and sends it: a very long one is cut, visibly. */
export function choiceName(name: string): string {
  return cutVisibly(name, longestChoice);
}
