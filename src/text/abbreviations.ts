/**
 * Written forms after which a full stop is seldom the end of a sentence, lower case, without their stop.
 * Sources: the Associated Press Stylebook's entries on titles, months, states and company names, and the Unicode CLDR
 * English sentence-break suppressions (`segmentations/en.json`).
 */

/** A name or a number follows these: the sentence always goes on. */
export const leadingAbbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev fr sr hon gen lt lieut col maj capt cmdr cdr sgt cpl pvt adm rear-adm brig gov lt-gov sen rep
  reps sens pres supt insp det messrs mme mlle st mt ft cf vs v e.g i.e viz
  approx est ca op ed eds trans dept`.split(/\s+/u),
);

/** These go on only before a number: "No. 5", but "He said no." */
export const numberedAbbreviations: ReadonlySet<string> = new Set(
  'no nos vol vols fig figs p pp para art sec ch'.split(' '),
);

/** These may also end a sentence: it goes on unless the next word is one that opens sentences. */
export const trailingAbbreviations: ReadonlySet<string> = new Set(
  `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc ltd co corp plc bros llc
  jr esq etc al a.m p.m am pm u.s u.k u.n e.u u.s.a d.c b.c a.d ph.d m.d b.a m.a ala ariz ark calif colo conn del fla ga
  ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ave blvd rd min max sq
  km kg mph tel ext univ assn`.split(/\s+/u),
);

/** Words that commonly open an English sentence, and seldom follow an abbreviation in the middle of one. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  `the a an this that these those there here he she it they we you i his her its their our my but and so yet or nor if when
  while although though because since after before as in on at by for from with without under over during despite however
  meanwhile moreover nevertheless instead still now then later earlier what who why where how which according asked`.split(
    /\s+/u,
  ),
);
