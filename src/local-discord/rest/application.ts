import { Hono } from 'hono';
import { Refusal } from '../refusal.js';
import { applicationObject } from '../state/shapes.js';
import * as s from '../validate/schema.js';
import { directChannel } from '../world.js';
import { accept, readBody } from './body.js';
import { json, type RestContext } from './context.js';

/** The bot as Discord sees it: its user, its application, the gateway it is sent to. */
export function applicationRoutes({ world }: RestContext): Hono {
  const app = new Hono();
  const gateway = (): string => `${world.origin.replace(/^http/, 'ws')}/gateway`;

  app.get('/gateway', () => json({ url: gateway() }));
  app.get('/gateway/bot', () =>
    json({
      url: gateway(),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 },
    }),
  );

  app.get('/applications/@me', () => json(applicationObject(world.bot)));
  app.get('/oauth2/applications/@me', () => json(applicationObject(world.bot)));

  app.get('/users/@me', () =>
    json({ ...world.bot.user, verified: true, mfa_enabled: true, locale: 'en-US' }),
  );
  app.get('/users/@me/guilds', () =>
    json(
      [...world.store.guilds.values()]
        .filter((guild) => guild.members.has(world.bot.user.id))
        .map(({ id, name, owner_id }) => ({
          id,
          name,
          icon: null,
          owner: owner_id === world.bot.user.id,
          permissions: '0',
          features: [],
        })),
    ),
  );
  app.post('/users/@me/channels', async (c) => {
    const { json: sent } = await readBody(c.req.raw);
    const { recipient_id: id } = accept(s.object({ recipient_id: s.required(s.snowflake) }), sent);
    const user = world.store.users.get(id);
    if (!user) throw new Refusal('unknownUser');
    if (user.bot) throw new Refusal('cannotMessageUser');
    return json(directChannel(world, user));
  });
  app.get('/users/:user', (c) => {
    const user = world.store.users.get(c.req.param('user'));
    if (!user) throw new Refusal('unknownUser');
    return json(user);
  });

  return app;
}
