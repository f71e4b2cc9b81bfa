import { NotPossible } from '../interactions/not-possible.js';
import { holds, Permission } from '../state/permissions.js';
import type { Channel, User } from '../state/types.js';
import { guildOf, permissionsAt, type World } from '../world.js';
import type { UserSide } from './side.js';

/** Finds a user by name or id. */
export function findUser(world: World, nameOrId: string): User {
  const user = [...world.store.users.values()].find(
    (one) => !one.bot && (one.username === nameOrId || one.id === nameOrId),
  );
  if (user) return user;
  const names = [...world.store.users.values()].filter((one) => !one.bot).map((one) => one.username);
  throw new NotPossible(`There is no user "${nameOrId}" (there are: ${names.join(', ')}).`);
}

/** Finds, among the channels a user sees, the one meant by `#name`, `name`, an id or `dm`. */
export function findChannelNamed(world: World, side: UserSide, name: string): Channel {
  if (name === 'dm' || name === '@bot') return side.direct();
  const wanted = name.replace(/^#/, '');
  const found = [...world.store.channels.values()].find(
    (one) =>
      (one.name === wanted || one.id === wanted) &&
      holds(permissionsAt(world, side.user.id, one), Permission.viewChannel),
  );
  if (!found) throw new NotPossible(`${side.user.username} sees no channel "${name}".`);
  return guildOf(world, found) ? found : side.direct();
}
