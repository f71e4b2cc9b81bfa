import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Answerer, AnswerOptions } from '../../src/answering/answerer.js';
import { type ConversationLimits, createConversations } from '../../src/conversation/conversations.js';
import { openDesk } from '../answering/support/desk.js';
import { harbour, passageOf } from '../answering/support/story.js';

interface Call {
  readonly standalone: string;
  readonly options: AnswerOptions | undefined;
}

/** An answerer that says what it was asked, quotes the passage that `quoting` names, and answers when it is let. */
function recordAnswerer(quoting: (standalone: string) => string | null = () => 'The ferries carry') {
  const calls: Call[] = [];
  const held: (() => void)[] = [];
  let holding = false;
  const answerer: Answerer = {
    async answer(standalone, options) {
      calls.push({ standalone, options });
      if (holding) await new Promise<void>((resolve) => held.push(resolve));
      const base = {
        question: options?.asked ?? standalone,
        standalone,
        questionKind: 'what',
        confidence: 1,
        threshold: 0.5,
      } as const;
      const words = quoting(standalone);
      if (words === null) {
        const none = { reason: 'not-stated', missing: null, nearest: null, ranked: [] } as const;
        return { ...base, ...none, kind: 'abstained' };
      }
      const passage = passageOf(words);
      const { start, end, paragraph } = harbour.passages[passage] ?? { start: 0, end: 0, paragraph: 0 };
      const text = harbour.article.text.slice(start, end);
      const quote = { start, end, text, highlight: null, paragraph, passage, speaker: null };
      return { ...base, kind: 'quoted', quotes: [quote], ranked: [] };
    },
  };
  return {
    answerer,
    calls,
    asked: () => calls.map(({ standalone }) => standalone),
    hold: () => {
      holding = true;
    },
    /** Lets the one that waits longest answer. */
    release: async () => {
      await vi.waitFor(() => expect(held.length).toBeGreaterThan(0));
      held.shift()?.();
    },
  };
}

const limits: ConversationLimits = { idle: 60_000, most: 100, turns: 6 };

