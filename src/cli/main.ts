#!/usr/bin/env node
import { config as loadDotenv } from 'dotenv';
import { runGuarded } from '../boundary.js';
import { readConfig } from '../config.js';
import { readVersion } from '../version.js';
import { createPlainLog } from './plain-log.js';
import { createProgram } from './program.js';

await runGuarded(async () => {
  loadDotenv({ quiet: true });
  const version = readVersion();
  const program = createProgram(version, () => {
    const config = readConfig({ LOG_LEVEL: 'warn', ...process.env }, version);
    return { config, log: createPlainLog(config) };
  });
  await program.parseAsync();
});
