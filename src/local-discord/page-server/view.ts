import type { Guild } from '../state/types.js';
import type { UserSide } from '../user/side.js';
import type { World } from '../world.js';
import type { Player, View } from './protocol.js';

/** Those who can be played: everybody but bots, in the order of the seed. */
export function playersOf(world: World): Player[] {
  const [guild] = world.store.guilds.values();
  return [...world.store.users.values()]
    .filter((user) => !user.bot)
    .map((user) => ({
      id: user.id,
      name: user.username,
      displayName: guild?.members.get(user.id)?.nick ?? user.global_name ?? user.username,
      ...highestRole(guild, user.id),
    }));
}

function highestRole(guild: Guild | undefined, userId: string): Pick<Player, 'role' | 'color'> {
  const roles = (guild?.members.get(userId)?.roles ?? [])
    .map((id) => guild?.roles.get(id))
    .filter((role) => role !== undefined)
    .toSorted((a, b) => b.position - a.position);
  return { role: roles[0]?.name ?? null, color: roles.find((role) => role.color !== 0)?.color ?? 0 };
}

/** Everything around the messages, as one user sees it. */
export function viewOf(world: World, side: UserSide, given: Pick<View, 'welcome' | 'botAvatar'>): View {
  const guilds = side.guilds();
  const direct = side.direct();
  const channels = [direct, ...guilds.flatMap((guild) => guild.channels)];
  return {
    user: side.user,
    players: playersOf(world),
    bot: world.bot.user,
    guilds,
    direct,
    permissions: Object.fromEntries(channels.map(({ id }) => [id, side.permissions(id).toString()])),
    ...given,
  };
}
