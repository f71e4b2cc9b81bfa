import { randomBytes } from 'node:crypto';
import { MAX_FILE_BYTES } from '../messages/attachments.js';
import { interactionMember } from '../state/shapes.js';
import type { StoredMessage } from '../state/store.js';
import type { Channel, User } from '../state/types.js';
import { guildOf, permissionsAt, type World } from '../world.js';
import type { Interaction, Ledger } from './ledger.js';

interface Opening {
  type: number;
  user: User;
  channel: Channel;
  /** The command's full name or the custom id. */
  name: string;
  data: object;
  /** The message whose component was used. */
  source?: StoredMessage | undefined;
}

/** Sends an interaction to the bot: its payload is what INTERACTION_CREATE carries. */
export function openInteraction(world: World, ledger: Ledger, opening: Opening): Interaction {
  const { user, channel, type, data, source } = opening;
  const guild = guildOf(world, channel);
  const member = guild?.members.get(user.id);
  const permissions = permissionsAt(world, user.id, channel);
  const id = world.newId();
  const token = randomBytes(64).toString('base64url');
  const payload: Record<string, unknown> = {
    id,
    application_id: world.bot.applicationId,
    type,
    data,
    channel_id: channel.id,
    channel: { ...channel, permissions: permissions.toString() },
    token,
    version: 1,
    app_permissions: permissionsAt(world, world.bot.user.id, channel).toString(),
    locale: 'en-US',
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { '0': guild?.id ?? '0' },
    context: guild ? 0 : 1,
    attachment_size_limit: MAX_FILE_BYTES,
  };
  if (guild) {
    payload['guild_id'] = guild.id;
    payload['guild_locale'] = guild.preferred_locale;
    payload['guild'] = { id: guild.id, locale: guild.preferred_locale, features: [] };
  }
  if (member) payload['member'] = interactionMember(member, permissions);
  else payload['user'] = user;
  if (source) payload['message'] = source.data;
  return ledger.open({
    id,
    token,
    type,
    userId: user.id,
    channelId: channel.id,
    guildId: guild?.id,
    sourceMessageId: source?.data.id,
    name: opening.name,
    payload,
  });
}
