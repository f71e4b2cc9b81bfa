import { timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { Refusal } from '../refusal.js';
import { applicationRoutes } from './application.js';
import { channelRoutes } from './channels.js';
import { commandRoutes } from './commands.js';
import { json, type RestContext } from './context.js';
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

/** Answers an error of a route: a refusal as Discord words it, anything else as Discord's 500. */
export function answerError(error: unknown): Response {
  if (error instanceof Refusal) return json(error, error.status);
  return json(new Refusal('serverError'), 500);
}

/**
 * REST v10 below `/api/v10`.
 * @param onFault hears of errors that are this server's own
 */
export function createRest(context: RestContext, onFault: (error: unknown) => void): Hono {
  const app = new Hono();
  app.use('/api/*', async (c: Context, next) => {
    if (!OPEN_ROUTES.test(c.req.path) && !isBot(c.req.header('authorization'), context.world.bot.token)) {
      throw new Refusal('unauthorized');
    }
    await next();
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
  app.notFound(() => json(new Refusal('notFound'), 404));
  app.onError((error) => {
    if (!(error instanceof Refusal)) onFault(error);
    return answerError(error);
  });
  return app;
}
