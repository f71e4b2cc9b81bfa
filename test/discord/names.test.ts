import { describe, expect, it } from 'vitest';
import { nameChoices } from '../../src/discord/names.js';

describe('nameChoices', () => {
  const names = [
    { name: 'Ines Valdemar', weight: 1 },
    { name: 'Petra Lindqvist', weight: 3 },
    { name: `The ${'very '.repeat(40)}long source`, weight: 2 },
  ];

  it('offers everybody before anything is typed, those quoted most first', () => {
    expect(nameChoices(names, '').map(({ name }) => name.slice(0, 8))).toEqual([
      'Petra Li',
      'The very',
      'Ines Val',
    ]);
  });

  it('offers those that hold what was typed, whatever its case and accents', () => {
    expect(nameChoices(names, 'LÍND')).toEqual([{ name: 'Petra Lindqvist', value: 'Petra Lindqvist' }]);
    expect(nameChoices(names, 'zed')).toEqual([]);
  });

  it('cuts a long name visibly', () => {
    const [choice] = nameChoices(names, 'source');
    expect(choice?.name).toHaveLength(100);
    expect(choice?.name.endsWith('…')).toBe(true);
  });
});
