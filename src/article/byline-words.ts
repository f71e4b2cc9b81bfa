/** Words of bylines, lower case. Collected by hand from the bylines of British, Irish and American news sites. */

const readWords = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** What writers are: the last word of a role. */
export const roles = readWords(`
  correspondent correspondents editor editors reporter reporters writer writers journalist journalists columnist columnists
  analyst analysts bureau staff agency agencies
`);

/** What a writer's role is about, and the small words between: "chief political correspondent". */
export const beats = readWords(`
  chief senior deputy assistant associate acting contributing special staff freelance political politics home foreign
  international national regional local world global europe european asia africa us uk defence defense security diplomatic
  military war health medical science environment climate energy education economic economics business finance financial
  city money markets industry industrial transport technology tech digital data media arts culture music film books food
  fashion travel royal religious religion legal crime court courts consumer community communities social affairs sport
  sports football cricket rugby golf tennis news features investigations investigative policy and of the our
`);

/** Small words within names: "Ludwig van Example", "Ann Example of the Example Press". */
export const nameParticles = readWords(
  'the of de del della der den di da dos du la le van von bin ibn ben al el y',
);
