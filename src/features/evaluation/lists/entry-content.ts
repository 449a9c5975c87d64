import { z } from 'zod';
import { languages } from '../../../shared/language.ts';
import { registrationKinds, technologyClasses } from './vocabulary.ts';

const day = z.iso.date().nullable();
const localized = z.partialRecord(z.enum(languages), z.string());

/** A party as its list names it. */
export const partyContentShape = z.object({
  kind: z.literal('party'),
  /** In any script; the first is shown. */
  names: z.array(z.string()).min(1),
  otherNames: z.array(z.string()),
  /** As they are compared: without spaces, in capitals; check digits were right when it was imported. */
  registrationNumbers: z.array(z.object({ kind: z.enum(registrationKinds), number: z.string() })),
  /** ISO 3166-1 alpha-2. */
  country: z.string().nullable(),
  /** Shares in per cent; null where the list does not tell. */
  owners: z.array(
    z.object({ name: z.string(), number: z.string().nullable(), sharePercent: z.number().nullable() }),
  ),
  note: z.string(),
  validFrom: day,
  validTo: day,
});
export type PartyContent = z.output<typeof partyContentShape>;

/** A technology as its catalogue names it. */
export const technologyContentShape = z.object({
  kind: z.literal('technology'),
  code: z.string(),
  class: z.enum(technologyClasses),
  titles: localized,
  /** Phrases by which texts are found that may be about it. */
  words: z.partialRecord(z.enum(languages), z.array(z.string())),
  /** Codes of classifications it lies in; shorter ones stand for all below them. */
  grnti: z.array(z.string()),
  ipc: z.array(z.string()),
  note: z.string(),
  validFrom: day,
  validTo: day,
});
export type TechnologyContent = z.output<typeof technologyContentShape>;

export const entryContentShape = z.discriminatedUnion('kind', [partyContentShape, technologyContentShape]);
export type EntryContent = z.output<typeof entryContentShape>;

/** What an entry is called in lists of entries: a party by its first name, a technology by code and title. */
export function titleOfEntry(content: EntryContent): string {
  if (content.kind === 'party') return content.names[0] ?? '';
  const { zh, ru, en } = content.titles;
  return `${content.code} ${zh ?? ru ?? en ?? ''}`.trim();
}
