import type { App } from './app.js';
import type { Channels } from './channels.js';
import type { Writing } from './composer.js';
import type { Interactions } from './interactions.js';
import type { Shell } from './shell.js';

/** What a view may read and do. */
export interface Page {
  readonly app: App;
  readonly channels: Channels;
  readonly interactions: Interactions;
  readonly writing: Writing;
  readonly shell: Shell;
}
