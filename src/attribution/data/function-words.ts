import { readWords } from './words.js';

/**
 * The closed classes of English, lower case. Source: the word classes of Huddleston & Pullum, "The Cambridge Grammar of the
 * English Language" (2002), chapters 3, 5, 7 and 8, cut to the words news prose uses.
 */

export const determiners = readWords(
  'the a an this that these those its my your our some any no every each another either neither several many few both all most more one two three four five six seven eight nine ten dozens hundreds thousands other such what which whose',
);
export const possessives = readWords('his her their its my our your whose');

export const malePronouns = readWords('he him his himself');
export const femalePronouns = readWords('she her hers herself');
export const pluralPronouns = readWords('they them their theirs themselves');
export const thingPronouns = readWords('it its itself');
/** Pronouns that can be the subject of a sentence. */
export const subjectPronouns = readWords('he she they it i we you who');

export const prepositions = readWords(
  `of in to for with on at from by about as into through after over between out against during without before under around
  among across behind beyond near toward towards upon within along amid despite like including since until till off up down per
  above below beside besides inside outside onto throughout via versus unlike following concerning regarding`,
);
/** Prepositions that keep a noun phrase going: "the head of the agency", "a spokesman for the group". */
export const linkingPrepositions = readWords(
  'of for from in at on with behind to against by near inside who',
);

export const conjunctions = readWords('and but or nor so yet');
/** Words that open a clause inside a sentence. */
export const clauseOpeners = readWords(
  'that if whether because although though while when where as since unless until before after once which who whom why how what than whereas',
);

export const auxiliaries = readWords(
  `is are was were be been being am has have had having do does did will would shall should can could may might must isn't aren't
  wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't 's 'd 've 'll 're`,
);

/** Adverbs that stand between a subject and its verb, or open a sentence. Words in -ly are told by their ending. */
export const adverbs = readWords(
  `also later then now still even just once again never always often ever not already soon earlier afterward afterwards today
  yesterday tomorrow tonight instead too however meanwhile moreover nevertheless therefore thus further furthermore perhaps
  indeed there here else only almost quite rather very well first next finally back together separately sometimes elsewhere
  anyway otherwise likewise though yes no ago far long much more most`,
);

/** Parts of a date or a time of day, which may stand between a subject and its verb: "Smith on Friday told". */
export const timeWords = readWords(
  `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec today yesterday tomorrow tonight morning afternoon evening night noon midnight week month year weekend day
  mon tue tues wed thu thurs fri sat sun`,
);
export const dayAndMonthNames = readWords(
  `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct
  nov dec`,
);

/** Verbs so common that a noun phrase is taken to end before them; forms that are also common nouns are left out. */
export const plainVerbs = readWords(
  `went came got gave took made found knew thought saw put kept let began begins began seemed seems became becomes left felt
  brought held holds stood stands heard meant met paid sat led grew lost fell sent built spent understood broke spoke speaks
  rose rises drove bought wore chose ran won wins faces faced includes included appears appeared refused refuses decided wants
  wanted needs needed tried tries believes believed thinks knows seeks sought hopes hoped expects expected goes comes gets
  gives takes makes finds keeps lets says said according went wrote drew threw caught fought taught shook struck swore hit sold
  told cut set read get go make take give come see keep`,
);

/** Capitalised at the head of a sentence these are not names, and a name never begins with them. */
export const sentenceOpeners = readWords(
  `the a an this that these those there here he she it they we you i his her its their our my your who what when where why how
  which whose if and but or nor so yet for as at by in on of to from with without within into onto over under after before
  about above across against along amid among around because behind below beneath beside besides between beyond despite down
  during except following including inside like near off out outside per since than though through throughout till toward
  towards until up upon versus via while although unless whether once even just only also then still now again never always
  often soon later earlier meanwhile however moreover nevertheless nonetheless instead indeed perhaps maybe today yesterday
  tomorrow tonight yes no not please ok okay oh well all any some most many few several both each every either neither another
  other others such same one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundreds
  thousands dozens nearly almost about more less much recently currently previously originally initially apparently clearly
  finally first second third last next early late asked speaking responding writing citing referring according given despite
  being having is are was were do does did has have had will would can could may might should must let don't didn't it's he's
  she's that's there's let's i'm we're they're you're i've we've nobody nothing everyone everything someone something anyone
  anything people none critics supporters officials experts police meanwhile still yet thanks thank dear say says said think
  look see read watch click follow share photo image video file getty reuters copyright advertisement correction editor's note
  during amid unlike rather thus therefore hence accordingly additionally furthermore similarly likewise otherwise ironically
  sadly unfortunately fortunately interestingly importantly notably specifically generally usually typically traditionally
  historically eventually ultimately immediately suddenly shortly briefly long ago here's what's who's where's how's why's
  when's never ever too very really actually certainly surely of course whatever whoever whenever wherever right wrong good bad
  great big small new old young little yeah hey hi hello sorry sure want wants asked told among part because news breaking
  exclusive updated update live latest watch opinion analysis`,
);

/** Prepositions a place's name follows. */
export const placePrepositions = readWords('in at near across outside inside into around throughout from to');
