import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOverlapping } from '../../src/answering/overlapping.js';
import { overlaps, type Span } from '../../src/text/span.js';

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(60), fc.nat(20))
  .map(([start, length]) => ({ start, end: start + length }));

describe('spans that share a character with another', () => {
  it('are found though a later one ends before an earlier', () => {
    const long = { start: 0, end: 50 };
    const short = { start: 5, end: 8 };
    const find = findOverlapping([short, long], (one) => one);
    expect(find({ start: 20, end: 21 })).toEqual([long]);
    expect(find({ start: 7, end: 9 })).toEqual([long, short]);
    expect(find({ start: 50, end: 60 })).toEqual([]);
  });

  it('are those that looking at each would find, in the order of their starts', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), span, (spans, wanted) => {
        const slow = spans.filter((one) => overlaps(one, wanted)).sort((a, b) => a.start - b.start);
        expect(findOverlapping(spans, (one) => one)(wanted)).toEqual(slow);
      }),
      { numRuns: 500 },
    );
  });
});
