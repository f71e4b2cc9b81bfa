import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../src/answering/lexicon.js';
import { makeStandalone } from '../../src/conversation/standalone.js';
import type { Turn } from '../../src/conversation/turn.js';
import { anyQuestion } from '../answering/support/arbitrary.js';
import { brandt, ellery, harbour, passageOf, union, valdemar } from '../answering/support/story.js';

const lexicon = buildLexicon(harbour);

/** A turn of which this was asked, about these. */
const turn = (standalone: string, more: Partial<Turn> = {}): Turn => ({
  standalone,
  kind: 'what',
  asked: [],
  answered: [],
  passages: [],
  found: null,
  ...more,
});

const aboutEllery = turn('What did Ruth Ellery say about the talks?', { kind: 'said', asked: [ellery] });
const aboutBrandt = turn('Where is Tomas Brandt?', { kind: 'where', asked: [brandt] });
const aboutFerries = turn('How many people do the ferries carry?', { kind: 'how-many' });

const make = (text: string, ...turns: Turn[]) => makeStandalone(text, turns, harbour, lexicon);

describe('a pronoun', () => {
  it.each<[string, string, Turn[], string]>([
    ['is whom the asker named', 'Where did she go?', [aboutEllery], 'Where did Ruth Ellery go?'],
    [
      'keeps what stands around it',
      '  and  what does he want?! ',
      [aboutBrandt],
      'and  what does Tomas Brandt want?!',
    ],
    ['in capitals', 'WHERE IS HE', [aboutBrandt], 'WHERE IS Tomas Brandt'],
    [
      'is of the right gender, though another was named later',
      'Where did she go?',
      [aboutEllery, aboutBrandt],
      'Where did Ruth Ellery go?',
    ],
    [
      'is the latest who fits',
      'Where did she go?',
      [aboutEllery, turn('Who is Ines Valdemar?', { asked: [valdemar] })],
      'Where did Ines Valdemar go?',
    ],
    ['possessive', 'Where is his union?', [aboutBrandt], 'Where is Tomas Brandt’s union?'],
    ['“her” before a noun', 'What is her role?', [aboutEllery], 'What is Ruth Ellery’s role?'],
    ['“her” as an object', 'Who met her?', [aboutEllery], 'Who met Ruth Ellery?'],
    ['two of them', 'Did he meet her?', [aboutEllery, aboutBrandt], 'Did Tomas Brandt meet Ruth Ellery?'],
    [
      'is not somebody the question names already',
      'Did Brandt thank him?',
      [aboutBrandt],
      'Did Brandt thank him?',
    ],
    [
      'is whom the answer was about',
      'Who is he?',
      [turn('What about boats?', { answered: [brandt] })],
      'Who is Tomas Brandt?',
    ],
    [
      'is rather whom the asker named',
      'Who met her?',
      [turn('Where is Ellery?', { asked: [ellery], answered: [valdemar] })],
      'Who met Ruth Ellery?',
    ],
    [
      'of many is a body',
      'What do they want?',
      [turn('Who leads the ferry union?', { asked: [union] })],
      'What do the ferry union want?',
    ],
    ['of many is no single person', 'What do they want?', [aboutBrandt], 'What do they want?'],
    ['without anybody it fits stays', 'What did she want?', [aboutBrandt], 'What did she want?'],
    [
      'does not reach further back than three turns',
      'What did she want?',
      [aboutEllery, aboutFerries, aboutFerries, aboutFerries],
      'What did she want?',
    ],
    ['of a thing stays', 'Is it safe?', [aboutFerries], 'Is it safe?'],
  ])('%s: %s', (_, text, turns, standalone) => {
    expect(make(text, ...turns)).toMatchObject({ text: standalone });
  });

  it('makes a question a follow-up, one that is replaced as one that is not', () => {
    expect(make('Where did she go?', aboutEllery).followsUp).toBe(true);
    expect(make('Is it safe to sail?', aboutFerries).followsUp).toBe(true);
    expect(make('Is Skerra safe?', aboutFerries).followsUp).toBe(false);
  });
});

