import { describe, expect, it, test } from 'vitest';
import { createChecker, mostClaims } from '../../../src/attribution/check/checker.js';
import type { Verdict } from '../../../src/attribution/check/verdict.js';
import { article, attribution, check, checkOne, cut, text } from './support/harbour.js';

type Row = readonly [fact: string, claim: string, verdict: Verdict];

const rows: readonly Row[] = [
  ['a whole quotation', 'We will not close the harbour while the work goes on,', 'exact'],
  ['a quotation without its comma', 'We will not close the harbour while the work goes on', 'exact'],
  ['one sentence of several', 'Nobody will be turned away.', 'exact'],
  ['words with their marks', '“Nobody will be turned away.”', 'exact'],
  ['straight marks around words', '"Nobody will be turned away."', 'exact'],
  ['white space around words', '  Nobody will be turned away.\n', 'exact'],
  [
    'two sentences with what stands between',
    'Boats may wait an hour at low tide. Nobody will be turned away.',
    'exact',
  ],
  ['a fragment', 'a good deal for the town', 'exact'],
  ['a figure', '212 residents', 'exact'],
  [
    'a sentence of the article’s own',
    'The board has not said who will pay for the second phase of the work.',
    'exact',
  ],
  ['the headline', 'Saltmere harbour to be dredged for the first time in 40 years', 'exact'],
  [
    'an omission of harmless words',
    'I have heard that promise … and it has cost me £18,000 in lost catches',
    'exact',
  ],
  ['an omission with three dots', 'it has cost me ... in lost catches', 'exact'],
  ['an omission in square brackets', 'it has cost me [...] in lost catches', 'exact'],
  ['an omission between sentences of one speech', 'Boats may wait an hour at low tide … turned away.', 'cut'],
  ['an ellipsis before and after', '… a good deal for the town …', 'exact'],
  ['a name in brackets for a pronoun', '[Oyelaran’s] boats draw 3.5 metres', 'exact'],
  ['words put into brackets', 'has listened to every [single] skipper in the town', 'exact'],
  ['[sic] after a word', 'has listened to every skipper [sic] in the town', 'exact'],
  ['a capital in brackets', '[T]he mud that worries me', 'same-words'],

  ['straight apostrophes', "It's the mud that worries me, not the money", 'same-words'],
  ['another closing stop', 'We will not close the harbour while the work goes on.', 'same-words'],
  ['capitals', 'NOBODY WILL BE TURNED AWAY', 'same-words'],
  ['a small letter at the start', 'nobody will be turned away', 'same-words'],
  ['two spaces', 'Nobody will  be turned away', 'same-words'],
  ['a line break', 'Nobody will\nbe turned away', 'same-words'],
  ['a non-breaking space', 'Nobody will\u00a0be turned away', 'same-words'],
  ['a soft hyphen', 'Nobody will be tur\u00adned away', 'same-words'],
  ['an accent in two characters', 'café is closed'.normalize('NFD'), 'same-words'],
  ['a hyphen for a space', 'another-survey of the harbour', 'same-words'],
  ['a hyphen left out', 'The co operative’s café is closed', 'same-words'],
  ['a space left out', 'Nobody willbe turned away', 'same-words'],
  ['a figure without its comma', 'it has cost me £18000 in lost catches', 'same-words'],
  ['a comma left out', 'It’s the mud that worries me not the money', 'same-words'],
  ['full-width letters', 'Ｎobody will be turned away', 'same-words'],
  ['speech around a cue', 'The board has listened to every skipper in the town', 'same-words'],

  ['a word swapped', 'We will not close the marina while the work goes on', 'altered'],
  ['a word added', 'We will not ever close the harbour while the work goes on', 'altered'],
  ['a word left out', 'has listened to every skipper in town', 'altered'],
  ['words turned round', 'has to listened every skipper in the town', 'altered'],
  ['a letter misread', 'We will not close the barbour while the work goes on', 'altered'],
  ['an accent left out', 'The co-operative’s cafe is closed', 'altered'],
  ['an apostrophe left out', 'Its the mud that worries me', 'altered'],
  ['a figure changed', 'it has cost me £19,000 in lost catches', 'altered'],
  ['a decimal point lost', 'its boats draw 35 metres', 'altered'],
  ['a currency changed', 'it has cost me $18,000 in lost catches', 'altered'],
  ['figures parted by a space', 'thanked the 2 12 residents who wrote to her', 'altered'],
  ['a not put in', 'has not listened to every skipper in the town', 'altered'],
  ['a not put into brackets', 'has [not] listened to every skipper in the town', 'altered'],
  ['a statement made a question', 'We will not close the harbour while the work goes on?', 'altered'],
  ['a question made a statement', 'Is anyone listening. I am not sure.', 'altered'],
  ['an end that was invented', 'Nobody will be turned away. Fees will be refunded in full.', 'altered'],

  ['sentences of two speakers', 'Nobody will be turned away. It’s the mud that worries me', 'stitched'],
  [
    'sentences in another order',
    'Nobody will be turned away. Boats may wait an hour at low tide.',
    'stitched',
  ],
  [
    'a sentence left out unmarked',
    'We will not close the harbour while the work goes on. Nobody will be turned away.',
    'stitched',
  ],
  ['two speakers over an ellipsis', 'a good deal for the town … in lost catches', 'stitched'],
  ['an ellipsis against the order', 'in lost catches … I have heard that promise', 'stitched'],

  ['a not left out', 'We will close the harbour while the work goes on', 'cut'],
  ['a not before the words', 'close the harbour while the work goes on', 'cut'],
  ['a doubt before the words', 'we need another survey of the harbour', 'cut'],
  ['a condition before the words', 'we can start in March', 'cut'],
  ['a condition after the words', 'We will finish by June', 'cut'],
  ['a hedge left out', 'Boats wait an hour at low tide', 'cut'],
  ['a not behind an ellipsis', 'We will … close the harbour', 'cut'],
  ['a not behind brackets', 'I do [always] think we need another survey', 'cut'],

  [
    'other words for the same',
    'Lost catches have cost me £18,000, and twice before I heard the promise',
    'paraphrase',
  ],
  [
    'other words with another figure',
    'Lost catches have cost me £20,000, and twice before I heard the promise',
    'not-in-article',
  ],
  ['words from elsewhere', 'The lighthouse keeper has retired to Portugal', 'not-in-article'],
  ['page furniture', 'Share this article', 'not-in-article'],
  ['a part of a word', 'arbou', 'not-in-article'],
  ['only punctuation', '“…!?” — …', 'nothing-to-check'],
  ['nothing', '', 'nothing-to-check'],
  ['only brackets', '[...] [sic]', 'nothing-to-check'],
];

