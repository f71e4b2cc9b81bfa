import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manualClock } from '../../src/local-discord/index.js';
import { compareSnowflakes, snowflakeMaker } from '../../src/local-discord/state/snowflake.js';

test('alarms go off in the order of their times, each at its own', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100)), fc.array(fc.nat(60)), (delays, steps) => {
      const clock = manualClock(0);
      const rung: [number, number][] = [];
      for (const delay of delays) clock.after(delay, () => rung.push([delay, clock.now()]));
      for (const step of [...steps, 100]) clock.advance(step);
      expect(rung).toEqual(delays.toSorted((a, b) => a - b).map((delay) => [delay, delay]));
    }),
  );
});

test('an alarm that is called off stays silent, and one may set another', () => {
  const clock = manualClock(0);
  const rung: string[] = [];
  clock.after(5, () => rung.push('off'))();
  clock.after(5, () => clock.after(5, () => rung.push(`second at ${clock.now()}`)));
  clock.advance(20);
  expect(rung).toEqual(['second at 10']);
});

test('ids made at one moment differ and are ordered', () => {
  const newId = snowflakeMaker(manualClock());
  const ids = Array.from({ length: 5000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted(compareSnowflakes)).toEqual(ids);
});
