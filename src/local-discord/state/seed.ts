import type { Issue, Place, Read, Rule } from '../validate/schema.js';
import {
  checked,
  list,
  object,
  oneOf,
  optional,
  read,
  refuse,
  required,
  string,
} from '../validate/schema.js';
import { Permission } from './permissions.js';

const PERMISSION_NAMES = Object.keys(Permission) as (keyof typeof Permission)[];

const name = (max: number) => required(string({ min: 1, max, trim: true }));
const permissionNames = list(oneOf(PERMISSION_NAMES));

const user = object({
  name: name(32),
  displayName: optional(string({ min: 1, max: 32, trim: true })),
});

const role = object({
  name: name(100),
  permissions: optional(permissionNames),
  color: optional(string({ max: 7 })),
});

const overwrite = object({
  /** A role's name, a user's name, or `everyone`. */
  for: name(100),
  allow: optional(permissionNames),
  deny: optional(permissionNames),
});

const channel = object({
  name: name(100),
  topic: optional(string({ max: 1024 })),
  kind: optional(oneOf(['text', 'announcement'])),
  overwrites: optional(list(overwrite)),
});

const member = object({
  user: name(32),
  roles: optional(list(string({ min: 1, max: 100 }))),
  nick: optional(string({ min: 1, max: 32 })),
});

const guild = object({
  name: name(100),
  owner: optional(string({ max: 32 })),
  locale: optional(string({ min: 2, max: 5 })),
  everyone: optional(permissionNames),
  roles: optional(list(role)),
  channels: required(list(channel, { min: 1 })),
  members: required(list(member)),
  /** The bot's own permissions, those of its managed role. */
  bot: optional(permissionNames),
});

const message = object({
  guild: optional(string({ max: 100 })),
  channel: name(100),
  author: name(32),
  content: required(string({ min: 1, max: 2000, trim: true })),
});

/** What a seed file may hold. Users, channels and roles are spoken of by name. */
export type Seed = Read<typeof seedShape>;

const seedShape = object({
  users: required(list(user)),
  guilds: required(list(guild)),
  messages: optional(list(message)),
});

const seedRule: Rule<Seed> = checked(seedShape, checkNames);

function checkNames(seed: Seed, place: Place): void {
  const at = (...path: (string | number)[]): Place => ({
    path: [...place.path, ...path],
    issues: place.issues,
  });
  const unique = (names: string[], what: string, path: string[]): void => {
    names.forEach((each, index) => {
      if (names.indexOf(each) < index)
        refuse(at(...path, index, 'name'), 'DUPLICATE', `There is already a ${what} "${each}".`);
    });
  };
  const users = new Set(seed.users.map((each) => each.name));
  const known = (each: string, ...path: (string | number)[]): void => {
    if (!users.has(each)) refuse(at(...path), 'UNKNOWN', `No user "${each}" is declared under users.`);
  };
  unique(
    seed.users.map((each) => each.name),
    'user',
    ['users'],
  );
  unique(
    seed.guilds.map((each) => each.name),
    'guild',
    ['guilds'],
  );
  for (const [g, each] of seed.guilds.entries()) {
    const roles = new Set(each.roles?.map((one) => one.name));
    if (each.owner !== undefined) known(each.owner, 'guilds', g, 'owner');
    for (const [m, one] of each.members.entries()) {
      known(one.user, 'guilds', g, 'members', m, 'user');
      for (const [r, roleName] of (one.roles ?? []).entries()) {
        if (!roles.has(roleName)) {
          refuse(
            at('guilds', g, 'members', m, 'roles', r),
            'UNKNOWN',
            `No role "${roleName}" in this guild.`,
          );
        }
      }
    }
    for (const [c, one] of each.channels.entries()) {
      for (const [o, overwriteFor] of (one.overwrites ?? []).entries()) {
        if (overwriteFor.for !== 'everyone' && !roles.has(overwriteFor.for) && !users.has(overwriteFor.for)) {
          refuse(
            at('guilds', g, 'channels', c, 'overwrites', o, 'for'),
            'UNKNOWN',
            `No role or user "${overwriteFor.for}".`,
          );
        }
      }
    }
  }
  for (const [m, each] of (seed.messages ?? []).entries()) {
    if (each.author !== 'bot') known(each.author, 'messages', m, 'author');
    const home =
      each.guild === undefined ? seed.guilds[0] : seed.guilds.find((one) => one.name === each.guild);
    if (!home) refuse(at('messages', m, 'guild'), 'UNKNOWN', `No guild "${each.guild}".`);
    else if (!home.channels.some((one) => one.name === each.channel)) {
      refuse(at('messages', m, 'channel'), 'UNKNOWN', `No channel "${each.channel}" in "${home.name}".`);
    }
  }
}

function spell({ path, message: text }: Issue): string {
  const where = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return `${where === '' ? 'the file' : where.replace(/^\./, '')}: ${text}`;
}

/**
 * Reads a seed from parsed JSON.
 * @throws TypeError naming every fault with its path, one a line
 */
export function readSeed(json: unknown): Seed {
  const result = read(seedRule, json);
  if ('value' in result) return result.value;
  throw new TypeError(
    `This seed cannot be used:\n${result.issues.map((issue) => `  ${spell(issue)}`).join('\n')}`,
  );
}

/** Reads a seed from a file's text. */
export function parseSeed(text: string): Seed {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new TypeError(`This seed is not JSON: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
  return readSeed(json);
}
