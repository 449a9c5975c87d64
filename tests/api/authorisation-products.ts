import { sql } from 'kysely';
import { newId } from '../../src/shared/ids.ts';
import { insertProduct, putText } from '../../src/features/accounts/products/store.ts';
import { all, only, signedIn, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

const everybody: Row = { other: all('ok') };
/** Its members write. */
const members: Row = { own: signedIn('ok'), other: signedIn('forbidden') };
/** So do moderators and administrators, to correct. */
const editors = (more: Partial<Record<'translator', Outcome>> = {}): Row => ({
  own: signedIn('ok'),
  other: only({ moderator: 'ok', administrator: 'ok', ...more }, 'forbidden'),
});

export const productRows: Record<string, Row> = {
  'products.enterprises': everybody,
  'products.export': everybody,
  'products.exportProducts': everybody,
  'products.list': everybody,
  'products.get': everybody,
  // Nobody is hidden the picture of a product that is shown, but this one has none.
  'products.picture': { other: all('hidden') },
  'products.create': members,
  'products.update': editors(),
  'products.writeText': editors({ translator: 'ok' }),
  // Asked for the language of the original: past the gate, who may ask is told so.
  'products.draftText': {
    own: signedIn('refused'),
    other: only({ moderator: 'refused', administrator: 'refused' }, 'forbidden'),
  },
  // Members take back; the staff is told to hide instead.
  'products.move': {
    own: signedIn('ok'),
    other: only({ moderator: 'refused', administrator: 'refused' }, 'forbidden'),
  },
  'products.setPicture': members,
  'products.remove': members,
};

export const isAboutProducts = (routeId: string) => routeId.startsWith('accounts.products.');

const facts = {
  hsCode: '848180',
  field: null,
  specifications: [],
  standards: [],
  incoterms: null,
  termsPlace: null,
  price: null,
  priceUnit: null,
  exportedSince: null,
  exportedTo: [],
};
const words = { name: 'Клапан', description: '' };

/** Input about a shown product made for the question. */
export async function productValues(routeId: string, { world, tester, relation }: Case): Promise<Values> {
  const operation = routeId.replace('accounts.products.', '');
  const isOwn = relation === 'own' && tester.cookie !== undefined;
  const { organisationId } = isOwn ? tester : world.other;
  if (['enterprises', 'export'].includes(operation)) return {};
  if (['list', 'exportProducts'].includes(operation)) return { organisationId };
  if (operation === 'create') return { organisationId, language: 'ru', ...words, hsCode: '848180' };
  const ctx = world.api.house.systemCtx;
  const id = newId();
  await insertProduct(ctx, { id, organisationId, sourceLanguage: 'ru', writtenBy: null }, facts);
  const own = {
    language: 'ru' as const,
    state: 'own' as const,
    engine: null,
    ofRevision: 1,
    writtenBy: null,
  };
  await putText(ctx, id, { ...own, ...words });
  await sql`update accounts_product set state = 'shown' where id = ${id}`.execute(ctx.db);
  const inputs: Record<string, Values> = {
    update: { revision: 1, ...words, hsCode: '848180' },
    writeText: { revision: 1, language: 'zh', name: '阀门', description: '' },
    draftText: { revision: 1, language: 'ru' },
    move: { revision: 1, to: 'draft' },
    setPicture: { revision: 1, fileId: null },
    picture: { of: newId() },
  };
  return { id, ...inputs[operation] };
}
