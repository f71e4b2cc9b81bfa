import { describe, expect, test } from 'vitest';
import { read, readNames } from './support.js';

describe('cue before the words', () => {
  test.each<[fact: string, text: string, speakers: (string | null)[]]>([
    ['name, verb, colon', 'Ann Lee said: “The plan failed.”', ['Ann Lee']],
    ['name, verb, comma', 'Ann Lee said, “The plan failed.”', ['Ann Lee']],
    ['name, adverb, verb', 'Ann Lee later said: “The plan failed.”', ['Ann Lee']],
    ['no space after the colon', 'Ann Lee said:”The plan failed.”', ['Ann Lee']],
    ['a day between name and verb', 'Ann Lee on Friday said: “The plan failed.”', ['Ann Lee']],
    ['an auxiliary between name and verb', 'Ann Lee had told reporters: “The plan failed.”', ['Ann Lee']],
    ['"that" between verb and words', 'Ann Lee said that “the plan failed badly”.', ['Ann Lee']],
    ['told somebody', 'Ann Lee told The Daily Signal: “The plan failed.”', ['Ann Lee']],
    ['told somebody that', 'Ann Lee told Bob Ray that “the plan failed badly”.', ['Ann Lee']],
    [
      'a cue long before the words',
      'Ann Lee said in a letter sent to members on Monday evening that the plan was “a bad joke”.',
      ['Ann Lee'],
    ],
    ['a phrase before the name', 'In a statement on Monday, Ann Lee said: “The plan failed.”', ['Ann Lee']],
    ['a clause before the name', 'Asked about the bridge, Ann Lee replied: “The plan failed.”', ['Ann Lee']],
    ['a description between commas', 'Ann Lee, the mayor of Ostrow, said: “The plan failed.”', ['Ann Lee']],
    ['an age between commas', 'Ann Lee, 45, said: “The plan failed.”', ['Ann Lee']],
    ['a relative clause between commas', 'Ann Lee, who runs the port, said: “The plan failed.”', ['Ann Lee']],
    ['a party in brackets', 'Ann Lee (D-Ohio) said: “The plan failed.”', ['Ann Lee']],
    ['a role before the name', 'Deputy mayor Ann Lee said: “The plan failed.”', ['Ann Lee']],
    ['a title before the name', 'Prime Minister Ann Lee said: “The plan failed.”', ['Ann Lee']],
    [
      'somebody else in the clause before',
      'After Bob Ray had left, Ann Lee said: “The plan failed.”',
      ['Ann Lee'],
    ],
    ['a second verb after "and"', 'Ann Lee stood up and said: “The plan failed.”', ['Ann Lee']],
    ['a participle after the clause', 'Ann Lee dismissed the idea, saying: “The plan failed.”', ['Ann Lee']],
    ['a colon alone', 'Ann Lee: “The plan failed.”', ['Ann Lee']],
    ['an inverted cue at the head', 'Said Ann Lee: “The plan failed.”', ['Ann Lee']],
    ['somebody’s claim that', 'Ann Lee’s claim that the plan was “a very bad joke” was denied.', ['Ann Lee']],
    ['an office with "of"', 'Secretary of state Ann Lee said: “The plan failed.”', ['Ann Lee']],
    ['accused of', 'Ann Lee accused the council of “a betrayal of trust”.', ['Ann Lee']],
    ['described as', 'Ann Lee described the plan as “a bad joke”.', ['Ann Lee']],
    ['contracted "has"', 'Ann Lee left. She’s claiming the plan is “a bad joke”.', ['Ann Lee']],
  ])('%s', (_fact, text, speakers) => {
    expect(readNames(text)).toEqual(speakers);
  });
});

