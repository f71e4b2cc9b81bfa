import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.js';
import { cutPassages } from '../../src/article/passages.js';
import { readArticle } from '../../src/article/read-article.js';
import { containsSpan, type Span, sliceSpan } from '../../src/text/span.js';

const headline = 'Harbour ferry sinks off Leeds in storm';
const standfirst = 'All 40 passengers were brought ashore, the harbour master said';
const lead = 'The ferry Example sank at noon on Monday after its engine failed. Nobody was hurt.';
const second = 'The owner, Jane Roe, would not comment. She was at sea.';

/** An article as lines: its kind and number, then its sentences between bars. */
function describeArticle({ text, paragraphs, furniture }: Article): string[] {
  return [
    ...paragraphs.map(
      ({ kind, number, sentences }) =>
        `${kind} ${number}: ${sentences.map((sentence) => sliceSpan(text, sentence)).join('|')}`,
    ),
    ...furniture.map((line) => `furniture: ${sliceSpan(text, line)}`),
  ];
}

const wordsOf = (article: Article, found: Span | null): string | null =>
  found && sliceSpan(article.text, found);

describe('the default article', () => {
  const bytes = readFileSync(new URL('../../data/article.txt', import.meta.url));
  const article = readArticle(bytes.toString('utf8'));

  test('is the one that was given, byte for byte', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '3f8814c89373decef4db46bd98741bab8c418a22fae01e17cf5c8534b05c0702',
    );
    expect(Buffer.from(article.text, 'utf8').equals(bytes)).toBe(true);
  });

  test('has its headline and standfirst', () => {
    expect(wordsOf(article, article.headline)).toBe(
      'UK defence secretary in Tel Aviv for meeting with Israeli counterpart Gallant',
    );
    expect(wordsOf(article, article.standfirst)).toBe(
      "Israeli officials said Gallant had provided Healey with an 'operational situation assessment'",
    );
  });

  test('has thirteen paragraphs, one to a line', () => {
    const body = article.paragraphs.filter(({ kind }) => kind === 'body');
    expect(body.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(article.paragraphs.map((paragraph) => sliceSpan(article.text, paragraph))).toEqual(
      article.text.split('\n').slice(0, -1),
    );
  });

  test('has two sentences where two stand, one elsewhere', () => {
    expect(article.paragraphs.map(({ sentences }) => sentences.length)).toEqual([
      1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 1,
    ]);
  });

  test('has one line of page furniture, in no passage', () => {
    expect(article.furniture.map((line) => sliceSpan(article.text, line))).toEqual(['comments']);
    const [comments] = article.furniture;
    expect(comments && article.text.slice(comments.start)).toBe('comments');
    for (const passage of cutPassages(article)) expect(passage.end).toBeLessThanOrEqual(comments?.start ?? 0);
  });
});

describe('shapes of articles', () => {
  test('headline, byline, date, standfirst, body, furniture', () => {
    const text = [
      headline,
      'By Jane Roe',
      '3 March 2026',
      standfirst,
      'Share',
      lead,
      'Advertisement',
      second,
      'comments',
    ].join('\n');
    expect(describeArticle(readArticle(text))).toEqual([
      `headline 0: ${headline}`,
      'byline 0: By Jane Roe',
      'byline 0: 3 March 2026',
      `standfirst 0: ${standfirst}`,
      'body 1: The ferry Example sank at noon on Monday after its engine failed. |Nobody was hurt.',
      'body 2: The owner, Jane Roe, would not comment. |She was at sea.',
      'furniture: Share',
      'furniture: Advertisement',
      'furniture: comments',
    ]);
  });

  test('furniture above the headline', () => {
    const article = readArticle(['Skip to content', 'Menu', headline, lead, second].join('\n'));
    expect(wordsOf(article, article.headline)).toBe(headline);
  });

  test('paragraphs apart by blank lines read as those apart by line breaks', () => {
    const lines = [headline, standfirst, lead, second, 'comments'];
    expect(describeArticle(readArticle(lines.join('\n\n')))).toEqual(
      describeArticle(readArticle(lines.join('\n'))),
    );
  });

  test('hard-wrapped mail text', () => {
    const text = `${headline}\n\nThe ferry Example sank at noon on Monday after its engine\nfailed, said the owner of the line and its master, Mr.\nJohn Doe. Nobody was hurt in the storm, which came from the\nwest.\n\n${second}\n`;
    expect(describeArticle(readArticle(text))).toEqual([
      `headline 0: ${headline}`,
      'body 1: The ferry Example sank at noon on Monday after its engine\nfailed, said the owner of the line and its master, Mr.\nJohn Doe. |Nobody was hurt in the storm, which came from the\nwest.',
      'body 2: The owner, Jane Roe, would not comment. |She was at sea.',
    ]);
  });

  test('a dateline belongs to its paragraph', () => {
    const article = readArticle(`${headline}\nLEEDS, Ala. (Example Press) — ${lead}\n${second}`);
    expect(describeArticle(article)[1]).toBe(
      'body 1: LEEDS, Ala. (Example Press) — The ferry Example sank at noon on Monday after its engine failed. |Nobody was hurt.',
    );
  });

  test('no headline', () => {
    const article = readArticle(`${lead}\n${second}`);
    expect(article.headline).toBeNull();
    expect(article.paragraphs.map(({ kind }) => kind)).toEqual(['body', 'body']);
  });

  test('one paragraph only', () => {
    expect(describeArticle(readArticle(lead))).toEqual([
      'body 1: The ferry Example sank at noon on Monday after its engine failed. |Nobody was hurt.',
    ]);
  });

  test('one word only', () => {
    expect(describeArticle(readArticle('Sunk'))).toEqual(['body 1: Sunk']);
  });

  test('only furniture', () => {
    const article = readArticle('Share\nAdvertisement\n12 comments\n');
    expect(article).toMatchObject({ paragraphs: [], headline: null, standfirst: null });
    expect(article.furniture).toHaveLength(3);
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \r\n\u00a0\t\u2028\n'],
    ['invisible marks', '\ufeff\u200b\n\u2060'],
  ])('%s', (_what, text) => {
    expect(readArticle(text)).toEqual({
      text,
      paragraphs: [],
      headline: null,
      standfirst: null,
      furniture: [],
    });
  });
});

