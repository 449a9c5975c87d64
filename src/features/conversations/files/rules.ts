import type { Refusal } from '../threads/door-shapes.ts';
import type { Decision, FileFault, GrantState } from './vocabulary.ts';

export type Grant = { state: GrantState; accessEndsOn: string | null; reason: string };

/** What decides whether a file may be opened by one reader now. Days are UTC, 'YYYY-MM-DD'. */
export type Opening = {
  isOwn: boolean;
  gate: Refusal | null;
  kind: 'ordinary' | 'dueDiligence';
  accessEndsOn: string | null;
  grant: Grant | null;
  fault: FileFault | null;
  today: string;
};

/** Why a reader may not open a file; null: he may. The side that gave it always may: it is its own. */
export function openingRefusal(opening: Opening): Refusal | null {
  const { isOwn, gate, kind, grant, fault, today } = opening;
  if (isOwn) return null;
  if (gate) return gate;
  if (isOver(opening.accessEndsOn, today)) return accessOver(opening.accessEndsOn);
  if (fault) return refusal(fault);
  if (kind === 'ordinary') return null;
  if (grant?.state !== 'approved') return grantRefusal(grant);
  return isOver(grant.accessEndsOn, today) ? accessOver(grant.accessEndsOn) : null;
}

/** The day itself still counts. */
export function isOver(lastDay: string | null, today: string): boolean {
  return lastDay !== null && lastDay < today;
}

export function mayAskFor(opening: Opening): boolean {
  const isOpenQuestion = opening.grant?.state === 'asked' || opening.grant?.state === 'approved';
  return (
    opening.kind === 'dueDiligence' &&
    !opening.isOwn &&
    opening.gate === null &&
    opening.fault === null &&
    !isOver(opening.accessEndsOn, opening.today) &&
    (!isOpenQuestion || isOver(opening.grant?.accessEndsOn ?? null, opening.today))
  );
}

/** What a decision makes of a grant; undefined where it does not fit. No grant yet: the file answers a request in words. */
export function grantAfter(decision: Decision, before: GrantState | undefined): GrantState | undefined {
  if (decision === 'revoke') return before === 'approved' ? 'revoked' : undefined;
  if (decision === 'decline') return before === 'asked' ? 'declined' : undefined;
  return before === 'withdrawn' ? undefined : 'approved';
}

export const needsReason = (decision: Decision): boolean => decision !== 'approve';

function grantRefusal(grant: Grant | null): Refusal {
  if (grant?.state === 'asked') return refusal('waitsForDecision');
  if (grant?.state === 'declined') return refusal('declined', { reason: grant.reason });
  if (grant?.state === 'revoked') return refusal('revoked', { reason: grant.reason });
  return refusal('needsApproval');
}

function accessOver(lastDay: string | null): Refusal {
  return refusal('accessOver', { day: lastDay ?? '' });
}

function refusal(word: string, params?: Record<string, string>): Refusal {
  return { code: `conversations.files.${word}`, ...(params && { params }), rulePath: null };
}
