import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBlocks, findLines } from '../../src/article/lines.js';
import { sliceSpan } from '../../src/text/span.js';

const linesOf = (text: string): string[] => [...findLines(text)].map((line) => sliceSpan(text, line));
const blocksOf = (text: string): string[] => findBlocks(text).map((block) => sliceSpan(text, block));

describe('findLines', () => {
  test('knows the line breaks of every system', () => {
    expect(linesOf('a\nb\r\nc\rd\u2028e\u2029f\u0085g')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  test('keeps empty lines and the last', () => {
    expect(linesOf('a\r\n\r\n\nb\n')).toEqual(['a', '', '', 'b', '']);
  });

  test('nothing is lost but breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(linesOf(text).join('')).toBe(text.replace(/[\n\r\u0085\u2028\u2029]/g, ''));
      }),
    );
  });
});

const wrapped = [
  'The ferry Example sank at noon on Monday after its engine',
  'failed, the harbour master said. All 40 passengers were',
  'brought ashore.',
];
const wrappedToo = ['Nobody was hurt, and the owner, who was at sea himself,', 'would not comment.'];

describe('findBlocks', () => {
  test('takes each line for a paragraph', () => {
    expect(blocksOf('It sank.\nNobody was hurt.\nIt rained.')).toEqual([
      'It sank.',
      'Nobody was hurt.',
      'It rained.',
    ]);
  });

  test('leaves out blank lines, of whatever they are made', () => {
    expect(blocksOf('\ufeff\n\na\n \u00a0\t\n\u200b\nb\n\n')).toEqual(['a', 'b']);
  });

  test('joins wrapped lines between blank ones', () => {
    expect(blocksOf([...wrapped, '', ...wrappedToo].join('\n'))).toEqual([
      wrapped.join('\n'),
      wrappedToo.join('\n'),
    ]);
  });

  test('joins wrapped lines of another system', () => {
    expect(blocksOf(wrapped.join('\r\n'))).toEqual([wrapped.join('\r\n')]);
  });

  test('parts wrapped paragraphs without a blank line where the next word would have fitted', () => {
    expect(blocksOf([...wrapped, ...wrappedToo].join('\n'))).toEqual([
      wrapped.join('\n'),
      wrappedToo.join('\n'),
    ]);
  });

  test('parts wrapped paragraphs where a line is indented', () => {
    const full = 'Nobody was hurt and the owner, who was at sea in person,';
    const text = [...wrapped.slice(0, 2), `  ${full}`, 'would not comment.'].join('\n');
    expect(blocksOf(text)).toEqual([wrapped.slice(0, 2).join('\n'), `  ${full}\nwould not comment.`]);
  });

  test('parts items of a wrapped list', () => {
    const items = [
      '- The ferry sank at noon on Monday after its engine\n  failed badly, said the master of the harbour today',
      '- Nobody was hurt.',
    ];
    expect(blocksOf(items.join('\n'))).toEqual(items);
  });

  test('keeps a headline and a standfirst of like width apart', () => {
    const lines = [
      'Harbour ferry sinks off Leeds in winter storm',
      'Passengers were brought ashore, harbour master says',
      'The ferry sank at noon after its engine failed.',
    ];
    expect(blocksOf(lines.join('\n'))).toEqual(lines);
  });

  test('keeps paragraphs apart of which one lacks its stop', () => {
    const lines = [
      'The ferry Example sank at noon on Monday after a fire',
      'e-mails were lost.',
      ...Array.from({ length: 4 }, (_value, index) => `Passenger ${index} was brought ashore by the crew.`),
    ];
    expect(blocksOf(lines.join('\n'))).toEqual(lines);
  });

  test('keeps long lines apart though they begin small', () => {
    const lines = [`It ${'was raining '.repeat(12)}and`, 'then it stopped'];
    expect(blocksOf(lines.join('\n'))).toEqual(lines);
  });

  test('keeps short lines apart though they begin small', () => {
    expect(blocksOf('eggs\nmilk\nbread')).toEqual(['eggs', 'milk', 'bread']);
  });

  test('blocks are in order, apart, and hold every visible character', () => {
    const line = fc.constantFrom(
      ...wrapped,
      ...wrappedToo,
      '',
      ' ',
      'Short',
      'small',
      '  indented',
      '\ufeff',
      '- item',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '\u2028')), { maxLength: 12 }),
        (lines) => {
          const text = lines.flat().join('');
          const blocks = findBlocks(text);
          let at = 0;
          let between = '';
          for (const { start, end } of blocks) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            between += text.slice(at, start);
            at = end;
          }
          between += text.slice(at);
          expect(between).not.toMatch(/[^\s\ufeff]/);
        },
      ),
    );
  });

  test.each(['\n', '\r\n', ' \n', 'a\n', '\u200b\n'])('takes a megabyte of %j', (unit) => {
    expect(findBlocks(unit.repeat(1_000_000 / unit.length)).length).toBe(unit === 'a\n' ? 500_000 : 0);
  });
});
