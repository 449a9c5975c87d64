import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { isOfficer, personIdOf, readerOfCase } from '../access.ts';
import type { gateCasesEndpoint, gateDeskEndpoint } from './contract.ts';
import { headOf, presentCase } from './present-case.ts';
import { countWaiting, listCases, listOwnWaiting } from './queue-views.ts';
import { filesOfCase, findCase, findCaseOf } from './views.ts';

export async function readQueue(
  ctx: Ctx,
  filter: ParsedInputOf<typeof gateCasesEndpoint>,
): Promise<OutputOf<typeof gateCasesEndpoint>> {
  personIdOf(ctx.actor);
  if (!isOfficer(ctx.actor)) throw new AppError('forbidden', 'evaluation.gate.officersOnly');
  const { items, total } = await listCases(ctx, filter);
  return {
    items: items.map(({ one, isBlockPending, hasAppeal }) => ({
      ...headOf(ctx, one, isBlockPending),
      hasAppeal,
    })),
    total,
    page: filter.page,
    pageSize: filter.pageSize,
    asOf: ctx.clock().toISOString(),
  };
}

/** What waits for the reader; to the other side of a record its title is not told. */
export async function readDesk(ctx: Ctx): Promise<OutputOf<typeof gateDeskEndpoint>> {
  personIdOf(ctx.actor);
  const own = await listOwnWaiting(ctx);
  return {
    officer: isOfficer(ctx.actor) ? await countWaiting(ctx) : null,
    own: own.map((one) => {
      const head = headOf(ctx, one, false);
      return readerOfCase(one, ctx.actor) === 'owner' ? head : { ...head, title: '' };
    }),
  };
}

export async function readCase(ctx: Ctx, id: string) {
  personIdOf(ctx.actor);
  const one = await findCase(ctx, id);
  if (!one) throw new AppError('notFound', 'evaluation.gate.caseNotFound');
  return presentCase(ctx, one);
}

/** The case of a record, for those who may read it; a stranger is not told that there is one. */
export async function readCaseOf(ctx: Ctx, subject: RecordRef): Promise<{ id: string; number: string }> {
  personIdOf(ctx.actor);
  const one = await findCaseOf(ctx, subject);
  const reader = one ? readerOfCase(one, ctx.actor) : 'nobody';
  if (!one || reader === 'nobody') {
    throw new AppError(
      'notFound',
      isOfficer(ctx.actor) ? 'evaluation.gate.noCaseYet' : 'evaluation.gate.caseNotFound',
    );
  }
  if (reader === 'barred') throw new AppError('forbidden', 'evaluation.gate.ownCase');
  return { id: one.id, number: one.number };
}

/** A file of a case for its owner's side and the officers; reading it goes on record. */
export async function readCaseFile(
  ctx: Ctx,
  id: string,
  fileId: string,
): Promise<{ fileId: string; name: string; contentType: string }> {
  personIdOf(ctx.actor);
  const one = await findCase(ctx, id);
  const reader = one ? readerOfCase(one, ctx.actor) : 'nobody';
  if (!one || (reader !== 'officer' && reader !== 'owner')) {
    throw new AppError('notFound', 'evaluation.gate.caseNotFound');
  }
  const found = (await filesOfCase(ctx, id)).find(({ file_id }) => file_id === fileId);
  if (!found) throw new AppError('notFound', 'platform.fileNotFound');
  await recordAudit(ctx, {
    action: 'evaluation.case.readFile',
    ref: { room: 'evaluation', kind: 'case', id },
    details: { fileId },
  });
  return { fileId, name: found.name, contentType: found.content_type };
}
