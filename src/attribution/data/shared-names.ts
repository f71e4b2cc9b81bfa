import { readWords } from './words.js';

/**
 * First names given to women and to men, lower case. Source: Grady Ward's Moby word lists (public domain, 1996) as published
 * in stdlib's first-name data (PDDL 1.0), without words that seldom name a person; names that English-language news often
 * carries from other languages were added by hand.
 */
export const sharedNames: ReadonlySet<string> = readWords(`
  abbe adan addy alfy alix allyn ange ara averil avery bailey berny berti berty billie blair blake bobbie
  bren brit britt brook bryn cam cammy carlin carmine carroll cary caryl casey cass chickie chicky clemmie
  clemmy codi codie conny cordie cordy cori cornie corny correy corrie courtnay cris dael dana dani dannie
  danya dara darb darby darcy dennie denys donnie dore dorey dorian dorie dory dru elisha em emmy felice
  flory fran frankie franny gabie gaby gay georgie germaine gerrie gerry gill gray haily haleigh harley
  harper isa jacky jaimie jamie jan jayme jean jerrie jess jessie jody kellen kelley kelly kerry kim kipp
  kippie kippy kirby kit kris laney lanie lanny lee leslie lin lind lindsay lindsey linn loren lorry luce
  lyn marion marlo martie matty maurise maxie maxy meade mel merle merrill mickie micky morgan morgen natty
  nickie nicky nicol niki nollie norrie norry olly pat patrice patty paulie pauly pennie peyton quinn randie
  regan rey ricki rickie riley robin robinet sandy sascha sasha sayre shae shaine shay shayne shea shelby
  shell sonnie sonny stacee tabbie tallie tally tate teddie timmie tobe tommie tracy vale valentine vanya
  verne vin wallie wallis willi winny
`);
