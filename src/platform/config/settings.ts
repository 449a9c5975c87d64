import { z } from 'zod';

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
  demo: { variable: 'AMUR_DEMO', shape: yesOrNo, help: 'load the demonstration content' },
} as const;

export type SettingName = keyof typeof settings;
