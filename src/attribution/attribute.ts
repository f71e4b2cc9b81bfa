import type { Article } from '../article/article.js';
import type { Attribution, Meeting, Quotation, Speaker } from './attribution.js';
import type { Referent } from './coreference.js';
import { createDiscourse, readSentence } from './coreference.js';
import type { Cue } from './cues.js';
import { findCue, findIntroducer, maySay } from './cues.js';
import type { NamedRun } from './find-entities.js';
import { findEntities } from './find-entities.js';
import { finishAttribution } from './finish-attribution.js';
import type { FoldedSentence } from './fold.js';
import { foldSentences } from './fold.js';
import { settleHeadlines } from './headline-speakers.js';
import { findIndirect } from './indirect.js';
import { judgeRun } from './judge-run.js';
import { createMeetingReader } from './meetings.js';
import { countWords, findNameRuns } from './name-runs.js';
import type { QuotedRun } from './quoted-runs.js';
import { findQuotedRuns } from './quoted-runs.js';
import { readRoles } from './roles.js';
import type { SpeakerReader } from './speakers.js';
import { createSpeakerReader, unclear } from './speakers.js';
import { findMainSubject } from './subjects.js';
import { findTokens } from './tokens.js';
import { findLabels } from './transcript.js';

/**
 * Who is in an article and who said what in it. Pure; never fails; time is linear in the length of the text.
 * Works from the page alone: capitalised words, the article's own short forms, verbs of saying and agreement of pronouns.
 */
export function attribute(article: Article): Attribution {
  const { text } = article;
  const tokens = article.paragraphs.map((paragraph) => findTokens(text, paragraph));
  const counts = countWords(tokens);
  const { runs, drafts } = findEntities(
    text,
    tokens.flatMap((list, index) => findNameRuns(list, index, counts)),
  );
  const names = new Map<number, NamedRun>();
  for (const run of runs) for (const token of run.tokens) names.set(token.start, run);

  const quoted = findQuotedRuns(article, findLabels(article));
  const sentences = foldSentences(article, tokens, quoted, maySay);
  const discourse = createDiscourse(drafts);
  const speakers = createSpeakerReader(text, names, drafts, discourse);
  const quotations: Quotation[] = [];
  const state: Flow = { last: null, lastRun: -1, before: null, spoke: null, utterance: -1 };
  for (const sentence of sentences) readRoles(text, sentence, names, drafts);
  const meetings: Meeting[] = [];
  const meetingReader = createMeetingReader(names, drafts);
  for (const sentence of sentences) {
    const headline = article.paragraphs[sentence.paragraph]?.kind === 'headline';
    const subject = findMainSubject(sentence.pieces, sentence.pieces.length);
    if (subject) speakers.trace(sentence, subject);
    const referents = readSentence(sentence, names, drafts, discourse, headline);
    const quotes = readQuotations(article, sentence, quoted, speakers, referents, state);
    quotations.push(...quotes);
    const statements = findIndirect(sentence, quotes.length > 0, (phrase) =>
      speakers.read(sentence, phrase, referents, 0.9),
    );
    if (statements.length > 0) state.utterance++;
    for (const one of statements) quotations.push({ ...one, utterance: state.utterance });
    const meeting = meetingReader.read(sentence, (phrase) => speakers.identify(sentence, phrase, referents));
    if (meeting) meetings.push(meeting);
    remember(sentence, state, statements[0]?.speaker ?? null, speakers, referents);
  }
  return finishAttribution(text, drafts, settleHeadlines(article, quotations), meetings);
}

/** What one sentence hands to the next. */
interface Flow {
  /** The last quotation given, with the sentence it stands in. */
  last: { readonly quotation: Quotation; readonly sentence: FoldedSentence } | null;
  lastRun: number;
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
        : readSpeaker(sentence, at, cue, use, speakers, referents, state);
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

function readSpeaker(
  sentence: FoldedSentence,
  _at: number,
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
