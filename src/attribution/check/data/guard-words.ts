/**
 * Words and phrases whose loss changes what a sentence commits its speaker to, lower case, apostrophes plain. Sources: the
 * negative, approximate and modal items in Huddleston & Pullum, "The Cambridge Grammar of the English Language" (2002),
 * chapters 3 and 9, and the hedges listed in Hyland, "Hedging in Scientific Research Articles" (1998), cut to those of news.
 */

const readPhrases = (lines: string): readonly (readonly string[])[] =>
  lines
    .split(',')
    .map((phrase) => phrase.trim().split(/\s+/u))
    .filter(([first]) => first !== '');

/** Turn a statement round, or all but. Words ending in n't are told by their ending. */
export const negations = readPhrases(`
  not, never, no, nor, neither, none, nobody, nothing, nowhere, without, cannot, hardly, scarcely, barely, rarely, seldom,
  unlikely, doubt, doubts, doubted, doubtful, denied, denies, deny, refuse, refused, refuses, failed to, fails to, fail to,
  far from, anything but, instead of, rather than, no longer, stopped, unable, impossible, against
`);

/** Make a statement hang on something else. */
export const conditions = readPhrases(`
  if, unless, until, provided, providing, assuming, as long as, so long as, only if, only when, only after, on condition,
  subject to, in case, in the event, depending on, except, pending, would have, whether
`);

/** Make a statement less sure, or smaller. */
export const hedges = readPhrases(`
  may, might, could, would, should, perhaps, maybe, possibly, probably, likely, potentially, apparently, allegedly,
  reportedly, supposedly, presumably, seemingly, arguably, seem, seems, seemed, appear, appears, appeared, suggest,
  suggests, suggested, think, thinks, thought, believe, believes, believed, hope, hopes, hoped, expect, expects, expected,
  suspect, suspects, assume, assumes, guess, reckon, reckons, understand, almost, nearly, roughly, approximately, mostly,
  partly, partially, sometimes, often, usually, generally, largely, in part, so far, up to, at least, at most, sort of,
  kind of, in principle, in theory, in my view, in our view, in my opinion, to some extent, some of, most of, only, just,
  around, about, yet, alleged, potential, possible, supposed, apparent, proposed, planned, tried to, try to, trying to,
  want to, wants to, wanted to, a chance
`);

/** Of the hedges those that limit only what follows them at once: "only" before "boats", but not "only in [the harbour]". */
export const nearHedges: ReadonlySet<string> = new Set(
  'almost nearly roughly approximately around about only just yet often usually'.split(' '),
);

/** "Ask if", "as if": no condition follows. */
export const beforeWhether: ReadonlySet<string> = new Set(
  'as even see ask asks asked asking wonder wonders wondered know knows knew tell tells told determine check decide'.split(
    ' ',
  ),
);

/** Hedges that, without "to" or a number after them, are none: "only" and "about" are too common to be told by themselves. */
export const beforeNumber: ReadonlySet<string> = new Set('around about up some'.split(' '));
