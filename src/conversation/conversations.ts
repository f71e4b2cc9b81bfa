import { LRUCache } from 'lru-cache';
import type { Answer } from '../answering/answer.js';
import type { Answerer } from '../answering/answerer.js';
import { gatherFacts, type PassageFacts } from '../answering/features.js';
import { buildLexicon } from '../answering/lexicon.js';
import { analyseQuestion } from '../answering/question.js';
import type { Story } from '../answering/story.js';
import { makeStandalone } from './standalone.js';
import type { Turn } from './turn.js';

/** Keeps what each conversation has been about, so that "and before that?" finds its subject. */
export interface Conversations {
  /**
   * Asks in the conversation named by `key` (opaque: one user in one channel), which continues or begins. Questions of one
   * key are answered in the order they came.
   */
  ask(key: string, question: string): Promise<Answer>;
  /** The last answer given in a conversation, whatever it was; null where nothing was asked or all is forgotten. */
  lastAnswer(key: string): Answer | null;
  /** Forgets the conversation. */
  forget(key: string): void;
}

export interface ConversationLimits {
  /** A conversation ends when nothing was asked for this long, in milliseconds; 0 for never. */
  readonly idle: number;
  /** Conversations kept at most; the one unused longest is forgotten first. */
  readonly most: number;
  /** Turns kept of each. */
  readonly turns: number;
}

export const defaultLimits: ConversationLimits = { idle: 15 * 60_000, most: 5_000, turns: 6 };

/** What is kept of one conversation. */
interface Kept {
  readonly turns: readonly Turn[];
  /** A few kilobytes: its passages are slices of the article, which share its memory. */
  readonly last: Answer;
}

/** The highlight of an answer of one quote; where it has none, the one place that its sentence names. */
function foundWords(answer: Answer, { attribution }: Story, facts: PassageFacts): string | null {
  if (answer.kind !== 'quoted' || answer.quotes.length > 1) return null;
  const [{ text, start, highlight, passage }] = answer.quotes;
  if (highlight) return text.slice(highlight.start - start, highlight.end - start);
  const places = [...(facts.entities[passage] ?? [])].flatMap((id) => {
    const entity = attribution.entities[id];
    return entity?.kind === 'place' ? [entity.name] : [];
  });
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** Conversations about one story, in memory, bounded in number, length and age. */
export function createConversations(
  story: Story,
  answerer: Answerer,
  limits: ConversationLimits = defaultLimits,
): Conversations {
  const lexicon = buildLexicon(story);
  const facts = gatherFacts(story);
  const kept = new LRUCache<string, Kept>({
    max: limits.most,
    ttl: limits.idle,
  });
  const running = new Map<string, Promise<unknown>>();

  const answer = async (key: string, question: string): Promise<Answer> => {
    const turns = kept.get(key)?.turns ?? [];
    const { text, followsUp, aside, elsewhere = false } = makeStandalone(question, turns, story, lexicon);
    const last = turns.at(-1);
    const answered = await answerer.answer(text, {
      asked: question,
      ...(last ? { context: { lastPassages: last.passages, leans: followsUp, elsewhere } } : {}),
    });
    const turn = aside ? null : takeTurn(answered);
    kept.set(key, { turns: turn ? [...turns, turn].slice(-limits.turns) : turns, last: answered });
    return answered;
  };

  /** What to remember of an answer; nothing of what was no question. */
  const takeTurn = (answered: Answer): Turn | null => {
    const { reason } = answered.kind === 'abstained' ? answered : { reason: null };
    if (reason !== null && reason !== 'not-stated' && reason !== 'not-mentioned') return null;
    const { names, kind } = analyseQuestion(answered.standalone, lexicon);
    const passages = answered.kind === 'quoted' ? answered.quotes.map((quote) => quote.passage) : [];
    return {
      standalone: answered.standalone,
      kind,
      asked: names.flatMap((name) => (name.entity === null ? [] : [name.entity])),
      answered: passages.flatMap((id) => [...(facts.speakers[id] ?? []), ...(facts.entities[id] ?? [])]),
      passages,
      found: foundWords(answered, story, facts),
    };
  };

  /** Runs what concerns one conversation after all that was to be done in it before. */
  const enqueue = <T>(key: string, task: () => Promise<T>): Promise<T> => {
    const result = (running.get(key) ?? Promise.resolve()).then(task);
    const settled = result
      .catch(() => undefined)
      .finally(() => {
        if (running.get(key) === settled) running.delete(key);
      });
    running.set(key, settled);
    return result;
  };

  return {
    ask: (key, question) => enqueue(key, () => answer(key, question)),
    // To look at it is not to go on with the conversation: it lives no longer for that.
    lastAnswer: (key) => kept.peek(key)?.last ?? null,
    forget(key) {
      kept.delete(key);
      // A question still being answered would be remembered after all.
      if (running.has(key)) void enqueue(key, async () => kept.delete(key));
    },
  };
}