describe('a question without a subject', () => {
  it.each<[string, Turn, string]>([
    ['Why?', aboutFerries, 'Why (How many people do the ferries carry)?'],
    ['when', aboutEllery, 'when (What did Ruth Ellery say about the talks)?'],
    ['And where was that?', aboutFerries, 'And where was that (How many people do the ferries carry)?'],
    ['What happened then?', aboutFerries, 'What happened then (How many people do the ferries carry)?'],
    ['Anything else?', aboutFerries, 'Anything else (How many people do the ferries carry)?'],
    ['how exactly?', aboutFerries, 'how exactly (How many people do the ferries carry)?'],
    // Of a question that took one along, only that: else a chain of them would grow without end.
    [
      'When?',
      turn('Why (How many people do the ferries carry)?'),
      'When (How many people do the ferries carry)?',
    ],
    ['Why?', turn('And what about the boats?'), 'Why (what about the boats)?'],
  ])('takes the last one along: %s', (text, last, standalone) => {
    expect(make(text, last)).toMatchObject({ text: standalone, followsUp: true });
  });

  it.each([
    ['Anything else?', true],
    ['who else?', true],
    ['What else did they want?', true],
    ['Why?', undefined],
    ['Where is somebody else’s boat?', undefined],
  ])('asks for something other than the last answer where it says so: %s', (text, elsewhere) => {
    expect(make(text, aboutFerries).elsewhere).toBe(elsewhere);
  });
});

describe('a part that is swapped', () => {
  it.each<[string, Turn, string]>([
    ['And Brandt?', aboutEllery, 'What did Brandt say about the talks?'],
    ['what about Valdemar', aboutEllery, 'What did Valdemar say about the talks?'],
    ['How about Brandt?', turn('Where is Ruth Ellery?'), 'Where is Brandt?'],
    ['and Odette Marsh?', aboutEllery, 'What did Odette Marsh say about the talks?'],
    ['and about the strike?', aboutEllery, 'What did Ruth Ellery say about the strike?'],
    [
      'and about the strike?',
      turn('What did Ruth Ellery say?'),
      'What did Ruth Ellery say about the strike?',
    ],
    ['and strikes?', aboutEllery, 'What did Ruth Ellery say about strikes?'],
    ['What about in May?', turn('Who met in April?'), 'Who met in May?'],
    ['and on Friday?', turn('Who met whom?'), 'Who met whom on Friday?'],
    ['and Brandt?', turn('What did the source say?'), 'What did Brandt say?'],
    ['and the source?', turn('What did the mayor say?'), 'What did the source say?'],
    ['and the union?', aboutEllery, 'What did the union say about the talks?'],
  ])('takes the place of its like: %s', (text, last, standalone) => {
    expect(make(text, last)).toEqual({ text: standalone, followsUp: true });
  });

  it.each([
    ['a question of its own', 'And what did Brandt say?'],
    ['a subject of its own', 'what about lunch menus'],
    ['a sentence', 'And the boats of the union were all painted in bright red last year?'],
  ])('is not seen in %s', (_, text) => {
    expect(make(text, aboutEllery).text).toBe(text);
  });
});

describe('another time', () => {
  it.each<[string, string, string]>([
    ['and before that?', 'Where did Ruth Ellery go?', 'Where did Ruth Ellery go previously?'],
    ['Before this', 'Where did Ruth Ellery go?', 'Where did Ruth Ellery go previously?'],
    ['Earlier?', 'Who met whom?', 'Who met whom previously?'],
    ['and after that?', 'Where did Ruth Ellery go?', 'Where did Ruth Ellery go afterwards?'],
    ['And before that?', 'Whom did Ellery meet in Harrow Sound?', 'Whom did Ellery meet previously?'],
    [
      'And before that?',
      'Did Ellery leave the town of Harrow Sound?',
      'Did Ellery leave the town of Harrow Sound previously?',
    ],
    ['and before that?', 'Where did Ruth Ellery go previously?', 'Where did Ruth Ellery go previously?'],
    ['and before that?', 'When (Where did Ruth Ellery go)?', 'Where did Ruth Ellery go previously?'],
  ])('is asked of the last question: %s after %s', (text, last, standalone) => {
    expect(make(text, turn(last))).toEqual({ text: standalone, followsUp: true, elsewhere: true });
  });

  it.each<[string, string]>([
    ['Where was she before that?', 'Where was Ruth Ellery previously?'],
    ['Where was the mayor before this', 'Where was the mayor previously'],
    ['what happened before then?', 'what happened previously (Where is Ruth Ellery)?'],
  ])('is asked for in a question of its own: %s', (text, standalone) => {
    const last = turn('Where is Ruth Ellery?', { asked: [ellery] });
    expect(make(text, last)).toEqual({ text: standalone, followsUp: true, elsewhere: true });
  });

  it.each(['and before that meeting?', 'before the strike'])(
    'is not seen where more is asked: %s',
    (text) => {
      expect(make(text, aboutFerries).text).not.toContain('previously');
    },
  );
});

