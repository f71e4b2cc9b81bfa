import { findPassage } from '../answering/passage-at.js';
import { quotePassages } from '../answering/quote-of.js';
import type { Story } from '../answering/story.js';
import type { Entity, Meeting } from '../attribution/attribution.js';
import type { Span } from '../text/span.js';
import { sliceSpan } from '../text/span.js';
import { encodeNumber, encodeNumbers, storyKey } from './custom-id.js';
import { quoteItem } from './deck.js';
import { labelLine, longestLabel, titleLine } from './header.js';
import type { List } from './list-message.js';
import { choiceName, findNamed } from './names.js';
import type { Item } from './paginate.js';

/** Everybody in the story: people first, then organisations, then sources without a name; in the order of the text. */
export function castOf({ attribution }: Story): Entity[] {
  const order: readonly Entity['kind'][] = ['person', 'organisation', 'source'];
  return attribution.entities
    .filter(({ kind }) => kind !== 'place')
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.nameSpan.start - b.nameSpan.start);
}

/** The most that one name can mean here: their numbers travel in a custom id. */
const mostMatches = 8;

/** Those of the cast that somebody means by a name, an alias, a role, or a part of one. */
export function findPeople(story: Story, typed: string): Entity[] {
  const cast = castOf(story);
  const found = findNamed(
    cast.map((entity) => formsOf(story, entity)),
    typed,
  );
  return found.slice(0, mostMatches).flatMap((index) => cast[index] ?? []);
}

/** Who is in the story and who met whom, each with the sentence that says so. */
export function castList(story: Story): List {
  const cast = castOf(story);
  const { meetings } = story.attribution;
  return {
    header: titleLine(
      cast.length === 0 ? 'The article names nobody' : 'Who is in this story, and who met whom',
    ),
    items: [...introductions(story, cast), ...meetings.flatMap((meeting) => meetingItem(story, meeting))],
    idFor: (page) => ({ action: 'pp', story: storyKey(story), args: [encodeNumber(page), ''] }),
  };
}

/** What the article says of some: where it names them first, what else it calls them, whom they met. */
export function peopleList(story: Story, people: readonly Entity[]): List {
  const ids = people.map(({ id }) => id);
  const meetings = story.attribution.meetings.filter(({ participants }) =>
    participants.some((id) => ids.includes(id)),
  );
  return {
    header: titleLine(people.map((entity) => describe(story, entity)).join('; ')),
    items: [
      ...people.flatMap((entity) => descriptions(story, entity)),
      ...meetings.flatMap((meeting) => meetingItem(story, meeting)),
    ],
    idFor: (page) => ({
      action: 'pp',
      story: storyKey(story),
      args: [encodeNumber(page), encodeNumbers(ids)],
    }),
  };
}

/** Each with the sentence that names them first; those that share one stand over it together. */
function introductions(story: Story, cast: readonly Entity[]): Item[] {
  const groups: { label: string; spans: Span[] }[] = [];
  for (const entity of cast) {
    const label = describe(story, entity);
    const group = groups.at(-1);
    const before = group?.spans[0];
    const together = `${group?.label}; ${label}`;
    const sameSentence =
      before && findPassage(story, before.start) === findPassage(story, entity.nameSpan.start);
    if (group && sameSentence && together.length <= longestLabel) {
      group.label = together;
      group.spans.push(entity.nameSpan);
    } else groups.push({ label, spans: [entity.nameSpan] });
  }
  return groups.flatMap(({ label, spans: [first, ...others] }) =>
    first ? sentenceItem(story, first, others.length === 0, label) : [],
  );
}

/** The sentences that name somebody first and that say what they are, once each. */
function descriptions(story: Story, { nameSpan, roles }: Entity): Item[] {
  const seen = new Set<number>();
  return [nameSpan, ...roles].flatMap((span) => {
    const passage = findPassage(story, span.start);
    if (seen.has(passage)) return [];
    seen.add(passage);
    return sentenceItem(story, span, true);
  });
}

function meetingItem(story: Story, { sentence, participants }: Meeting): Item[] {
  const names = participants
    .map((id) => story.attribution.entities[id]?.name ?? '')
    .filter((name) => name !== '');
  return sentenceItem(story, sentence, false, names.length > 0 ? `Met: ${names.join(', ')}` : 'A meeting');
}

/** The sentence that holds a span, the span in bold if that is wanted. */
function sentenceItem(story: Story, span: Span, highlight: boolean, label?: string): Item[] {
  const first = findPassage(story, span.start);
  const last = findPassage(story, span.end - 1);
  const quote = quotePassages(story, first, last, highlight ? span : null);
  if (!quote) return [];
  return [quoteItem(story, quote, label === undefined ? undefined : labelLine(label))];
}

/** 'Jane Roe (“mayor”, “the mayor of Exton”)': a name with what the article calls its bearer. */
function describe({ article }: Story, { name, roles }: Entity): string {
  if (roles.length === 0) return name;
  return `${name} (${roles.map((role) => `“${sliceSpan(article.text, role)}”`).join(', ')})`;
}

function formsOf({ article }: Story, { name, aliases, roles }: Entity): string[] {
  return [name, choiceName(name), ...[...aliases, ...roles].map((form) => sliceSpan(article.text, form))];
}