describe('a conversation', () => {
  it('makes a follow-up whole and says so', async () => {
    const { answerer, calls, asked } = recordAnswerer();
    const { ask } = createConversations(harbour, answerer, limits);
    await ask('a', 'Where did Ellery go?');
    const answer = await ask('a', 'And what did she say?');
    expect(asked()).toEqual(['Where did Ellery go?', 'And what did Ruth Ellery say?']);
    expect(answer).toMatchObject({
      question: 'And what did she say?',
      standalone: 'And what did Ruth Ellery say?',
    });
    expect(calls[0]?.options?.context).toBeUndefined();
    expect(calls[1]?.options?.context).toEqual({
      lastPassages: [passageOf('The ferries carry')],
      leans: true,
      elsewhere: false,
    });
  });

  it('takes whom the answer was about for a pronoun, when the asker named nobody', async () => {
    const { answerer, asked } = recordAnswerer(() => 'Nobody should sail');
    const { ask } = createConversations(harbour, answerer, limits);
    await ask('a', 'What about tired crews?');
    await ask('a', 'Who is he?');
    expect(asked()[1]).toBe('Who is Tomas Brandt?');
  });

  it('takes the place of the last answer along, where that has one', async () => {
    const { answerer, asked } = recordAnswerer((question) =>
      question.includes('headline') ? 'Mayor of Harrow' : 'Ellery said the talks',
    );
    const { ask } = createConversations(harbour, answerer, limits);
    await ask('a', 'Is Ellery in the headline?');
    await ask('a', 'Who was with her?');
    await ask('a', 'Who was with her?');
    expect(asked().slice(1)).toEqual([
      'Who was with Ruth Ellery (Harrow Sound)?',
      'Who was with Ruth Ellery?',
    ]);
  });

  it('does not give the same again where something else is asked for', async () => {
    const { answerer } = await openDesk(harbour);
    const { ask } = createConversations(harbour, answerer);
    expect((await ask('a', 'What did Brandt say?')).kind).toBe('quoted');
    expect(await ask('a', 'Anything else?')).toMatchObject({ kind: 'abstained', reason: 'not-stated' });
  });

  it('does not leak into another', async () => {
    const { answerer, asked, calls } = recordAnswerer();
    const { ask } = createConversations(harbour, answerer, limits);
    await ask('a', 'Where did Ellery go?');
    await ask('b', 'Where did Valdemar go?');
    await ask('a', 'What did she want?');
    await ask('b', 'What did she want?');
    await ask('c', 'What did she want?');
    expect(asked().slice(2)).toEqual([
      'What did Ruth Ellery want?',
      'What did Ines Valdemar want?',
      'What did she want?',
    ]);
    expect(calls[4]?.options?.context).toBeUndefined();
  });

  it('of two users at once stays each one’s own, with the real answerer', async () => {
    const { answerer } = await openDesk(harbour);
    const script = [
      'What did Ellery say?',
      'Whom did she meet?',
      'Where?',
      'Where is Skerra?',
      'And Harrow Sound?',
    ];
    const other = ['What did Brandt say?', 'Whom did he meet?', 'When?', 'hello', 'why'];
    const alone = createConversations(harbour, answerer);
    const expected: string[] = [];
    for (const question of script) expected.push(JSON.stringify(await alone.ask('a', question)));
    const both = createConversations(harbour, answerer);
    const given = await Promise.all(
      script.flatMap((question, i) => [both.ask('a', question), both.ask('b', other[i] ?? '')]),
    );
    expect(given.filter((_, i) => i % 2 === 0).map((answer) => JSON.stringify(answer))).toEqual(expected);
  });

  it.each([
    ['a greeting', 'hi'],
    ['nothing', '  '],
    ['too long a text', 'ferry '.repeat(400)],
  ])('stays where it was after %s', async (_, text) => {
    const { answerer } = await openDesk(harbour);
    const { ask } = createConversations(harbour, answerer);
    await ask('a', 'What did Ellery say?');
    await ask('a', text);
    expect((await ask('a', 'Whom did she meet?')).standalone).toBe('Whom did Ruth Ellery meet?');
  });

  it('remembers a question that had no answer', async () => {
    const { answerer, asked } = recordAnswerer(() => null);
    const { ask } = createConversations(harbour, answerer, limits);
    await ask('a', 'Is Brandt married?');
    await ask('a', 'How old is he?');
    expect(asked()[1]).toBe('How old is Tomas Brandt?');
  });

  it('goes on after a question that failed', async () => {
    const { answerer } = await openDesk(harbour);
    let fail = true;
    const { ask } = createConversations(harbour, {
      answer: (...question) => (fail ? Promise.reject(new Error('no model')) : answerer.answer(...question)),
    });
    await expect(ask('a', 'Where is Skerra?')).rejects.toThrow('no model');
    fail = false;
    expect((await ask('a', 'Where is Skerra?')).kind).toBe('quoted');
  });
});

describe('the order of a conversation', () => {
  it('is that in which it was asked, however long an answer takes', async () => {
    const { answerer, asked, hold, release } = recordAnswerer();
    const { ask } = createConversations(harbour, answerer, limits);
    hold();
    const done: string[] = [];
    const first = ask('a', 'Where did Ellery go?').then(() => done.push('first'));
    const second = ask('a', 'What did she want?').then(() => done.push('second'));
    await release();
    await first;
    await release();
    await second;
    expect(done).toEqual(['first', 'second']);
    // The second was understood with the first already answered.
    expect(asked()[1]).toBe('What did Ruth Ellery want?');
  });

  it('holds up nobody else', async () => {
    const { answerer, calls, hold, release } = recordAnswerer();
    const { ask } = createConversations(harbour, answerer, limits);
    hold();
    const first = ask('a', 'Where did Ellery go?');
    const other = ask('b', 'Where did Brandt go?');
    await vi.waitFor(() => expect(calls).toHaveLength(2));
    await release();
    await release();
    await Promise.all([first, other]);
  });
});

