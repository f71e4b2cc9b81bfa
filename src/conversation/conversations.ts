import type { Answer } from '../answering/answer.js';

/** Keeps what each conversation has been about, so that "and before that?" finds its subject. */
export interface Conversations {
  /** Asks in the conversation named by `key` (opaque: one user in one channel), which continues or begins. */
  ask(key: string, question: string): Promise<Answer>;
  /** Forgets the conversation. */
  forget(key: string): void;
}
