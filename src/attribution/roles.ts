import { genderOfNoun } from './coreference.js';
import { auxiliaries } from './data/function-words.js';
import { groupNouns, personNouns } from './data/roles.js';
import { titleRoles } from './data/titles.js';
import type { EntityDraft } from './entity-draft.js';
import { addRole } from './entity-draft.js';
import type { NamedRun } from './find-entities.js';
import type { FoldedSentence, Piece } from './fold.js';
import { singularOf } from './nouns.js';
import { phraseEndingAt } from './phrase-before.js';
import { isAdverb } from './verbs-in-place.js';

/** Notes what the words before and after a name say somebody is: "foreign secretary Ann Moore", "Lee, a lawyer,". */
export function readRoles(
  text: string,
  sentence: FoldedSentence,
  names: ReadonlyMap<number, NamedRun>,
  drafts: readonly EntityDraft[],
): void {
  const { pieces } = sentence;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) continue;
    const run = names.get(piece.start);
    if (!run || run.start !== piece.start || run.entity === null) continue;
    const draft = drafts[run.entity];
    if (draft?.kind !== 'person') continue;
    let from = i;
    while (from > 0 && from > i - 7 && isRoleWord(pieces, from - 1)) from--;
    const head = pieces[i - 1];
    // "her Estonian counterpart, Rasmus Kivilo,": the description may end in a comma.
    const beside =
      head?.text === ',' && /^(?:,|\.)$/u.test(pieces[endOfRun(pieces, i, run) + 1]?.text ?? '.');
    if (beside) readBefore(text, draft, pieces, i - 2);
    if (from < i && head && personNouns.has(head.lower)) {
      while (/^(?:of|for|and|’s|'s)$/u.test(pieces[from]?.lower ?? '')) from++;
      noteRole(text, draft, pieces, from, i - 1);
    }
    const end = endOfRun(pieces, i, run);
    if (pieces[end + 1]?.text === ',') readApposition(text, draft, pieces, end + 2);
    if (draft.roleWords.has('counterpart')) shareRoles(pieces, i, draft, names, drafts);
  }
}

function endOfRun(pieces: readonly Piece[], from: number, run: NamedRun): number {
  let end = from;
  while ((pieces[end]?.end ?? Number.POSITIVE_INFINITY) < run.end) end++;
  return end;
}

/** A description that ends right before a comma and a name: "the chairman, Ann Lee,". */
function readBefore(text: string, draft: EntityDraft, pieces: readonly Piece[], end: number): void {
  const phrase = phraseEndingAt(pieces, end);
  const first = phrase ? pieces[phrase.from] : undefined;
  const head = phrase ? pieces[phrase.core] : undefined;
  if (!phrase || !first || !head || head.capital || !personNouns.has(head.lower)) return;
  const owned = pieces.slice(phrase.from, phrase.core).some(({ kind }) => kind === 'clitic');
  if (owned || /^(?:the|his|her|its|their|our|my)$/u.test(first.lower))
    noteRole(text, draft, pieces, phrase.from, end);
}

/** "Portugal's minister met her Estonian counterpart": a counterpart has the role of whoever the sentence is about. */
function shareRoles(
  pieces: readonly Piece[],
  at: number,
  draft: EntityDraft,
  names: ReadonlyMap<number, NamedRun>,
  drafts: readonly EntityDraft[],
): void {
  for (let i = 0; i < at; i++) {
    const run = names.get(pieces[i]?.start ?? -1);
    const other = run?.entity == null ? undefined : drafts[run.entity];
    if (other?.kind !== 'person' || other === draft) continue;
    for (const word of other.roleWords) if (personNouns.has(word)) draft.roleWords.add(word);
    return;
  }
}

function isRoleWord(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece?.kind === 'clitic') return /^['’]s$/u.test(piece.lower) && pieces[at - 1]?.capital === true;
  if (piece?.kind !== 'word') return false;
  if (piece.capital) return true;
  return (
    personNouns.has(piece.lower) ||
    groupNouns.has(piece.lower) ||
    /^(?:former|foreign|chief|deputy|senior|prime|press|vice|assistant|acting|longtime|campaign|national|security|finance|defence|defense|home|health|education|justice|interior|energy|trade|presidential|congressional|shadow|culture|transport|environment|housing|state|communications|policy|general|executive|managing|counter-terrorism|party|opposition|human|rights|legal|political|veteran|rival|fellow|local|counterpart)$/u.test(
      piece.lower,
    )
  );
}

/** "a former diver": a noun on no list that says by its ending that somebody does something. */
const looksLikeDoer = (piece: Piece, first: Piece): boolean =>
  /^(?:a|an)$/u.test(first.lower) &&
  !piece.capital &&
  /...(?:er|or|ist|ian|man|woman|eer|ess)$/u.test(piece.lower) &&
  !/^(?:former|senior|junior|other|minor|major|higher|lower|larger|further|number|member-only)$/u.test(
    piece.lower,
  );

/** "Lee, 45,", "Lee, a lawyer for the club,": an age or a description between commas. */
function readApposition(text: string, draft: EntityDraft, pieces: readonly Piece[], from: number): void {
  const first = pieces[from];
  if (!first) return;
  if (first.kind === 'number' && /^\d{1,3}$/u.test(first.text)) {
    draft.roleWords.add(`${first.text}-year-old`);
    if (pieces[from + 1]?.text === ',') readApposition(text, draft, pieces, from + 2);
    return;
  }
  if (
    !/^(?:the|a|an|one|his|her|its|their)$/u.test(first.lower) &&
    !personNouns.has(first.lower) &&
    !titleRoles.has(first.lower) &&
    !first.capital
  )
    return;
  let to = from;
  let head = false;
  for (let i = from; i < pieces.length && i < from + 24; i++) {
    const piece = pieces[i];
    if (!piece || piece.kind === 'quote' || (piece.kind === 'mark' && !/^[&’'-]$/u.test(piece.text))) break;
    if (/^(?:who|which|that|whose|said|says|told)$/u.test(piece.lower)) break;
    if (isAdverb(piece) || (piece.kind === 'word' && auxiliaries.has(piece.lower))) return;
    if (personNouns.has(singularOf(piece.lower)) || looksLikeDoer(piece, first)) head = true;
    to = i;
    if (i - from > 6 && !head) return;
  }
  // A description ends at a mark: "Chelsea, the mayor said" has none.
  const after = pieces[to + 1];
  if (after && after.kind !== 'mark' && !/^(?:who|which|that|whose)$/u.test(after.lower)) return;
  if (head) noteRole(text, draft, pieces, from, to);
}

function noteRole(
  text: string,
  draft: EntityDraft,
  pieces: readonly Piece[],
  from: number,
  to: number,
): void {
  const first = pieces[from];
  const last = pieces[to];
  if (!first || !last) return;
  const words = pieces
    .slice(from, to + 1)
    .filter(({ kind }) => kind === 'word')
    .map(({ lower }) => lower);
  addRole(
    draft,
    text,
    { start: first.start, end: last.end },
    words.flatMap((word) => [word, titleRoles.get(word) ?? word]).filter((word) => word !== ''),
  );
  for (const word of words) draft.gender ??= genderOfNoun(word);
}
