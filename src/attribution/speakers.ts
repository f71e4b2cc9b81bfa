import type { Span } from '../text/span.js';
import type { Speaker } from './attribution.js';
import type { Discourse, Referent } from './coreference.js';
import { genderOfNoun, spanOfPhrase } from './coreference.js';
import { auxiliaries, possessives, subjectPronouns } from './data/function-words.js';
import { documentNouns, groupNouns, personNouns, pluralNouns } from './data/roles.js';
import { titleRoles } from './data/titles.js';
import type { EntityDraft } from './entity-draft.js';
import { addForm, addMention, addRole, draftEntity } from './entity-draft.js';
import type { NamedRun } from './find-entities.js';
import type { FoldedSentence, Piece } from './fold.js';
import { canSpeak, singularOf } from './nouns.js';
import type { Phrase } from './phrases.js';
import { isAdverb, isMark } from './verbs-in-place.js';

/** Turns the words beside a quotation into who they stand for, making sources of those who have no name. */
export interface SpeakerReader {
  read(
    sentence: FoldedSentence,
    phrase: Phrase,
    referents: ReadonlyMap<number, Referent>,
    certainty: number,
  ): Speaker;
  /** The name at the head of a paragraph of a transcript. */
  readLabel(sentence: FoldedSentence, label: Span): Speaker;
  /** The same for a name or a pronoun, noting nothing; null for a description. */
  peek(sentence: FoldedSentence, phrase: Phrase, referents: ReadonlyMap<number, Referent>): Speaker | null;
  /** Notes a described subject ("a woman", "the campaign") as somebody a pronoun may mean. */
  trace(sentence: FoldedSentence, phrase: Phrase): void;
  /** A speaker known from elsewhere: words that go on without a cue. */
  carry(entity: number | null, candidates: readonly number[], confidence: number): Speaker;
}

export const unclear: Speaker = { mention: null, entity: null, name: null, candidates: [], confidence: 0 };

const articlePattern = /^(?:the|a|an|this|that|these|those)\s+/iu;

