import { distance } from 'fastest-levenshtein';
import type { Entity } from '../attribution/attribution.js';
import { titleRoles } from '../attribution/data/titles.js';
import { unifySpelling } from '../retrieval/spelling.js';
import { termOf } from '../retrieval/terms.js';
import type { Span } from '../text/span.js';
import { findWords, foldWord, isCapitalised, type Word } from '../text/words.js';
import type { Lexicon, NameForm } from './lexicon.js';
import { functionWords } from './question-words.js';

/** A name in a question. The span counts in the question. */
export interface QuestionName extends Span {
  /** As the asker wrote it. */
  readonly text: string;
  /** `Entity.id` of whom the article knows by it; null for a name the article never mentions. */
  readonly entity: number | null;
  /** True where it was understood despite a typo. */
  readonly fuzzy: boolean;
}

/** Most words a name in a question may have. */
const longestName = 6;

/** Names in a question, in order, not overlapping; those the article knows first tried at their longest. */
export function findNames(text: string, words: readonly Word[], lexicon: Lexicon): QuestionName[] {
  const names: QuestionName[] = [];
  const telling = capitalsTell(text, words);
  for (let i = 0; i < words.length; ) {
    const known = matchKnown(words, i, lexicon);
    const other = known && telling ? countOther(words, i, known, lexicon) : 0;
    if (known && other === 0) {
      names.push(nameAt(text, words, i, known.length, known.form.entity.id, known.fuzzy));
      i += known.length;
      continue;
    }
    const unknown = other > 0 ? other : telling ? countUnknown(words, i, lexicon) : 0;
    if (unknown > 0) names.push(nameAt(text, words, i, unknown, null, false));
    i += Math.max(unknown, 1);
  }
  return names;
}

/** Most words of a question that is nothing but a name. */
const longestAlone = 3;

/** Verbs that only a headline begins with a capital. */
const auxiliaries = /^(?:is|was|are|were|do|does|did|has|have|had)$/u;

/** Whether capitals mark names: not in a question typed in capitals throughout, nor In One That Is Like A Headline. */
function capitalsTell(text: string, words: readonly Word[]): boolean {
  const isHeadline = words.some((word, at) => {
    const before = words[at - 1];
    return (
      before !== undefined &&
      /^\p{Lu}\p{Ll}/u.test(word.text) &&
      auxiliaries.test(word.folded) &&
      !/[^\s,]/u.test(text.slice(before.end, word.start))
    );
  });
  if (isHeadline) return false;
  // A name may be all that is asked.
  if (words.length <= longestAlone) return words.some((word) => /\p{Ll}/u.test(word.text));
  return words.some((word) => !isCapitalised(word.text));
}

