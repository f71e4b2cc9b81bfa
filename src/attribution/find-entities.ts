import { placePrepositions } from './data/function-words.js';
import { demonyms, parties } from './data/places.js';
import { personNouns, pluralNouns } from './data/roles.js';
import { titleRoles } from './data/titles.js';
import type { EntityDraft } from './entity-draft.js';
import { addForm, addMention, addRole, draftEntity } from './entity-draft.js';
import type { NameParts } from './name-parts.js';
import { isFirstName, readNameParts } from './name-parts.js';
import type { NameRun } from './name-runs.js';
import { findSpeechVerb } from './speech-verbs.js';

/** A run of capitalised words, what it is made of and whom it names. */
export interface NamedRun extends NameRun {
  readonly parts: NameParts;
  /** {@link EntityDraft.id}, or null for a role or an adjective alone. */
  entity: number | null;
}

/** Most people of one surname or first name that are told apart. */
const mostOfOneName = 64;

function addTo(lists: Map<string, EntityDraft[]>, key: string, draft: EntityDraft): void {
  const list = lists.get(key) ?? [];
  if (list.length < mostOfOneName) list.push(draft);
  lists.set(key, list);
}

const suffixes = /^(?:jr|sr|ii|iii|iv|mp|qc|kc|phd)\.?$/u;

const withoutSuffix = (words: readonly string[]): readonly string[] =>
  words.length > 1 && suffixes.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;

const lastName = (words: readonly string[]): string => withoutSuffix(words).at(-1) ?? '';

/**
 * Who and what the names of an article stand for. Names of two words or more found entities; single words ("Moore",
 * "Melanie") and shorter forms then join the one they fit, by surname, first name, title and gender.
 */
