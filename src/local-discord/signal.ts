/** A list of listeners that are told of each event, in the order in which they came. */
export interface Signal<T> {
  emit(event: T): void;
  /** The returned function takes the listener off again. */
  listen(listener: (event: T) => void): () => void;
}

export function createSignal<T>(): Signal<T> {
  const listeners = new Set<(event: T) => void>();
  return {
    emit(event) {
      for (const listener of [...listeners]) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
