import { distance } from 'fastest-levenshtein';
import { termOf } from '../retrieval/terms.js';
import type { Span } from '../text/span.js';
import { isCapitalised, type Word } from '../text/words.js';
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
  // In a question typed in capitals throughout, capitals tell nothing.
  const telling = words.length > 0 && words.filter((word) => isCapitalised(word.text)).length < words.length;
  for (let i = 0; i < words.length; ) {
    const known = matchKnown(words, i, lexicon);
    if (known) {
      names.push(nameAt(text, words, i, known.length, known.form.entity.id, known.fuzzy));
      i += known.length;
      continue;
    }
    const unknown = telling ? countUnknown(words, i, lexicon) : 0;
    if (unknown > 0) names.push(nameAt(text, words, i, unknown, null, false));
    i += Math.max(unknown, 1);
  }
  return names;
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
  const exact = longestRun(words, at, lexicon.namesByWord.get(first.folded) ?? []);
  if (exact) return { ...exact, fuzzy: false };
  const near = nearestNameWord(first, lexicon);
  if (near === null) return null;
  const form = (lexicon.namesByWord.get(near) ?? []).find((candidate) => candidate.form === 'name');
  return form ? { form, length: 1, fuzzy: true } : null;
}

function longestRun(
  words: readonly Word[],
  at: number,
  forms: readonly NameForm[],
): { form: NameForm; length: number } | null {
  let best: { form: NameForm; length: number } | null = null;
  for (const form of forms) {
    const from = form.words.indexOf(words[at]?.folded ?? '');
    let length = 0;
    while (
      length < longestName &&
      from + length < form.words.length &&
      form.words[from + length] === words[at + length]?.folded
    )
      length++;
    // A role counts only whole ("the defence secretary"); of a name any word will do ("Healey" of "John Healey").
    if (form.form === 'role' && length < form.words.length) continue;
    if (
      form.form === 'role' &&
      length === 1 &&
      forms.some((other) => other !== form && other.entity !== form.entity)
    )
      continue;
    if (length > 0 && (best === null || length > best.length)) best = { form, length };
  }
  return best;
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
    const edits = distance(candidate, folded);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

/** How many words from `at` are a name the article does not hold: capitalised, and in no spelling one of its words. */
function countUnknown(words: readonly Word[], at: number, lexicon: Lexicon): number {
  let count = 0;
  while (count < longestName) {
    const word = words[at + count];
    if (!word || !isCapitalised(word.text) || functionWords.has(word.folded)) break;
    // The first word of a question is capitalised whatever it is; it counts only as part of a longer name.
    if (at + count === 0 && !isCapitalised(words[1]?.text ?? '')) break;
    if (isKnownWord(word.folded, lexicon)) break;
    count++;
  }
  return count;
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