export function createSpeakerReader(
  text: string,
  names: ReadonlyMap<number, NamedRun>,
  drafts: EntityDraft[],
  discourse: Discourse,
): SpeakerReader {
  /** Sources by their words without the article, and the last one of each head noun. */
  const sources = new Map<string, EntityDraft>();
  const byHead = new Map<string, EntityDraft>();

  const nameOf = (draft: EntityDraft): string => text.slice(draft.nameSpan.start, draft.nameSpan.end);

  const speakerOf = (
    mention: Span | null,
    draft: EntityDraft,
    confidence: number,
    candidates: readonly number[] = [],
  ): Speaker => ({
    mention,
    entity: draft.id,
    name: nameOf(draft),
    candidates,
    confidence,
  });

  const noteSpeaker = (sentence: FoldedSentence, at: number, draft: EntityDraft): void => {
    discourse.note({
      entity: draft.id,
      sentence: sentence.index,
      at,
      subject: true,
      owner: false,
      headline: false,
    });
  };

  const readDescription = (
    sentence: FoldedSentence,
    phrase: Phrase,
    certainty: number,
    speaks = true,
  ): Speaker => {
    const { pieces } = sentence;
    const mention = spanOfPhrase(pieces, phrase);
    const head = headOf(pieces, phrase);
    const first = pieces[phrase.from]?.lower ?? '';
    const written = text.slice(mention.start, mention.end).replace(articlePattern, '').toLowerCase();
    const definite = /^(?:the|this|that|these|those)$/u.test(first);
    const same = sources.get(written);
    const known =
      same ??
      (definite ? resolveDescription(sentence, phrase, head) : null) ??
      (isAgain(first, head, phrase) ? (byHead.get(head) ?? null) : null);
    if (known) {
      known.speaks ||= speaks;
      addForm(known, text, mention);
      addMention(known, { ...mention, form: 'description', entity: known.id });
      noteSpeaker(sentence, phrase.from, known);
      return speakerOf(mention, known, certainty * (same ? 0.95 : 0.85));
    }
    const draft = draftEntity(drafts.length, 'source', mention, head === '' ? [written] : [head]);
    draft.speaks = speaks;
    draft.plural = isPlural(pieces, phrase);
    draft.gender = genderOfNoun(head);
    addForm(draft, text, mention);
    addMention(draft, { ...mention, form: 'description', entity: draft.id });
    drafts.push(draft);
    sources.set(written, draft);
    byHead.set(head, draft);
    noteSpeaker(sentence, phrase.from, draft);
    return speakerOf(mention, draft, certainty * 0.9);
  };

  /** "A statement added" after "an Israeli statement": the same thing without what told it apart. */
  const isAgain = (first: string, head: string, phrase: Phrase): boolean =>
    phrase.to - phrase.from === 1 &&
    (first === 'the' || ((first === 'a' || first === 'an') && documentNouns.has(head)));

  const resolveDescription = (sentence: FoldedSentence, phrase: Phrase, head: string): EntityDraft | null => {
    const words = wordsOf(sentence.pieces, phrase);
    if (personNouns.has(head) || /-year-old$/u.test(head)) {
      const role = head;
      const others = words.filter((word) => word !== role);
      const found = discourse.recent(
        sentence.index,
        (draft) => draft.kind === 'person' && draft.roleWords.has(role),
      );
      const fitting = drafts.filter((draft) => draft.kind === 'person' && holdsRole(draft, role, others));
      const ranked = fitting
        .map((draft) => ({
          draft,
          shared: others.filter((word) => draft.roleWords.has(word)).length,
          recent: found.candidates.indexOf(draft.id),
        }))
        .sort(
          (a, b) => b.shared - a.shared || (a.recent < 0 ? 99 : a.recent) - (b.recent < 0 ? 99 : b.recent),
        );
      const [best] = ranked;
      return best && (best.shared > 0 || others.length === 0 || fitting.length === 1) ? best.draft : null;
    }
    if (groupNouns.has(head)) {
      const found = discourse.recent(
        sentence.index,
        (draft) => draft.kind === 'organisation' && draft.words.includes(head),
      );
      const [id] = found.candidates;
      return (id === undefined ? undefined : drafts[id]) ?? null;
    }
    return null;
  };

  /** A name or a pronoun; null for a description. */
  const readNamed = (
    { pieces }: FoldedSentence,
    phrase: Phrase,
    referents: ReadonlyMap<number, Referent>,
    certainty: number,
  ): Speaker | null => {
    const mention = spanOfPhrase(pieces, phrase);
    const first = pieces[phrase.from];
    if (first && phrase.from === phrase.to && subjectPronouns.has(first.lower)) {
      const referent = referents.get(first.start);
      const draft = referent?.entity == null ? undefined : drafts[referent.entity];
      if (!referent || !draft) return { ...unclear, mention, candidates: referent?.candidates ?? [] };
      return speakerOf(mention, draft, certainty * referent.confidence, referent.candidates.slice(1));
    }
    const named = findName(pieces, phrase, names);
    const draft = named?.entity == null ? undefined : drafts[named.entity];
    if (draft) return speakerOf(mention, draft, certainty);
    // "His former partner, Ann Lee, said": the name stands beside the description.
    const beside = isMark(pieces[phrase.to + 1], /^,$/u)
      ? names.get(pieces[phrase.to + 2]?.start ?? -1)
      : undefined;
    const person = beside?.entity == null ? undefined : drafts[beside.entity];
    if (!beside || person?.kind !== 'person' || beside.start !== pieces[phrase.to + 2]?.start) return null;
    const end = pieces.findIndex((piece) => piece.end >= beside.end);
    return isMark(pieces[end + 1], /^,$/u)
      ? speakerOf({ start: mention.start, end: beside.end }, person, certainty)
      : null;
  };

  return {
    read(sentence, phrase, referents, certainty) {
      const speaker = readNamed(sentence, phrase, referents, certainty);
      if (!speaker) return readDescription(sentence, phrase, certainty);
      const draft = speaker.entity === null ? undefined : drafts[speaker.entity];
      if (draft) noteSpeaker(sentence, phrase.from, draft);
      return speaker;
    },
    readLabel(sentence, label) {
      const named = names.get(label.start);
      const draft = named?.entity == null ? undefined : drafts[named.entity];
      const known = draft ?? sources.get(text.slice(label.start, label.end).toLowerCase());
      if (known) {
        noteSpeaker(sentence, 0, known);
        return speakerOf(label, known, 0.97);
      }
      const made = draftEntity(drafts.length, 'source', label, [
        text.slice(label.start, label.end).toLowerCase(),
      ]);
      made.speaks = true;
      addForm(made, text, label);
      addMention(made, { ...label, form: 'description', entity: made.id });
      drafts.push(made);
      sources.set(text.slice(label.start, label.end).toLowerCase(), made);
      return speakerOf(label, made, 0.9);
    },
    trace(sentence, phrase) {
      const first = sentence.pieces[phrase.from];
      const head = sentence.pieces[phrase.core];
      if (!first || !head || head.capital || subjectPronouns.has(first.lower) || !canSpeak(head.lower))
        return;
      if (!readNamed(sentence, phrase, new Map(), 1)) readDescription(sentence, phrase, 1, false);
    },
    peek: (sentence, phrase, referents) => readNamed(sentence, phrase, referents, 0.6),
    carry(entity, candidates, confidence) {
      const draft = entity === null ? undefined : drafts[entity];
      return draft ? speakerOf(null, draft, confidence, candidates) : { ...unclear, candidates };
    },
  };
}

