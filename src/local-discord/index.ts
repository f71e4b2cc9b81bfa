/**
 * A Discord on loopback: the part of REST v10 and Gateway v10 that slash-command bots use, with users who are
 * played from a test or a page.
 */
export type { Admin } from './admin.js';
export { type Clock, type ManualClock, manualClock } from './clock.js';
export type { Faults, Target } from './faults.js';
export type { ModalInputs } from './interactions/components.js';
export { NotPossible } from './interactions/not-possible.js';
export type { OptionInputs } from './interactions/options.js';
export type { FileInput } from './interactions/resolved.js';
export { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from './local-discord.js';
export type { PageOptions } from './page-server/page.js';
export type { Example, Welcome } from './page-server/protocol.js';
export { parseSeed, readSeed, type Seed } from './state/seed.js';
export type { Command, Component, Embed, Message } from './state/types.js';
export type { UserClient, Where } from './user/client.js';
export type { Response } from './user/response.js';
export type { SeenMessage, SeenModal } from './user/seen.js';
export type { UserSide } from './user/side.js';
