import { resolve } from 'node:path';
import { z } from 'zod';
import { engineKinds, keyShape } from './translation-config.ts';

const yesOrNo = z
  .enum(['yes', 'no', 'true', 'false', '1', '0'], { error: 'must be yes or no' })
  .transform((word) => word === 'yes' || word === 'true' || word === '1');

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: `must be a whole number from ${min} to ${max}` })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error: `must be from ${min} to ${max}` });

const address = (schemes: string[], example: string) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), {
    error: `must be an address like ${example}`,
  });

const serverAddress = (example: string, keyVariable: string) =>
  address(['http:', 'https:'], example).refine(
    (text) => !URL.canParse(text) || (new URL(text).username === '' && new URL(text).password === ''),
    { error: `must not hold a password: set ${keyVariable}` },
  );

const textWithPlace = z
  .string()
  .transform((text) => text.replaceAll('\\n', '\n'))
  .refine((text) => text.split('{text}').length === 2, {
    error: 'must hold {text} once, like "query: {text}"',
  });

/** Every setting of the platform: its variable, how its text is read, and what it is for. */
export const settings = {
  host: { variable: 'HOST', shape: z.string().min(1), help: 'address to listen on, e.g. 0.0.0.0' },
  port: { variable: 'PORT', shape: wholeNumber(0, 65_535), help: 'port to listen on' },
  publicUrl: {
    variable: 'AMUR_PUBLIC_URL',
    shape: address(['http:', 'https:'], 'https://amur.example.org').transform((text) => new URL(text).origin),
    help: 'address at which readers reach the platform; links in mails begin with it',
  },
  dataFolder: {
    variable: 'AMUR_DATA_FOLDER',
    shape: z.string().min(1),
    help: 'folder for database, files and mails',
  },
  databaseUrl: {
    variable: 'DATABASE_URL',
    shape: address(['postgres:', 'postgresql:'], 'postgres://user@host/name'),
    help: 'PostgreSQL 15 or newer; without it the embedded database is used',
  },
  smtpUrl: {
    variable: 'AMUR_SMTP_URL',
    shape: address(['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org'),
    help: 'mail server; without it mails are written as files',
  },
  mailFrom: {
    variable: 'AMUR_MAIL_FROM',
    shape: z.string().regex(/^([^<>\r\n]+<)?[^\s@<>]+@[^\s@<>]+>?$/, {
      error: 'must be a mail address like Amur <amur@example.org>',
    }),
    help: 'sender of all mails',
  },
  logLevel: {
    variable: 'AMUR_LOG_LEVEL',
    shape: z.enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be debug, info, warn, error or silent',
    }),
    help: 'how much is logged',
  },
  environment: {
    variable: 'AMUR_ENVIRONMENT',
    shape: z.enum(['development', 'test', 'production'], {
      error: 'must be development, test or production',
    }),
    help: 'what this installation is for',
  },
  sessionDays: {
    variable: 'AMUR_SESSION_DAYS',
    shape: wholeNumber(1, 90),
    help: 'days without a visit after which a session ends',
  },
  trustedProxies: {
    variable: 'AMUR_TRUSTED_PROXIES',
    shape: wholeNumber(0, 5),
    help: 'how many proxies stand before the platform (their X-Forwarded-For is believed)',
  },
  fileMegabytes: {
    variable: 'AMUR_FILE_MEGABYTES',
    shape: wholeNumber(1, 500),
    help: 'largest file that may be uploaded',
  },
  searchThreads: {
    variable: 'AMUR_SEARCH_THREADS',
    shape: wholeNumber(0, 64),
    help: 'threads that answer searches; 0 searches in the main thread',
  },
  embeddingsUrl: {
    variable: 'AMUR_EMBEDDINGS_URL',
    shape: serverAddress('http://localhost:8080/v1', 'AMUR_EMBEDDINGS_KEY'),
    help: 'OpenAI-compatible server of an embedding model; without it search uses words and concepts alone',
  },
  embeddingsKey: {
    variable: 'AMUR_EMBEDDINGS_KEY',
    shape: keyShape,
    help: 'key of that server',
  },
  embeddingsModel: {
    variable: 'AMUR_EMBEDDINGS_MODEL',
    shape: z.string().max(200),
    help: 'name of the model at that server',
  },
  embeddingsFolder: {
    variable: 'AMUR_EMBEDDINGS_FOLDER',
    shape: z.string().transform((path) => resolve(path)),
    help: 'folder with an ONNX model, instead of a server',
  },
  embeddingsDimensions: {
    variable: 'AMUR_EMBEDDINGS_DIMENSIONS',
    shape: wholeNumber(2, 8_192),
    help: 'how many numbers a vector of the model has',
  },
  embeddingsQuery: {
    variable: 'AMUR_EMBEDDINGS_QUERY',
    shape: textWithPlace,
    help: 'how the model wants a query written',
  },
  embeddingsPassage: {
    variable: 'AMUR_EMBEDDINGS_PASSAGE',
    shape: textWithPlace,
    help: 'how the model wants a text written',
  },
  embeddingsWeight: {
    variable: 'AMUR_EMBEDDINGS_WEIGHT',
    shape: z
      .string()
      .regex(/^(0(\.\d{1,3})?|1(\.0{1,3})?)$/, { error: 'must be a number from 0 to 1' })
      .transform(Number),
    help: 'weight of the model in the ranking, instead of the measured one',
  },
  translationEngine: {
    variable: 'AMUR_TRANSLATION_ENGINE',
    shape: z.enum(engineKinds, { error: `must be ${engineKinds.join(', ')}` }),
    help: 'engine that drafts translations; without one the memory and people translate',
  },
  translationUrl: {
    variable: 'AMUR_TRANSLATION_URL',
    shape: serverAddress('http://localhost:8080/v1', 'AMUR_TRANSLATION_KEY'),
    help: 'address of the translation engine',
  },
  translationKey: {
    variable: 'AMUR_TRANSLATION_KEY',
    shape: keyShape,
    help: 'key of the translation engine',
  },
  translationModel: {
    variable: 'AMUR_TRANSLATION_MODEL',
    shape: z.string().max(200),
    help: 'name of the model at a chat endpoint',
  },
  translationAnswers: {
    variable: 'AMUR_TRANSLATION_ANSWERS',
    shape: z.enum(['schema', 'json'], { error: 'must be schema or json' }),
    help: 'json for a chat endpoint that knows no JSON schemas',
  },
  translationGlossary: {
    variable: 'AMUR_TRANSLATION_GLOSSARY',
    shape: z.string().max(100),
    help: 'id of a glossary kept at DeepL',
  },
  translationFolder: {
    variable: 'AMUR_TRANSLATION_FOLDER',
    shape: z.string().max(50),
    help: 'id of the folder at Yandex Cloud',
  },
  translationTexts: {
    variable: 'AMUR_TRANSLATION_TEXTS',
    shape: z.enum(['public', 'all'], { error: 'must be public or all' }),
    help: 'which texts may be sent to the engine; all only where it is your own',
  },
  translationCharactersPerDay: {
    variable: 'AMUR_TRANSLATION_CHARACTERS_PER_DAY',
    shape: wholeNumber(0, 999_999_999),
    help: 'how many characters a day (UTC) may be sent to the engine',
  },
  translationRequestsAtOnce: {
    variable: 'AMUR_TRANSLATION_REQUESTS_AT_ONCE',
    shape: wholeNumber(1, 32),
    help: 'how many requests to the engine may be under way',
  },
  translationTimeoutSeconds: {
    variable: 'AMUR_TRANSLATION_TIMEOUT_SECONDS',
    shape: wholeNumber(1, 600),
    help: 'how long one request to the engine may take',
  },
  pseudoWords: {
    variable: 'AMUR_PSEUDO_WORDS',
    shape: yesOrNo,
    help: 'pages may be shown in the pseudo-language (?pseudo=1), to look at layouts',
  },
  demo: { variable: 'AMUR_DEMO', shape: yesOrNo, help: 'load the demonstration content' },
} as const;

export type SettingName = keyof typeof settings;
