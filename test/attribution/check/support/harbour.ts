import { readArticle } from '../../../../src/article/read-article.js';
import { attribute } from '../../../../src/attribution/attribute.js';
import { type CheckOptions, createChecker } from '../../../../src/attribution/check/checker.js';
import type { Finding } from '../../../../src/attribution/check/verdict.js';
import type { Span } from '../../../../src/text/span.js';

/** An invented story with what checking must tell apart. */
export const text = `Saltmere harbour to be dredged for the first time in 40 years
Saltmere council will spend £2.4m on dredging its harbour next spring, the harbour board said on Monday.
“We will not close the harbour while the work goes on,” said Ingrid Solheim, who chairs the board. “Boats may wait an hour at low tide. Nobody will be turned away.”
“If the winter is mild, we can start in March,” Solheim said. “We will finish by June unless the storms come early.”
“I have heard that promise twice before, and it has cost me £18,000 in lost catches,” said Marcus Oyelaran, a fisherman.
“It’s the mud that worries me, not the money,” said Oyelaran. “The co-operative’s café is closed; its boats draw 3.5 metres.”
“I do not think we need another survey of the harbour,” Oyelaran told reporters on Tuesday. “Is anyone listening? I am not sure.”
“The board,” Solheim said, “has listened to every skipper in the town.”
Solheim called the plan “a good deal for the town” and thanked the 212 residents who wrote to her.
The board has not said who will pay for the second phase of the work.
Share this article`;

export const article = readArticle(text);
export const attribution = attribute(article);
const checker = createChecker(article, attribution);

export async function check(
  words: string,
  saidBy: string | null = null,
  as: CheckOptions['as'] = 'words',
): Promise<readonly Finding[]> {
  return (await checker.check(words, { as, saidBy })).findings;
}

/** The only finding of words that are one claim. */
export async function checkOne(words: string, saidBy: string | null = null): Promise<Finding> {
  const [finding, ...others] = await check(words, saidBy);
  if (!finding || others.length > 0) throw new RangeError(`${others.length + 1} findings for "${words}".`);
  return finding;
}

export const cut = ({ start, end }: Span): string => text.slice(start, end);
