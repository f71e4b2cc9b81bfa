import { quotePassages } from '../answering/quote-of.js';
import type { ButtonHandler, Outcome } from './command.js';
import type { PassageRange } from './context.js';
import { contextQuotes } from './context.js';
import { conversationKey } from './conversation-key.js';
import { decodeNumber, decodeNumbers } from './custom-id.js';
import { readDeck, renderDeck } from './deck.js';
import { questionLineOf } from './header.js';
import { isOwnMessage, sentMessage } from './pressed.js';
import { share } from './share.js';
import { explainAnswer } from './show-why.js';

/** What the buttons under an answer do. */
export const answerButtons = {
  ctx: showContext,
  next: showNextPassage,
  pg: turnPage,
  share,
  why,
} satisfies Record<string, ButtonHandler>;

/** Told for a button whose id this version cannot read. */
export const unreadableButton: Outcome = {
  kind: 'tell',
  sentence: 'I no longer understand this button. Ask again with /ask.',
};

function showContext(...[interaction, id, { story }]: Parameters<ButtonHandler>): Outcome {
  const ranges = readRanges(decodeNumbers(id.args[0]), story.passages.length);
  if (!ranges) return unreadableButton;
  const header = withQuestion(
    interaction.message.content,
    'With the sentences before and after; what was quoted is in bold.',
  );
  const deck = {
    header,
    quotes: contextQuotes(story, ranges),
    next: [],
    shareable: interaction.inGuild(),
  };
  return { kind: 'show', message: renderDeck(story, deck, 0) };
}

function readRanges(numbers: readonly number[] | null, passages: number): PassageRange[] | null {
  if (!numbers || numbers.length === 0 || numbers.length % 2 > 0) return null;
  const ranges: PassageRange[] = [];
  for (let i = 0; i < numbers.length; i += 2) {
    const [first = 0, last = 0] = numbers.slice(i, i + 2);
    if (!(first <= last && last < passages)) return null;
    ranges.push({ first, last });
  }
  return ranges;
}

function showNextPassage(...[interaction, id, { story }]: Parameters<ButtonHandler>): Outcome {
  const [first, ...next] = decodeNumbers(id.args[0]) ?? [];
  const quote = first === undefined ? null : quotePassages(story, first);
  if (!quote) return unreadableButton;
  const header = withQuestion(interaction.message.content, 'The passage next in nearness, not an answer:');
  const deck = { header, quotes: [quote], next, shareable: interaction.inGuild() };
  return { kind: 'show', message: renderDeck(story, deck, 0) };
}

function why(...[interaction, , services]: Parameters<ButtonHandler>): Outcome {
  return explainAnswer(services, conversationKey(interaction), interaction.message.content);
}

function turnPage(...[interaction, id, { story }]: Parameters<ButtonHandler>): Outcome {
  const page = decodeNumber(id.args[0]);
  const deck = readDeck(story, sentMessage(interaction.message));
  if (page === null || !deck) return unreadableButton;
  if (isOwnMessage(interaction)) return { kind: 'turn', message: renderDeck(story, deck, page) };
  // The others in the channel go on seeing the page that they see.
  return { kind: 'show', message: renderDeck(story, { ...deck, shareable: false }, page) };
}

function withQuestion(content: string, note: string): string {
  const question = questionLineOf(content);
  return question === null ? note : `${question}\n${note}`;
}
