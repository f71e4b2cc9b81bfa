import type { Lexicon } from '../answering/lexicon.js';
import { analyseQuestion, plainWords, type Question } from '../answering/question.js';
import { functionWords, smallTalkPatterns } from '../answering/question-words.js';
import type { Story } from '../answering/story.js';
import type { Entity } from '../attribution/attribution.js';
import { termOf } from '../retrieval/terms.js';
import { findWords, type Word } from '../text/words.js';
import { chooseReferent, type PronounClass, pronounClass } from './referents.js';
import type { Turn } from './turn.js';

/** A question made whole, and whether it leaned on the conversation at all. */
export interface Standalone {
  readonly text: string;
  readonly followsUp: boolean;
  /** True for a question about the last answer itself ("who said that?"): the conversation stays where it was. */
  readonly aside?: boolean;
  /** True for a question that asks for something other than what was quoted last. */
  readonly elsewhere?: boolean;
}

/** "And Moore?", "what about Peru", "how about in May?": a beginning that swaps one part of the question before. */
const swapBeginning =
  /^(?:(?:and|or|but|so|then|ok(?:ay)?)[,\s]+)*(?:what about|how about|and|or|what of)\s+(?<rest>.+)$/isu;

/** A question word alone, or with nothing but function words: "Why?", "When was that?", "Who else?". */
const bareQuestion = /^(?:and\s+|but\s+|so\s+)?(?:who|whom|whose|what|which|where|when|why|how)\b/iu;

/**
 * Makes a follow-up whole from the turns before it (latest last): pronouns become the names they most likely stand for,
 * "and X?" becomes the last question with X in it, "why?" takes the last question's words along. A question that has its
 * own subject is left as it is, so that an old subject does not leak into a new one. Pure.
 */
export function makeStandalone(
  text: string,
  turns: readonly Turn[],
  story: Pick<Story, 'article' | 'passages' | 'attribution'>,
  lexicon: Lexicon,
): Standalone {
  const { entities } = story.attribution;
  const last = turns.at(-1);
  const trimmed = text.trim();
  if (!last || trimmed === '' || trimmed.length > longestRewritten) return { text, followsUp: false };

  // "?" and a smile ask nothing, whatever was said before.
  if (findWords(trimmed).length === 0) return { text, followsUp: false };

  const plain = plainWords(findWords(trimmed));
  if (smallTalkPatterns.some((pattern) => pattern.test(plain))) return { text, followsUp: false };

  const source = asksForSource(trimmed) ? quoteLast(last, story) : null;
  if (source !== null) return { text: `Who said: ${source}`, followsUp: true, aside: true };

  const shifted = shiftTime(trimmed, last, entities, lexicon);
  if (shifted !== null) return { text: shifted, followsUp: true, elsewhere: true };

  const question = analyseQuestion(trimmed, lexicon);
  const swapped = swapPart(trimmed, last, entities, lexicon);
  if (swapped !== null) return { text: swapped, followsUp: true };

  const named = replacePronouns(trimmed, question, turns, entities);
  const earlier = / before (?:that|this|then)(?=[\s?.!]*$)/iu;
  const whole = (named ?? trimmed).replace(earlier, ' previously');
  const own = analyseQuestion(whole, lexicon);
  const asksElsewhere = earlier.test(trimmed) || question.words.some((word) => word.folded === 'else');
  const elsewhere = asksElsewhere ? { elsewhere: true } : {};
  if (needsSubject(own))
    return { text: `${stripEnd(whole)} (${subjectOf(last.standalone)})?`, followsUp: true, ...elsewhere };
  const scene = named === null ? null : sceneOf(own, last);
  if (scene !== null) return { text: `${stripEnd(whole)} (${scene})?`, followsUp: true };
  const followsUp = named !== null || leansOnScene(question);
  return followsUp ? { text: whole, followsUp, ...elsewhere } : { text: whole, followsUp };
}

/** "And before that?", "earlier?", "and afterwards?": the last question at another time. */
const timeShift =
  /^(?:(?:and|but|so|ok(?:ay)?|what about)[,\s]+)?(?:(?<earlier>before(?: (?:that|this|then))?|beforehand|earlier|previously)|after (?:that|this)|afterwards|later)[\s?.!]*$/iu;

