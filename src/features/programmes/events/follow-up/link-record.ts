import { AppError, fieldFault } from '../../../../shared/app-error.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { interestForProject, projectForParty } from '../../../cooperation/public.ts';
import { findAgreement } from '../../agreements/views.ts';
import { recordAt, recordsOf } from './rules.ts';
import type { RecordKind, TaskOutcome } from './vocabulary.ts';

/** Who asks whether a record is there; kinds this room may not ask for have none. */
const seekers: Partial<Record<RecordKind, (ctx: Ctx, id: string) => Promise<unknown>>> = {
  interest: interestForProject,
  project: projectForParty,
  agreement: async (ctx, id) => {
    const agreement = await findAgreement(ctx, id);
    if (!agreement?.isPublic) throw new AppError('notFound', 'programmes.agreement.notFound');
  },
};

/**
 * The record an outcome led to, by the address somebody pasted; null where he gave none. Refuses with
 * `programmes.followUp.addressUnknown`, `.recordOfOtherKind`, and with `.recordNotFound` what is not there for the actor.
 */
export async function linkRecord(
  ctx: Ctx,
  outcome: TaskOutcome | undefined,
  typed: string,
): Promise<{ path: string; isChecked: boolean } | null> {
  if (typed === '') return null;
  const found = recordAt(typed);
  if (!found) throw fieldFault('record', 'programmes.followUp.addressUnknown');
  if (outcome === undefined || !recordsOf[outcome].includes(found.kind)) {
    throw fieldFault('record', 'programmes.followUp.recordOfOtherKind');
  }
  const seek = seekers[found.kind];
  if (!seek) return { path: found.path, isChecked: false };
  try {
    await seek(ctx, found.id);
  } catch (error) {
    if (error instanceof AppError && error.status === 404) {
      throw fieldFault('record', 'programmes.followUp.recordNotFound');
    }
    throw error;
  }
  return { path: found.path, isChecked: true };
}
