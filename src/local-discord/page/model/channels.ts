import type { View } from '../../page-server/protocol.js';
import type { App } from './app.js';
import { channelName, channelOf } from './people.js';
import { runnablesOf } from './runnable.js';
import { emptyComposer } from './state.js';

/** Going from channel to channel, and from user to user. */
export interface Channels {
  /** Sits down: as before, or as the first user. */
  enter(): Promise<void>;
  become(userName: string): Promise<void>;
  open(channelId: string): Promise<void>;
  /** Reads servers, channels and members again. */
  refresh(): Promise<void>;
  refreshCommands(): Promise<void>;
  showEarlier(): Promise<void>;
}

const USER_KEY = 'local-discord-user';
const MORE = 200;

// Where there is no keyboard, the focus would bring one up over half of the messages.
function beginToWrite(app: App): void {
  if (matchMedia('(hover: hover)').matches) app.focus('.composer textarea');
}

export function createChannels(app: App): Channels {
  const load = async (view: View, wanted: string): Promise<void> => {
    const first = view.guilds[0]?.channels[0] ?? view.direct;
    const channel = channelOf(view, wanted) ?? first;
    const { id: channelId } = channel;
    const isSame = channelId === app.state.channelId && view.user.id === app.state.view?.user.id;
    const limit = isSame ? app.state.limit : 100;
    // The history comes last: whatever happens after it is heard with it in place.
    const [commands, messages] = await Promise.all([
      app.call('commands', { channelId }),
      app.call('history', { channelId, limit }),
    ]);
    const unread = new Set(app.state.unread);
    unread.delete(channelId);
    app.update({
      view,
      channelId,
      messages,
      limit,
      unread,
      runnables: runnablesOf(commands),
      menuCommands: commands.filter(({ type }) => type !== 1),
      composer: isSame ? app.state.composer : emptyComposer,
      menu: null,
      select: null,
      drawer: null,
    });
    history.replaceState(null, '', `#${channelId}`);
    document.title = `${channelName(view, channel)} · ${view.bot.username}`;
  };

  const become = async (user: string | null): Promise<void> => {
    const view = await app.call('become', { user });
    sessionStorage.setItem(USER_KEY, view.user.username);
    if (view.user.id !== app.state.view?.user.id) {
      app.update({ pending: new Map(), notices: [], unread: new Set(), modal: null, typing: new Map() });
    }
    await load(view, app.state.channelId || location.hash.slice(1));
  };

  return {
    async enter() {
      await become(sessionStorage.getItem(USER_KEY));
      beginToWrite(app);
    },
    become,
    async open(channelId) {
      const { view } = app.state;
      if (view) await load(view, channelId);
      beginToWrite(app);
    },
    async refresh() {
      await load(await app.call('look', {}), app.state.channelId);
    },
    async refreshCommands() {
      const commands = await app.call('commands', { channelId: app.state.channelId });
      app.update({
        runnables: runnablesOf(commands),
        menuCommands: commands.filter(({ type }) => type !== 1),
      });
    },
    async showEarlier() {
      const { channelId, limit } = app.state;
      const more = Math.min(limit + MORE, 1000);
      app.update({ messages: await app.call('history', { channelId, limit: more }), limit: more });
    },
  };
}
