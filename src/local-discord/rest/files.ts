import { Hono } from 'hono';
import { Refusal } from '../refusal.js';
import type { World } from '../world.js';

// Shown as what they are. Everything else is handed out as a download, since it stands on the page's own origin.
const SAFE_TYPES = /^(?:image\/(?:png|jpeg|gif|webp)|audio\/[\w.+-]+|video\/[\w.+-]+|text\/plain)(?:;|$)/;

/** Attachments, in the place of Discord's CDN. */
export function fileRoutes(world: World): Hono {
  const app = new Hono();
  app.get('/attachments/:channel/:id/:name', (c) => {
    const file = world.store.files.get(c.req.param('id'));
    if (!file || file.attachment.filename !== c.req.param('name')) throw new Refusal('notFound');
    const type = file.attachment.content_type;
    const isSafe = SAFE_TYPES.test(type);
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'content-type': isSafe ? type : 'application/octet-stream',
        'content-disposition': isSafe ? 'inline' : 'attachment',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      },
    });
  });
  return app;
}
