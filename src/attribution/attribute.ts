import type { Article } from '../article/article.js';
import type { Attribution, Meeting, Quotation } from './attribution.js';
import { createDiscourse, readSentence } from './coreference.js';
import { maySay } from './cues.js';
import type { NamedRun } from './find-entities.js';
import { findEntities } from './find-entities.js';
import { finishAttribution } from './finish-attribution.js';
import { foldSentences } from './fold.js';
import { settleHeadlines } from './headline-speakers.js';
import { settleEarlyPronouns } from './look-ahead.js';
import { createMeetingReader } from './meetings.js';
import { countWords, findNameRuns } from './name-runs.js';
import { createQuotationReader } from './quotation-reader.js';
import { findQuotedRuns } from './quoted-runs.js';
import { readRoles } from './roles.js';
import { createSpeakerReader } from './speakers.js';
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
  const reader = createQuotationReader(article, quoted, speakers);
  for (const sentence of sentences) readRoles(text, sentence, names, drafts);
  const meetings: Meeting[] = [];
  const meetingReader = createMeetingReader(names, drafts);
  for (const sentence of sentences) {
    const headline = article.paragraphs[sentence.paragraph]?.kind === 'headline';
    const subject = findMainSubject(sentence.pieces, sentence.pieces.length);
    if (subject) speakers.trace(sentence, subject);
    const referents = readSentence(sentence, names, drafts, discourse, headline);
    quotations.push(...reader.read(sentence, referents));
    const meeting = meetingReader.read(sentence, (phrase) => speakers.identify(sentence, phrase, referents));
    if (meeting) meetings.push(meeting);
  }
  const settled = settleHeadlines(article, settleEarlyPronouns(text, quotations, drafts));
  return finishAttribution(text, drafts, settled, meetings);
}
