import { isNamedFailure } from '../../errors.js';
import { openEngine, openStory, printJson, type Session } from '../session.js';
import { createTerminal } from '../terminal.js';

/** One thing that was looked at. */
interface Check {
  readonly name: string;
  /** `note`: works, but not at its best. */
  readonly state: 'ok' | 'note' | 'fault';
  readonly detail: string;
}

const oldestNode = [20, 17] as const;

/**
 * `pullquote doctor`: looks at everything Pullquote stands on and says how to mend what is wrong.
 * @returns true when nothing is broken
 */
export async function doctor(session: Session, options: { readonly json?: boolean }): Promise<boolean> {
  const { config } = session;
  const checks: Check[] = [checkNode()];
  await using engine = openEngine(session);
  checks.push(
    await check('addon', async () =>
      (await engine.hasAddon())
        ? { state: 'ok', detail: 'hnswlib-node is built' }
        : {
            state: 'note',
            detail:
              'hnswlib-node is not built: exact search is used, with the same answers. A C++ compiler and "npm rebuild hnswlib-node" bring it.',
          },
    ),
  );
  checks.push(
    await check('model', async () => {
      const model = await engine.loadModel();
      return { state: 'ok', detail: `${config.embeddingModel} (${model.fingerprint})` };
    }),
  );
  checks.push(
    await check('reader', async () => {
      const reader = await engine.checkReader();
      return reader === null
        ? { state: 'note', detail: 'READER=off: answers are a little less exact without it' }
        : { state: 'ok', detail: `${config.reader} (${reader})` };
    }),
  );
  checks.push(
    await check('ranking', async () => {
      const wrong = await engine.checkRanking();
      return wrong === null ? { state: 'ok', detail: config.rankingModel } : { state: 'note', detail: wrong };
    }),
  );
  checks.push(
    await check('article', async () => {
      const story = await openStory(session, {});
      return { state: 'ok', detail: `${config.article} (${story.passages.length} passages)` };
    }),
  );
  checks.push(
    await check('data folder', async () => {
      await engine.checkDataFolder();
      return { state: 'ok', detail: config.dataDir };
    }),
  );
  checks.push(
    await check('index', async () => {
      const reason = await engine.checkIndex(await openStory(session, {}));
      return reason === null
        ? { state: 'ok', detail: 'saved, and fits the article and the model' }
        : {
            state: 'note',
            detail: `will be built at the next start (${reason}); "pullquote index" does it now`,
          };
    }),
  );
  checks.push({
    name: 'Discord',
    state: config.discord.token ? 'ok' : 'note',
    detail: config.discord.token
      ? 'DISCORD_TOKEN is set'
      : 'DISCORD_TOKEN is not set: "npm start" opens the local page. Put the bot\'s token into .env to go live.',
  });

  const sound = checks.every(({ state }) => state !== 'fault');
  if (options.json) printJson({ sound, checks });
  else {
    const terminal = createTerminal();
    const signs = {
      ok: terminal.style('green', 'ok   '),
      note: terminal.style('yellow', 'note '),
      fault: terminal.style('red', 'fault'),
    };
    for (const { name, state, detail } of checks) terminal.line(`${signs[state]} ${name}: ${detail}`);
  }
  return sound;
}

async function check(name: string, look: () => Promise<Omit<Check, 'name'>>): Promise<Check> {
  try {
    return { name, ...(await look()) };
  } catch (error) {
    if (isNamedFailure(error)) return { name, state: 'fault', detail: error.message };
    return {
      name,
      state: 'fault',
      detail: `${error instanceof Error ? error.message : String(error)}. Check the path and its permissions.`,
    };
  }
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return {
    name: 'Node',
    state: fits ? 'ok' : 'fault',
    detail: fits
      ? process.versions.node
      : `${process.versions.node} is too old: install ${oldestNode.join('.')} or later.`,
  };
}