/** Words that make another office of the same noun. */
const lesser = /^(?:vice|deputy|assistant|shadow|former|ex|acting|associate|junior)$/u;

/** Somebody has the role, and not a lesser one than the description's: "the nominee" is not "the vice presidential nominee". */
function holdsRole(draft: EntityDraft, role: string, others: readonly string[]): boolean {
  if (!draft.roleWords.has(role)) return false;
  if (draft.roles.size === 0 || /-year-old$/u.test(role)) return true;
  return [...draft.roles.keys()].some((written) => {
    const words = written.split(/[^\p{L}-]+/u);
    return (
      words.some((word) => word === role || titleRoles.get(word) === role) &&
      words.every((word) => !lesser.test(word) || others.includes(word))
    );
  });
}

/** The name a phrase comes to: its core must end in one that nothing else owns. */
function findName(
  pieces: readonly Piece[],
  phrase: Phrase,
  names: ReadonlyMap<number, NamedRun>,
): NamedRun | null {
  const last = pieces[phrase.core];
  if (!last) return null;
  for (let i = phrase.core; i >= phrase.from; i--) {
    const run = names.get(pieces[i]?.start ?? -1);
    if (run) return run.end >= last.end && run.parts.core !== null ? run : null;
  }
  return null;
}

/** "officials", "the two": more than one. */
function isPlural(pieces: readonly Piece[], phrase: Phrase): boolean {
  const last = pieces[phrase.core]?.lower ?? '';
  return (
    singularOf(last) !== last ||
    pluralNouns.has(last) ||
    pieces.slice(phrase.from, phrase.core).some(({ lower }) => lower === 'and')
  );
}

/** The noun a description is about, singular. */
function headOf(pieces: readonly Piece[], phrase: Phrase): string {
  const piece = pieces[phrase.core];
  return piece ? singularOf(piece.lower) : '';
}

const wordsOf = (pieces: readonly Piece[], phrase: Phrase): string[] =>
  pieces
    .slice(phrase.from, phrase.to + 1)
    .filter(({ kind }) => kind === 'word')
    .map(({ lower }) => lower)
    .filter((lower) => !/^(?:the|a|an|this|that|of|for|in)$/u.test(lower) && !possessives.has(lower));

/** Notes what the words before and after a name say somebody is: "foreign secretary David Lammy", "Lee, a lawyer,". */
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
    if (from < i && head && personNouns.has(head.lower)) {
      while (/^(?:of|for|and|’s|'s)$/u.test(pieces[from]?.lower ?? '')) from++;
      noteRole(text, draft, pieces, from, i - 1);
    }
    let end = i;
    while ((pieces[end]?.end ?? Number.POSITIVE_INFINITY) < run.end) end++;
    if (pieces[end + 1]?.text === ',') readApposition(text, draft, pieces, end + 2);
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
    if (personNouns.has(singularOf(piece.lower)) && !head) head = true;
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
