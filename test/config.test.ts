import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot, readConfig } from '../src/config.js';
import { ConfigError } from '../src/errors.js';
import { readVersion } from '../src/version.js';

const read = (environment: NodeJS.ProcessEnv) => readConfig(environment, '1.2.3');

describe('settings', () => {
  it('that are not set are the embedded defaults', () => {
    expect(read({})).toEqual({
      discord: { token: null, guildId: null, apiUrl: null },
      port: 8787,
      article: join(packageRoot, 'data/article.txt'),
      embeddingModel: join(packageRoot, 'data/models/e5-small-v2'),
      reader: join(packageRoot, 'data/models/reader'),
      rankingModel: join(packageRoot, 'data/ranking-model.json'),
      dataDir: join(packageRoot, 'var'),
      logLevel: 'info',
      version: '1.2.3',
    });
  });

  it('are those that .env.example tells of, and may all be empty or blank', () => {
    const example = readFileSync(join(packageRoot, '.env.example'), 'utf8');
    const names = Array.from(example.matchAll(/^([A-Z_]+)=(.*)$/gmu), ([, name = '', value]) => {
      expect(value).toBe('');
      return name;
    });
    expect(names.sort()).toEqual([
      'ARTICLE',
      'DATA_DIR',
      'DISCORD_API_URL',
      'DISCORD_GUILD_ID',
      'DISCORD_TOKEN',
      'EMBEDDING_MODEL',
      'LOG_LEVEL',
      'PORT',
      'RANKING_MODEL',
      'READER',
    ]);
    for (const value of ['', '  '])
      expect(read(Object.fromEntries(names.map((name) => [name, value])))).toEqual(read({}));
  });

  it('are trimmed, paths taken from where it runs', () => {
    const config = read({
      ARTICLE: ' story.txt ',
      DATA_DIR: 'here',
      RANKING_MODEL: './m.json',
      READER: '/a/reader',
      LOG_LEVEL: 'debug ',
      PORT: ' 0',
    });
    expect(config).toMatchObject({
      article: resolve('story.txt'),
      dataDir: resolve('here'),
      rankingModel: resolve('m.json'),
      reader: '/a/reader',
      logLevel: 'debug',
      port: 0,
    });
  });

  it.each(['off', 'OFF', 'none', 'false', '0'])('READER=%s is none', (reader) => {
    expect(read({ READER: reader }).reader).toBeNull();
  });

  it('leave a model’s name as it is, since it may be one of a hub', () => {
    expect(read({ EMBEDDING_MODEL: 'owner/model' }).embeddingModel).toBe('owner/model');
  });

  it('take Discord’s as they are, the address without its last slash', () => {
    expect(
      read({
        DISCORD_TOKEN: 'abc.def',
        DISCORD_GUILD_ID: '123456789012345678',
        DISCORD_API_URL: 'http://127.0.0.1:8080/api//',
      }).discord,
    ).toEqual({ token: 'abc.def', guildId: '123456789012345678', apiUrl: 'http://127.0.0.1:8080/api' });
  });

  it.each<[NodeJS.ProcessEnv, RegExp]>([
    [{ DISCORD_TOKEN: 'two words' }, /^DISCORD_TOKEN must be a bot token without spaces\. Mend it in \.env/u],
    [{ DISCORD_GUILD_ID: 'my server' }, /^DISCORD_GUILD_ID must be a Discord id: 15 to 22 digits\./u],
    [{ DISCORD_GUILD_ID: '123' }, /^DISCORD_GUILD_ID/u],
    [{ DISCORD_API_URL: 'localhost' }, /^DISCORD_API_URL must be an http\(s\) address\./u],
    [{ DISCORD_API_URL: 'ftp://example.com' }, /^DISCORD_API_URL/u],
    [{ PORT: '70000' }, /^PORT must be a port: a whole number from 0 to 65535\./u],
    [{ PORT: 'http' }, /^PORT must be a port/u],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent\./u],
    [{ LOG_LEVEL: 'loud', DISCORD_TOKEN: 'a b' }, /^DISCORD_TOKEN .*; LOG_LEVEL /u],
  ])('that are wrong are named, with what they must be: %j', (environment, message) => {
    expect(() => read(environment)).toThrow(ConfigError);
    expect(() => read(environment)).toThrow(message);
  });

  it('never show a token in an error', () => {
    expect(() => read({ DISCORD_TOKEN: 'se cret' })).not.toThrow(/se cret/u);
  });

  it('that are wrong end a program with EX_CONFIG', () => {
    try {
      read({ LOG_LEVEL: 'loud' });
    } catch (error) {
      expect(error).toMatchObject({ name: 'ConfigError', exitCode: 78 });
    }
    expect.assertions(1);
  });
});

describe('the package', () => {
  it('is found wherever this was built to', () => {
    expect(existsSync(join(packageRoot, 'package.json'))).toBe(true);
    expect(existsSync(join(packageRoot, 'data', 'article.txt'))).toBe(true);
  });

  it('tells its version', () => {
    expect(readVersion()).toMatch(/^\d+\.\d+\.\d+/u);
  });
});