describe('cue after the words', () => {
  test.each<[fact: string, text: string, speakers: (string | null)[]]>([
    ['verb and name', '“The plan failed,” said Ann Lee.', ['Ann Lee']],
    ['name and verb', '“The plan failed,” Ann Lee said.', ['Ann Lee']],
    ['name and verb with a listener', '“The plan failed,” Ann Lee told reporters in Ostrow.', ['Ann Lee']],
    ['after a question', '“Did the plan fail?” Ann Lee asked.', ['Ann Lee']],
    ['after a cry', '“The plan failed!” shouted Ann Lee.', ['Ann Lee']],
    ['comma outside the marks', '‘The plan failed’, said Ann Lee.', ['Ann Lee']],
    ['verb, day and name', '“The plan failed,” said on Monday Ann Lee.', ['Ann Lee']],
    ['a role before the name', '“The plan failed,” said deputy mayor Ann Lee.', ['Ann Lee']],
    ['a description after the name', '“The plan failed,” said Ann Lee, the mayor of Ostrow.', ['Ann Lee']],
    [
      'a long description before the verb',
      '“The plan failed,” Ann Lee, a lawyer for the club and its former head, said.',
      ['Ann Lee'],
    ],
    ['words about somebody else', '“Bob Ray failed,” said Ann Lee of Bob Ray.', ['Ann Lee']],
    ['in the middle of a sentence', '“The plan,” said Ann Lee, “has failed.”', ['Ann Lee', 'Ann Lee']],
    ['between two sentences', '“The plan failed,” said Ann Lee. “We tried again.”', ['Ann Lee', 'Ann Lee']],
    ['according to', '“The plan failed,” according to Ann Lee.', ['Ann Lee']],
    ['a dash and a name', '“The plan failed.” — Ann Lee', ['Ann Lee']],
    ['wrote', '“The plan failed,” Ann Lee wrote in her diary.', ['Ann Lee']],
    ['tweeted', '“The plan failed,” tweeted Ann Lee.', ['Ann Lee']],
    ['says, in the present', '“The plan failed,” says Ann Lee.', ['Ann Lee']],
    ['as Ann put it', 'The plan was “a bad joke,” as Ann Lee put it.', ['Ann Lee']],
    ['two speakers in two sentences', '“Yes,” said Ann Lee. “No,” said Bob Ray.', ['Ann Lee', 'Bob Ray']],
  ])('%s', (_fact, text, speakers) => {
    expect(readNames(text)).toEqual(speakers);
  });
});

describe('no cue beside the words', () => {
  test.each<[fact: string, text: string, speakers: (string | null)[]]>([
    ['the paragraph before ends with a colon', 'Ann Lee went on:\n\n“The plan failed.”', ['Ann Lee']],
    [
      'a quotation that goes on over a paragraph',
      'Ann Lee said: “One day it failed.\n\n“Then it failed again.”',
      ['Ann Lee', 'Ann Lee'],
    ],
    [
      'the sentence before reports the same speaker',
      'Ann Lee said the plan was over. “It failed.”',
      ['Ann Lee'],
    ],
    ['the sentence before is about somebody', 'Ann Lee was blunt. “The plan failed.”', ['Ann Lee']],
    [
      'a second paragraph of the same speaker',
      '“The plan failed,” said Ann Lee.\n\n“We tried again and again.”',
      ['Ann Lee'],
    ],
    [
      'a cue at the end holds for what stands before',
      '“The plan failed. We tried. It failed again,” said Ann Lee.',
      ['Ann Lee'],
    ],
  ])('%s', (_fact, text, speakers) => {
    expect(readNames(text).slice(0, Math.max(1, speakers.length))).toEqual(speakers);
  });
});

describe('speakers without a name', () => {
  test.each<[fact: string, text: string, speakers: (string | null)[]]>([
    ['a source of a party', '“The plan failed,” a Labour source said.', ['a Labour source']],
    [
      'officials of a country',
      'Norwegian officials said the plan was “a bad joke”.',
      ['Norwegian officials'],
    ],
    [
      'officials after an adverbial without a comma',
      'Following the meeting Norwegian officials said the plan was “a bad joke”.',
      ['Norwegian officials'],
    ],
    [
      'a statement',
      'According to a Norwegian statement, the plan “failed in every respect”.',
      ['a Norwegian statement'],
    ],
    [
      'a later statement is the same one',
      'According to a Norwegian statement, the plan “failed in every respect”.\n\nA statement added: “We will try again.”',
      ['a Norwegian statement', 'a Norwegian statement'],
    ],
    [
      'a spokesman for a body',
      '“The plan failed,” said a spokesman for the port.',
      ['a spokesman for the port'],
    ],
    ['somebody’s lawyer', '“The plan failed,” Ann Lee’s lawyer said.', ['Ann Lee’s lawyer']],
    ['a company', '“The plan failed,” said Norvik Ltd.', ['Norvik Ltd']],
    ['a report', 'The report said: “The plan failed.”', ['The report']],
    ['several people', '“The plan failed,” critics said.', ['critics']],
    ['one of many', '“The plan failed,” one of the sailors said.', ['one of the sailors']],
    ['a witness with a clause', 'A witness who saw the crash said: “The plan failed.”', ['A witness']],
  ])('%s', (_fact, text, speakers) => {
    expect(readNames(text)).toEqual(speakers);
  });
});

