import type { Span } from '../text/span.js';
import type { Speaker } from './attribution.js';
import type { Discourse, Referent } from './coreference.js';
import { genderOfNoun, spanOfPhrase } from './coreference.js';
import { subjectPronouns } from './data/function-words.js';
import { documentNouns, groupNouns, personNouns } from './data/roles.js';
import { findGivenName, findJoined, findName, headOf, holdsRole, isPlural, wordsOf } from './descriptions.js';
import type { EntityDraft } from './entity-draft.js';
import { addForm, addMention, draftEntity } from './entity-draft.js';
import type { NamedRun } from './find-entities.js';
import type { FoldedSentence } from './fold.js';
import { canSpeak } from './nouns.js';
import type { Phrase } from './phrase.js';
import { isMark } from './verbs-in-place.js';

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
  /** The entity that words of a sentence stand for, speaking or not; null where they name nobody. */
  identify(sentence: FoldedSentence, phrase: Phrase, referents: ReadonlyMap<number, Referent>): number | null;
  /** Notes a described subject ("a woman", "the campaign") as somebody a pronoun may mean. */
  trace(sentence: FoldedSentence, phrase: Phrase): void;
  /** A speaker known from elsewhere: words that go on without a cue. */
  carry(entity: number | null, candidates: readonly number[], confidence: number): Speaker;
}

/** Most people of one role that a description is weighed against. */
const mostHolders = 64;

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

  let holders: Map<string, EntityDraft[]> | null = null;
  /** The people the article gives a role, by its noun; made when first asked for, after all roles are read. */
  const holdersOf = (role: string): readonly EntityDraft[] => {
    if (holders === null) {
      holders = new Map();
      for (const draft of drafts) {
        if (draft.kind !== 'person') continue;
        for (const word of draft.roleWords) {
          const list = holders.get(word) ?? [];
          if (list.length < mostHolders) list.push(draft);
          holders.set(word, list);
        }
      }
    }
    return holders.get(role) ?? [];
  };

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
    // "Judge says": headlines leave the article out.
    const bare = phrase.from === phrase.core && personNouns.has(first) && !isPlural(pieces, phrase);
    const definite = bare || /^(?:the|this|that|these|those)$/u.test(first);
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
    return speakerOf(mention, draft, certainty * 0.9, findJoined(pieces, phrase, names));
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
      const fitting = holdersOf(role).filter((draft) => holdsRole(draft, role, others));
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
      if (best && (best.shared > 0 || others.length === 0 || fitting.length === 1)) return best.draft;
      // "the 54-year-old" of whose age nothing was said: papers call so whom they spoke of just now.
      if (!/-year-old$/u.test(head) || best) return null;
      const last = discourse.recent(sentence.index, (draft) => draft.kind === 'person');
      return last.entity === null ? null : (drafts[last.entity] ?? null);
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
    if (findJoined(pieces, phrase, names).length > 0) return null;
    const named = findName(pieces, phrase, names);
    const draft = named?.entity == null ? undefined : drafts[named.entity];
    if (draft) return speakerOf(mention, draft, certainty);
    const given = findGivenName(pieces, phrase.to + 1, names);
    const namesake = given?.entity == null ? undefined : drafts[given.entity];
    if (namesake) return speakerOf(mention, namesake, certainty);
    // "His former partner, Ann Lee, said": the name stands beside the description.
    const beside = isMark(pieces[phrase.to + 1], /^,$/u)
      ? names.get(pieces[phrase.to + 2]?.start ?? -1)
      : undefined;
    const person = beside?.entity == null ? undefined : drafts[beside.entity];
    if (!beside || person?.kind !== 'person' || beside.start !== pieces[phrase.to + 2]?.start) return null;
    const end = pieces.findIndex((piece) => piece.end >= beside.end);
    const after = pieces[end + 1];
    return after === undefined || after.kind === 'quote' || isMark(after, /^[,.;]$/u)
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
    identify(sentence, phrase, referents) {
      const { pieces } = sentence;
      const first = pieces[phrase.from];
      if (first && phrase.from === phrase.to && /^(?:him|her|them)$/u.test(first.lower))
        return referents.get(first.start)?.entity ?? null;
      const named = readNamed(sentence, phrase, referents, 1);
      if (named) return named.entity;
      const head = headOf(pieces, phrase);
      if (first && subjectPronouns.has(first.lower)) return null;
      // "UK defence secretary in Norway": headlines leave the article out.
      const bare =
        personNouns.has(head) && !isPlural(pieces, phrase) && !/^(?:a|an)$/u.test(first?.lower ?? '');
      const known = bare ? resolveDescription(sentence, phrase, head) : null;
      if (known) return known.id;
      return personNouns.has(head) || groupNouns.has(head)
        ? readDescription(sentence, phrase, 1, false).entity
        : null;
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
