import type { Article } from '../article/article.js';
import type { Quotation, Speaker } from './attribution.js';
import type { Referent } from './coreference.js';
import type { Cue } from './cues.js';
import { findCue, findIntroducer } from './cues.js';
import type { FoldedSentence } from './fold.js';
import { findIndirect } from './indirect.js';
import { judgeRun } from './judge-run.js';
import type { QuotedRun } from './quoted-runs.js';
import type { SpeakerReader } from './speakers.js';
import { unclear } from './speakers.js';
import { findMainSubject } from './subjects.js';

/** Reads the quotations of an article one sentence after the other: words without a cue go on from those before them. */
export interface QuotationReader {
  /** Everything one sentence gives as somebody's words; `referents` says whom its pronouns mean. */
  read(sentence: FoldedSentence, referents: ReadonlyMap<number, Referent>): Quotation[];
}

export function createQuotationReader(
  article: Article,
  quoted: readonly QuotedRun[],
  speakers: SpeakerReader,
): QuotationReader {
  const state: Flow = { last: null, before: null, spoke: null, utterance: -1 };
  return {
    read(sentence, referents) {
      const quotes = readQuotations(article, sentence, quoted, speakers, referents, state);
      const statements = findIndirect(sentence, quotes.length > 0, (phrase) =>
        speakers.read(sentence, phrase, referents, 0.9),
      );
      if (statements.length > 0) state.utterance++;
      remember(sentence, state, statements[0]?.speaker ?? null, speakers, referents);
      return [...quotes, ...statements.map((one) => ({ ...one, utterance: state.utterance }))];
    },
  };
}

/** What one sentence hands to the next. */
interface Flow {
  /** The last quotation given, with the sentence it stands in. */
  last: { readonly quotation: Quotation; readonly sentence: FoldedSentence } | null;
  /** The sentence before, with who speaks or acts in it. */
  before: {
    readonly sentence: FoldedSentence;
    readonly speaker: Speaker | null;
    readonly subject: Speaker | null;
    readonly colon: boolean;
  } | null;
  /** The last who was quoted or reported, with or without marks. */
  spoke: { readonly speaker: Speaker; readonly paragraph: number } | null;
  utterance: number;
}

/** The words between marks of one sentence that are speech. */
function readQuotations(
  article: Article,
  sentence: FoldedSentence,
  quoted: readonly QuotedRun[],
  speakers: SpeakerReader,
  referents: ReadonlyMap<number, Referent>,
  state: Flow,
): Quotation[] {
  const { text } = article;
  const found: Quotation[] = [];
  for (const [at, piece] of sentence.pieces.entries()) {
    const run = piece.run === undefined ? undefined : quoted[piece.run];
    if (!run) continue;
    const cue = run.label ? null : findCue(sentence, at, text);
    const use = run.label ? 'direct' : judgeRun(article, run, sentence.pieces, at, cue);
    if (use === 'none') continue;
    const goesOn = run.continues && state.last !== null;
    const speaker = run.label
      ? speakers.readLabel(sentence, run.label)
      : goesOn && !(cue?.adjacent && cue.subject)
        ? carried(state, speakers)
        : readSpeaker(sentence, cue, use, speakers, referents, state);
    const same =
      goesOn ||
      (state.last?.sentence === sentence && state.last.quotation.speaker.entity === speaker.entity) ||
      (cue === null && state.last?.sentence.paragraph === sentence.paragraph);
    if (!same || state.utterance < 0) state.utterance++;
    const quotation: Quotation = {
      kind: use,
      content: { start: run.content.start, end: run.content.end },
      marked: { start: run.marked.start, end: run.marked.end },
      paragraph: run.paragraph,
      utterance: state.utterance,
      cue: cue ? { start: cue.start, end: cue.end } : null,
      speaker,
    };
    found.push(quotation);
    state.last = { quotation, sentence };
  }
  return found;
}

/** Who says some words: whom their cue names, else who spoke or acted just before. */
function readSpeaker(
  sentence: FoldedSentence,
  cue: Cue | null,
  use: 'direct' | 'mixed',
  speakers: SpeakerReader,
  referents: ReadonlyMap<number, Referent>,
  state: Flow,
): Speaker {
  if (cue?.subject) return speakers.read(sentence, cue.subject, referents, cue.adjacent ? 0.97 : 0.8);
  if (cue) return unclear;
  const wordless = sentence.pieces.every(({ kind }) => kind === 'quote' || kind === 'mark');
  if (!wordless && use === 'mixed') {
    const subject = findMainSubject(sentence.pieces, sentence.pieces.length);
    return subject ? speakers.read(sentence, subject, referents, 0.4) : unclear;
  }
  const { last, before } = state;
  // Goes on in the same paragraph: "“A,” said Lee. “B.”"
  if (last && last.sentence.paragraph === sentence.paragraph && last.sentence.index >= sentence.index - 1)
    return carried(state, speakers);
  if (before && (before.colon || before.sentence.paragraph === sentence.paragraph)) {
    const speaker = before.speaker ?? before.subject;
    if (speaker) return speakers.carry(speaker.entity, speaker.candidates, speaker.confidence * 0.85);
  }
  if (before && before.sentence.paragraph === sentence.paragraph - 1) {
    const speaker =
      before.speaker ??
      (last && last.sentence.index === before.sentence.index ? last.quotation.speaker : before.subject);
    if (speaker) return speakers.carry(speaker.entity, speaker.candidates, speaker.confidence * 0.7);
  }
  // The last who spoke, if that was just before.
  if (state.spoke && sentence.paragraph - state.spoke.paragraph <= 1) {
    const { speaker } = state.spoke;
    return speakers.carry(speaker.entity, speaker.candidates, speaker.confidence * 0.5);
  }
  return unclear;
}

function carried(state: Flow, speakers: SpeakerReader): Speaker {
  const speaker = state.last?.quotation.speaker ?? unclear;
  return speakers.carry(speaker.entity, speaker.candidates, speaker.confidence * 0.95);
}

/** Notes who speaks or acts in a sentence, for quoted words after it that have no cue of their own. */
function remember(
  sentence: FoldedSentence,
  state: Flow,
  indirect: Speaker | null,
  speakers: SpeakerReader,
  referents: ReadonlyMap<number, Referent>,
): void {
  const { pieces } = sentence;
  const spoke = state.last?.sentence === sentence ? state.last.quotation.speaker : indirect;
  const colon = pieces.at(-1)?.text === ':';
  const introducer = spoke || pieces.some(({ kind }) => kind === 'quote') ? null : findIntroducer(pieces);
  const phrase = introducer ?? (spoke ? null : findMainSubject(pieces, pieces.length));
  const subject = phrase
    ? introducer && colon
      ? speakers.read(sentence, phrase, referents, 0.8)
      : speakers.peek(sentence, phrase, referents)
    : null;
  if (spoke) state.spoke = { speaker: spoke, paragraph: sentence.paragraph };
  state.before = { sentence, speaker: spoke, subject, colon };
}
