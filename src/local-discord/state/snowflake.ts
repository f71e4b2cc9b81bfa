import type { Clock } from '../clock.js';

const DISCORD_EPOCH = 1_420_070_400_000;

/** Makes Discord's ids: milliseconds since 2015 in the upper bits, so ids sort by time of making. */
export function snowflakeMaker(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const fromTime = BigInt(Math.max(0, Math.floor(clock.now()) - DISCORD_EPOCH)) << 22n;
    last = fromTime > last ? fromTime : last + 1n;
    return last.toString();
  };
}

/** Orders two ids by age: negative when `a` is the older. */
export function compareSnowflakes(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
