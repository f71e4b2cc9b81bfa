/** How often an npm script looks whether its shell is still there, in milliseconds. */
const orphanCheck = 1000;

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
  if (process.env['npm_lifecycle_event'] !== undefined) {
    // npm hands a signal to the shell it runs a script in, and most shells end without handing it on.
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) controller.abort();
    }, orphanCheck).unref();
  }
  return controller.signal;
}
