import pino from 'pino';

/** Structured log: one JSON object a line, with `requestId` where there is a request. Never secrets, never bodies. */
export type Log = {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  child(fields: object): Log;
};

/** Fields that must never reach the log, wherever they stand in an object of one or two levels. */
const secretFields = ['password', 'token', 'cookie', 'authorization', 'secret', 'smtpUrl', 'databaseUrl'];

/** Opens the log on standard output (or the stream given). `level`: debug | info | warn | error | silent. */
export function createLog(level: string, destination?: NodeJS.WritableStream): Log {
  const paths = secretFields.flatMap((field) => [field, `*.${field}`]);
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths, censor: '[hidden]' },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** A log that says nothing, for tests. */
export const silentLog: Log = createLog('silent');
