import { describe, expect, it } from 'vitest';
import {
  emptyField,
  faultOf,
  fittingChoices,
  optionsLeft,
  startDraft,
  valuesOf,
  withField,
} from '../../../../src/local-discord/page/model/fields.js';
import { runnablesOf } from '../../../../src/local-discord/page/model/runnable.js';
import { command, option } from '../../support/commands.js';

const question = option('question', { required: true });
const shade = option('shade', {
  choices: [
    { name: 'Red', value: 'r' },
    { name: 'Dark blue', value: 'b' },
  ],
});
const [ask] = runnablesOf([command('ask', [question, shade, option('count', { type: 4 })])]);
if (!ask) throw new Error('There is no command.');

describe('a draft', () => {
  it('begins with the required options, what was typed in the first', () => {
    const draft = startDraft(ask, 'who?');
    expect(draft.fields.map(({ option: { name }, text }) => [name, text])).toEqual([['question', 'who?']]);
    expect(optionsLeft(draft).map(({ name }) => name)).toEqual(['shade', 'count']);
  });

  it('takes further options, each once', () => {
    const draft = withField(startDraft(ask), emptyField(shade));
    const again = withField(draft, { ...emptyField(shade), text: 're' });
    expect(again.fields.map(({ option: { name }, text }) => [name, text])).toEqual([
      ['question', ''],
      ['shade', 're'],
    ]);
  });

  it('sends what was chosen in the place of what was typed, and no empty option', () => {
    const chosen = withField(startDraft(ask, '  who? '), { ...emptyField(shade), text: 'Red', chosen: 'r' });
    expect(valuesOf(withField(chosen, emptyField(option('count', { type: 4 }))))).toEqual({
      question: 'who?',
      shade: 'r',
    });
  });

  it('names what is missing, and what is not on the list', () => {
    expect(faultOf(startDraft(ask, ' '))).toMatchObject({ name: 'question' });
    const typed = withField(startDraft(ask, 'who?'), { ...emptyField(shade), text: 'pink' });
    expect(faultOf(typed)).toEqual({ name: 'shade', message: 'Choose shade from the list.' });
    expect(faultOf(startDraft(ask, 'who?'))).toBeNull();
  });
});

describe('fittingChoices', () => {
  it.each([
    ['', ['Red', 'Dark blue']],
    ['BLUE', ['Dark blue']],
    ['x', []],
  ])('fits "%s"', (typed, names) => {
    expect(fittingChoices(shade, typed).map(({ name }) => name)).toEqual(names);
  });
});
