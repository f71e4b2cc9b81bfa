import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bySpanOrder,
  containsSpan,
  coverSpans,
  holdsOffset,
  overlaps,
  type Span,
  sliceSpan,
  span,
  spanLength,
  trimSpan,
} from '../../src/text/span.js';

const spans = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]): Span => span(Math.min(a, b), Math.max(a, b)));
/** The oracle: the offsets a span holds. */
const offsets = ({ start, end }: Span): number[] =>
  Array.from({ length: end - start }, (_value, index) => start + index);

describe('spans', () => {
  test('a span is plain', () => {
    expect(span(2, 5)).toEqual({ start: 2, end: 5 });
    expect(spanLength(span(2, 5))).toBe(3);
    expect(sliceSpan('0123456', span(2, 5))).toBe('234');
  });

  test('holdsOffset agrees with the offsets', () => {
    fc.assert(
      fc.property(spans, fc.nat(21), (a, at) => {
        expect(holdsOffset(a, at)).toBe(offsets(a).includes(at));
      }),
    );
  });

  test('overlaps agrees with the offsets, both ways', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        fc.pre(spanLength(a) > 0 && spanLength(b) > 0);
        expect(overlaps(a, b)).toBe(offsets(a).some((at) => offsets(b).includes(at)));
        expect(overlaps(b, a)).toBe(overlaps(a, b));
      }),
    );
  });

  test('containsSpan agrees with the offsets', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        fc.pre(spanLength(b) > 0);
        expect(containsSpan(a, b)).toBe(offsets(b).every((at) => offsets(a).includes(at)));
      }),
    );
  });

  test('coverSpans holds both and no less would do', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const cover = coverSpans(a, b);
        expect(containsSpan(cover, a) && containsSpan(cover, b)).toBe(true);
        expect([a.start, b.start]).toContain(cover.start);
        expect([a.end, b.end]).toContain(cover.end);
      }),
    );
  });

  test('bySpanOrder sorts by start, then by end', () => {
    expect([span(3, 4), span(1, 5), span(1, 2)].sort(bySpanOrder)).toEqual([
      span(1, 2),
      span(1, 5),
      span(3, 4),
    ]);
  });
});

describe('trimSpan', () => {
  test.each([
    ['spaces', '  a b  ', 'a b'],
    ['line breaks', '\r\na\n\u2028', 'a'],
    ['no-break spaces', '\u00a0a\u202f', 'a'],
    ['a byte-order mark', '\ufeffa', 'a'],
    ['zero-width and bidirectional marks', '\u200b\u200fa\u2060\u202c', 'a'],
    ['soft hyphens', '\u00ada\u00ad', 'a'],
    ['nothing within', 'a\u200bb', 'a\u200bb'],
    ['nothing of an accent that stands apart', 'e\u0301 ', 'e\u0301'],
    ['nothing of an emoji', ' 👩‍👧 ', '👩‍👧'],
  ])('takes off %s', (_what, text, left) => {
    expect(sliceSpan(text, trimSpan(text, span(0, text.length)))).toBe(left);
  });

  test('leaves an empty span at the start of what is blank', () => {
    expect(trimSpan('a \n b', span(1, 4))).toEqual(span(1, 1));
  });

  test('stays within the span', () => {
    expect(trimSpan('  ab  ', span(3, 5))).toEqual(span(3, 4));
  });
});