describe('checking one claim', () => {
  test.each(rows)('%s', async (_fact, claim, verdict) => {
    expect((await checkOne(claim)).verdict).toBe(verdict);
  });

  test.each<[string, string, string, Verdict]>([
    ['by the full name', 'Nobody will be turned away', 'Ingrid Solheim', 'exact'],
    ['by the surname', 'Nobody will be turned away', 'Solheim', 'exact'],
    ['by a title and the surname', 'Nobody will be turned away', 'Ms Solheim', 'exact'],
    ['whatever the case', 'Nobody will be turned away', 'ingrid SOLHEIM', 'exact'],
    ['and is another', 'Nobody will be turned away', 'Marcus Oyelaran', 'misattributed'],
    ['and is nobody in the article', 'Nobody will be turned away', 'Queen Victoria', 'misattributed'],
    ['and shares only a surname', 'Nobody will be turned away', 'Henrik Solheim', 'misattributed'],
    ['for the article’s own words', 'who will pay for the second phase', 'Solheim', 'cut'],
    [
      'for the article’s own sentence',
      'thanked the 212 residents who wrote to her',
      'Oyelaran',
      'misattributed',
    ],
    ['as nobody', 'Nobody will be turned away', '…', 'exact'],
  ])('with a speaker given %s', async (_how, claim, saidBy, verdict) => {
    expect((await checkOne(claim, saidBy)).verdict).toBe(verdict);
  });

  it('names whose words misattributed ones are', async () => {
    const { speaker } = await checkOne('It’s the mud that worries me', 'Solheim');
    expect(speaker).toEqual({ verdict: 'wrong', name: 'Marcus Oyelaran' });
  });

  it('shows what was swapped on both sides', async () => {
    const { claim, changes } = await checkOne('We will not close the marina while the work goes on');
    expect(changes.map(({ source }) => source && cut(source))).toEqual(['harbour']);
    expect(changes.map(({ claimed }) => claimed && claim.text.slice(claimed.start, claimed.end))).toEqual([
      'marina',
    ]);
  });

  it('shows each part of stitched words', async () => {
    const { parts } = await checkOne('Nobody will be turned away. It’s the mud that worries me');
    expect(parts.map(({ source }) => cut(source))).toEqual([
      'Nobody will be turned away',
      'It’s the mud that worries me',
    ]);
  });

  it.each([
    ['We will close the harbour', 'not'],
    ['we need another survey of the harbour', 'not'],
    ['we can start in March', 'If'],
    ['We will finish by June', 'unless'],
    ['Boats wait an hour at low tide', 'may'],
  ])('shows what was left off %j', async (claim, guard) => {
    const { leftOff } = await checkOne(claim);
    expect(leftOff.map(cut).some((words) => words.includes(guard))).toBe(true);
  });

  it('shows what an ellipsis leaves out, and what brackets stand for', async () => {
    const finding = await checkOne('I have heard that promise … and [his promise] has cost me £18,000');
    expect(finding.verdict).toBe('exact');
    expect(finding.omitted.map(cut)).toEqual(['twice before']);
    expect(finding.inserted.map(({ source }) => source && cut(source))).toEqual(['it']);
  });

  it('says in what way the same words differ', async () => {
    const { differences } = await checkOne("IT'S THE MUD  THAT WORRIES ME");
    expect(differences).toEqual(['case', 'spacing', 'typography']);
  });

  it('gives the nearest passage for words that are not there', async () => {
    const { nearest } = await checkOne('The residents wrote a very angry letter to the bishop');
    expect(nearest && cut(nearest)).toContain('residents who wrote');
  });
});

