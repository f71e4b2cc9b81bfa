import type { Component } from './types.js';

/** Every component below these, in reading order, with its path. */
export function* walk(
  components: readonly Component[],
  path: readonly (string | number)[] = [],
): Generator<{ component: Component; path: (string | number)[] }> {
  for (const [index, component] of components.entries()) {
    const here = [...path, index];
    yield { component, path: here };
    yield* walk(component.components ?? [], [...here, 'components']);
    for (const part of ['accessory', 'component'] as const) {
      const only = component[part];
      if (!only) continue;
      yield { component: only, path: [...here, part] };
    }
  }
}