describe('the scene of the last answer', () => {
  const inCapital = turn('Where was Ruth Ellery?', { asked: [ellery], found: 'the capital' });

  it.each<[string, Turn, string]>([
    ['who was with her?', inCapital, 'who was with Ruth Ellery (the capital)?'],
    ['and what was she there for', inCapital, 'and what was Ruth Ellery there for (the capital)?'],
    // A question with a subject of its own needs none.
    ['Who is she?', inCapital, 'Who is Ruth Ellery?'],
    ['Who travelled with her?', inCapital, 'Who travelled with Ruth Ellery?'],
    ['who was with her in Skerra?', inCapital, 'who was with Ruth Ellery in Skerra?'],
    ['who was with her?', { ...inCapital, found: null }, 'who was with Ruth Ellery?'],
    ['who was with her?', { ...inCapital, found: 'Mayor Ruth Ellery' }, 'who was with Ruth Ellery?'],
    ['who was with her?', { ...inCapital, found: 'in one of the old houses' }, 'who was with Ruth Ellery?'],
    ['who was with Brandt?', inCapital, 'who was with Brandt?'],
  ])('is taken along by a question that only says whom it is about: %s', (text, last, standalone) => {
    expect(make(text, last).text).toBe(standalone);
  });
});

describe('a question about the last answer', () => {
  const quoted = turn('Is sailing safe?', { passages: [passageOf('Nobody should')] });

  it.each([
    'Who said that?',
    'who said it',
    'says who?',
    'According to whom?',
    'And who said that?',
    'whose words are those?',
  ])('asks for the source of what was quoted, and leaves the conversation where it was: %s', (text) => {
    expect(make(text, quoted)).toEqual({
      text: 'Who said: “Nobody should sail on a tired watch.”',
      followsUp: true,
      aside: true,
    });
  });

  it('is another where nothing was quoted, or something else was said', () => {
    expect(make('Who said that?', aboutFerries).aside).toBeUndefined();
    expect(make('Who said that boats are safe?', quoted).aside).toBeUndefined();
  });
});

describe('a question with its own subject', () => {
  it.each([
    'Where is Skerra?',
    'Who met Ines Valdemar?',
    'ferry strike',
    'How much would a lower offer cost?',
    'Tell me about the Customs House',
    'What is the capital of France?',
  ])('is left as it is, whatever was said before: %s', (text) => {
    expect(make(text, aboutEllery, aboutBrandt)).toEqual({ text, followsUp: false });
  });

  it('is left as it is where nothing was said before', () => {
    for (const text of ['Why?', 'Where did she go?', 'and Brandt?', 'Who said that?', ''])
      expect(make(text)).toEqual({ text, followsUp: false });
  });

  it.each([
    ['nothing', ''],
    ['white space', '  \n'],
    ['a mark', '???'],
    ['a smile', '🤔'],
    ['a long text', `she said ${'and then '.repeat(60)}`],
  ])('nor is %s touched', (_, text) => {
    expect(make(text, aboutEllery)).toEqual({ text, followsUp: false });
  });
});

describe('any question after any other', () => {
  it('is made whole without end to no question, and none grows without bound', () => {
    fc.assert(
      fc.property(fc.array(anyQuestion, { minLength: 1, maxLength: 12 }), (questions) => {
        const turns: Turn[] = [aboutEllery];
        for (const text of questions) {
          const made = make(text, ...turns);
          expect(made.text.length).toBeLessThanOrEqual(Math.max(text.length, 1600));
          turns.push(turn(made.text, { asked: [brandt], passages: [3] }));
        }
      }),
    );
  });

  it('is made whole the same way each time', () => {
    fc.assert(
      fc.property(anyQuestion, anyQuestion, (first, second) => {
        const turns = [turn(first, { asked: [ellery], answered: [brandt], passages: [2] })];
        expect(make(second, ...turns)).toEqual(make(second, ...turns));
      }),
    );
  });
});