/** The last question asked of an earlier or a later time; where it named a place at its end, that is left open. */
function shiftTime(text: string, last: Turn, entities: readonly Entity[], lexicon: Lexicon): string | null {
  const match = timeShift.exec(text);
  if (!match) return null;
  const when = match.groups?.['earlier'] ? 'previously' : 'afterwards';
  const before = subjectOf(last.standalone).replace(/ (?:previously|afterwards)$/u, '');
  const name = analyseQuestion(before, lexicon).names.at(-1);
  const isPlace = name !== undefined && name.entity !== null && entities[name.entity]?.kind === 'place';
  const there = isPlace && name.end === before.length ? before.slice(0, name.start) : before;
  const place = / (?:in|at|to|into|near)(?: the)? $/iu.exec(there);
  return `${place ? there.slice(0, place.index) : before} ${when}?`;
}

/** Most words of an answer that a question takes along. */
const longestScene = 4;
/** Words by which a question leans on a scene: "who was with him?", "what was it for?" */
const scenePrepositions: ReadonlySet<string> = new Set('with for by from about to against'.split(' '));

/** What the last answer found, for a question that says whom it is about but not where or when; null for any other. */
function sceneOf({ content, names, words }: Question, { found }: Turn): string | null {
  const within = (word: Word): boolean =>
    names.some((name) => name.start <= word.start && word.end <= name.end);
  if (found === null || findWords(found).length > longestScene || !content.every(within)) return null;
  if (!words.some((word) => scenePrepositions.has(word.folded) && !within(word))) return null;
  const folded = found.toLowerCase();
  return names.some((name) => findWords(name.text).some((word) => folded.includes(word.text.toLowerCase())))
    ? null
    : found;
}

