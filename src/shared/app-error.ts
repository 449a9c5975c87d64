export type FieldError = { path: string; code: string; params?: Record<string, string | number> };

/** The kinds of refusal and the HTTP status each is told with. */
export const errorStatuses = {
  invalid: 422,
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  conflict: 409,
  tooLarge: 413,
  unsupportedType: 415,
  tooMany: 429,
  unavailable: 503,
} as const;
export type ErrorKind = keyof typeof errorStatuses;

/**
 * A refusal the reader is told about. `code` is a translation key (`catalogue.offer.alreadyPublished`);
 * every code has a sentence in three languages in its room's messages (`errors`).
 */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly params: Record<string, string | number>;
  readonly fields: readonly FieldError[];

  constructor(
    kind: ErrorKind,
    code: string,
    more: { params?: Record<string, string | number>; fields?: readonly FieldError[]; cause?: unknown } = {},
  ) {
    super(code, { cause: more.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.code = code;
    this.params = more.params ?? {};
    this.fields = more.fields ?? [];
  }

  get status(): number {
    return errorStatuses[this.kind];
  }
}

/** Refuses one field of what was sent; `code` is the translation key of what is wrong with it. */
export function fieldFault(path: string, code: string): AppError {
  return fieldFaults([{ path, code }]);
}

/** Refuses what was sent, with every field that is wrong. */
export function fieldFaults(fields: readonly FieldError[]): AppError {
  return new AppError('invalid', 'platform.invalidInput', { fields });
}

/** The JSON that tells a refusal (RFC 9457), with the sentence in the reader's language. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  requestId: string;
  /** What the sentence speaks of, where it speaks of something: an id to link to, a number. */
  params?: Record<string, string | number>;
  fields?: { path: string; code: string; message: string }[];
};
