/**
 * Lines that belong to a web page rather than to the story. Each pattern must match a whole line, so that a sentence
 * that merely holds the words is never lost. The wordings are those of share bars, comment counts, advert slots, photo
 * agencies' credits and newsletter prompts of English-language news sites.
 */
const furniturePatterns: readonly RegExp[] = [
  /^(?:\d[\d,.]*k?\s+)?(?:comments?|replies|shares?|likes?|views)(?:\s*\(?\d*\)?)?$/u,
  /^(?:add|post|leave|view|show|read|see|join)\s+(?:a|all|the|your)?\s*(?:\d+\s+)?(?:comments?|conversation|replies)$/u,
  /^share(?:\s+(?:this|on|via|article|story|page|post|save|now|link|copy|to|by|with|email|facebook|twitter|x|whatsapp|linkedin|friends))*$/u,
  /^(?:save|print|email|e-mail|copy link|link copied|copied|close|menu|search|home|back to top|skip to (?:main )?content|sign in|log in|register|subscribe|follow|follow us|listen|listen to (?:this )?(?:article|story))$/u,
  /^(?:advertisement|advert|ad|sponsored|sponsored content|promoted|story continues below(?: advertisement)?|article continues (?:below|after).{0,40}|continue reading(?: the main story)?|scroll to continue.{0,40})$/u,
  /^(?:read more|more on this(?: story)?|related(?: articles?| stories| topics?| content)?|see also|most (?:read|viewed|popular)|recommended(?: for you| reading)?|you may also like|trending(?: now)?|top stories|more from .{1,40}|in this article|topics|tags|read the rest here)\s*[.:]?$/u,
  /^(?:read more|read also|related|also read|see also|watch|listen|tags|topics|filed under)\s*:.{1,160}$/u,
  /^(?:sign up|subscribe|register)\s+(?:here|now|today|for free|to continue)(?:\s.{0,60})?$/u,
  /^(?:sign up|subscribe|register)\s+(?:here\s+)?(?:for|to)\s.{0,60}\b(?:newsletters?|updates|alerts|e-?mails?|briefings?|podcasts?|channel|inbox|notifications|membership|access)\b.{0,60}$/u,
  /^(?:follow|like|find)\s+(?:us|\S+\s+\S+)\s+on\s+(?:twitter|facebook|instagram|x|tiktok|threads|linkedin|youtube).{0,60}$/u,
  /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|:|\d{4}\b)).{0,160}$/u,
  /^all rights reserved.{0,60}$/u,
  /^(?:image|photo|picture|video|media)\s*(?:(?:caption|source|credit|by)\s*[:,]|:).{1,160}$/u,
  /^(?:getty images|reuters|afp|ap photo|pa media|shutterstock|alamy)(?:\s*\/\s*[\p{L} ]{1,40})?$/u,
  /^(?:last )?(?:updated|modified|published)\s*(?:on|at|:)?\s*\d[^.!?]{0,60}$/u,
  /^(?:\d+\s+(?:min(?:ute)?s?|hours?|days?)\s+(?:read|ago)|\d+\s*min(?:ute)?\s+read)$/u,
  /^(?:accept (?:all )?cookies|cookie (?:policy|settings|preferences)|privacy policy|terms (?:of (?:use|service)|and conditions)|contact us|about us|advertise with us)$/u,
  /^(?:<\/?[a-z][^<>]{0,200}>\s*)*<\/?[a-z][^<>]{0,200}>?$/u,
];

/** Longest line that may be furniture, in characters: what is longer is prose. */
const longest = 200;

/** True when a whole line (trimmed) is page furniture. */
export function isFurniture(line: string): boolean {
  if (line.length > longest) return false;
  const plain = line
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[•·|>»\s]+|[•·|>»\s]+$/gu, '');
  return !/[\p{L}\p{N}]/u.test(plain) || furniturePatterns.some((pattern) => pattern.test(plain));
}
