import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Desk, Engine } from '../../app.js';
import { defaultLimits } from '../../conversation/conversations.js';
import { ArticleError } from '../../errors.js';
import { answerToJson } from '../answer-json.js';
import { openEngine, printJson, type Session } from '../session.js';

const requestSchema = z.object({
  id: z.union([z.string(), z.number()]),
  article: z.string(),
  question: z.string(),
  conversation: z.union([z.string(), z.number()]).nullish(),
});

/** Articles kept open at once; the one unused longest is closed first. */
const openArticles = 128;

/** The turns of a conversation are those of the input, however long the answers to others between them take. */
const untimed = { ...defaultLimits, idle: 0 };

/**
 * `pullquote batch [FILE]`: JSON Lines in, one JSON line each out, in order, as they come. A line that cannot be answered
 * (not JSON, an article that cannot be read) gives a line with `error` and does not stop the others.
 * @returns how many lines failed
 */
export async function batch(session: Session, file: string | undefined): Promise<number> {
  await using engine = openEngine(session);
  const desks = new LRUCache<string, Promise<Desk>>({ max: openArticles });
  const input = file === undefined || file === '-' ? process.stdin : createReadStream(resolve(file));
  let failed = 0;
  for await (const line of readLines(input, file)) {
    if (line.trim() === '') continue;
    if (!(await answerLine(engine, desks, line))) failed++;
  }
  return failed;
}

/** Lines as JSON Lines has them: apart by line feeds only, whatever other breaks a question holds. */
async function* readLines(input: Readable, file: string | undefined): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of input) {
      const [first = '', ...others] = String(chunk).split('\n');
      const lines = [rest + first, ...others];
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    throw new ArticleError(`The batch file ${file ?? ''} cannot be read. Check the path.`, { cause });
  }
  if (rest !== '') yield rest;
}

async function answerLine(
  engine: Engine,
  desks: LRUCache<string, Promise<Desk>>,
  line: string,
): Promise<boolean> {
  const request = parseRequest(line);
  const empty = { answered: false, confidence: 0, passages: [], answer: null };
  if ('error' in request) {
    printJson({ id: request.id, ...empty, error: request.error });
    return false;
  }
  try {
    const desk = await openOnce(engine, desks, resolve(request.article));
    const answer =
      request.conversation === undefined || request.conversation === null
        ? await desk.answerer.answer(request.question)
        : await desk.conversations.ask(String(request.conversation), request.question);
    printJson({ id: request.id, ...answerToJson(desk.story, answer) });
    return true;
  } catch (error) {
    // One article that cannot be read is this line's failure; a missing model is everybody's.
    if (!(error instanceof ArticleError)) throw error;
    printJson({ id: request.id, ...empty, error: error.message });
    return false;
  }
}

function openOnce(engine: Engine, desks: LRUCache<string, Promise<Desk>>, path: string): Promise<Desk> {
  const open = desks.get(path);
  if (open) return open;
  const opening = engine
    .readStory(path)
    .then((story) => engine.openDesk(story, { save: 'no', conversations: untimed }));
  desks.set(path, opening);
  opening.catch(() => desks.delete(path));
  return opening;
}

type Request = z.infer<typeof requestSchema>;

function parseRequest(line: string): Request | { id: unknown; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/u, ''));
  } catch {
    return { id: null, error: 'The line is not JSON.' };
  }
  const parsed = requestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  const [issue] = parsed.error.issues;
  return {
    id,
    error: `The line's ${issue?.path.join('.') || 'value'} is wrong: ${issue?.message ?? 'unknown'}.`,
  };
}
