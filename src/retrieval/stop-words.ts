/**
 * Function words of English, folded, that carry no content in a question: articles, pronouns, auxiliaries, question words,
 * common prepositions and conjunctions. Gathered by hand along the closed word classes in Quirk et al., "A Comprehensive
 * Grammar of the English Language" (1985). Words that are content in news stay out ("will", "may", "against", "before",
 * "after", "first", "no", "not"). Of contractions only those that {@link isStopWord} cannot take apart, and some as they
 * are typed in haste.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the this that these those
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
  myself ourselves yourself himself herself itself themselves one
  who whom whose which what when where why how
  am is are was were be been being do does did doing done have has had having can could would should shall might must
  and or but nor so if then than as because while of at by for with about to from in on into onto upon off out
  there here such same too very just also any some both each either
  can't won't shan't cannot dont didnt doesnt isnt arent wasnt werent whats whos wheres whens hows thats
  please tell`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** True for a function word, on its own or with another contracted to it: "who", "who'd", "wasn't". */
export function isStopWord(folded: string): boolean {
  return stopWords.has(folded) || stopWords.has(folded.replace(/(?:n't|'(?:d|ll|m|re|ve))$/u, ''));
}
