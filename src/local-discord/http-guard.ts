import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from elsewhere than this machine's own pages and programs: under another host's name
 * (DNS rebinding) or from another site's page.
 * @param port the port the server listens on
 */
export function isForeign(headers: IncomingHttpHeaders, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (port === 80) hosts.push('127.0.0.1', 'localhost');
  if (!hosts.includes((headers.host ?? '').toLowerCase())) return true;
  const { origin } = headers;
  return origin !== undefined && !hosts.some((host) => origin.toLowerCase() === `http://${host}`);
}
