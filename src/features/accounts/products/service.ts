import { AppError, fieldFaults, type FieldError } from '../../../shared/app-error.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { newId } from '../../../shared/ids.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { productChanged } from '../events.ts';
import { mayEditOrganisation, personIdOf } from '../access.ts';
import { idsOfSame, livingIdOf } from '../merging/alias-views.ts';
import { findVisible } from '../organisations/service.ts';
import { findBriefsById } from '../organisations/views.ts';
import { forbidden, mayHide, maySeeAllProducts, mayTranslate } from './access.ts';
import type { Product, productEndpoints } from './contract.ts';
import { openForEditor, openForMember, openProduct } from './open-product.ts';
import { faultOfCode, faultsOfStandards, sectionOf } from './rules.ts';
import {
  changeProduct,
  countForAdding,
  deleteProduct,
  insertProduct,
  putText,
  type ProductFacts,
} from './store.ts';
import { findProduct, listProducts, pickWords, type StoredProduct } from './views.ts';
import { productsMax } from './vocabulary.ts';

type Input<Name extends keyof typeof productEndpoints> = ParsedInputOf<(typeof productEndpoints)[Name]>;
/** Drafts words in another language; undefined where no engine gives any. The roof brings it from a room above. */
export type DraftWords = (
  ctx: Ctx,
  wish: {
    text: string;
    from: Product['sourceLanguage'];
    to: Product['sourceLanguage'];
    /** Not shown yet: no engine outside the house may read it. */
    isPrivate: boolean;
  },
) => Promise<{ text: string; engine: string } | undefined>;

/** One product as this reader may see it. */
export async function getProduct(ctx: Ctx, id: string): Promise<Product> {
  const { product, organisation } = await openProduct(ctx, id);
  const { fileId, fileType: _, organisationId: __, texts, stateReason, ...open } = product;
  const brief = (await findBriefsById(ctx, [organisation.id])).get(organisation.id);
  if (!brief) throw new AppError('notFound', 'platform.notFound');
  return {
    ...open,
    organisation: brief,
    hsSection: sectionOf(product.hsCode) ?? 0,
    text: pickWords(ctx, texts),
    texts: texts.map(({ ofRevision: ___, ...text }) => text),
    hasPicture: fileId !== null,
    stateReason: maySeeAllProducts(ctx.actor, organisation.id) ? stateReason : '',
    mayEdit: mayEditOrganisation(ctx.actor, organisation.id),
    mayHide: mayHide(ctx.actor, organisation.id),
  };
}

/** Products of an organisation, under all ids it is known by. */
export async function listProductsFor(
  ctx: Ctx,
  { organisationId, page, pageSize }: Input<'list'>,
): Promise<OutputOf<typeof productEndpoints.list>> {
  const organisation = await findVisible(ctx, await livingIdOf(ctx, organisationId));
  const showsAll = maySeeAllProducts(ctx.actor, organisation.id);
  const found = await listProducts(ctx, await idsOfSame(ctx, organisation.id), { showsAll, page, pageSize });
  return { ...found, mayAdd: isMemberOf(ctx.actor, organisation.id) };
}

/** Adds a draft. Errors: 401, 403, 404, 422, `accounts.product.tooMany`. */
export async function createProduct(
  ctx: Ctx,
  input: Input<'create'>,
  id = newId(ctx.clock().getTime()),
): Promise<string> {
  const writtenBy = personIdOf(ctx.actor);
  const organisation = await findVisible(ctx, await livingIdOf(ctx, input.organisationId));
  if (!isMemberOf(ctx.actor, organisation.id)) throw forbidden();
  const facts = checkFacts(input);
  return ctx.transaction(async (tx) => {
    if ((await countForAdding(tx, await idsOfSame(tx, organisation.id))) >= productsMax) {
      throw new AppError('conflict', 'accounts.product.tooMany', { params: { maximum: productsMax } });
    }
    const { language, name, description } = input;
    await insertProduct(
      tx,
      { id, organisationId: organisation.id, sourceLanguage: language, writtenBy },
      facts,
    );
    const words = {
      language,
      name,
      description,
      state: 'own' as const,
      engine: null,
      ofRevision: 1,
      writtenBy,
    };
    await putText(tx, id, words);
    await record(tx, id, 'created', { organisationId: organisation.id });
    return id;
  });
}

/** Changes facts and own words; translations of words that changed are no longer true to them. */
export async function updateProduct(ctx: Ctx, input: Input<'update'>): Promise<void> {
  const { product } = await openForEditor(ctx, input.id);
  const facts = checkFacts(input);
  await ctx.transaction(async (tx) => {
    await bump(tx, product, input.revision, { facts });
    const own = product.texts.find(({ state }) => state === 'own');
    const isSame = own?.name === input.name && own.description === input.description;
    if (!isSame) {
      await putText(tx, product.id, {
        language: product.sourceLanguage,
        name: input.name,
        description: input.description,
        state: 'own',
        engine: null,
        ofRevision: (own?.ofRevision ?? 0) + 1,
        writtenBy: personIdOf(tx.actor),
      });
    }
    await record(tx, product.id, 'updated', { revision: input.revision + 1 });
  });
}

