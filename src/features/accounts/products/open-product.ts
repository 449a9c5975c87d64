import { isMemberOf } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { mayEditOrganisation } from '../access.ts';
import { livingIdOf } from '../merging/alias-views.ts';
import { findVisible } from '../organisations/service.ts';
import type { StoredOrganisation } from '../organisations/views.ts';
import { forbidden, maySeeAllProducts } from './access.ts';
import { findProduct, type StoredProduct } from './views.ts';

export type OpenProduct = { product: StoredProduct; organisation: StoredOrganisation };

/** A product with the enterprise it belongs to now, if the reader may see it; otherwise it does not exist for him. */
export async function openProduct(ctx: Ctx, id: string): Promise<OpenProduct> {
  const product = await findProduct(ctx, id);
  if (!product) throw new AppError('notFound', 'platform.notFound');
  const organisation = await findVisible(ctx, await livingIdOf(ctx, product.organisationId));
  if (product.state !== 'shown' && !maySeeAllProducts(ctx.actor, organisation.id)) {
    throw new AppError('notFound', 'platform.notFound');
  }
  return { product, organisation };
}

/** As `openProduct`, for who may change it: its members, and for corrections the staff. */
export async function openForEditor(ctx: Ctx, id: string): Promise<OpenProduct> {
  const open = await openProduct(ctx, id);
  if (!mayEditOrganisation(ctx.actor, open.organisation.id)) throw forbidden();
  return open;
}

/** As `openProduct`, for its members alone. */
export async function openForMember(ctx: Ctx, id: string): Promise<OpenProduct> {
  const open = await openProduct(ctx, id);
  if (!isMemberOf(ctx.actor, open.organisation.id)) throw forbidden();
  return open;
}
