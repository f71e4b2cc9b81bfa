import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALL_PERMISSIONS,
  channelPermissions,
  guildPermissions,
  Permission,
} from '../../../src/local-discord/state/permissions.js';
import { makeRole } from '../../../src/local-discord/state/populate.js';
import type { Channel, Guild, Overwrite } from '../../../src/local-discord/state/types.js';

const { viewChannel, sendMessages, manageMessages, administrator } = Permission;
const GUILD = '1';
const ROLE = '2';
const OTHER_ROLE = '3';
const USER = '10';

function guild(everyone: bigint, role = 0n, otherRole = 0n, owner = '99'): Guild {
  const user = {
    id: USER,
    username: 'u',
    discriminator: '0',
    global_name: null,
    avatar: null,
    public_flags: 0,
  };
  const member = {
    user,
    nick: null,
    avatar: null,
    roles: [ROLE, OTHER_ROLE],
    joined_at: '',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
  return {
    id: GUILD,
    name: 'G',
    owner_id: owner,
    preferred_locale: 'en-US',
    roles: new Map(
      [
        makeRole(GUILD, '@everyone', `${everyone}`, 0),
        makeRole(ROLE, 'r', `${role}`, 1),
        makeRole(OTHER_ROLE, 'o', `${otherRole}`, 2),
      ].map((each) => [each.id, each]),
    ),
    members: new Map([[USER, member]]),
  };
}

function channel(...overwrites: [id: string, allow: bigint, deny: bigint][]): Channel {
  const permission_overwrites: Overwrite[] = overwrites.map(([id, allow, deny]) => ({
    id,
    type: id === USER ? 1 : 0,
    allow: `${allow}`,
    deny: `${deny}`,
  }));
  return { id: '5', type: 0, flags: 0, last_message_id: null, guild_id: GUILD, permission_overwrites };
}

const base = viewChannel | sendMessages;

describe('permissions', () => {
  test.each<[string, bigint, Channel, bigint]>([
    ['come from everyone and from roles', manageMessages, channel(), base | manageMessages],
    ['are taken away for everyone', 0n, channel([GUILD, 0n, sendMessages]), viewChannel],
    [
      'of a role stand over those of everyone',
      0n,
      channel([GUILD, 0n, sendMessages], [ROLE, sendMessages, 0n]),
      base,
    ],
    [
      'granted by one role stand over a denial by another',
      0n,
      channel([ROLE, 0n, sendMessages], [OTHER_ROLE, sendMessages, 0n]),
      base,
    ],
    [
      'of a member stand over all',
      0n,
      channel([ROLE, sendMessages, 0n], [USER, 0n, sendMessages]),
      viewChannel,
    ],
    ['are none without seeing the channel', manageMessages, channel([GUILD, 0n, viewChannel]), 0n],
    ['of administrators are all', administrator, channel([USER, 0n, viewChannel]), ALL_PERMISSIONS],
    ["are not changed by another role's overwrite", 0n, channel(['77', 0n, base]), base],
  ])('%s', (_, role, place, expected) => {
    expect(channelPermissions(guild(base, role), USER, place)).toBe(expected);
  });

  test('of the owner are all, of strangers none', () => {
    expect(guildPermissions(guild(0n, 0n, 0n, USER), USER)).toBe(ALL_PERMISSIONS);
    expect(channelPermissions(guild(base), '404', channel())).toBe(0n);
  });

  test("that a member's own overwrite allows are had, and those that it denies are not", () => {
    const bits = fc.bigInt({ min: 0n, max: (1n << 46n) - 1n });
    fc.assert(
      fc.property(bits, bits, bits, bits, (everyone, role, allow, deny) => {
        const plain = (all: bigint) => all & ~administrator;
        const held = channelPermissions(
          guild(plain(everyone) | viewChannel, plain(role)),
          USER,
          channel([USER, allow | viewChannel, deny & ~viewChannel]),
        );
        expect(held & allow).toBe(allow);
        expect(held & deny & ~allow & ~viewChannel).toBe(0n);
      }),
    );
  });
});
