import * as s from '../validate/schema.js';
import type { World } from '../world.js';
import { Intent } from './protocol.js';
import { dispatch, type Session } from './sessions.js';

const CHUNK = 1000;

const request = s.object({
  guild_id: s.required(s.snowflake),
  query: s.optional(s.string({ max: 100 })),
  limit: s.optional(s.integer({ min: 0 })),
  user_ids: s.optional<string | string[]>((value, place) =>
    Array.isArray(value) ? s.list(s.snowflake, { max: 100 })(value, place) : s.snowflake(value, place),
  ),
  nonce: s.optional(s.string({ max: 32 })),
});

/**
 * Answers a request for a guild's members in chunks.
 * @returns false when the request makes no sense
 */
export function answerMemberRequest(world: World, session: Session, data: unknown): boolean {
  const result = s.read(request, data);
  if ('issues' in result) return false;
  const { guild_id, query, limit = 0, user_ids, nonce } = result.value;
  const guild = world.store.guilds.get(guild_id);
  if (!guild || (query === undefined && user_ids === undefined)) return false;
  const all = [...guild.members.values()];
  const ids = user_ids === undefined ? undefined : [user_ids].flat();
  const wanted = (query ?? '').toLowerCase();
  // The whole list is for those who were granted the members intent.
  const mayList = wanted !== '' || (session.intents & Intent.guildMembers) !== 0;
  const found = ids
    ? all.filter((member) => ids.includes(member.user.id))
    : all.filter((member) => mayList && member.user.username.toLowerCase().startsWith(wanted));
  const chosen = !ids && limit > 0 ? found.slice(0, limit) : found;
  const chunks = Math.max(1, Math.ceil(chosen.length / CHUNK));
  for (let index = 0; index < chunks; index += 1) {
    dispatch(session, 'GUILD_MEMBERS_CHUNK', {
      guild_id,
      members: chosen.slice(index * CHUNK, (index + 1) * CHUNK),
      chunk_index: index,
      chunk_count: chunks,
      ...(ids ? { not_found: ids.filter((id) => !guild.members.has(id)) } : {}),
      ...(nonce === undefined ? {} : { nonce }),
    });
  }
  return true;
}
