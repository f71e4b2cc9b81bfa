import { randomBytes } from 'node:crypto';

/** A bot token in Discord's form: the user's id, then two random parts. */
export function randomToken(userId: string): string {
  const id = Buffer.from(userId).toString('base64url');
  return `${id}.${randomBytes(4).toString('base64url')}.${randomBytes(28).toString('base64url')}`;
}
