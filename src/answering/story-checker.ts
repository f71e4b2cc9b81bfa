import { type Checker, createChecker } from '../attribution/check/checker.js';
import type { FindNear } from '../attribution/check/paraphrase.js';
import type { Story } from './story.js';

interface Made {
  readonly findNear: FindNear | null;
  readonly checker: Checker;
}

const made = new WeakMap<Story, Made>();

/** The checker of a story, read when first asked for and kept as long as the story is. */
export function checkerOf(story: Story, findNear: FindNear | null): Checker {
  const known = made.get(story);
  if (known && known.findNear === findNear) return known.checker;
  const checker = createChecker(story.article, story.attribution, findNear);
  made.set(story, { findNear, checker });
  return checker;
}
