import type { Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { CasePeople } from '../access.ts';
import type { CaseParty } from './case-subject.ts';
import type { Directions } from './rules.ts';
import type { Bank, CaseOccasion, CaseState, ConditionKind, Purpose } from './vocabulary.ts';

/** A screening case with everything kept of it, before it is cut to what a reader may see. */
export type StoredCase = CasePeople & {
  id: string;
  number: string;
  subject: RecordRef;
  state: CaseState;
  stateSince: Date;
  occasion: CaseOccasion;
  round: number;
  revision: number;
  title: string;
  titleLanguage: Language;
  text: string;
  dealKinds: string[];
  parties: CaseParty[];
  from: Bank[];
  to: Bank[];
  declaration: Record<string, unknown>;
  relatedTo: RecordRef | null;
  dueOn: string | null;
  workingDaysLeft: number | null;
  validUntil: string | null;
  hasAppealed: boolean;
  openedAt: Date;
};

export type StoredCondition = {
  id: string;
  kind: ConditionKind;
  rule: string;
  note: string;
  blocks: Purpose[];
  needsOfficer: boolean;
  planDays: number;
  dueOn: string | null;
  value: string | null;
  valueOn: string | null;
  fileId: string | null;
  fulfilledAt: Date | null;
  confirmedAt: Date | null;
  refusal: string;
  isMet: boolean;
};

export function caseDirections(one: StoredCase): Directions {
  const { subject, from, to, dealKinds } = one;
  return { kind: `${subject.room}/${subject.kind}`, from, to, deals: dealKinds };
}