describe('what is kept', () => {
  let now = 0;
  const passTime = (ms: number): void => {
    now += ms;
    vi.advanceTimersByTime(ms);
  };
  beforeEach(() => {
    now = 0;
    // The cache holds on to `performance` itself, so its clock is set rather than replaced.
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('ends when nothing was asked for long enough', async () => {
    const { answerer, asked } = recordAnswerer();
    const { ask, lastAnswer } = createConversations(harbour, answerer, limits);
    await ask('a', 'Where did Ellery go?');
    passTime(limits.idle - 1000);
    await ask('a', 'What did she want?');
    passTime(limits.idle - 1000);
    await ask('a', 'What did she eat?');
    passTime(limits.idle - 1000);
    expect(lastAnswer('a')).not.toBeNull();
    passTime(2000);
    expect(lastAnswer('a')).toBeNull();
    await ask('a', 'What did she drink?');
    expect(asked().slice(1)).toEqual([
      'What did Ruth Ellery want?',
      'What did Ruth Ellery eat?',
      'What did she drink?',
    ]);
  });

  it('is kept alive by anything that is asked', async () => {
    const { answerer } = await openDesk(harbour);
    const { ask } = createConversations(harbour, answerer, limits);
    await ask('a', 'What did Ellery say?');
    for (let i = 0; i < 3; i++) {
      passTime(limits.idle / 2);
      await ask('a', 'thanks');
    }
    expect((await ask('a', 'Whom did she meet?')).standalone).toBe('Whom did Ruth Ellery meet?');
  });

  it('is forgotten when told so', async () => {
    const { answerer, asked } = recordAnswerer();
    const { ask, forget } = createConversations(harbour, answerer, limits);
    await ask('a', 'Where did Ellery go?');
    await ask('b', 'Where did Ellery go?');
    forget('a');
    forget('nobody');
    await ask('a', 'What did she want?');
    await ask('b', 'What did she want?');
    expect(asked().slice(2)).toEqual(['What did she want?', 'What did Ruth Ellery want?']);
  });

  it('of a conversation is as many turns as are given', async () => {
    const { answerer, asked } = recordAnswerer();
    const { ask } = createConversations(harbour, answerer, { ...limits, turns: 1 });
    for (const question of [
      'Where did Ellery go?',
      'What did she want?',
      'Where is Brandt?',
      'What did she eat?',
    ])
      await ask('a', question);
    expect(asked().slice(1)).toEqual(['What did Ruth Ellery want?', 'Where is Brandt?', 'What did she eat?']);
  });

  it('of conversations is the number given, those unused longest forgotten first', async () => {
    const { answerer, asked } = recordAnswerer();
    const { ask } = createConversations(harbour, answerer, { ...limits, most: 2 });
    for (const key of ['a', 'b', 'a', 'c']) await ask(key, 'Where did Ellery go?');
    for (const key of ['a', 'b']) await ask(key, 'What did she want?');
    expect(asked().slice(4)).toEqual(['What did Ruth Ellery want?', 'What did she want?']);
  });
});

describe('the last answer', () => {
  it('is that of its own conversation, whatever it was', async () => {
    const { answerer } = await openDesk(harbour);
    const { ask, lastAnswer } = createConversations(harbour, answerer, limits);
    expect(lastAnswer('a')).toBeNull();
    const first = await ask('a', 'What did Ellery say?');
    expect(lastAnswer('a')).toBe(first);
    expect(lastAnswer('b')).toBeNull();
    const greeting = await ask('a', 'hi');
    expect(lastAnswer('a')).toBe(greeting);
  });

  it('is forgotten with its conversation', async () => {
    const { answerer } = recordAnswerer();
    const { ask, lastAnswer, forget } = createConversations(harbour, answerer, { ...limits, most: 2 });
    for (const key of ['a', 'b', 'c']) await ask(key, 'Where did Ellery go?');
    expect(['a', 'b', 'c'].map((key) => lastAnswer(key) !== null)).toEqual([false, true, true]);
    forget('c');
    expect(lastAnswer('c')).toBeNull();
  });
});

it('forgets what is still being answered', async () => {
  const { answerer, asked, calls, hold, release } = recordAnswerer();
  const { ask, forget } = createConversations(harbour, answerer, limits);
  hold();
  const first = ask('a', 'Where did Ellery go?');
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  forget('a');
  const second = ask('a', 'What did she want?');
  await release();
  await release();
  await Promise.all([first, second]);
  expect(asked()[1]).toBe('What did she want?');
});

it('stays bounded over 500 turns that lean on each other', async () => {
  const { answerer } = await openDesk(harbour);
  const { ask } = createConversations(harbour, answerer);
  const script = [
    'why?',
    'and in May?',
    'and then?',
    'what about Brandt?',
    'when?',
    'and at the pier?',
    'where',
    'and him?',
  ];
  let last: Answer = await ask('a', 'What did Ellery say about the talks?');
  for (let turn = 0; turn < 500; turn++) {
    last = await ask('a', script[turn % script.length] ?? '');
    expect(last.standalone.length).toBeLessThan(200);
    expect(last.kind === 'abstained' && last.reason).not.toBe('too-long');
  }
});
