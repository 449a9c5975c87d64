import { resolve } from 'node:path';
import { readEmbeddings, type EmbeddingsConfig } from './embeddings-config.ts';
import { nearestWord } from './nearest-word.ts';
import { settings, type SettingName } from './settings.ts';
import { readTranslation, type TranslationConfig } from './translation-config.ts';

export type Config = {
  host: string;
  port: number;
  /** Origin without a slash at its end. */
  publicUrl: string;
  /** Absolute path. */
  dataFolder: string;
  databaseUrl?: string;
  smtpUrl?: string;
  mailFrom: string;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  environment: 'development' | 'test' | 'production';
  sessionDays: number;
  trustedProxies: number;
  fileMegabytes: number;
  /** 0: searches run in the main thread. */
  searchThreads: number;
  demo: boolean;
  /** A page may be asked for in the pseudo-language. */
  pseudoWords: boolean;
  /** Absent: no embedding model. */
  embeddings?: EmbeddingsConfig;
  /** Absent: no translation engine. */
  translation?: TranslationConfig;
};

/** Thrown by `readConfig`: `faults` has one line for each mistake. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

type ReadValues = { [Name in SettingName]?: (typeof settings)[Name]['shape']['_zod']['output'] };

/**
 * The settings from environment variables (`process.env`). An empty variable counts as not set.
 * Throws one ConfigError that lists every mistake, unknown `AMUR_…` variables among them.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const faults = unknownVariables(env);
  const values = readValues(env, faults);
  const environment = values.environment ?? 'development';
  const port = values.port ?? 3000;
  if (environment === 'production' && !env[settings.publicUrl.variable]) {
    faults.push('AMUR_PUBLIC_URL is needed in production: links in mails begin with it');
  }
  if (environment === 'production' && values.demo) {
    faults.push('AMUR_DEMO=yes opens accounts whose password is published: not in production');
  }
  if (environment === 'production' && values.pseudoWords) {
    faults.push('AMUR_PSEUDO_WORDS=yes is for looking at layouts: not in production');
  }
  const isSet = (variable: string) => !!env[variable]?.trim();
  const embeddings = readEmbeddings(startingWith('embeddings', values), faults, isSet);
  const translation = readTranslation(startingWith('translation', values), faults, isSet);
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    host: values.host ?? '127.0.0.1',
    port,
    publicUrl: values.publicUrl ?? `http://localhost:${port}`,
    dataFolder: resolve(values.dataFolder ?? './var'),
    ...(values.databaseUrl !== undefined && { databaseUrl: values.databaseUrl }),
    ...(values.smtpUrl !== undefined && { smtpUrl: values.smtpUrl }),
    mailFrom: values.mailFrom ?? 'Amur <amur@localhost.invalid>',
    logLevel: values.logLevel ?? (environment === 'test' ? 'silent' : 'info'),
    environment,
    sessionDays: values.sessionDays ?? 30,
    trustedProxies: values.trustedProxies ?? 0,
    fileMegabytes: values.fileMegabytes ?? 20,
    searchThreads: values.searchThreads ?? (environment === 'test' ? 0 : 2),
    demo: values.demo ?? environment === 'development',
    pseudoWords: values.pseudoWords ?? false,
    ...(embeddings !== undefined && { embeddings }),
    ...(translation !== undefined && { translation }),
  };
}

function startingWith(prefix: string, values: ReadValues): ReadValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith(prefix)));
}

function readValues(env: Record<string, string | undefined>, faults: string[]): ReadValues {
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(settings)) {
    const text = env[setting.variable]?.trim();
    if (!text) continue;
    const parsed = setting.shape.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else
      faults.push(`${setting.variable} ${parsed.error.issues[0]?.message ?? 'is wrong'} (${setting.help})`);
  }
  return values as ReadValues;
}

function unknownVariables(env: Record<string, string | undefined>): string[] {
  const known = Object.values(settings).map((setting) => setting.variable as string);
  return Object.keys(env)
    .filter((name) => name.startsWith('AMUR_') && !known.includes(name))
    .map((name) => {
      const near = name === 'AMUR_DATABASE_URL' ? 'DATABASE_URL' : nearestWord(name, known);
      return `${name} is not a setting${near ? `; did you mean ${near}?` : `; known are ${known.join(', ')}`}`;
    });
}
