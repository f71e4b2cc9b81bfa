import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ConfigError } from './errors.js';

/** Everything that can be set from outside, read once at start. Paths are absolute. */
export interface Config {
  readonly discord: {
    /** Null: the bot runs in a local Discord. */
    readonly token: string | null;
    /** Where commands are registered; null for everywhere. */
    readonly guildId: string | null;
    /** Base of Discord's REST API; null for Discord itself. */
    readonly apiUrl: string | null;
  };
  /** Where the local Discord's page is served; 0 for any free port. */
  readonly port: number;
  /** The article's file. */
  readonly article: string;
  /** A folder, or the name of a model on a hub. */
  readonly embeddingModel: string;
  /** The reader's folder; null for none. */
  readonly reader: string | null;
  /** The ranking coefficients' file. */
  readonly rankingModel: string;
  /** Where Pullquote keeps its own files. */
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  readonly version: string;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

const snowflake = z.string().regex(/^\d{15,22}$/u, 'must be a Discord id: 15 to 22 digits');

const portRule = 'must be a port: a whole number from 0 to 65535';

const environmentSchema = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/u, 'must be a bot token without spaces').optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: z.url({ protocol: /^https?$/u, error: 'must be an http(s) address' }).optional(),
  PORT: z.coerce.number({ error: portRule }).int(portRule).min(0, portRule).max(65_535, portRule).optional(),
  ARTICLE: z.string().optional(),
  EMBEDDING_MODEL: z.string().optional(),
  READER: z.string().optional(),
  RANKING_MODEL: z.string().optional(),
  DATA_DIR: z.string().optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
});

/** The folder that holds package.json and data/, wherever this file was built to. */
export const packageRoot = findPackageRoot();

function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/**
 * Reads settings. Empty values count as not set, so that a copied `.env.example` works as it is.
 * @throws {ConfigError} naming every variable that is wrong, and what it must be.
 */
export function readConfig(environment: NodeJS.ProcessEnv, version: string): Config {
  const set = Object.fromEntries(
    Object.entries(environment)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(`${problems.join('; ')}. Mend it in .env or the environment (see .env.example).`);
  }
  const settings = parsed.data;
  return {
    discord: {
      token: settings.DISCORD_TOKEN ?? null,
      guildId: settings.DISCORD_GUILD_ID ?? null,
      apiUrl: settings.DISCORD_API_URL?.replace(/\/+$/u, '') ?? null,
    },
    port: settings.PORT ?? 8787,
    article: settings.ARTICLE ? resolve(settings.ARTICLE) : join(packageRoot, 'data', 'article.txt'),
    embeddingModel: settings.EMBEDDING_MODEL ?? join(packageRoot, 'data', 'models', 'e5-small-v2'),
    reader: /^(?:off|none|false|0)$/iu.test(settings.READER ?? '')
      ? null
      : resolve(settings.READER ?? join(packageRoot, 'data', 'models', 'reader')),
    rankingModel: settings.RANKING_MODEL
      ? resolve(settings.RANKING_MODEL)
      : join(packageRoot, 'data', 'ranking-model.json'),
    dataDir: resolve(settings.DATA_DIR ?? join(packageRoot, 'var')),
    logLevel: settings.LOG_LEVEL,
    version,
  };
}
