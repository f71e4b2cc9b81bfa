import { composeQuote, placeOf } from '../../answering/compose.js';
import { findPassage } from '../../answering/passage-at.js';
import { quotePassages } from '../../answering/quote-of.js';
import type { Story } from '../../answering/story.js';
import type { Entity } from '../../attribution/attribution.js';
import { sliceSpan } from '../../text/span.js';
import { type ArticleOptions, openStory, printJson, type Session } from '../session.js';
import { createTerminal, printBlocks, showControls } from '../terminal.js';

/** `pullquote people [NAME]`: who is in the story, what it calls them, who met whom; each with its sentence. */
export async function people(
  session: Session,
  name: string | undefined,
  options: ArticleOptions,
): Promise<void> {
  const story = await openStory(session, options);
  const { text } = story.article;
  const { entities, meetings } = story.attribution;
  const wanted = name?.toLowerCase();
  const listed = entities.filter(
    (entity) =>
      entity.kind !== 'place' &&
      (wanted === undefined || formsOf(story, entity).some((form) => form.toLowerCase().includes(wanted))),
  );
  const named = (ids: readonly number[]): string[] => ids.flatMap((id) => entities[id]?.name ?? []);
  if (options.json) {
    printJson(
      listed.map((entity) => ({
        name: entity.name,
        kind: entity.kind,
        aliases: entity.aliases.map((alias) => ({ text: sliceSpan(text, alias), ...alias })),
        roles: entity.roles.map((role) => ({ text: sliceSpan(text, role), ...role })),
        mentions: entity.mentions.length,
        met: meetings
          .filter((meeting) => meeting.participants.includes(entity.id))
          .map(({ sentence, participants }) => ({
            participants: named(participants),
            text: sliceSpan(text, sentence),
            ...sentence,
          })),
      })),
    );
    return;
  }
  const terminal = createTerminal();
  if (listed.length === 0) {
    terminal.line(
      name === undefined
        ? 'The article names nobody.'
        : `The article does not mention ${showControls(name)}.`,
    );
    return;
  }
  for (const entity of listed) {
    const roles = entity.roles.map((role) => sliceSpan(text, role));
    terminal.line(
      terminal.style('bold', showControls(entity.name)) +
        showControls(roles.length > 0 ? ` (${roles.join('; ')})` : ''),
    );
    const first = findPassage(story, entity.nameSpan.start);
    terminal.line(
      terminal.style(
        'dim',
        `    first in ${placeOf(story.article, { paragraph: story.passages[first]?.paragraph ?? 0 })}, ${countOf(entity.mentions.length)}`,
      ),
    );
  }
  const shown = meetings.filter(
    (meeting) =>
      wanted === undefined || meeting.participants.some((id) => listed.some((entity) => entity.id === id)),
  );
  if (shown.length === 0) return;
  terminal.line();
  terminal.line(terminal.style('bold', 'Who met whom'));
  for (const { sentence } of shown) {
    const quote = quotePassages(story, findPassage(story, sentence.start));
    if (quote) printBlocks(terminal, [composeQuote(story, quote)]);
  }
}

function formsOf({ article }: Story, entity: Entity): string[] {
  return [entity.name, ...[...entity.aliases, ...entity.roles].map((form) => sliceSpan(article.text, form))];
}

const countOf = (mentions: number): string => `${mentions} ${mentions === 1 ? 'mention' : 'mentions'}`;