/** Words in another language by a person. */
export async function writeProductText(ctx: Ctx, input: Input<'writeText'>): Promise<void> {
  const { product, organisation } = await openProduct(ctx, input.id);
  personIdOf(ctx.actor);
  if (!mayTranslate(ctx.actor, organisation.id)) throw forbidden();
  await writeTranslation(ctx, product, input, { state: 'human', engine: null });
}

/** Words in another language by the engine, marked as such until a person writes them. */
export async function draftProductText(
  ctx: Ctx,
  input: Input<'draftText'>,
  draft: DraftWords,
): Promise<void> {
  const { product } = await openForEditor(ctx, input.id);
  refuseOriginal(product, input.language);
  const own = product.texts.find(({ state }) => state === 'own');
  const engines: string[] = [];
  const translate = async (text: string) => {
    if (text === '') return '';
    const { sourceLanguage: from, state } = product;
    const made = await draft(ctx, { text, from, to: input.language, isPrivate: state !== 'shown' });
    if (!made) throw new AppError('unavailable', 'accounts.product.noEngine');
    engines.push(made.engine);
    return made.text;
  };
  const name = (await translate(own?.name ?? '')).slice(0, 400);
  const description = await translate(own?.description ?? '');
  const { id, revision, language } = input;
  const words = { id, revision, language, name, description };
  await writeTranslation(ctx, product, words, { state: 'machine', engine: engines[0] ?? null });
}

async function writeTranslation(
  ctx: Ctx,
  product: StoredProduct,
  input: Input<'writeText'>,
  origin: { state: 'machine' | 'human'; engine: string | null },
): Promise<void> {
  refuseOriginal(product, input.language);
  await ctx.transaction(async (tx) => {
    await bump(tx, product, input.revision, {});
    await putText(tx, product.id, {
      language: input.language,
      name: input.name,
      description: input.description,
      ...origin,
      ofRevision: product.texts.find(({ state }) => state === 'own')?.ofRevision ?? 1,
      writtenBy: personIdOf(tx.actor),
    });
    await record(tx, product.id, 'textWritten', { language: input.language, state: origin.state });
  });
}

function refuseOriginal(product: StoredProduct, language: Product['sourceLanguage']): void {
  if (language === product.sourceLanguage) throw new AppError('conflict', 'accounts.product.isOriginal');
}

/** Members show and take back; the staff hides, with a reason, and lets it be shown again. */
export async function moveProduct(ctx: Ctx, input: Input<'move'>): Promise<void> {
  const { product, organisation } = await openForEditor(ctx, input.id);
  const { to, reason } = input;
  const isStaff = mayHide(ctx.actor, organisation.id);
  if ((to === 'hidden' || product.state === 'hidden') && !isStaff) throw forbidden();
  if (to === product.state || (isStaff && to === 'draft')) {
    throw new AppError('conflict', 'accounts.product.notNow');
  }
  if (isStaff && to === 'shown' && product.state === 'draft') throw forbidden();
  if (to === 'hidden' && reason === '') throw fieldFaults([{ path: 'reason', code: 'field.required' }]);
  await ctx.transaction(async (tx) => {
    await bump(tx, product, input.revision, { state: to, stateReason: to === 'hidden' ? reason : '' });
    await record(tx, product.id, to, { from: product.state });
  });
}

export async function removeProduct(ctx: Ctx, id: string): Promise<void> {
  const { product, organisation } = await openForMember(ctx, id);
  await ctx.transaction(async (tx) => {
    await deleteProduct(tx, product.id);
    await record(tx, product.id, 'removed', { organisationId: organisation.id });
  });
}

/** Writes a change onto the revision that was read. */
export async function bump(
  ctx: Ctx,
  product: StoredProduct,
  revision: number,
  change: Parameters<typeof changeProduct>[3],
): Promise<void> {
  if (!(await changeProduct(ctx, product.id, revision, change))) {
    const isThere = await findProduct(ctx, product.id);
    throw isThere
      ? new AppError('conflict', 'accounts.organisation.changedMeanwhile')
      : new AppError('notFound', 'platform.notFound');
  }
}

export async function record(
  ctx: Ctx,
  id: string,
  action: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  const ref = { room: 'accounts', kind: 'product', id };
  await recordAudit(ctx, { action: `accounts.product.${action}`, ref, details });
  await tellEvent(ctx, productChanged, { productId: id });
}

function checkFacts(facts: ProductFacts): ProductFacts {
  const code = faultOfCode(facts.hsCode);
  const fields: FieldError[] = [
    ...(code === undefined ? [] : [{ path: 'hsCode', code }]),
    ...faultsOfStandards(facts.standards),
  ];
  if (fields.length > 0) throw fieldFaults(fields);
  return facts;
}
