/** Words that say where an English sentence begins or goes on, lower case. Collected by hand from an English grammar's closed classes. */

const readWords = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that commonly open a sentence, and seldom follow an abbreviation or an initial in the middle of one. */
export const sentenceOpeners = readWords(`
  the a an this that these those there here he she it they we you i his her its their our my your who whom whose what which
  why where when how whether
  and but so yet or nor if while although though because since after before until unless as in on at by for from with
  without under over during despite through throughout between among against across along around beyond within about
  however meanwhile moreover nevertheless nonetheless instead still now then later earlier today yesterday tomorrow tonight
  again also additionally already afterwards perhaps indeed finally therefore thus hence similarly likewise otherwise
  rather soon sometimes often usually never only even just once not such each every both all any some many most several
  few other others another neither either nobody nothing everyone everything someone something
  is are was were do does did has have had can could should would
  according asked given following speaking let no yes
`);

/** Verbs of a cue after a quoted question or cry: "“Why?” Smith asked." */
export const cueVerbs = readWords(`
  said says asked asks replied replies wrote writes added adds told tells tweeted posted shouted shouts cried exclaimed
  yelled wondered inquired enquired demanded quipped joked recalled responded continued declared answered
`);

/** Names that end in a mark: "Yahoo! Finance", "Which? magazine". */
export const markedNames = readWords('yahoo! yum! jeopardy! joomla! wham! e! ok! which?');

/** A single capital after one of these is a label, not somebody's initial: "Plan B. Smith left." */
export const letteredNouns = readWords(`
  plan vitamin class grade hepatitis influenza group type category section part model option point exhibit appendix
  schedule phase zone war team block level
`);

/** What follows a stop inside an address or a file's name: "Booking.Com", "Report.PDF". */
export const addressEndings = readWords(`
  com org net co gov edu io info js ts html htm php pdf txt doc docx jpg png csv zip exe
`);