export function findEntities(
  text: string,
  found: readonly NameRun[],
): { runs: NamedRun[]; drafts: EntityDraft[] } {
  const forms = countForms(found);
  const runs = found.map(
    (run): NamedRun => ({ ...run, parts: readNameParts(run, cutPlace(run, forms)), entity: null }),
  );
  const drafts: EntityDraft[] = [];
  const families = new Map<string, EntityDraft[]>();
  const firstNames = new Map<string, EntityDraft[]>();
  const bodies = new Map<string, EntityDraft>();
  const singles = countSingles(runs);

  const note = (draft: EntityDraft, run: NamedRun): void => {
    const { core, role } = run.parts;
    if (!core) return;
    run.entity = draft.id;
    addForm(draft, text, core);
    addMention(draft, { ...core, form: 'name', entity: draft.id });
    if (role && run.parts.titled) {
      const words = run.tokens.filter(({ start }) => start < role.end).map(({ lower }) => lower);
      const meant = words
        .flatMap((word) => [word, ...(titleRoles.get(word)?.split(' ') ?? [])])
        .filter((word) => word !== '');
      if (words.some((word) => (titleRoles.get(word) ?? '') !== '')) addRole(draft, text, role, meant);
    }
    if (run.parts.gender && draft.gender === null) draft.gender = run.parts.gender;
  };
  const found2 = (kind: EntityDraft['kind'], run: NamedRun): EntityDraft => {
    const { core, words } = run.parts;
    const draft = draftEntity(drafts.length, kind, core ?? run, words);
    drafts.push(draft);
    return draft;
  };

  // Full names first, in the order of the text, headlines of capitals last: their runs may hold more than a name.
  const ordered = [
    ...runs.filter(({ titleCase }) => !titleCase),
    ...runs.filter(({ titleCase }) => titleCase),
  ];
  for (const run of ordered) {
    const { parts } = run;
    if (!parts.core || parts.words.length < 2 || parts.kind === 'thing') continue;
    const known = bodies.get(parts.words.join(' '));
    const kind = parts.kind ?? known?.kind ?? judgeKind(run, singles);
    if (kind === 'person') {
      const family = families.get(lastName(parts.words)) ?? [];
      let draft = family.find((other) => samePerson(other.words, parts.words)) ?? null;
      if (!draft && run.titleCase && family.length > 0) continue;
      if (!draft) {
        draft = found2('person', run);
        addTo(families, lastName(parts.words), draft);
        const first = parts.words[0] ?? '';
        if (!parts.titled || isFirstName(first)) addTo(firstNames, first, draft);
      } else if (parts.words.length > draft.words.length && !run.titleCase) {
        draft.words = parts.words;
        draft.nameSpan = parts.core;
      }
      draft.fullNames++;
      note(draft, run);
    } else if (!run.titleCase || bodies.has(parts.words.join(' '))) {
      const key = parts.words.join(' ');
      let draft = bodies.get(key);
      if (!draft) {
        draft = found2(kind, run);
        bodies.set(key, draft);
        const letters = parts.words
          .filter((word) => word.length > 3 || !/^(?:of|for|and|the|on|&)$/u.test(word))
          .map((word) => word.charAt(0))
          .join('');
        if (letters.length > 2 && !bodies.has(letters)) bodies.set(letters, draft);
        if (kind === 'organisation') {
          const last = parts.words.at(-1) ?? '';
          const first = parts.words[0] ?? '';
          if (!bodies.has(`...${last}`)) bodies.set(`...${last}`, draft);
          if (!bodies.has(`${first}...`)) bodies.set(`${first}...`, draft);
        }
      }
      draft.fullNames++;
      note(draft, run);
    }
  }

  for (const run of runs) {
    const { parts } = run;
    if (run.entity !== null || !parts.core || parts.kind === 'thing') continue;
    const [word = ''] = parts.words;
    const draft =
      pickPerson(families.get(lastName(parts.words)) ?? [], run) ??
      (parts.words.length === 1 && !parts.titled ? pickPerson(firstNames.get(word) ?? [], run) : null) ??
      bodies.get(parts.words.join(' ').replaceAll('.', '')) ??
      bodies.get(`...${word}`) ??
      (parts.kind === 'person' || parts.kind === 'place' ? null : bodies.get(`${word}...`)) ??
      null;
    if (draft) {
      note(draft, run);
      continue;
    }
    if (run.titleCase || parts.words.length > 1 || demonyms.has(word) || pluralNouns.has(word)) continue;
    const kind = parts.kind ?? judgeSingle(run, singles);
    if (!kind) continue;
    const made = found2(kind, run);
    if (kind === 'person') addTo(families, word, made);
    else bodies.set(word.replaceAll('.', ''), made);
    note(made, run);
  }
  return { runs, drafts };
}

/** How often each sequence of words is a run by itself, outside headlines of capitals. */
function countForms(runs: readonly NameRun[]): Map<string, number> {
  const forms = new Map<string, number>();
  for (const run of runs) {
    if (run.titleCase || run.tokens.length < 2) continue;
    const key = run.tokens.map(({ lower }) => lower).join(' ');
    forms.set(key, (forms.get(key) ?? 0) + 1);
  }
  return forms;
}

/** Where a known name of two or three words stands at the end of a longer run: "Rival Ann Lee" where "Ann Lee" is known. */
function cutPlace(run: NameRun, known: ReadonlyMap<string, number>): number {
  const words = run.tokens.map(({ lower }) => lower);
  for (let from = Math.max(1, words.length - 3); from <= words.length - 2; from++) {
    if (known.has(words.slice(from).join(' ')) && (isFirstName(words[from] ?? '') || run.initial))
      return from;
  }
  return 0;
}

interface SingleCounts {
  readonly alone: ReadonlyMap<string, number>;
  readonly said: ReadonlySet<string>;
  readonly placed: ReadonlySet<string>;
}