describe('checking a text with quotations', () => {
  it('checks each one, in order', async () => {
    const findings = await check(
      'She said “Nobody will be turned away” but he feared “the mud and the gulls” too.',
    );
    expect(findings.map(({ claim, verdict }) => [claim.text, verdict])).toEqual([
      ['Nobody will be turned away', 'exact'],
      ['the mud and the gulls', 'not-in-article'],
    ]);
  });

  it('reads from a message who is claimed to speak', async () => {
    const findings = await check(
      '“It’s the mud that worries me, not the money,” said Ingrid Solheim.',
      null,
      'message',
    );
    expect(findings.map(({ verdict }) => verdict)).toEqual(['misattributed']);
  });

  it('takes a speaker that is given before one that is read', async () => {
    const words = '“It’s the mud that worries me, not the money,” said Ingrid Solheim.';
    expect((await check(words, 'Oyelaran', 'message')).map(({ verdict }) => verdict)).toEqual(['exact']);
  });

  it('checks a message without marks as a whole', async () => {
    const findings = await check('nobody will be turned away', null, 'message');
    expect(findings.map(({ verdict }) => verdict)).toEqual(['same-words']);
  });

  it('checks lines that are set as a quotation', async () => {
    const findings = await check(
      'Look:\n> Boats may wait an hour at low tide.\n> Nobody will be turned away.\nWell.',
      null,
      'message',
    );
    expect(findings.map(({ verdict }) => verdict)).toEqual(['same-words']);
  });

  it('takes a quotation over several paragraphs as one', async () => {
    const findings = await check(
      '“Boats may wait an hour at low tide.\n“Nobody will be turned away.”',
      null,
      'message',
    );
    expect(findings.map(({ verdict }) => verdict)).toEqual(['same-words']);
  });

  it('takes marks within claimed words for a part of them', async () => {
    const findings = await check(
      'Solheim called the plan “a good deal for the town” and thanked the 212 residents',
    );
    expect(findings.map(({ verdict }) => verdict)).toEqual(['exact']);
  });

  it('looks at no more than it says', async () => {
    const many = Array.from({ length: mostClaims + 7 }, (_, i) => `“word ${i}”`).join(' ');
    const checked = await createChecker(article, attribution).check(many, { as: 'message' });
    expect([checked.findings.length, checked.skipped]).toEqual([mostClaims, 7]);
  });
});

describe('a search by meaning', () => {
  const passage = {
    start: text.indexOf('Nobody'),
    end: text.indexOf('Nobody') + 'Nobody will be turned away.'.length,
  };
  const checkWith = async (similarity: number, claim: string): Promise<Verdict | undefined> => {
    const checker = createChecker(article, attribution, async () => [{ ...passage, similarity }]);
    return (await checker.check(claim, { as: 'words' })).findings[0]?.verdict;
  };

  it('finds a paraphrase that shares few words', async () => {
    expect(await checkWith(0.93, 'No vessel gets turned back')).toBe('paraphrase');
    expect(await checkWith(0.6, 'No vessel gets turned back')).toBe('not-in-article');
  });

  it('is not believed where the one denies and the other does not', async () => {
    expect(await checkWith(0.93, 'Every vessel gets turned back')).toBe('not-in-article');
  });
});