describe('every character survives', () => {
  const lines = [headline, standfirst, lead, second, 'comments'];
  const expected = describeArticle(readArticle(lines.join('\n')));

  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
    ['the line separator', '\u2028'],
    ['the paragraph separator', '\u2029'],
    ['the next-line control', '\u0085'],
  ])('lines end in %s', (_name, end) => {
    const text = lines.join(end) + end;
    const article = readArticle(text);
    expect(article.text).toBe(text);
    expect(describeArticle(article)).toEqual(expected);
  });

  test('a byte-order mark counts and is quoted nowhere', () => {
    const article = readArticle(`\ufeff${lines.join('\n')}`);
    expect(article.text.codePointAt(0)).toBe(0xfeff);
    expect(article.headline).toEqual({ start: 1, end: 1 + headline.length });
    expect(describeArticle(article)).toEqual(expected);
  });

  test.each([
    ['accents that stand apart', 'Zoe\u0308 Roe\u0301 left. Nobody saw.'],
    ['emoji', 'She won 👩‍👩‍👧🏳️‍🌈. Nobody saw.'],
    ['no-break spaces', 'Mr.\u00a0Doe paid 5\u202f000. Nobody saw.'],
    ['odd quote marks', 'Doe said:”We won.” „Nobody‟ saw ‚it‛ ″then″.'],
    ['right-to-left text', 'אמר \u202bדו\u202c שלום. Nobody saw.'],
  ])('%s stay as they are', (_name, line) => {
    const article = readArticle(`${headline}\n${lead}\n${line}\n${second}`);
    expect(article.paragraphs.map((paragraph) => sliceSpan(article.text, paragraph))).toContain(line);
  });
});

describe('properties', () => {
  const line = fc.oneof(
    fc.constantFrom(
      headline,
      standfirst,
      lead,
      second,
      'By Jane Roe',
      '3 March 2026',
      'comments',
      'Share',
      '',
      ' ',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.lorem({ maxCount: 20 }),
  );
  const texts = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028')), { maxLength: 12 })
    .map((lines) => lines.flat().join(''));

  test('paragraphs and furniture are in order, apart, and hold every visible character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { paragraphs, furniture } = readArticle(text);
        for (const list of [paragraphs, furniture])
          expect([...list].sort((a, b) => a.start - b.start)).toEqual(list);
        let at = 0;
        let between = '';
        for (const { start, end } of [...paragraphs, ...furniture].sort((a, b) => a.start - b.start)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          between += text.slice(at, start);
          at = end;
        }
        expect(between + text.slice(at)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
      }),
    );
  });

  test('sentences tile their paragraph; head and body are numbered as they stand', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { paragraphs, headline: first } = readArticle(text);
        let number = 0;
        for (const paragraph of paragraphs) {
          let at = paragraph.start;
          for (const sentence of paragraph.sentences) {
            expect(sentence.start).toBe(at);
            at = sentence.end;
          }
          expect(at).toBe(paragraph.end);
          expect(paragraph.number).toBe(paragraph.kind === 'body' ? ++number : 0);
        }
        if (first) expect(paragraphs.some((paragraph) => containsSpan(paragraph, first))).toBe(true);
      }),
    );
  });

  test('the same text gives the same article', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readArticle(text)).toEqual(readArticle(text));
      }),
    );
  });
});
