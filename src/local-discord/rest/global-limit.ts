import { json } from './context.js';

/**
 * Discord's limit over all of a bot's requests. It counts by the machine's time, as the client at the other end
 * does.
 * @returns a function that counts a request and gives the 429 it is answered with, if it is one too many
 */
export function globalLimit(perSecond: number): () => Response | undefined {
  let windowStart = 0;
  let count = 0;
  return () => {
    const now = performance.now();
    if (now - windowStart >= 1000) {
      windowStart = now;
      count = 0;
    }
    count += 1;
    if (count <= perSecond) return undefined;
    const retryAfter = Math.ceil(windowStart + 1000 - now) / 1000;
    const response = json(
      { message: 'You are being rate limited.', retry_after: retryAfter, global: true },
      429,
    );
    response.headers.set('retry-after', String(retryAfter));
    response.headers.set('x-ratelimit-global', 'true');
    response.headers.set('x-ratelimit-scope', 'global');
    return response;
  };
}
