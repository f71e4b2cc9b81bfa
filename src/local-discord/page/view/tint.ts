import type { DirectiveResult } from 'lit/directive.js';
import { ref } from 'lit/directives/ref.js';

/**
 * Gives an element the custom property `--tint`. Through the element's style object: the page's security policy lets no
 * style attribute through.
 * @param color a CSS colour, a number as Discord writes colours, or nothing
 */
export function tint(color: string | number | null | undefined): DirectiveResult {
  return ref((element) => {
    if (!(element instanceof HTMLElement)) return;
    const value = typeof color === 'number' ? `#${color.toString(16).padStart(6, '0')}` : color;
    if (value) element.style.setProperty('--tint', value);
    else element.style.removeProperty('--tint');
  });
}
