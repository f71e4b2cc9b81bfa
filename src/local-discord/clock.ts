/**
 * Where the room reads the time and sets its alarms, so that Discord's 3 second and 15 minute rules can be
 * tested without waiting for them.
 */
export interface Clock {
  /** Milliseconds since the Unix epoch. May have a fraction. */
  now(): number;
  /** Runs `task` once after `ms` milliseconds; the returned function calls it off. */
  after(ms: number, task: () => void): () => void;
}

/** The machine's own time. Its alarms never keep the process alive. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

export interface ManualClock extends Clock {
  /** Moves time forward, running every alarm that falls due, in order of its time. */
  advance(ms: number): void;
}

/**
 * A clock that stands still until it is told to move.
 * @param start milliseconds since the Unix epoch
 */
export function manualClock(start = Date.UTC(2026, 0, 1)): ManualClock {
  let time = start;
  let alarms: { at: number; task: () => void }[] = [];
  const nextDue = (until: number) =>
    alarms.filter((alarm) => alarm.at <= until).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => time,
    after(ms, task) {
      const alarm = { at: time + ms, task };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((other) => other !== alarm);
      };
    },
    advance(ms) {
      const until = time + ms;
      for (let alarm = nextDue(until); alarm; alarm = nextDue(until)) {
        const due = alarm;
        alarms = alarms.filter((other) => other !== due);
        time = Math.max(time, due.at);
        due.task();
      }
      time = until;
    },
  };
}
