import { render } from 'lit';
import type { App } from './model/app.js';
import { createChannels } from './model/channels.js';
import { createWriting } from './model/composer.js';
import { connect } from './model/connection.js';
import { createHearing } from './model/events.js';
import { createInteractions } from './model/interactions.js';
import { createShell, savedTheme } from './model/shell.js';
import { type State, startState } from './model/state.js';
import { pageView } from './view/page.js';
import { restyle } from './view/restyle.js';
import { keepAtBottom } from './view/scroll.js';

let state: State = { ...startState, theme: savedTheme() };
let drawing = false;
let focusNext: string | null = null;

const app: App = {
  get state() {
    return state;
  },
  update(change) {
    state = { ...state, ...change };
    if (drawing) return;
    drawing = true;
    queueMicrotask(draw);
  },
  focus(selector) {
    focusNext = selector;
    app.update({});
  },
  call: (name, args) => connection.call(name, args),
};

const channels = createChannels(app);
const interactions = createInteractions(app);
const writing = createWriting(app, interactions);
const shell = createShell(app);
const page = { app, channels, interactions, writing, shell };
const hear = createHearing(app, page);
const stayAtBottom = keepAtBottom(document.body);

function draw(): void {
  drawing = false;
  document.documentElement.dataset['theme'] = state.theme;
  render(pageView(page), document.body);
  stayAtBottom(state.channelId);
  if (focusNext === null) return;
  const found = document.querySelector<HTMLElement>(focusNext);
  focusNext = null;
  found?.focus();
  // A list that has been unfolded is to be seen whole.
  found?.closest('.select-options')?.scrollIntoView({ block: 'nearest' });
}

restyle();
const connection = connect({
  opened() {
    app.update({ connection: 'open' });
    channels.enter().catch(() => {});
  },
  event: hear,
  lost: () => app.update({ connection: 'lost', pending: new Map() }),
});
app.update({});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && state.drawer) shell.openDrawer(null);
  // Whatever is typed with nothing else in focus is meant for the composer.
  const isSign = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isSign && event.target === document.body)
    document.querySelector<HTMLElement>('.composer textarea, .composer .tail')?.focus();
});
addEventListener('hashchange', () => {
  const wanted = location.hash.slice(1);
  if (wanted !== '' && wanted !== state.channelId) void channels.open(wanted);
});
