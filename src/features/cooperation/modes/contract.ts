import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { currencies } from '../../../shared/money.ts';
import { moneyShape } from '../../../shared/money-shape.ts';
import { shapeOfLedger, shapeOfMode } from './field-shapes.ts';
import { banks, ledgerNames, projectModes, type LedgerName, type ProjectMode } from './vocabulary.ts';

const path = '/api/projects/:projectId/mode';
const keptValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), moneyShape]));
const language = z.enum(languages);

/** Contributions of one currency, and what part of them each bank brings, in thousandths. */
const shareShape = z.object({
  currency: z.enum(currencies),
  total: z.number().int(),
  perMille: z.object({ cn: z.number().int(), ru: z.number().int() }),
});

export const modeViewShape = z.object({
  projectId: idShape,
  mode: z.enum(projectModes),
  values: keptValues,
  /** What was typed is in this language. */
  language,
  revision: z.number().int(),
  changedAt: z.iso.datetime().nullable(),
  mayWrite: z.boolean(),
  rows: z.array(
    z.object({
      id: idShape,
      ledger: z.enum(ledgerNames),
      values: keptValues,
      language,
      /** The bank that wrote the row. */
      writtenBy: z.enum(banks),
      writtenAt: z.iso.datetime(),
      mayRemove: z.boolean(),
    }),
  ),
  rowsLeftOut: z.number().int(),
  figures: z.object({
    shares: z.array(shareShape),
    /** Sites that have sent no report for long; `since` is the last day one is known, null where there never was one. */
    silentSites: z.array(z.object({ bank: z.enum(banks), since: z.iso.date().nullable() })),
    /** Nights that guests stayed, and the nights there were places for, of the last twelve months. */
    occupancy: z.array(z.object({ bank: z.enum(banks), nights: z.number().int(), places: z.number().int() })),
    overdue: z.number().int(),
    people: z.object({ cn: z.number().int(), ru: z.number().int() }),
  }),
});
export type ModeView = z.output<typeof modeViewShape>;

const byProject = { projectId: idShape };
const modeWish = <Mode extends ProjectMode>(mode: Mode) =>
  z.object({
    ...byProject,
    revision: z.coerce.number().int().min(0),
    mode: z.literal(mode),
    values: shapeOfMode(mode),
  });
const rowWish = <Ledger extends LedgerName>(ledger: Ledger) =>
  z.object({ ...byProject, ledger: z.literal(ledger), values: shapeOfLedger(ledger) });
const [firstMode, ...otherModes] = projectModes.map(modeWish);
const [firstLedger, ...otherLedgers] = ledgerNames.map(rowWish);
if (!firstMode || !firstLedger) throw new Error('no modes');

export const modes = {
  get: defineEndpoint({
    id: 'cooperation.modes.get',
    method: 'GET',
    path,
    summary:
      'The form a joint project takes, the facts that form asks for, its lists and what follows from them.',
    audience: 'signedIn',
    input: z.object(byProject),
    output: modeViewShape,
  }),
  set: defineEndpoint({
    id: 'cooperation.modes.set',
    method: 'PUT',
    path,
    summary: 'Chooses the form of a project and fills in its facts; refused where somebody was faster.',
    audience: 'signedIn',
    input: z.discriminatedUnion('mode', [firstMode, ...otherModes]),
    output: modeViewShape,
  }),
  addRow: defineEndpoint({
    id: 'cooperation.modes.addRow',
    method: 'POST',
    path: `${path}/rows`,
    summary: 'Adds a row to one of the lists of a project.',
    audience: 'signedIn',
    input: z.discriminatedUnion('ledger', [firstLedger, ...otherLedgers]),
    output: modeViewShape,
  }),
  removeRow: defineEndpoint({
    id: 'cooperation.modes.removeRow',
    method: 'DELETE',
    path: `${path}/rows/:rowId`,
    summary: 'Takes a row off a list; it stays on record. Only the bank that wrote it may.',
    audience: 'signedIn',
    input: z.object({ ...byProject, rowId: idShape }),
    output: modeViewShape,
  }),
};
