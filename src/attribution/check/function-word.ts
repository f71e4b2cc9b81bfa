import {
  auxiliaries,
  clauseOpeners,
  conjunctions,
  determiners,
  femalePronouns,
  malePronouns,
  pluralPronouns,
  possessives,
  prepositions,
  subjectPronouns,
  thingPronouns,
} from '../data/function-words.js';

const closed: readonly ReadonlySet<string>[] = [
  auxiliaries,
  clauseOpeners,
  conjunctions,
  determiners,
  femalePronouns,
  malePronouns,
  pluralPronouns,
  possessives,
  prepositions,
  subjectPronouns,
  thingPronouns,
];
const more: ReadonlySet<string> = new Set('me us them not there so then just very'.split(' '));

/** True for a word that is in every text: of a closed class, or a pronoun with a verb contracted to it. */
export function isFunctionWord(key: string): boolean {
  const plain = key.replace(/'(?:s|d|ll|m|re|ve)$/u, '');
  return more.has(plain) || closed.some((words) => words.has(plain) || words.has(key));
}
