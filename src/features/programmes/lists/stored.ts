import type { Selectable } from 'kysely';
import { z } from 'zod';
import { languageShape } from './contract.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { listModes, type ListMode, type ListState, type Side } from './vocabulary.ts';

type ListRow = Selectable<ProgrammesTables['programmes_list']>;
export type StoredList = {
  id: string;
  number: string;
  year: number;
  revision: number;
  state: ListState;
  stateSince: Date;
  title: { zh: string; ru: string; en: string | null };
  text: { zh: string; ru: string };
  fields: string[];
  modes: ListMode[];
  deadlines: Record<Side, { at: Date; zone: string }>;
  links: Record<Side, string | null>;
};

const fieldsShape = z.array(z.string());
const modesShape = z.array(z.enum(listModes));

export function readListRow(row: ListRow): StoredList {
  return {
    id: row.id,
    number: row.number,
    year: row.year,
    revision: row.revision,
    state: row.state as ListState,
    stateSince: row.state_since,
    title: { zh: row.title_zh, ru: row.title_ru, en: row.title_en },
    text: { zh: row.text_zh, ru: row.text_ru },
    fields: fieldsShape.parse(row.fields),
    modes: modesShape.parse(row.modes),
    deadlines: {
      cn: { at: row.deadline_cn, zone: row.zone_cn },
      ru: { at: row.deadline_ru, zone: row.zone_ru },
    },
    links: { cn: row.link_cn, ru: row.link_ru },
  };
}

type RowRow = Selectable<ProgrammesTables['programmes_list_row']>;
export type StoredRow = {
  id: string;
  listId: string;
  side: Side;
  position: number;
  number: string | null;
  title: string;
  language: z.output<typeof languageShape>;
  organisations: string[];
  organisationId: string | null;
  region: string | null;
  field: string | null;
  budgetMinor: number | null;
  nominationId: string | null;
};

export function readRowRow(row: RowRow): StoredRow {
  return {
    id: row.id,
    listId: row.list_id,
    side: row.side as Side,
    position: row.position,
    number: row.number,
    title: row.title,
    language: languageShape.parse(row.language),
    organisations: z.array(z.string()).parse(row.organisations),
    organisationId: row.organisation_id,
    region: row.region,
    field: row.field,
    budgetMinor: row.budget_minor,
    nominationId: row.nomination_id,
  };
}
