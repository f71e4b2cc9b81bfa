import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** A message's text, read as Discord reads it. */
export type Node =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | {
      readonly type: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext';
      readonly inner: Node[];
    }
  | { readonly type: 'heading'; readonly level: number; readonly inner: Node[] }
  | { readonly type: 'link'; readonly url: string; readonly inner: Node[] }
  | { readonly type: 'code' | 'block-code'; readonly text: string }
  | { readonly type: 'list'; readonly items: Node[][] }
  | { readonly type: 'user' | 'channel' | 'role'; readonly id: string }
  | { readonly type: 'everyone'; readonly text: '@everyone' | '@here' }
  | { readonly type: 'command'; readonly name: string; readonly id: string }
  | { readonly type: 'time'; readonly seconds: number; readonly style: string };

type Rule = (typeof rulesExtended)[string];
type State = Parameters<Rule['match']>[1];

/** Whether a line begins here. The package's own test misses the lines after a quote. */
function isLineStart(before: string): boolean {
  return before === '' || before.endsWith('\n');
}

function atLineStart(rule: Rule): Rule {
  return { ...rule, match: (source, _state, before) => (isLineStart(before) ? anchor(rule, source) : null) };
}

function anchor(rule: Rule, source: string): ReturnType<Rule['match']> {
  return rule.match(source, { prevCapture: null } as State, '');
}

/** What stands within marks begins no line, even where the marks do. */
function withinMarks(rule: Rule): Rule {
  return {
    ...rule,
    parse: (capture, parse, state) => rule.parse(capture, parse, { ...state, prevCapture: ['('] } as State),
  };
}

// Discord's lists, for which the package has no rule. One level, which is what bots write.
const list: Rule = {
  order: (rulesExtended['heading']?.order ?? 0) - 0.25,
  match: (source, _state, before) => (isLineStart(before) ? /^(?:[-*] [^\n]+(?:\n|$))+/.exec(source) : null),
  parse: (capture, parse, state) => ({
    items: (capture[0] ?? '')
      .trimEnd()
      .split('\n')
      .map((line: string) => parse(line.slice(2), { ...state, prevCapture: ['('] } as State)),
  }),
};

function changed(names: readonly string[], change: (rule: Rule) => Rule): Record<string, Rule> {
  return Object.fromEntries(
    Object.entries(rulesExtended)
      .filter(([name]) => names.includes(name))
      .map(([name, rule]) => [name, change(rule)]),
  );
}

const parser = SimpleMarkdown.parserFor({
  ...rulesExtended,
  ...changed(['heading', 'subtext'], atLineStart),
  ...changed(['strong', 'em', 'underline', 'strikethrough', 'spoiler'], withinMarks),
  list,
});

interface Raw {
  readonly type: string;
  readonly [key: string]: unknown;
}

// Every message is drawn again whenever anything changes; each text is read once.
const known = new Map<string, readonly Node[]>();
const MOST_KNOWN = 1000;

/** Reads a message's markdown. Never throws: text that cannot be read is text. */
export function readMarkdown(text: string): readonly Node[] {
  const found = known.get(text) ?? parse(text);
  known.delete(text);
  known.set(text, found);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return found;
}

function parse(text: string): Node[] {
  try {
    return nodesOf(parser(text, { inline: true }));
  } catch {
    return [{ type: 'text', text }];
  }
}

function nodesOf(raw: unknown): Node[] {
  if (typeof raw === 'string') return [{ type: 'text', text: raw }];
  if (!Array.isArray(raw)) return [];
  return joinTexts(raw.flatMap((each: Raw) => nodeOf(each)));
}

/** The parser cuts text into many pieces. */
function joinTexts(nodes: Node[]): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', text: last.text + node.text };
    else joined.push(node);
  }
  return joined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function nodeOf(raw: Raw): Node[] {
  const inner = (): Node[] => nodesOf(raw['content']);
  const id = textOf(raw['id']);
  switch (raw.type) {
    case 'br':
    case 'newline':
      return [{ type: 'break' }];
    case 'strong':
    case 'em':
    case 'underline':
    case 'spoiler':
      return [{ type: raw.type, inner: inner() }];
    case 'strikethrough':
      return [{ type: 'strike', inner: inner() }];
    case 'blockQuote':
      return [{ type: 'quote', inner: trimmed(inner()) }];
    case 'subtext':
      return [{ type: 'subtext', inner: inner() }];
    case 'heading':
      return [{ type: 'heading', level: Number(raw['level']) || 1, inner: inner() }];
    case 'inlineCode':
      return [{ type: 'code', text: textOf(raw['content']) }];
    case 'codeBlock':
      return [{ type: 'block-code', text: textOf(raw['content']) }];
    case 'list':
      return [{ type: 'list', items: Array.isArray(raw['items']) ? raw['items'].map(nodesOf) : [] }];
    case 'link':
    case 'url':
    case 'autolink':
      return [{ type: 'link', url: textOf(raw['target']), inner: inner() }];
    case 'user':
    case 'channel':
    case 'role':
      return [{ type: raw.type, id }];
    case 'everyone':
      return [{ type: 'everyone', text: '@everyone' }];
    case 'here':
      return [{ type: 'everyone', text: '@here' }];
    case 'slashCommand':
      return [{ type: 'command', name: textOf(raw['fullName']), id }];
    case 'timestamp':
      return [{ type: 'time', seconds: Number(raw['timestamp']), style: textOf(raw['format']) || 'f' }];
    case 'emoji':
      return [{ type: 'text', text: `:${textOf(raw['name'])}:` }];
    case 'twemoji':
      return [{ type: 'text', text: textOf(raw['name']) }];
    default:
      return Array.isArray(raw['content']) ? inner() : [{ type: 'text', text: textOf(raw['content']) }];
  }
}

/** A block ends where its last line does. */
function trimmed(nodes: Node[]): Node[] {
  return nodes.at(-1)?.type === 'break' ? nodes.slice(0, -1) : nodes;
}

/** What a reader hears of a text: its words without the marks. */
export function plainText(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('inner' in node) return plainText(node.inner);
      if ('items' in node) return node.items.map(plainText).join('; ');
      if ('text' in node) return node.text;
      return node.type === 'break' ? ' ' : '';
    })
    .join('')
    .replace(/\s+/g, ' ');
}
