import type { z } from 'zod';
import { AppError, fieldFault, fieldFaults, type FieldError } from '../../shared/app-error.ts';

type Issue = z.core.$ZodIssue;

/** No shape of the API nests deeper; a deeper body is an attack on whoever walks through it. */
const depthMax = 40;

const codePattern = /^[a-z][A-Za-z]*(\.[A-Za-z]+)+$/;

/**
 * Parses the input of an endpoint. All faults are told at once as one AppError `platform.invalidInput` whose
 * fields carry translatable codes; a rule of the contract may give its own code as the message of its issue.
 */
export function checkInput<Shape extends z.ZodType>(shape: Shape, input: unknown): z.output<Shape> {
  const broken = findBrokenText(input, '', 0);
  if (broken !== undefined) {
    throw fieldFault(broken, 'field.brokenText');
  }
  const parsed = shape.safeParse(input);
  if (parsed.success) return parsed.data;
  throw fieldFaults(fieldErrorsOf(parsed.error.issues));
}

/** Field errors with codes from zod's issues, one per path and code. */
export function fieldErrorsOf(issues: readonly Issue[]): FieldError[] {
  const seen = new Set<string>();
  const errors: FieldError[] = [];
  for (const issue of issues) {
    const error = fieldErrorOf(issue);
    const key = `${error.path} ${error.code}`;
    if (!seen.has(key)) errors.push(error);
    seen.add(key);
  }
  return errors;
}

function fieldErrorOf(issue: Issue): FieldError {
  const path = issue.path.map(String).join('.');
  if (codePattern.test(issue.message)) {
    const params = issue.code === 'custom' ? (issue.params as FieldError['params']) : undefined;
    return params ? { path, code: issue.message, params } : { path, code: issue.message };
  }
  switch (issue.code) {
    case 'invalid_type':
      return { path, code: issue.input === undefined ? 'field.required' : 'field.wrongType' };
    case 'too_small':
      return sizeError(path, issue.origin, 'minimum', issue.minimum);
    case 'too_big':
      return sizeError(path, issue.origin, 'maximum', issue.maximum);
    case 'invalid_value':
      return { path, code: 'field.notInList' };
    case 'unrecognized_keys':
      return { path: [path, issue.keys[0]].filter(Boolean).join('.'), code: 'field.unknown' };
    default:
      return { path, code: 'field.wrongFormat' };
  }
}

function sizeError(
  path: string,
  origin: string,
  bound: 'minimum' | 'maximum',
  limit: number | bigint,
): FieldError {
  const params = { [bound]: Number(limit) };
  const low = bound === 'minimum';
  if (origin === 'string') {
    if (low && limit === 1) return { path, code: 'field.required' };
    return { path, code: low ? 'field.tooShort' : 'field.tooLong', params };
  }
  if (origin === 'array' || origin === 'set') {
    return { path, code: low ? 'field.tooFew' : 'field.tooMany', params };
  }
  return { path, code: low ? 'field.tooSmall' : 'field.tooBig', params };
}

/** The path of the first text that PostgreSQL could not store as it is (NUL, lone surrogate, broken UTF-8). */
function findBrokenText(value: unknown, path: string, depth: number): string | undefined {
  if (typeof value === 'string') {
    const broken = value.includes('\u0000') || value.includes('\ufffd') || !value.isWellFormed();
    return broken ? path : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > depthMax) throw new AppError('malformed', 'platform.malformedBody');
  for (const [name, part] of Object.entries(value)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (name.includes('\u0000') || !name.isWellFormed()) return path;
    const found = findBrokenText(part, at, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
