import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { organisationsByIds, publicOrganisationStates } from '../../accounts/public.ts';
import { filterOf } from '../query/rules.ts';
import { listRecords, momentOf } from '../records/list-records.ts';
import { recordKinds } from '../records/vocabulary.ts';
import type { NetworkLink, NetworkNode, networkEndpoints } from './contract.ts';
import { listLinks, type StoredLink } from './views.ts';

type Input<Name extends keyof typeof networkEndpoints> = ParsedInputOf<(typeof networkEndpoints)[Name]>;
type Output<Name extends keyof typeof networkEndpoints> = OutputOf<(typeof networkEndpoints)[Name]>;

/** Who works with whom. Refuses as a question of numbers does (`answerQuery`). */
export async function readLinks(
  ctx: Ctx,
  { page, pageSize, ...asked }: Input<'links'>,
): Promise<Output<'links'>> {
  const filter = filterOf(asked);
  const { asOf, reading } = await momentOf(ctx, asked.asOf === undefined ? undefined : new Date(asked.asOf));
  const { links, total, organisations } = await listLinks(
    ctx,
    { filter, moment: reading },
    { page, pageSize },
  );
  const items = (await presentLinks(ctx, links)).map(fromChina);
  return { items, total, organisations, page, pageSize, asOf: asOf.toISOString() };
}

/** The neighbours of an organisation everybody may see; others get 404. */
export async function readNeighbours(
  ctx: Ctx,
  { id, with: otherId, page, pageSize, ...asked }: Input<'ofOrganisation'>,
): Promise<Output<'ofOrganisation'>> {
  const nodes = await nodesOf(ctx, [id, ...(otherId === undefined ? [] : [otherId])]);
  const organisation = nodes.get(id);
  if (!organisation?.names) throw new AppError('notFound', 'platform.notFound');
  const filter = filterOf(asked);
  const moment = await momentOf(ctx, asked.asOf === undefined ? undefined : new Date(asked.asOf));
  const paging = { page, pageSize };
  const common = { organisation, asOf: moment.asOf.toISOString() };
  if (otherId !== undefined) {
    const other = nodes.get(otherId) ?? { id: otherId, names: null, country: null };
    const shared = { ...filter, sharedBy: [organisation.id, other.id] };
    const found = await listRecords(ctx, shared, moment, paging);
    const items = found.items.map(({ id: _id, ...row }) => row);
    return {
      ...common,
      other,
      links: null,
      records: { ...paging, items, total: found.total, asOf: common.asOf },
    };
  }
  const wish = { filter, moment: moment.reading, ofId: organisation.id };
  const { links, total } = await listLinks(ctx, wish, paging);
  const items = await presentLinks(ctx, links);
  return { ...common, other: null, links: { ...paging, items, total, asOf: common.asOf }, records: null };
}

/** Where one of two is of China, it stands first, as the drawing has it. */
function fromChina(link: NetworkLink): NetworkLink {
  const isTurned = link.other.country === 'CN' && link.one.country !== 'CN';
  return isTurned ? { ...link, one: link.other, other: link.one } : link;
}

async function presentLinks(ctx: Ctx, links: readonly StoredLink[]): Promise<NetworkLink[]> {
  const nodes = await nodesOf(
    ctx,
    links.flatMap(({ oneId, otherId }) => [oneId, otherId]),
  );
  const nodeOf = (id: string): NetworkNode => nodes.get(id) ?? { id, names: null, country: null };
  return links.map(({ oneId, otherId, through, count }) => ({
    one: nodeOf(oneId),
    other: nodeOf(otherId),
    through: through.toSorted(
      (a, b) => b.count - a.count || recordKinds.indexOf(a.kind) - recordKinds.indexOf(b.kind),
    ),
    count,
  }));
}

/** By the id asked for; the id of one that was merged gives the living one. */
async function nodesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, NetworkNode>> {
  const briefs = await organisationsByIds(ctx, [...new Set(ids)]);
  return new Map(
    [...briefs].map(([asked, { id, names, country, verificationState }]) => {
      const isPublic = publicOrganisationStates.includes(verificationState);
      return [asked, isPublic ? { id, names, country } : { id: asked, names: null, country: null }];
    }),
  );
}
