import { britishBeginnings, britishWords } from './spelling-variants.js';

/** An ending that British and American spelling write differently, and the one both are compared by. */
type Rule = readonly [pattern: RegExp, replacement: string];

// What stands before an ending is long enough that "four", "hour", "tour", "size", "wise" stay what they are.
const rules: readonly Rule[] = [
  // labour, neighbours, favourite, honourable, behavioural; not journal, courage, tourism
  [/(?<=^.{3,})our(?=$|(?:s|ed|ing|er|ers|able|ably|ite|ites|ful|less|ism|al|ally|hood|hoods|ly)$)/u, 'or'],
  // organize, realised, civilization: compared with an s, for prise, size and wise are few
  [/(?<=^.{3,})iz(?=(?:e|es|ed|er|ers|ing|able|ation|ations|ational)$)/u, 'is'],
  [/(?<=^.{3,})yz(?=(?:e|es|ed|er|ers|ing)$)/u, 'ys'],
  // kilometre, litres
  [/(?<=met|lit)re(?=s?$)/u, 'er'],
  // dialogue, cataloguing
  [/(?<=^.{2,}log)(?:ue(?=s?$)|u(?=(?:ed|ing)$))/u, ''],
  // travelled, cancelling, labeller; not called, filling, poller, whose stem has one vowel
  [/(?<=[aeiouy][^aeiouy]{1,3}[aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)/u, 'l'],
  // paediatric, orthopaedic, haemorrhage, aesthetic
  [/(?<=p)aed(?=.)/u, 'ed'],
  [/(?<=h)aem(?=.)/u, 'em'],
  [/^aesth/u, 'esth'],
];

/** No English word is longer; what is, is no word and is left alone. */
const longestWord = 40;
const longestBeginning = Math.max(...[...britishBeginnings.keys()].map((beginning) => beginning.length));

/**
 * One spelling for the British and the American form of a word ("defence" and "defense", "labour" and "labor"), so that
 * either finds the other. Compared with, never shown: the result need not be a spelling of either country.
 * @param folded a word as `foldWord` leaves it.
 */
export function unifySpelling(folded: string): string {
  if (folded.length > longestWord) return folded;
  const whole = britishWords.get(folded);
  if (whole !== undefined) return whole;
  for (let length = Math.min(longestBeginning, folded.length); length >= 3; length--) {
    const british = folded.slice(0, length);
    const american = britishBeginnings.get(british);
    // "fulfilled" begins with "fulfil" but is American already.
    if (american === undefined || (american.startsWith(british) && folded.startsWith(american))) continue;
    const rest = folded.slice(length);
    // "centre|d" lost the e of its ending to the word.
    return american + (rest === 'd' && british.endsWith('e') && !american.endsWith('e') ? 'ed' : rest);
  }
  return rules.reduce((word, [pattern, replacement]) => word.replace(pattern, replacement), folded);
}
