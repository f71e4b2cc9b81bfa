import { commands } from '../../../commands/index.js';
import type { Answer } from '../../../src/answering/answer.js';
import type { Story } from '../../../src/answering/story.js';
import type { Conversations } from '../../../src/conversation/conversations.js';
import { type Bot, type BotOptions, connectBot } from '../../../src/discord/client.js';
import type { Command, Log } from '../../../src/discord/command.js';
import { type LocalDiscord, startLocalDiscord } from '../../../src/local-discord/index.js';
import { abstain } from './answers.js';
import { story as ferry } from './story.js';

/** One line of the bot's log. */
export interface LogLine {
  readonly level: keyof Log;
  readonly facts: Record<string, unknown>;
  readonly message: string;
}

/** What the bot is asked and answers: `answers` by question; any other question is off-topic. */
export interface ScriptedConversations extends Conversations {
  readonly answers: Map<string, Answer | Error | Promise<Answer>>;
  readonly asked: { readonly key: string; readonly question: string }[];
  readonly forgotten: string[];
}

export function scriptConversations(): ScriptedConversations {
  const answers: ScriptedConversations['answers'] = new Map();
  const asked: ScriptedConversations['asked'] = [];
  const forgotten: string[] = [];
  const last = new Map<string, Answer>();
  return {
    answers,
    asked,
    forgotten,
    async ask(key, question) {
      asked.push({ key, question });
      const answer = await (answers.get(question) ?? abstain(question, 'off-topic'));
      if (answer instanceof Error) throw answer;
      last.set(key, answer);
      return answer;
    },
    lastAnswer: (key) => last.get(key) ?? null,
    forget(key) {
      forgotten.push(key);
      last.delete(key);
    },
  };
}

export function recordLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: keyof Log) => (facts: object, message: string) =>
    void lines.push({ level, facts: { ...facts }, message });
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

export const about = {
  source: 'lantern-quay-ferry.txt',
  model: 'a model for tests',
  index: 'exact search',
  version: '1.2.3',
};

/** The real bot in a local Discord, with scripted answers. */
export interface Newsroom extends AsyncDisposable {
  readonly discord: LocalDiscord;
  readonly bot: Bot;
  readonly conversations: ScriptedConversations;
  readonly log: ReturnType<typeof recordLog>;
  /** Ends the bot and starts another, over another story if one is given. */
  restart(story?: Story): Promise<void>;
}

/** @param more commands besides Pullquote's own */
export async function openNewsroom(
  story: Story = ferry,
  more: readonly Command[] = [],
  options: Pick<BotOptions, 'guildId' | 'acknowledgeAfterMs'> = {},
): Promise<Newsroom> {
  const discord = await startLocalDiscord();
  const conversations = scriptConversations();
  const log = recordLog();
  const connect = (over: Story): Promise<Bot> =>
    connectBot({
      token: discord.token,
      apiUrl: discord.apiUrl,
      commands: [...commands, ...more],
      services: { story: over, conversations, about },
      log,
      ...options,
    });
  let bot = await connect(story);
  return {
    discord,
    conversations,
    log,
    get bot() {
      return bot;
    },
    async restart(over = story) {
      await bot[Symbol.asyncDispose]();
      bot = await connect(over);
    },
    async [Symbol.asyncDispose]() {
      await bot[Symbol.asyncDispose]();
      await discord.stop();
    },
  };
}

/** The labels of a message's buttons, row by row; those that cannot be pressed in brackets. */
export function buttonsOf(message: { readonly components: readonly object[] }): string[][] {
  return message.components.map((row) =>
    ('components' in row && Array.isArray(row.components) ? row.components : []).map(({ label, disabled }) =>
      disabled ? `(${label})` : String(label),
    ),
  );
}
