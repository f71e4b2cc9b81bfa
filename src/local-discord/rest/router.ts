import { timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { Refusal } from '../refusal.js';
import { applicationRoutes } from './application.js';
import { channelRoutes } from './channels.js';
import { commandRoutes } from './commands.js';
import { json, type RestContext } from './context.js';
import { globalLimit } from './global-limit.js';
import { guildRoutes } from './guilds.js';
import { interactionRoutes } from './interactions.js';
import { messageRoutes } from './messages.js';
import { reactionRoutes } from './reactions.js';
import { webhookRoutes } from './webhooks.js';

// These carry their own token in the path.
const OPEN_ROUTES = /^\/api\/v10\/(?:interactions\/\d+\/[^/]+\/callback|webhooks\/\d+\/[^/]+|gateway$)/;

function isBot(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bot ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** REST v10 below `/api/v10`. */
export function createRest(context: RestContext): Hono {
  const app = new Hono();
  const allow = globalLimit(context.requestsPerSecond);
  app.use('/api/v10/*', async (c: Context, next) => {
    const isExempt = OPEN_ROUTES.test(c.req.path);
    if (!isExempt && !isBot(c.req.header('authorization'), context.world.bot.token)) {
      throw new Refusal('unauthorized');
    }
    const refusal = isExempt ? undefined : allow();
    if (refusal) return refusal;
    return next();
  });
  const routes = [
    applicationRoutes,
    channelRoutes,
    commandRoutes,
    guildRoutes,
    interactionRoutes,
    messageRoutes,
    reactionRoutes,
    webhookRoutes,
  ];
  for (const group of routes) app.route('/api/v10', group(context));
  return app;
}

/**
 * Answers what no route answers, in Discord's shape.
 * @param onFault hears of errors that are this server's own
 */
export function handleErrors(app: Hono, onFault: (error: unknown) => void): void {
  app.notFound((c) => {
    const version = /^\/api\/v(\d+)(?:\/|$)/.exec(c.req.path)?.[1];
    throw new Refusal(version === undefined || version === '10' ? 'notFound' : 'invalidVersion');
  });
  app.onError((error) => {
    if (error instanceof Refusal) return json(error, error.status);
    onFault(error);
    return json(new Refusal('serverError'), 500);
  });
}
