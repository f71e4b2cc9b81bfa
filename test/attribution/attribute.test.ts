import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.js';
import { attribute } from '../../src/attribution/attribute.js';
import { listQuotations } from '../../src/attribution/list-quotations.js';
import { read, readKinds, readNames, readSpeakers } from './support.js';

describe('the default article', () => {
  const text = readFileSync(new URL('../../data/article.txt', import.meta.url), 'utf8');
  const article = readArticle(text);
  const attribution = attribute(article);

  test('its nine quotations and their speakers', () => {
    const rows = listQuotations(article, attribution).map((one) => [
      one.speaker,
      one.cue,
      one.text.slice(0, 30),
    ]);
    expect(rows).toEqual([
      ['Israeli officials', 'said', 'operational situation assessme'],
      ['Israeli officials', 'said', 'operational situation assessme'],
      ['John Healey', 'said', 'De-escalation must be the firs'],
      ['John Healey', null, 'Meeting with senior leaders ac'],
      ['John Healey', null, 'Our government is determined t'],
      ['John Healey', null, 'To set this region on the path'],
      ['an Israeli statement', 'According to', 'discussed the important defens'],
      ['an Israeli statement', 'added', 'Gallant expressed his apprecia'],
      ['an Israeli statement', null, 'In light of recent development'],
    ]);
  });

  test('its statement without marks', () => {
    const [statement] = attribution.quotations.filter(({ kind }) => kind === 'indirect');
    expect(statement?.speaker.name).toBe('A Labour source');
    expect(statement && text.slice(statement.content.start, statement.content.end)).toMatch(
      /^Healey’s meeting, following .* international law issues$/u,
    );
  });

  test('its people, with the roles it gives them', () => {
    const people = attribution.entities
      .filter(({ kind }) => kind === 'person')
      .map(({ name, roles }) => [name, roles.map(({ start, end }) => text.slice(start, end))]);
    expect(people).toEqual([
      ['Yoav Gallant', ['Israeli counterpart', 'Minister']],
      ['John Healey', ['Labour Defence Secretary']],
      ['David Lammy', ['foreign secretary']],
    ]);
  });

  test('who met whom', () => {
    const met = attribution.meetings.map(({ participants, place }) => [
      participants.map((id) => attribution.entities[id]?.name),
      place && text.slice(place.start, place.end),
    ]);
    expect(met).toContainEqual([['John Healey', 'Yoav Gallant'], 'Tel Aviv']);
    expect(met).toContainEqual([['John Healey', 'David Lammy', 'leaders'], 'Qatar']);
    expect(met).toContainEqual([['John Healey', 'Yoav Gallant'], null]);
  });

  test('the same article gives the same attribution', () => {
    expect(attribute(readArticle(text))).toEqual(attribution);
  });
});

describe('forms of articles', () => {
  test('a headline that gives words to a name', () => {
    const text =
      'Lee: ‘Nobody told us the bridge was going to close’\n\nAnn Lee opened the hall on Monday, and many people came to see it.\n\nIt rained.';
    expect(readSpeakers(text)).toEqual([['Nobody told us the bridge was going to close', 'Ann Lee']]);
  });
  test('a few words in a headline are a quotation but are not listed', () => {
    const text =
      'Lee calls bridge ‘a bad joke’\n\nAnn Lee opened the hall on Monday, and many people came to see it.\n\nIt rained.';
    const article = readArticle(text);
    const attribution = attribute(article);
    expect(readKinds(text)).toEqual([['mixed', 'a bad joke']]);
    expect(listQuotations(article, attribution)).toEqual([]);
  });
  test('a headline without a speaker takes the one the story gives its words', () => {
    const text =
      '‘You cannot put a town on leave’\n\n“You cannot put a town on leave,” Ann Lee told the council on Monday evening.\n\nIt rained.';
    expect(readNames(text)).toEqual(['Ann Lee', 'Ann Lee']);
    const article = readArticle(text);
    expect(listQuotations(article, attribute(article))).toHaveLength(1);
  });
  test('a transcript: the name before the colon speaks, and is no part of the words', () => {
    const text = 'ANN: Is it done?\n\nBOB: It is “done”.\n\nANN: Good.\n\nBOB: Thanks.';
    expect(readSpeakers(text)).toEqual([
      ['Is it done?', 'ANN'],
      ['It is “done”.', 'BOB'],
      ['Good.', 'ANN'],
      ['Thanks.', 'BOB'],
    ]);
  });
  test('a transcript between marks', () => {
    const text = '“ANN: Is it done?\n\n“BOB: It is.\n\n“ANN: Good.\n\n“BOB: Thanks.”';
    expect(readSpeakers(text).map(([words]) => words)).toEqual(['Is it done?', 'It is.', 'Good.', 'Thanks.']);
  });
  test('questions and answers', () => {
    const text = 'Q: Is it done?\n\nA: It is.\n\nQ: Good?\n\nA: Very.';
    expect(readNames(text)).toEqual(['Q', 'A', 'Q', 'A']);
  });
  test('a label that stands once is no transcript', () => {
    expect(readKinds('Correction: It was done on Monday.\n\nIt rained.\n\nIt rained again.')).toEqual([]);
  });
  test('lines of a wall of quotations, each with its name', () => {
    const text = '“It failed.” ― Ann Lee\n“It failed badly.” ― Bob Ray\n“It is over.” ― Mary Poe';
    expect(readNames(text)).toEqual(['Ann Lee', 'Bob Ray', 'Mary Poe']);
  });
  test('CRLF and a byte-order mark', () => {
    expect(readNames('\ufeffAnn Lee said:\r\n\r\n“It failed.”\r\n')).toEqual(['Ann Lee']);
  });
  test('decomposed accents stay as they are', () => {
    const name = 'José Núñez'.normalize('NFD');
    expect(readNames(`“It failed,” said ${name}.`)).toEqual([name]);
  });
  test('an empty text', () => {
    expect(read('').attribution).toEqual({ entities: [], quotations: [], meetings: [] });
  });
  test('right-to-left text', () => {
    expect(() => read('אמר השר: “הכול בסדר.” والوزير قال: «كل شيء على ما يرام».')).not.toThrow();
  });
});

