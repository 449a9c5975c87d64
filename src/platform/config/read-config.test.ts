import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './read-config.ts';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('works with nothing set and listens only on this machine', () => {
    const config = readConfig({ PATH: '/bin' });
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      demo: true,
    });
    expect(config.databaseUrl).toBeUndefined();
    expect(config.dataFolder).toMatch(/\/var$/);
  });

  it('lists all mistakes at once', () => {
    const faults = faultsOf({
      PORT: 'eighty',
      AMUR_SMTP_URL: 'http://mail',
      AMUR_DEMO: 'perhaps',
      AMUR_SESION_DAYS: '3',
      AMUR_DATABASE_URL: 'postgres://x/y',
    });
    expect(faults).toHaveLength(5);
    expect(faults.join('\n')).toContain('PORT must be a whole number');
    expect(faults.join('\n')).toContain('did you mean AMUR_SESSION_DAYS?');
    expect(faults.join('\n')).toContain('did you mean DATABASE_URL?');
  });

  it('never opens demo accounts in production and asks for the public address', () => {
    expect(faultsOf({ AMUR_ENVIRONMENT: 'production', AMUR_DEMO: 'yes' })).toHaveLength(2);
    const config = readConfig({
      AMUR_ENVIRONMENT: 'production',
      AMUR_PUBLIC_URL: 'https://amur.example.org/zh/',
    });
    expect(config).toMatchObject({ demo: false, publicUrl: 'https://amur.example.org' });
  });

  it('shows the pseudo-language only where it is asked for, and never in production', () => {
    expect(readConfig({}).pseudoWords).toBe(false);
    expect(readConfig({ AMUR_PSEUDO_WORDS: 'yes' }).pseudoWords).toBe(true);
    expect(faultsOf({ AMUR_ENVIRONMENT: 'production', AMUR_PSEUDO_WORDS: 'yes' })).toEqual([
      expect.stringContaining('AMUR_PUBLIC_URL'),
      'AMUR_PSEUDO_WORDS=yes is for looking at layouts: not in production',
    ]);
  });

  it('counts an empty variable as not set', () => {
    expect(readConfig({ PORT: ' ', AMUR_SMTP_URL: '' }).port).toBe(3000);
  });

  it('has no embedding model unless one is named, and lists what is missing or contradicts', () => {
    expect(readConfig({}).embeddings).toBeUndefined();
    expect(
      faultsOf({ AMUR_EMBEDDINGS_URL: 'http://localhost/v1', AMUR_EMBEDDINGS_DIMENSIONS: 'many' }),
    ).toEqual([
      expect.stringContaining('AMUR_EMBEDDINGS_DIMENSIONS must be a whole number from 2 to 8192'),
      'AMUR_EMBEDDINGS_MODEL is needed with AMUR_EMBEDDINGS_URL',
    ]);
    expect(faultsOf({ AMUR_EMBEDDINGS_URL: 'http://h/v1', AMUR_EMBEDDINGS_FOLDER: 'model' })).toHaveLength(1);
    expect(faultsOf({ AMUR_EMBEDDINGS_FOLDER: 'model', AMUR_EMBEDDINGS_KEY: 'k' })).toHaveLength(1);
    expect(faultsOf({ AMUR_EMBEDDINGS_KEY: 'k' })).toHaveLength(1);
  });

  it('takes no password in the address of an embedding model and repeats no key in a fault', () => {
    const faults = faultsOf({
      AMUR_EMBEDDINGS_URL: 'http://me:secret@localhost/v1',
      AMUR_EMBEDDINGS_KEY: 'two secret words',
      AMUR_EMBEDDINGS_WEIGHT: '1.5',
      AMUR_EMBEDDINGS_QUERY: 'query:',
    });
    expect(faults).toHaveLength(4);
    expect(faults.join('\n')).not.toContain('secret');
  });

  it('reads the embedding model of a server or a folder', () => {
    const server = {
      AMUR_EMBEDDINGS_URL: 'http://localhost:8080/v1',
      AMUR_EMBEDDINGS_MODEL: 'bge-m3',
      AMUR_EMBEDDINGS_DIMENSIONS: '1024',
      AMUR_EMBEDDINGS_QUERY: 'find:\\n{text}',
      AMUR_EMBEDDINGS_WEIGHT: '0.35',
    };
    expect(readConfig(server).embeddings).toEqual({
      url: 'http://localhost:8080/v1',
      model: 'bge-m3',
      dimensions: 1024,
      queryTemplate: 'find:\n{text}',
      weight: 0.35,
    });
    expect(readConfig({ AMUR_EMBEDDINGS_FOLDER: '/models/e5' }).embeddings).toEqual({ folder: '/models/e5' });
  });

  it('has no translation engine unless one is named, and lists what is missing or contradicts', () => {
    expect(readConfig({}).translation).toBeUndefined();
    expect(
      readConfig({ AMUR_TRANSLATION_ENGINE: 'none', AMUR_TRANSLATION_URL: 'http://h' }),
    ).not.toHaveProperty('translation');
    expect(faultsOf({ AMUR_TRANSLATION_ENGINE: 'chat' })).toEqual([
      'AMUR_TRANSLATION_URL is needed with AMUR_TRANSLATION_ENGINE=chat',
      'AMUR_TRANSLATION_MODEL is needed with AMUR_TRANSLATION_ENGINE=chat',
    ]);
    const deepl = { AMUR_TRANSLATION_ENGINE: 'deepl', AMUR_TRANSLATION_URL: 'http://h' };
    expect(faultsOf({ ...deepl, AMUR_TRANSLATION_MODEL: 'm', AMUR_TRANSLATION_FOLDER: 'f' })).toEqual([
      'AMUR_TRANSLATION_KEY is needed with AMUR_TRANSLATION_ENGINE=deepl',
      'AMUR_TRANSLATION_MODEL means nothing to the engine deepl',
      'AMUR_TRANSLATION_FOLDER means nothing to the engine deepl',
    ]);
    expect(faultsOf({ AMUR_TRANSLATION_KEY: 'k' })).toEqual([
      expect.stringContaining('AMUR_TRANSLATION_… is set without AMUR_TRANSLATION_ENGINE'),
    ]);
    expect(faultsOf({ AMUR_TRANSLATION_ENGINE: 'gogle' })[0]).toContain('none, chat, libretranslate, deepl');
  });

  it('takes no password in the address of a translation engine and repeats no key in a fault', () => {
    const faults = faultsOf({
      AMUR_TRANSLATION_ENGINE: 'libretranslate',
      AMUR_TRANSLATION_URL: 'http://me:secret@localhost',
      AMUR_TRANSLATION_KEY: 'two secret words',
      AMUR_TRANSLATION_REQUESTS_AT_ONCE: '0',
    });
    expect(faults).toHaveLength(3);
    expect(faults.join('\n')).not.toContain('secret');
  });

  it('reads a translation engine and how much of it may be used', () => {
    const chat = {
      AMUR_TRANSLATION_ENGINE: 'chat',
      AMUR_TRANSLATION_URL: 'http://localhost:8080/v1',
      AMUR_TRANSLATION_MODEL: 'qwen3',
    };
    expect(readConfig(chat).translation).toEqual({
      kind: 'chat',
      url: 'http://localhost:8080/v1',
      model: 'qwen3',
      texts: 'public',
      charactersPerDay: 500_000,
      requestsAtOnce: 2,
      timeoutMs: 60_000,
    });
    const limits = {
      AMUR_TRANSLATION_CHARACTERS_PER_DAY: '0',
      AMUR_TRANSLATION_REQUESTS_AT_ONCE: '4',
      AMUR_TRANSLATION_TIMEOUT_SECONDS: '20',
    };
    expect(readConfig({ ...chat, ...limits, AMUR_TRANSLATION_ANSWERS: 'json' }).translation).toMatchObject({
      answerFormat: 'json',
      charactersPerDay: 0,
      requestsAtOnce: 4,
      timeoutMs: 20_000,
    });
  });
});
