import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { ConfigError, DiscordError, isNamedFailure } from '../errors.js';

export const wrongToken =
  'Discord refused the token in DISCORD_TOKEN. Copy it again from https://discord.com/developers/applications (your application, Bot, Reset Token) into .env.';

/**
 * Refuses what cannot be a token before it is sent anywhere.
 * @throws {ConfigError}
 */
export function checkToken(token: string): void {
  if (!/^[\x21-\x7e]+$/u.test(token)) throw new ConfigError(wrongToken);
}

/** A failure to reach or enter Discord as one that names the setting and the remedy; any other as it is. */
export function asDiscordFailure(error: unknown, apiUrl: string | undefined): unknown {
  if (isNamedFailure(error)) return error;
  if (isWrongToken(error)) return new ConfigError(wrongToken, { cause: error });
  if (error instanceof DiscordAPIError) return error;
  if (error instanceof HTTPError || isNetworkFailure(error)) {
    const where =
      apiUrl === undefined
        ? 'Discord cannot be reached. Check the network, and https://discordstatus.com.'
        : `Discord cannot be reached at ${apiUrl}. Check DISCORD_API_URL.`;
    return new DiscordError(where, { cause: error });
  }
  return error;
}

function isWrongToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

/** Node's and undici's errors for names that do not resolve, refused and broken connections, and time-outs. */
function isNetworkFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^(?:E[A-Z]+|UND_ERR_[A-Z_]+)$/u.test(code)) return true;
  return error.name === 'AbortError' || (error.cause !== undefined && isNetworkFailure(error.cause));
}