describe('a hostile text', () => {
  test.each<[fact: string, text: string]>([
    ...[
      '"',
      '“',
      '”',
      "'",
      '‘',
      '’',
      '«',
      '„',
      "''",
      '“”',
      '“a ',
      '"a" ',
      '(',
      ',',
      'said ',
      'He said, ',
      'Mr. ',
      'A. ',
      "'s ",
    ].map((part): [string, string] => [`ten thousand of ${JSON.stringify(part)}`, part.repeat(10_000)]),
    ['a word of a million letters', 'x'.repeat(1_000_000)],
    [
      'a paragraph of half a million letters without a stop',
      'the minister said that Ann Lee met Bob Ray in Norway, and '.repeat(9_000),
    ],
    ['twenty thousand paragraphs', 'Ann Lee said “no”.\n'.repeat(20_000)],
  ])('%s is read to its end', (_fact, text) => {
    expect(() => attribute(readArticle(text))).not.toThrow();
  });
});

describe('whatever the text', () => {
  const words = fc.constantFrom(
    ...[
      'Ann',
      'Lee',
      'said',
      'told',
      'reporters',
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      ',',
      '.',
      ':',
      '?',
      ' — ',
      '\n\n',
      'the',
      'minister',
      'met',
      'Bob Ray',
      'in',
      'Norway',
      'on Monday',
      'he',
      'she',
      'that',
      'who',
      'and',
      'A statement',
      'according to',
      '«',
      '»',
      '(',
      ')',
      '54',
      '’s',
      'ANN:',
    ],
  );
  const prose = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' '));
  const anything = fc.oneof(
    prose,
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ maxLength: 300 }),
  );

  test('spans lie in the text, in order, each within its paragraph', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const article = readArticle(text);
        const { quotations, entities, meetings } = attribute(article);
        let last = 0;
        for (const { content, marked, paragraph, cue, speaker } of quotations) {
          const around = article.paragraphs[paragraph];
          expect(content.start).toBeGreaterThanOrEqual(last);
          expect(content.end).toBeGreaterThan(content.start);
          expect(marked.start).toBeLessThanOrEqual(content.start);
          expect(marked.end).toBeGreaterThanOrEqual(content.end);
          expect(marked.start).toBeGreaterThanOrEqual(around?.start ?? Number.NaN);
          expect(marked.end).toBeLessThanOrEqual(around?.end ?? Number.NaN);
          expect(speaker.confidence).toBeGreaterThanOrEqual(0);
          expect(speaker.confidence).toBeLessThanOrEqual(1);
          if (speaker.entity !== null) expect(entities[speaker.entity]?.id).toBe(speaker.entity);
          for (const span of [cue, speaker.mention]) if (span) expect(span.end).toBeGreaterThan(span.start);
          last = content.start;
        }
        for (const entity of entities) {
          expect(text.slice(entity.nameSpan.start, entity.nameSpan.end)).toBe(entity.name);
          for (const { start, end } of [...entity.aliases, ...entity.roles, ...entity.mentions]) {
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
        for (const { participants, sentence } of meetings) {
          expect(participants.length).toBeGreaterThan(1);
          expect(sentence.end).toBeGreaterThan(sentence.start);
        }
      }),
    );
  });

  test('a listed quotation is a slice of the text without marks at its ends', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const article = readArticle(text);
        for (const one of listQuotations(article, attribute(article))) {
          expect(one.text).toBe(text.slice(one.start, one.end));
          expect(one.text).toMatch(/[\p{L}\p{N}]/u);
          expect(one.text.trim()).toBe(one.text);
        }
      }),
    );
  });

  test('quotations between marks do not overlap', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { quotations } = attribute(readArticle(text));
        const spans = quotations.filter(({ kind }) => kind !== 'indirect').map(({ content }) => content);
        for (const [i, span] of spans.entries())
          expect(spans[i + 1]?.start ?? span.end).toBeGreaterThanOrEqual(span.end);
      }),
    );
  });
});