describe('names in company', () => {
  test.each<[fact: string, text: string, speakers: (string | null)[]]>([
    ['two who speak together', 'Ann Lee and Bob Ray said: “The plan failed.”', ['Ann Lee and Bob Ray']],
    ['an adverb inside the phrase', '“The plan failed,” said a visibly shaken Ann Lee.', ['Ann Lee']],
    ['a name after her husband', '“The plan failed,” said her husband, Bob Ray.', ['Bob Ray']],
    ['a member for a place', 'Conservative MP for Ostrow Ann Lee said: “The plan failed.”', ['Ann Lee']],
    ['letters after the name', 'Ann Lee MP said: “The plan failed.”', ['Ann Lee']],
    ['a pope', 'Pope Francis said: “The plan failed.”', ['Pope Francis']],
    ['somebody among critics', 'Critics including Ann Lee called it “a bad joke”.', ['Critics']],
    ['a spokesman beside his master', '“The plan failed,” Lee’s spokesman, Bob Ray, said.', ['Bob Ray']],
    [
      'an office between commas',
      '“The plan failed,” the prime minister, Ann Lee, told the house.',
      ['Ann Lee'],
    ],
    [
      'an office of somebody',
      'Prime Minister Ann Lee’s office said: “The plan failed.”',
      ['Prime Minister Ann Lee’s office'],
    ],
    ['quoted by others', 'Ann Lee was quoted by state media as saying: “The plan failed.”', ['Ann Lee']],
    ['dashes around a clause', 'Ann Lee – who was sacked in May – said: “The plan failed.”', ['Ann Lee']],
    ['one speaker to another', '“Leave,” Ann Lee told Bob Ray, who said: “No.”', ['Ann Lee', 'Bob Ray']],
  ])('%s', (_fact, text, speakers) => {
    expect(readNames(text)).toEqual(speakers);
  });
});

describe('an unclear speaker', () => {
  test('is null, not a guess', () => {
    expect(readNames('The hall was dark. “The plan failed, and it failed for good.”')).toEqual([null]);
  });
  test('a passive names nobody', () => {
    expect(readNames('The plan was described as “a very bad joke”.')).toEqual([null]);
  });
  test('a passive with its agent names the agent', () => {
    expect(readNames('The plan was described as “a very bad joke” by Ann Lee.')).toEqual(['Ann Lee']);
  });
  test('a pronoun nobody fits stays unclear and keeps its words', () => {
    const { attribution, slice } = read('“The plan failed,” she said.');
    const [quotation] = attribution.quotations;
    expect(quotation?.speaker.entity).toBeNull();
    expect(quotation?.speaker.mention && slice(quotation.speaker.mention)).toBe('she');
  });
  test('a clear speaker is surer than a pronoun’s', () => {
    const { attribution } = read('“It failed,” said Ann Lee.\n\n“It failed again,” she said.');
    const [named, pronoun] = attribution.quotations;
    expect(named?.speaker.confidence ?? 0).toBeGreaterThan(pronoun?.speaker.confidence ?? 1);
    expect(pronoun?.speaker.name).toBe('Ann Lee');
  });
});

describe('the cue itself', () => {
  const cuesOf = (text: string): (string | null)[] => {
    const { attribution, slice } = read(text);
    return attribution.quotations.map(({ cue }) => cue && slice(cue));
  };
  test.each<[fact: string, text: string, cues: (string | null)[]]>([
    ['a verb', '“It failed,” said Ann Lee.', ['said']],
    ['according to', 'According to Ann Lee, it “failed badly”.', ['According to']],
    ['none where speech goes on', '“It failed,” said Ann Lee. “It failed badly.”', ['said', null]],
    [
      'the verb nearest the words',
      'Ann Lee stood up, added that all was well and called it “a bad joke”.',
      ['called'],
    ],
  ])('%s', (_fact, text, cues) => {
    expect(cuesOf(text)).toEqual(cues);
  });
});

describe('utterances', () => {
  const numbers = (text: string): number[] =>
    read(text).attribution.quotations.map(({ utterance }) => utterance);
  test('both sides of a cue are one utterance', () => {
    expect(numbers('“The plan,” said Ann Lee, “has failed.”')).toEqual([0, 0]);
  });
  test('paragraphs of one quotation are one utterance', () => {
    expect(numbers('Ann Lee said: “One.\n\n“Two.”\n\n“Three,” said Bob Ray.')).toEqual([0, 0, 1]);
  });
});
