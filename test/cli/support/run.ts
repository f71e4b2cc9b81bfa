import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { createProgram } from '../../../src/cli/program.js';
import { packageRoot, readConfig } from '../../../src/config.js';
import { withoutAddonWarning } from '../../support/addon-warning.js';

/** What a command wrote, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a terminal command in this process, as `main` does. Settings are only those given; warnings of the engine come as
 * standard error. Errors of the command pass through; `code` is what it sets otherwise.
 */
export async function runCommand(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const log = { info: () => {}, warn: (line: string) => void stderr.push(`${line}\n`) };
  const written = [
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      stdout.push(String(chunk));
      return true;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      stderr.push(String(chunk));
      return true;
    }),
  ];
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    const program = createProgram('1.2.3', () => ({ config: readConfig(env, '1.2.3'), log }));
    for (const command of [program, ...program.commands]) command.exitOverride();
    await program.parseAsync(args, { from: 'user' });
    return {
      code: Number(process.exitCode),
      stdout: stdout.join(''),
      stderr: withoutAddonWarning(stderr.join('')),
    };
  } finally {
    process.exitCode = before;
    for (const spy of written) spy.mockRestore();
  }
}

interface SpawnOptions {
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Where it runs; a `.env` there is read. */
  readonly cwd: string;
  /** What to run instead of the command line, a path from the built `src`. */
  readonly entry?: string;
  /** Handed the process once it runs. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Runs the built program in a process of its own, with no settings but those given. */
export function spawnBuilt(args: readonly string[], options: SpawnOptions): Promise<Ran> {
  const entry = resolve(packageRoot, 'dist/src', options.entry ?? 'cli/main.js');
  if (!existsSync(entry)) throw new Error('Build first: npm run build.');
  const { PATH } = process.env;
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: options.cwd,
    env: { PATH, ...options.env },
  });
  // A test that fails or takes too long leaves nothing behind.
  onTestFinished(() => void child.kill('SIGKILL'));
  const stdout: string[] = [];
  const stderr: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => stdout.push(chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => stderr.push(chunk));
  // Whoever does not read its input closes it early.
  child.stdin.on('error', () => {});
  if (options.input !== undefined) child.stdin.end(options.input);
  options.onStart?.(child);
  return new Promise((settle, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === null) reject(new Error(`It was ended by ${signal}: ${stderr.join('')}`));
      else settle({ code, stdout: stdout.join(''), stderr: withoutAddonWarning(stderr.join('')) });
    });
  });
}
