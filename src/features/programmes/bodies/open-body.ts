import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { findBody, type StoredBody } from './views.ts';

export const bodyNotFound = () => new AppError('notFound', 'programmes.body.notFound');

/** A body by its id; refuses with `programmes.body.notFound`. */
export async function openBody(tx: Ctx, id: string): Promise<StoredBody> {
  const body = await findBody(tx, id);
  if (!body) throw bodyNotFound();
  return body;
}
