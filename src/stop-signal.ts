/**
 * A signal that is aborted by SIGINT or SIGTERM. A second one ends the process at once with the shell's code for it
 * (128 + number), for whoever cannot wait.
 */
export function createStopSignal(): AbortSignal {
  const controller = new AbortController();
  const numbers = { SIGINT: 2, SIGTERM: 15 } as const;
  for (const [name, number] of Object.entries(numbers)) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(128 + number);
      controller.abort();
    });
  }
  return controller.signal;
}
