import type { Command } from '../src/discord/command.js';
import about from './about.js';
import ask from './ask.js';
import check from './check.js';
import checkMessage from './check-message.js';
import forget from './forget.js';
import people from './people.js';
import quotes from './quotes.js';
import summary from './summary.js';
import why from './why.js';

/** Every command, in the order in which Discord's users meet them in the documentation. */
export const commands: readonly Command[] = [
  ask,
  why,
  quotes,
  people,
  check,
  checkMessage,
  summary,
  about,
  forget,
];