/** What the single capitalised words of the article do: stand alone, speak, follow "in". */
function countSingles(runs: readonly NamedRun[]): SingleCounts {
  const alone = new Map<string, number>();
  const said = new Set<string>();
  const placed = new Set<string>();
  for (const run of runs) {
    const key = run.parts.words.join(' ');
    const verb = findSpeechVerb(run.after);
    if (verb && verb.form !== 'base' && !verb.nounLike && !run.possessive) said.add(key);
    if ((placePrepositions.has(run.before) && !run.titleCase) || run.named === 'place') placed.add(key);
    if (run.parts.words.length === 1 && !run.titleCase) alone.set(key, (alone.get(key) ?? 0) + 1);
  }
  return { alone, said, placed };
}

/** A name of two words or more that its own words do not settle. */
function judgeKind(run: NamedRun, singles: SingleCounts): 'person' | 'organisation' | 'place' {
  const { parts } = run;
  const key = parts.words.join(' ');
  if (personNouns.has(run.before) || run.after === 'who') return 'person';
  if (singles.alone.has(lastName(parts.words)) && !singles.placed.has(key) && !run.determined)
    return 'person';
  if (singles.placed.has(key) && !singles.said.has(key)) return 'place';
  if (run.determined) return 'organisation';
  const plain = run.tokens.every(
    ({ text }) => /^\p{Lu}[\p{Ll}\p{M}'’.-]/u.test(text) || /^\p{Lu}\.?$/u.test(text),
  );
  return plain && parts.words.length <= 4 ? 'person' : 'organisation';
}

/** A single capitalised word that fits no longer name. */
function judgeSingle(run: NamedRun, singles: SingleCounts): 'person' | 'organisation' | 'place' | null {
  const word = run.parts.words[0] ?? '';
  if (run.after === ':' && run.initial) return 'person';
  if (run.parts.titled || personNouns.has(run.before)) return 'person';
  if (isFirstName(word)) return singles.placed.has(word) && !singles.said.has(word) ? 'place' : 'person';
  if (parties.has(word)) return 'organisation';
  if (run.determined) return singles.said.has(word) ? 'organisation' : null;
  if (singles.placed.has(word) && !singles.said.has(word)) return 'place';
  if (singles.said.has(word)) return 'person';
  return (singles.alone.get(word) ?? 0) > 1 ? 'organisation' : null;
}

/** "John D. Podesta" and "John Podesta", "J. Doe" and "Jane Doe"; surnames are the same already. */
function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [first = ''] = a;
  const [other = ''] = b;
  if (first === other || withoutSuffix(a).length < 2 || withoutSuffix(b).length < 2) return true;
  const initial = (word: string): string => (/^\p{L}\.?$/u.test(word) ? word.charAt(0) : '');
  if (initial(first) !== '') return other.startsWith(initial(first));
  if (initial(other) !== '') return first.startsWith(initial(other));
  // "Van Voorhis" of "Chandler Van Voorhis".
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < long.length && long.slice(-short.length).join(' ') === short.join(' ')) return true;
  return (
    short.length === 2 &&
    first.length > 2 &&
    other.length > 2 &&
    (first.startsWith(other) || other.startsWith(first))
  );
}

/** Of several who share a surname or a first name: whom the title allows, named in full in this paragraph, else most often. */
function pickPerson(family: readonly EntityDraft[], run: NamedRun): EntityDraft | null {
  const { gender } = run.parts;
  const fitting = family.filter(
    (draft) => gender === null || draft.gender === null || draft.gender === gender,
  );
  const [only] = fitting;
  if (!only) return null;
  if (run.parts.words.length > 1) {
    return fitting.find((draft) => samePerson(draft.words, run.parts.words)) ?? null;
  }
  if (fitting.length === 1) return only;
  const { role } = run.parts;
  const titles = role ? run.tokens.filter(({ start }) => start < role.end).map(({ lower }) => lower) : [];
  const titled = fitting.find((draft) => titles.some((title) => draft.roleWords.has(title)));
  if (titled) return titled;
  return fitting.reduce((best, draft) => (draft.fullNames > best.fullNames ? draft : best), only);
}
