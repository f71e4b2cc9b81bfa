/** Letters, digits, punctuation and symbols (emoji among them); not white space, controls, zero-width or lone combining marks. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** True when a text has something to see in it. One without has no meaning to embed or search for. */
export function hasVisibleCharacter(text: string): boolean {
  return visible.test(text);
}
