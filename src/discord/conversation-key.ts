/** The key of a conversation: one user in one channel of one server, or in direct messages. */
export function conversationKey(interaction: {
  readonly guildId: string | null;
  readonly channelId: string;
  readonly user: { readonly id: string };
}): string {
  return `${interaction.guildId ?? 'dm'}:${interaction.channelId}:${interaction.user.id}`;
}
