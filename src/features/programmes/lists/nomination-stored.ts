import type { Selectable } from 'kysely';
import type { Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { ListMode, NominationState, Side } from './vocabulary.ts';

export const nominationTexts = ['title', 'goal', 'result', 'ipTerms'] as const;
export type NominationText = (typeof nominationTexts)[number];

export type CardFacts = {
  language: Language;
  texts: Record<NominationText, string>;
  field: string;
  mode: ListMode;
  institutions: Record<Side, { id: string; leader: string; budgetMinor: number }>;
};

export type StoredNomination = CardFacts & {
  id: string;
  listId: string;
  number: string;
  state: NominationState;
  stateSince: Date;
  revision: number;
  proposedSide: Side;
  projectId: string | null;
};

/** The address of a nomination in other rooms. */
export const nominationRef = (id: string): RecordRef => ({ room: 'programmes', kind: 'nomination', id });

export function readNominationRow(
  row: Selectable<ProgrammesTables['programmes_nomination']>,
): StoredNomination {
  return {
    id: row.id,
    listId: row.list_id,
    number: row.number,
    state: row.state as NominationState,
    stateSince: row.state_since,
    revision: row.revision,
    language: row.language as Language,
    texts: { title: row.title, goal: row.goal, result: row.result, ipTerms: row.ip_terms },
    field: row.field,
    mode: row.mode as ListMode,
    institutions: {
      cn: { id: row.institution_cn, leader: row.leader_cn, budgetMinor: row.budget_cn_minor },
      ru: { id: row.institution_ru, leader: row.leader_ru, budgetMinor: row.budget_ru_minor },
    },
    proposedSide: row.proposed_side as Side,
    projectId: row.project_id,
  };
}
