import type { Article } from '../../article/article.js';
import { sliceSpan } from '../../text/span.js';
import { foldWord } from '../../text/words.js';
import type { Attribution } from '../attribution.js';
import { personNouns } from '../data/roles.js';
import { titleRoles } from '../data/titles.js';
import type { SpeakerVerdict } from './verdict.js';

/** Titles that go before a name and tell nobody apart. */
const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady the a an'.split(' '),
);

const foldName = (name: string): string =>
  name
    .trim()
    .split(/[\s,]+/u)
    .map((word) => foldWord(word).replace(/\.$/u, ''))
    .filter((word) => word !== '' && !titles.has(word))
    .join(' ');

/**
 * Whom a claimed speaker may be: the entities with a name, alias or role that is it, else those with one that has it as
 * whole words, else those with a name that it holds ("Defence Secretary Ann Moore"). Ids, in the order of the article.
 */
export function findClaimedSpeakers({ text }: Article, { entities }: Attribution, claimed: string): number[] {
  const wanted = foldName(claimed);
  if (wanted === '') return [];
  const forms = entities.map((entity) => ({
    id: entity.id,
    names: [entity.name, ...entity.aliases.map((alias) => sliceSpan(text, alias))].map(foldName),
    roles: entity.roles.map((role) => foldName(sliceSpan(text, role))),
  }));
  const holds = (outer: string, inner: string): boolean =>
    inner !== '' && ` ${outer} `.includes(` ${inner} `);
  const tests: readonly ((form: (typeof forms)[number]) => boolean)[] = [
    ({ names, roles }) => names.includes(wanted) || roles.includes(wanted),
    ({ names }) => names.some((name) => holds(name, wanted)),
    ({ roles }) => roles.some((role) => holds(role, wanted)),
    ({ names }) => names.some((name) => name.includes(' ') && holds(wanted, name)),
    ({ names, roles }) =>
      names.some((name) => holds(wanted, name) && (names[0] === name || isTitled(wanted, name, roles))),
  ];
  for (const fits of tests) {
    const found = forms.filter(fits).map(({ id }) => id);
    if (found.length > 0) return found;
  }
  return [];
}

/** "foreign secretary moore", but not "anne moore": what is more than the name is a title, a role or a word of one. */
function isTitled(wanted: string, name: string, roles: readonly string[]): boolean {
  const known = new Set(name.split(' '));
  const roleWords = new Set(roles.flatMap((role) => role.split(' ')));
  return wanted
    .split(' ')
    .filter((word) => !known.has(word))
    .every((word) => titleRoles.has(word) || personNouns.has(word) || roleWords.has(word));
}

/** An attribution less sure than this is not held against anybody. */
const leastConfidence = 0.3;

/** Compares whom a claim names with whose words a quotation holds; null for words of the article's own. */
export function judgeSpeaker(
  article: Article,
  attribution: Attribution,
  claimed: string | null,
  quotation: number | null,
): SpeakerVerdict {
  if (claimed === null || !/[\p{L}\p{N}]/u.test(foldName(claimed))) return 'not-asked';
  const speaker = quotation === null ? null : attribution.quotations[quotation]?.speaker;
  if (!speaker) return 'wrong';
  const meant = findClaimedSpeakers(article, attribution, claimed);
  if (speaker.entity !== null && meant.includes(speaker.entity)) return 'right';
  const name = speaker.name === null ? '' : foldName(speaker.name);
  const wanted = foldName(claimed);
  if (name !== '' && (` ${name} `.includes(` ${wanted} `) || ` ${wanted} `.includes(` ${name} `)))
    return 'right';
  if (meant.length > 0 && (speaker.name === null || speaker.confidence < leastConfidence)) return 'unclear';
  return 'wrong';
}
