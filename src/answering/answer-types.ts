/**
 * What a sentence must hold to answer a question of a kind, told by form alone. English; each pattern is linear.
 */

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const days = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';

/** A date, a time of day, a year, or a word that places something in time. */
export const timePattern = new RegExp(
  `\\b(?:${days}|(?:${months})\\b\\.? ?\\d{0,4}|(?:1[0-9]|20)\\d{2}s?|\\d{1,2}(?::\\d{2})? ?[ap]\\.?m\\b|yesterday|today|tonight|tomorrow|noon|midnight|(?:this|last|next|that|earlier) (?:morning|afternoon|evening|night|week|month|year|spring|summer|autumn|fall|winter|decade|century)|(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|several|a few|many) (?:minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries)(?: (?:ago|later|earlier|before|after))?|century|previously|earlier|recently|later|following|during|since|until|after|before|when|while)\\b`,
  'iu',
);

/** Of these, the ones that say when exactly rather than only in which order. */
export const datePattern = new RegExp(
  `\\b(?:${days}|(?:${months})\\b\\.? ?\\d{1,4}|in (?:${months})|(?:1[0-9]|20)\\d{2}s?|\\d{1,2}(?::\\d{2})? ?[ap]\\.?m\\b|yesterday|today|tonight|tomorrow|noon|midnight|(?:this|last|next) (?:morning|afternoon|evening|night|week|month|year|spring|summer|autumn|winter)|century)\\b`,
  'iu',
);

/** A figure, in digits or words. */
export const numberPattern =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|once|twice|several|percent|per cent|pair|both|couple|majority|most|all|none)\b/iu;

/** A preposition of place before a capital, or a word for a place. */
export const placePattern =
  /\b(?:in|at|to|from|near|outside|across|into|around|over|between|inside|off|on|via) (?:the )?(?:\p{L}+ern )?\p{Lu}|\b(?:city|town|village|country|region|province|state|capital|border|hospital|school|court|building|airport|street|road|river|coast|island)\b/u;

/** A word that gives a reason or a purpose. */
export const reasonPattern =
  /\b(?:because|since|due to|owing to|as a result|result(?:ed|ing)? (?:of|in|from)|so that|so as to|in order to|in response|in an effort|in a bid|aim(?:ed|ing)? (?:at|to)|amid|thanks to|caus(?:e|ed|es|ing)|reasons?|therefore|after|over|led to|to (?:avoid|prevent|protect|help|ensure|reduce|stop|make|keep|allow|show|save|give|meet))\b/iu;

/** A capitalised word that does not open the sentence: somebody or something is named. */
export const namePattern = /[\p{Ll}\p{N},;:’'”"] [“"‘(]?\p{Lu}\p{L}/u;
