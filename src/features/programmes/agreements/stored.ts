import type { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import type { FactNames } from '../../../platform/facts/facts.ts';
import type { factSourceShape } from '../../accounts/contract.ts';
import { agreementFields, type factFigureShape } from './contract.ts';
import type { AgreementKind, AgreementLevel, Standing } from './vocabulary.ts';

export type NameConfidence = 'official' | 'translated' | 'proposed';
export type FactSource = z.output<typeof factSourceShape>;
export type FactFigure = z.output<typeof factFigureShape>;

export type StoredParty = {
  organisationId: string | null;
  factKey: string | null;
  country: string | null;
  region: string | null;
};

/** The facts of an agreement that everybody sees. */
export type AgreementFacts = {
  kind: AgreementKind;
  level: AgreementLevel;
  dated: string | null;
  datePrecision: string;
  dateNote: string | null;
  sortDay: string | null;
  names: FactNames;
  nameConfidence: NameConfidence;
  subject: FactNames;
  languages: Language[];
  figures: FactFigure[];
  related: string[];
  saidStatus: string | null;
  note: string | null;
  source: FactSource | null;
  alsoIn: FactSource[];
  validFrom: string | null;
  validUntil: string | null;
};

export type StoredAgreement = AgreementFacts & {
  id: string;
  externalKey: string | null;
  standing: Standing;
  standingOn: string | null;
  standingSource: string | null;
  supersededBy: string | null;
  restoresId: string | null;
  isPublic: boolean;
  revision: number;
  proposal: z.output<typeof agreementFields> | null;
  createdBy: string | null;
  changedAt: Date;
  confirmedOn: string | null;
};

/** A proposal as it was kept: forms allow more than is kept. */
export function readProposal(stored: unknown): z.output<typeof agreementFields> | null {
  return stored === null ? null : agreementFields.parse(stored);
}