/** "Who said that?", "says who?", "according to whom?": whose words the last answer was. */
function asksForSource(text: string): boolean {
  return /^(?:and |so |but |wait,? )?(?:who (?:said|says|claimed|claims|told (?:us|them|you)) (?:that|this|it|so)|says who|said who|who(?:'s| is| was) (?:speaking|talking|saying (?:that|this|it)|quoted)|according to whom?|whose words (?:are|were) (?:those|these|they))[\s?.!]*$/iu.test(
    text,
  );
}

/** Most of the last answer that goes into a question, in characters. */
const quotedInQuestion = 200;

function quoteLast(last: Turn, { article, passages }: Pick<Story, 'article' | 'passages'>): string | null {
  const passage = passages[last.passages[0] ?? -1];
  if (!passage) return null;
  return article.text.slice(passage.start, Math.min(passage.end, passage.start + quotedInQuestion));
}

/** A longer text is no follow-up; it is left alone. */
const longestRewritten = 400;

const stripEnd = (text: string): string => text.replace(/[\s?.!]+$/u, '');

/** What a question was about: of one that took the question before along ("Why (Where did X go)?"), only that. */
function subjectOf(standalone: string): string {
  const whole = stripEnd(standalone);
  const taken = /^[^(]{1,60}\((?<before>.+)\)$/su.exec(whole)?.groups?.['before'];
  return (taken ?? whole).replace(/^(?:and|but|so|or)\s+/iu, '');
}

/** True when nothing in the question says what it is about. */
function needsSubject(question: Question): boolean {
  const content = question.content.filter((word) => !weakWords.has(word.folded));
  return (
    content.length === 0 &&
    question.names.length === 0 &&
    (bareQuestion.test(question.text) || question.words.length <= 4)
  );
}

/** Content words that add no subject of their own. */
const weakWords: ReadonlySet<string> = new Set(
  'happen happens happened else mean means meant reason exactly long detail details info information explain elaborate continue before after next again previously afterwards'.split(
    ' ',
  ),
);

/** "it", "that", "there", "the meeting": the question is about the scene of the last answer without naming it. */
function leansOnScene({ words }: Question): boolean {
  return words.some((word) => scenePronouns.has(word.folded));
}

const scenePronouns: ReadonlySet<string> = new Set(
  'it its that this these those there then they them their'.split(' '),
);

function replacePronouns(
  text: string,
  question: Question,
  turns: readonly Turn[],
  entities: readonly Entity[],
): string | null {
  const taken = new Set(question.names.flatMap((name) => (name.entity === null ? [] : [name.entity])));
  const chosen = new Map<PronounClass, string | null>();
  let result = '';
  let from = 0;
  let replaced = false;
  for (const word of question.words) {
    const pronoun = pronounClass(word.folded);
    if (pronoun === null) continue;
    if (!chosen.has(pronoun)) {
      const entity = chooseReferent(pronoun, turns, entities, taken);
      if (entity) taken.add(entity.id);
      chosen.set(pronoun, entity?.name ?? null);
    }
    const name = chosen.get(pronoun) ?? null;
    if (name === null) continue;
    result += text.slice(from, word.start) + (isPossessive(word, question) ? possessive(name) : name);
    from = word.end;
    replaced = true;
  }
  return replaced ? result + text.slice(from) : null;
}

const possessive = (name: string): string => (/s$/u.test(name) ? `${name}’` : `${name}’s`);

/** "his", "their"; "her" only before a word that it can belong to. */
function isPossessive(word: Word, { words }: Question): boolean {
  if (/^(?:his|their|its)$/u.test(word.folded)) return true;
  const next = words[words.indexOf(word) + 1];
  return word.folded === 'her' && next !== undefined && !functionWords.has(next.folded);
}

/** The last question with the part that the new one names put in the place of its like; null when it is no such question. */
function swapPart(text: string, last: Turn, entities: readonly Entity[], lexicon: Lexicon): string | null {
  const match = swapBeginning.exec(text);
  const rest = match?.groups?.['rest'];
  if (rest === undefined) return null;
  const part = analyseQuestion(rest, lexicon);
  // "And what did he say?", "and the minister, where is he?" are questions of their own.
  if (
    /\b(?:who|whom|whose|what|which|where|when|why|how)\b/iu.test(rest) ||
    bareQuestion.test(rest) ||
    (part.words.length > 6 && part.kind !== 'keyword')
  )
    return null;
  if (part.words.length === 0) return null;
  const previous = analyseQuestion(last.standalone, lexicon);
  const name = part.names[0];
  const entity = name && name.entity !== null ? entities[name.entity] : undefined;
  const isPlain =
    name !== undefined && part.content.every((word) => word.start >= name.start && word.end <= name.end);
  if (isPlain && !/^(?:in|at|on|to|from|about|with|by|for|before|after)\b/iu.test(rest)) {
    const target = previous.names.find((other) => {
      const otherEntity = other.entity === null ? undefined : entities[other.entity];
      return other.entity !== name.entity && (!entity || !otherEntity || sameSort(entity, otherEntity));
    });
    const whose = previous.speaker ?? target;
    const article = /\b(?:the|an?)\s+$/iu;
    const own = article.exec(rest.slice(0, name.start))?.[0] ?? '';
    if (whose)
      return (
        last.standalone.slice(0, whose.start).replace(article, '') +
        own +
        name.text +
        last.standalone.slice(whose.end)
      );
  }
  // "and about peace?", "and in May?": takes the place of the last question's own place or topic, else is added to it.
  const preposition = /^(?<word>in|at|on|about|with|from|to)\s/iu.exec(rest)?.groups?.['word'];
  if (preposition) {
    const asked = stripEnd(last.standalone);
    const old = new RegExp(`\\b${preposition}\\s+(?:the\\s+)?[^?]{1,60}$`, 'iu').exec(asked);
    if (findWords(asked).length > 40) return null;
    return `${stripEnd(old ? asked.slice(0, old.index) : asked)} ${stripEnd(rest)}?`;
  }
  // "and the union?" after "What did the mayor say?": a few words the article holds, in the place of the speaker.
  const { speaker } = previous;
  const holds = part.content.length > 0 && part.content.every((word) => lexicon.has(termOf(word.folded)));
  if (!speaker || !holds || part.words.length > 4) return null;
  // "and peace?" after "What did the mayor say about the strike?": a bare word is another topic, where there was one.
  const topic = /\babout\s+[^?]{1,60}$/iu.exec(stripEnd(last.standalone));
  if (topic && !/^(?:the|an?|his|her|their|its)\s/iu.test(rest))
    return `${last.standalone.slice(0, topic.index)}about ${stripEnd(rest)}?`;
  return last.standalone.slice(0, speaker.start) + stripEnd(rest) + last.standalone.slice(speaker.end);
}

function sameSort(a: Entity, b: Entity): boolean {
  const sort = (entity: Entity): string => (entity.kind === 'place' ? 'place' : 'who');
  return sort(a) === sort(b);
}