function nameAt(
  text: string,
  words: readonly Word[],
  from: number,
  count: number,
  entity: number | null,
  fuzzy: boolean,
): QuestionName {
  const start = words[from]?.start ?? 0;
  const end = words[from + count - 1]?.end ?? start;
  const written = text.slice(start, end).replace(/['’]s?$/u, '');
  return { text: written, start, end: start + written.length, entity, fuzzy };
}

interface Match {
  readonly form: NameForm;
  readonly length: number;
  readonly fuzzy: boolean;
}

/** The longest run of words from `at` that one of the article's names has in this order. */
function matchKnown(words: readonly Word[], at: number, lexicon: Lexicon): Match | null {
  const first = words[at];
  if (!first || functionWords.has(first.folded)) return null;
  let best: Match | null = null;
  const forms = lexicon.namesByWord.get(unifySpelling(first.folded)) ?? [];
  for (const form of forms) {
    const length = form.form === 'name' ? runOfName(words, at, form) : runOfRole(words, at, form, forms);
    if (length > 0 && (best === null || length > best.length)) best = { form, length, fuzzy: false };
  }
  if (best) return best;
  const near = nearestNameWord(first, lexicon);
  if (near === null) return null;
  const form = (lexicon.namesByWord.get(near) ?? []).find((candidate) => candidate.form === 'name');
  return form ? { form, length: 1, fuzzy: true } : null;
}

/** Of a name any words in a row will do: "Example" of "Ann Example". How many of the question's words they are. */
function runOfName(words: readonly Word[], at: number, form: NameForm): number {
  const from = form.words.indexOf(unifySpelling(words[at]?.folded ?? ''));
  let length = 0;
  while (
    length < longestName &&
    from + length < form.words.length &&
    form.words[from + length] === unifySpelling(words[at + length]?.folded ?? '')
  )
    length++;
  return length;
}

/** Words before a role that make it another: "the prime minister" is not the minister. */
const otherRole: ReadonlySet<string> = new Set(
  'prime shadow deputy vice former ex acting assistant junior previous next first new old'.split(' '),
);

/**
 * A role counts only whole, or by its last words where nobody else's role ends alike: "the defence secretary" of "Labour
 * Defence Secretary". Function words within it are passed over. How many of the question's words it takes.
 */
function runOfRole(words: readonly Word[], at: number, form: NameForm, forms: readonly NameForm[]): number {
  if (otherRole.has(words[at - 1]?.folded ?? '')) return 0;
  const from = form.words.indexOf(unifySpelling(words[at]?.folded ?? ''));
  let matched = 0;
  let taken = 0;
  while (from + matched < form.words.length) {
    const word = words[at + taken];
    if (!word) return 0;
    if (form.words[from + matched] === unifySpelling(word.folded)) matched++;
    else if (!functionWords.has(word.folded)) return 0;
    taken++;
  }
  const last = form.words.slice(from).join(' ');
  const shared = forms.some(
    (other) => other.entity !== form.entity && ` ${other.words.join(' ')}`.endsWith(` ${last}`),
  );
  if (from > 0) return shared || (matched === 1 && form.entity.kind !== 'source') ? 0 : taken;
  return shared && matched === 1 ? 0 : taken;
}

/**
 * How many words from `at` are somebody else's name although the article knows its beginning: a first name it shares with
 * a person of the article, before a surname that the article does not hold. 0 when it is nobody else's.
 */
function countOther(
  words: readonly Word[],
  at: number,
  { form, length, fuzzy }: Match,
  lexicon: Lexicon,
): number {
  const surname = form.words.at(-1);
  if (fuzzy || form.form !== 'name' || form.entity.kind !== 'person') return 0;
  if (unifySpelling(words[at + length - 1]?.folded ?? '') === surname) return 0;
  if (matchKnown(words, at + length, lexicon)) return 0;
  const more = countUnknown(words, at + length, lexicon);
  return more > 0 ? length + more : 0;
}

/**
 * The name word that a word is most likely a typo of: within one edit from five letters on, two from eight on
 * (Damerau 1964: four typos in five are a single edit), and not a word of the article itself.
 */
function nearestNameWord(word: Word, lexicon: Lexicon): string | null {
  const { folded } = word;
  if (folded.length < 5 || lexicon.vocabulary.has(folded) || lexicon.has(termOf(folded))) return null;
  const allowed = folded.length >= 8 ? 2 : 1;
  let best: string | null = null;
  let least = allowed + 1;
  for (const [candidate, forms] of lexicon.namesByWord) {
    if (candidate.length < 4 || Math.abs(candidate.length - folded.length) > allowed) continue;
    if (candidate[0] !== folded[0] || !forms.some((form) => form.form === 'name')) continue;
    const edits = sameLetters(candidate, folded) ? 1 : distance(candidate, folded);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

/** Letters that have changed places are one slip: "Helaey". */
function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** A question with its misspelt names as the article writes them, so that they are found and read like any other. */
export function spellNames(
  text: string,
  names: readonly QuestionName[],
  entities: readonly Entity[],
): string {
  let spelt = '';
  let from = 0;
  for (const name of names) {
    const entity = name.fuzzy && name.entity !== null ? entities[name.entity] : undefined;
    if (!entity) continue;
    spelt += text.slice(from, name.start) + closestWord(entity.name, name.text);
    from = name.end;
  }
  return spelt + text.slice(from);
}

/** The word of a name that a misspelling is nearest to. */
function closestWord(name: string, misspelt: string): string {
  const wanted = foldWord(misspelt);
  const near = findWords(name).sort((a, b) => distance(a.folded, wanted) - distance(b.folded, wanted));
  return near[0]?.text ?? name;
}

/**
 * How many words from `at` are a name the article does not hold: capitalised, and at least one of them in no spelling one of
 * its words. A title before a name is none of it.
 */
function countUnknown(words: readonly Word[], at: number, lexicon: Lexicon): number {
  let count = 0;
  let unknown = false;
  while (count < longestName) {
    const word = words[at + count];
    if (!word || !isCapitalised(word.text) || functionWords.has(word.folded)) break;
    // The first word of a question is capitalised whatever it is; it counts only as part of a longer name.
    if (at + count === 0 && !isCapitalised(words[1]?.text ?? '')) break;
    if (count === 0 && isTitle(words, at, lexicon)) break;
    if (count > 0 && matchKnown(words, at + count, lexicon)) break;
    const known = isKnownWord(word.folded, lexicon);
    if (known && count === 0) break;
    unknown ||= !known;
    count++;
  }
  return unknown ? count : 0;
}

/** "Mr" is no name by itself, nor is any title before a name that the article knows. */
function isTitle(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const role = titleRoles.get(words[at]?.folded ?? '');
  return role === '' || (role !== undefined && matchKnown(words, at + 1, lexicon) !== null);
}

/** True when the article holds the word, a form of it, or one that begins alike ("Israel" and "Israeli"). */
function isKnownWord(folded: string, lexicon: Lexicon): boolean {
  if (lexicon.vocabulary.has(folded) || lexicon.has(termOf(folded))) return true;
  if (folded.length < 4) return false;
  const stem = folded.slice(0, Math.max(4, folded.length - 2));
  for (const word of lexicon.vocabulary)
    if (word.startsWith(stem) && Math.abs(word.length - folded.length) <= 3) return true;
  return false;
}
