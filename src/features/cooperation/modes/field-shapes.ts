import { z } from 'zod';
import { currencies } from '../../../shared/money.ts';
import { dayShape } from '../../../shared/day.ts';
import {
  banks,
  ledgers,
  lineCharactersMax,
  modeDefinitions,
  textCharactersMax,
  type LedgerName,
  type ModeField,
  type ProjectMode,
} from './vocabulary.ts';

/** A value of a field of a mode, as it is kept and sent. */
export type ModeValue =
  string | number | boolean | { amountMinor: number; currency: (typeof currencies)[number] };
export type ModeValues = Record<string, ModeValue>;

const amountMinorMax = 100_000_000_000_000;

function valueShape(field: ModeField): z.ZodType {
  switch (field.type) {
    case 'line':
      return z.string().trim().min(1).max(lineCharactersMax);
    case 'text':
      return z.string().trim().min(1).max(textCharactersMax);
    case 'day':
      return dayShape;
    case 'month':
      return z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);
    case 'count':
      return z.coerce.number().int().min(0).max(1_000_000_000);
    case 'percent':
      return z.coerce.number().int().min(0).max(100);
    case 'money':
      return z.strictObject({
        amountMinor: z.number().int().min(0).max(amountMinorMax),
        currency: z.enum(currencies),
      });
    case 'bank':
      return z.enum(banks);
    case 'yesNo':
      return z.union([z.boolean(), z.enum(['yes', 'no']).transform((said) => said === 'yes')]);
    case 'choice':
      return z.enum(field.options as [string, ...string[]]);
  }
}

/** Fields of a form: an empty control means "not given" and leaves no value behind. */
function shapeOf(fields: readonly ModeField[]) {
  const given = (value: unknown) => (value === '' || value === null ? undefined : value);
  const shape = Object.fromEntries(
    fields.map((field) => [
      field.name,
      z.preprocess(given, field.isRequired ? valueShape(field) : valueShape(field).optional()),
    ]),
  );
  return z.strictObject(shape).transform((values) => {
    const kept = Object.entries(values).filter(([, value]) => value !== undefined);
    return Object.fromEntries(kept) as ModeValues;
  });
}

const modeShapes = new Map<ProjectMode, ReturnType<typeof shapeOf>>();
const ledgerShapes = new Map<LedgerName, ReturnType<typeof shapeOf>>();

export function shapeOfMode(mode: ProjectMode) {
  const known = modeShapes.get(mode) ?? shapeOf(modeDefinitions[mode].fields);
  modeShapes.set(mode, known);
  return known;
}

export function shapeOfLedger(ledger: LedgerName) {
  const known = ledgerShapes.get(ledger) ?? shapeOf(ledgers[ledger]);
  ledgerShapes.set(ledger, known);
  return known;
}
