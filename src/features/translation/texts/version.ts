import type { Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { TextStage, TargetOrigin, TargetState, VersionState } from '../vocabulary.ts';

/** The text of a record in one language besides its own. Who owns the record is for access alone, never shown. */
export type Version = {
  id: string;
  textId: string;
  from: Language;
  to: Language;
  state: VersionState;
  stateSince: Date;
  /** The author writes this language himself now: nobody is asked for it, and readers have his words. */
  isSetAside: boolean;
  ofRevision: number | null;
  engine: string | null;
  translatedBy: string | null;
  translatedAt: Date | null;
  verifiedBy: string | null;
  verifiedAt: Date | null;
  translators: string[];
  revisers: string[];
  text: {
    ref: RecordRef;
    number: string | null;
    title: string;
    domain: string | null;
    revision: number;
    stage: TextStage;
    isRestricted: boolean;
    isDemo: boolean;
    ownerOrganisationId: string | null;
    authorId: string | null;
  };
};

/** A finding somebody answers for. */
export type Override = { check: string; reason: string; by: string; at: string };

/** One segment of a version as it stands. */
export type VersionSegment = {
  id: string;
  position: number;
  field: string;
  lead: string;
  gap: string;
  source: string;
  characters: number;
  /** Empty where there is none. */
  target: string;
  state: TargetState;
  /** The source it was made from; differs from `source` where it is stale. */
  ofSource: string | null;
  origin: TargetOrigin | null;
  originDetail: string | null;
  writtenBy: string | null;
  writtenAt: Date | null;
  verifiedBy: string | null;
  /** Counts the writings; 0 where nothing was written yet. */
  revision: number;
  overrides: Override[];
};

export type SegmentCounts = {
  total: number;
  byState: Record<TargetState, number>;
  /** Source characters as translators are paid by them. */
  sourceCharacters: number;
  /** Of segments that are none, machine, draft or stale. */
  openCharacters: number;
};

/** What still waits for a person's confirmed text. */
export const openTargetStates: readonly TargetState[] = ['none', 'machine', 'draft', 'stale'];
