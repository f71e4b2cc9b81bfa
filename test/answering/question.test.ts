import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../src/answering/lexicon.js';
import { analyseQuestion, type QuestionKind } from '../../src/answering/question.js';
import { anyText } from './support/arbitrary.js';
import { brandt, ellery, harbour, source } from './support/story.js';

const lexicon = buildLexicon(harbour);
const analyse = (text: string) => analyseQuestion(text, lexicon);

describe('the kind of a question', () => {
  it.each<[string, QuestionKind]>([
    // Somebody's words.
    ['What did Ellery say?', 'said'],
    ['what has brandt said about friday', 'said'],
    ['What does the mayor think of the strike?', 'said'],
    ['What did the harbour source tell reporters?', 'said'],
    ['What did she say?', 'said'],
    ['what was said about the boats', 'said'],
    ['What were Brandt’s exact words?', 'said'],
    ['What is Ellery’s response?', 'said'],
    ['How did Brandt respond?', 'said'],
    ['How did Ellery describe the talks?', 'said'],
    ['Brandt quotes', 'said'],
    ['Ellery on the record: what did she say?', 'said'],
    ['And what did Ellery say?', 'said'],
    ['ok, what did Brandt say', 'said'],
    ['Brandt’s statement', 'said'],
    // Everybody's words, and the whole article.
    ['Who said what?', 'said'],
    ['show me all the quotes', 'said'],
    ['What happened?', 'gist'],
    ['So what’s this article about?', 'gist'],
    ['tldr please', 'gist'],
    ['can you summarise the story for me', 'gist'],
    ['what’s the story here', 'gist'],
    // Meetings.
    ['Who met whom?', 'met'],
    ['who met', 'met'],
    ['Whom did Ellery meet?', 'met'],
    ['Who did the mayor meet on Monday?', 'met'],
    ['who meets Brandt', 'met'],
    ['Did they meet?', 'met'],
    // Persons.
    ['Who is Tomas Brandt?', 'who'],
    ['who runs the union', 'who'],
    ['Whose boats stay in harbour?', 'who'],
    ['To whom did he speak?', 'who'],
    ['Which minister did she see?', 'who'],
    ['What person leads the union?', 'who'],
    ['and who is she?', 'who'],
    ['Who said the strike might not begin?', 'who'],
    // Places.
    ['Where did they talk?', 'where'],
    ['where is skerra', 'where'],
    ['Which island do the ferries serve?', 'what'],
    ['What city was it in?', 'where'],
    ['In which town is the Customs House?', 'where'],
    ['so where was that?', 'where'],
    // Times.
    ['When did they meet?', 'when'],
    ['when is the deadline', 'when'],
    ['What time does the boat leave?', 'when'],
    ['Which day was it?', 'when'],
    ['Since when has the union been angry?', 'when'],
    ['What year was that?', 'when'],
    // Figures.
    ['How many people do the ferries carry?', 'how-many'],
    ['how much would it cost', 'how-many'],
    ['How long has the council?', 'how-many'],
    ['How far is Skerra?', 'how-many'],
    ['What percentage voted to strike?', 'how-many'],
    ['What number of boats sail?', 'how-many'],
    // Reasons.
    ['Why is there a strike?', 'why'],
    ['why', 'why'],
    ['How come the boats stay in harbour?', 'why'],
    ['What is the reason for the strike?', 'why'],
    ['What are the talks for?', 'why'],
    // Manner.
    ['How does the union work?', 'how'],
    ['how was it settled', 'how'],
    // Yes or no.
    ['Did Ellery meet Brandt in the Customs House?', 'yes-no'],
    ['Is the strike over?', 'yes-no'],
    ['has the union accepted', 'yes-no'],
    ['Will the boats run?', 'yes-no'],
    ["Wasn't there a vote?", 'yes-no'],
    ['Are ferries safe?', 'yes-no'],
    ['ok so did the boats sail?', 'yes-no'],
    // Other things.
    ['What is the Customs House?', 'what'],
    ['What happened on Monday?', 'what'],
    ['which boats stay', 'what'],
    ['What did the union vote for or against', 'what'],
    // Words to look for.
    ['ferry strike', 'keyword'],
    ['Skerra', 'keyword'],
    ['tell me about the ferries', 'keyword'],
    ['the deadline on friday', 'keyword'],
    ['did', 'keyword'],
    ['', 'keyword'],
    ['?!', 'keyword'],
  ])('%s: %s', (text, kind) => {
    expect(analyse(text).kind).toBe(kind);
  });

  it('is the same in capitals, without its mark and with a curly apostrophe', () => {
    for (const [a, b] of [
      ['Where did they talk?', 'WHERE DID THEY TALK'],
      ["Who's the mayor?", 'who’s the mayor'],
      ["What's the cost?", 'What’s the cost'],
    ] as const)
      expect(analyse(a).kind).toBe(analyse(b).kind);
  });
});

