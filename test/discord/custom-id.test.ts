import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  customIdLimit,
  decodeCustomId,
  decodeNumbers,
  encodeCustomId,
  encodeNumbers,
} from '../../src/discord/custom-id.js';

const part = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll(':', ''));
const customId = fc.record({
  action: fc.stringMatching(/^[a-z]{1,8}$/u),
  story: fc.stringMatching(/^[0-9a-f]{8}$/u),
  args: fc.array(part, { maxLength: 3 }),
});

describe('custom ids', () => {
  it('are read back as they were written, within 100 characters', () => {
    fc.assert(
      fc.property(customId, (id) => {
        fc.pre([id.action, id.story, ...id.args].join(':').length <= customIdLimit);
        const text = encodeCustomId(id);
        expect(text.length).toBeLessThanOrEqual(customIdLimit);
        expect(decodeCustomId(text)).toEqual(id);
      }),
    );
  });

  test.each([
    ['too long', { action: 'a', story: 'b', args: ['c'.repeat(97)] }],
    ['with a colon in a part', { action: 'a', story: 'b', args: ['c:d'] }],
    ['with an action that is no word', { action: 'A1', story: 'b', args: [] }],
  ])('are refused %s', (_name, id) => {
    expect(() => encodeCustomId(id)).toThrow(RangeError);
  });

  it('are null for what was not written here, and never throw', () => {
    expect(decodeCustomId('')).toBeNull();
    expect(decodeCustomId('verify-email')).toBeNull();
    expect(decodeCustomId('X:1')).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        decodeCustomId(text);
        decodeNumbers(text);
      }),
    );
  });

  it('carry whole numbers', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 2 ** 31 }), { maxLength: 10 });
    fc.assert(
      fc.property(numbers, (values) => void expect(decodeNumbers(encodeNumbers(values))).toEqual(values)),
    );
    expect(decodeNumbers('1.x-')).toBeNull();
    expect(decodeNumbers('1..2')).toBeNull();
  });
});
