import type { Component } from '../state/types.js';
import { walk } from '../state/walk.js';

/** Gives every component that has none an id unique in the message, as Discord does. */
export function numberComponents(components: readonly Component[]): void {
  const taken = new Set([...walk(components)].map(({ component }) => component.id));
  let next = 1;
  for (const { component } of walk(components)) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    taken.add(next);
  }
}
