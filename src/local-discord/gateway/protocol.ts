/** Numbers of Gateway v10, as documented. */

export const Opcode = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voiceState: 4,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

export const CloseCode = {
  unknownError: [4000, 'Unknown error'],
  unknownOpcode: [4001, 'Unknown opcode'],
  decodeError: [4002, 'Error while decoding payload'],
  notAuthenticated: [4003, 'Not authenticated'],
  authenticationFailed: [4004, 'Authentication failed'],
  alreadyAuthenticated: [4005, 'Already authenticated'],
  invalidSequence: [4007, 'Invalid seq'],
  rateLimited: [4008, 'Rate limited'],
  sessionTimedOut: [4009, 'Session timed out'],
  invalidShard: [4010, 'Invalid shard'],
  invalidVersion: [4012, 'Invalid API version'],
  invalidIntents: [4013, 'Invalid intent(s)'],
  disallowedIntents: [4014, 'Disallowed intent(s)'],
} as const satisfies Record<string, readonly [number, string]>;

export const Intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildMessageReactions: 1 << 10,
  guildMessageTyping: 1 << 11,
  directMessages: 1 << 12,
  directMessageReactions: 1 << 13,
  directMessageTyping: 1 << 14,
  messageContent: 1 << 15,
} as const;

export const PRIVILEGED_INTENTS = Intent.guildMembers | Intent.guildPresences | Intent.messageContent;
// Bits 0-16, 20, 21, 24 and 25 are documented.
export const ALL_INTENTS = 0x1ffff | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

/** What a client sends is at most this long; more closes the connection. */
export const MAX_FRAME_BYTES = 4096;
/** A client may send so many frames a minute. */
export const FRAMES_PER_MINUTE = 120;
export const HEARTBEAT_INTERVAL_MS = 41_250;
