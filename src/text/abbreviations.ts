/**
 * Written forms after which a full stop is seldom the end of a sentence: lower case, without their last stop.
 * Sources: the Associated Press Stylebook's entries on titles, months, states, addresses and company names, and the Unicode
 * CLDR English sentence-break suppressions (`segmentations/en.json`).
 */

const readWords = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Titles and the first words of place names, capitalised: a name follows. */
export const leadingAbbreviations = readWords(`
  mr mrs ms mx dr prof rev fr sr hon rt gen lt lieut col maj capt cpt cmdr cdr sgt cpl pvt adm brig gov sen rep reps sens
  pres supt insp det cllr amb msgr atty asst messrs mme mlle dept st ste mt ft
`);

/** Of the {@link leadingAbbreviations} those that also end names: "St. Louis", but "on Main St. They left." */
export const streetAbbreviations = readWords('st ste mt ft dept sr');

/** Something is always compared, explained or estimated after these, whatever it is. */
export const linkingAbbreviations = readWords('vs v e.g i.e viz cf approx');

/** These go on only before a number: "No. 5", "Vol. II", "5 ft. 10", but "He said no." */
export const numberedAbbreviations = readWords(`
  no nos nr vol vols fig figs p pp para paras c ca est tel ext min max ft lb lbs oz sq ver
`);

/** The same, but only capitalised, since they are words too: "Art. 5", but "He studied art." */
export const numberedTitles = readWords('art arts sec secs ch chap');

/** Months and days, capitalised: the sentence goes on before a number or another of them. */
export const calendarAbbreviations = readWords(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun
`);

/** Months and days in full. */
export const calendarNames = readWords(`
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
`);

/** Hours: the sentence goes on before a day, a month or a time zone. */
export const hourAbbreviations = readWords('a.m p.m am pm');

/** What names the clock an hour is told by. */
export const timeZones = readWords(`
  et est edt ct cst cdt mt mst mdt pt pst pdt e.t c.t m.t p.t gmt bst utc cet cest eet ist jst eastern central mountain
  pacific greenwich local
`);

/** States of the United States as news writes them, capitalised; a comma stands before one that follows its city. */
export const stateAbbreviations = readWords(`
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va
  vt wash wis wyo n.c n.d n.h n.j n.m n.y r.i s.c s.d w.va
`);

/** These may also end a sentence: it goes on unless the next word is one that opens sentences. */
export const trailingAbbreviations = readWords(`
  inc ltd co corp plc bros llc jr esq al ph.d ave blvd rd univ assn
`);