describe('whose words are asked for', () => {
  it.each<[string, number | null]>([
    ['What did Ellery say?', ellery],
    ['What did Ellery say about Brandt?', ellery],
    ['What did Ruth Ellery tell Brandt?', ellery],
    ['what has brandt said about the mayor?', brandt],
    ['What were Brandt’s words to Ellery?', brandt],
    ['What did the mayor say?', ellery],
    ['What did the head of the ferry union say?', brandt],
    ['What did a harbour source say?', source],
    ['What did the source say?', source],
    ['How did Brandt respond to Ellery?', brandt],
    ['What was said by Ellery?', ellery],
    ['What did Odette Marsh say about Ellery?', null],
    ['What did the prime minister say?', null],
    ['What was said?', null],
    ['Where did Ellery say the boats were?', null],
  ])('%s', (text, entity) => {
    expect(analyse(text).speaker?.entity ?? null).toBe(entity);
  });

  it('is an unknown name as much as a known one', () => {
    expect(analyse('What did Odette Marsh say?').speaker).toMatchObject({
      text: 'Odette Marsh',
      entity: null,
    });
  });

  it.each([
    ['What did Ellery say?', true],
    ['Ellery quotes', true],
    ['What did Ellery promise?', false],
    ['How did Ellery respond?', false],
    ['Who met whom?', false],
  ])('all of them or a single remark: %s', (text, all) => {
    expect(analyse(text).allWords).toBe(all);
  });
});

describe('the words a question is about', () => {
  const of = (words: readonly { readonly text: string }[]) => words.map(({ text }) => text);

  it.each<[string, string[]]>([
    ['Where do the ferries go?', ['ferries']],
    ['Who is she?', []],
    ['What did Ellery say about peace talks?', ['Ellery', 'peace', 'talks']],
    ['What did Ellery promise the union?', ['Ellery', 'promise', 'union']],
  ])('leave out function words and the verb of saying: %s', (text, content) => {
    expect(of(analyse(text).content)).toEqual(content);
  });

  it.each<[string, string[]]>([
    ['What did Ellery say?', []],
    ['What did Ruth Ellery say about the strike vote?', ['strike', 'vote']],
    ['What did Ellery say about Brandt?', ['Brandt']],
    ['Where do the ferries go?', []],
  ])('and are the topic of what somebody said: %s', (text, topic) => {
    expect(of(analyse(text).topic)).toEqual(topic);
  });
});

describe('any text', () => {
  it('is a question, taken apart into slices of itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { words, content, topic, names, speaker, ...question } = analyse(text);
        expect(question.text).toBe(text);
        for (const word of [...words, ...content, ...topic])
          expect(text.slice(word.start, word.end)).toBe(word.text);
        for (const name of names) expect(text.slice(name.start, name.end)).toBe(name.text);
        if (speaker) expect(names).toContain(speaker);
        for (const [i, name] of names.entries())
          expect(name.start).toBeGreaterThanOrEqual(names[i - 1]?.end ?? 0);
      }),
    );
  });
});
