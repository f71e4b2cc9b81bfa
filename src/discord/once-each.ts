/**
 * Runs work for a key unless it is running for that key already: two quick presses of one button do its work once.
 * @returns what the work gives, or null when it was running
 */
export function onceEach(): <T>(key: string, work: () => Promise<T>) => Promise<T | null> {
  const running = new Set<string>();
  return async (key, work) => {
    if (running.has(key)) return null;
    running.add(key);
    try {
      return await work();
    } finally {
      running.delete(key);
    }
  };
}
