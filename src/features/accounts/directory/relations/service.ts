import { hasRole } from '../../../../shared/actor.ts';
import { AppError } from '../../../../shared/app-error.ts';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import {
  findFactPlaces,
  listFiguresAbout,
  listNamings,
  type FactPlace,
} from '../../../../platform/facts/fact-relations.ts';
import { factKeysOf } from '../../../../platform/facts/facts.ts';
import { maySeeOrganisation } from '../../access.ts';
import { findFacilityBriefs } from '../../facilities/views.ts';
import { idsOfSame } from '../../merging/alias-views.ts';
import { findVisible } from '../../organisations/service.ts';
import { findBriefsById } from '../../organisations/views.ts';
import type { Profile } from '../freshness/rules.ts';
import type { Members, Relation, relationEndpoints } from './contract.ts';
import { balanceOf, memberSides, recordKinds, sideOfMembers } from './rules.ts';

type Said = Relation['said'];

/** What the starting content says of this record and others, on both sides. */
export async function readRelations(
  ctx: Ctx,
  profile: Profile,
): Promise<OutputOf<typeof relationEndpoints.get>> {
  const own = await ownKeys(ctx, profile);
  const said = new Map<string, Said>();
  for (const { row, field, named } of await listNamings(ctx, own)) {
    const isOwn = own.includes(row);
    const key = isOwn ? named : row;
    // Two records that were merged may name each other.
    if (own.includes(key)) continue;
    const sayings = said.get(key) ?? [];
    said.set(key, [...sayings, { naming: field, by: isOwn ? 'this' : 'other', rowKey: row }]);
  }
  const recordOf = await openRecords(ctx, [...said.keys()]);
  const items = [...said].flatMap(([key, sayings]): Relation[] => {
    const found = recordOf(key);
    // Who may not see a row does not learn either that it names this record.
    const shown = found.standing === 'hidden' ? sayings.filter(({ by }) => by === 'this') : sayings;
    return shown.length === 0 ? [] : [{ key, ...found, said: shown }];
  });
  return { items: items.toSorted(inOrder), members: await readMembers(ctx, profile, own, items) };
}

async function ownKeys(ctx: Ctx, { subject, id }: Profile): Promise<string[]> {
  if (subject === 'organisation') await findVisible(ctx, id);
  else if ((await findFacilityBriefs(ctx, [id])).length === 0) {
    throw new AppError('notFound', 'platform.notFound');
  }
  const ids = subject === 'organisation' ? await idsOfSame(ctx, id) : [id];
  const keys = ids.map((one) => factKeysOf(ctx, { room: 'accounts', kind: subject, id: one }));
  return (await Promise.all(keys)).flat();
}

type Found = Pick<Relation, 'standing' | 'record'>;

/** What the reader may see of rows by their keys. */
async function openRecords(ctx: Ctx, keys: readonly string[]): Promise<(key: string) => Found> {
  const places = await findFactPlaces(ctx, keys);
  const idsOf = (kind: string) =>
    [...places.values()].flatMap(({ ref }) => (ref.kind === kind ? ref.id : []));
  const organisations = await findBriefsById(ctx, idsOf('organisation'));
  const facilities = await findFacilityBriefs(ctx, idsOf('facility'));
  const maySeeHidden = hasRole(ctx.actor, 'moderator', 'administrator');
  const finerKindOf = ({ ref }: FactPlace) =>
    organisations.get(ref.id)?.kind ?? facilities.find(({ id }) => id === ref.id)?.kind ?? null;
  return (key) => {
    const place = places.get(key);
    if (!place) return { standing: 'unknown', record: null };
    const organisation = organisations.get(place.ref.id);
    const isOpen =
      (place.isPublic || maySeeHidden) &&
      (place.ref.kind !== 'organisation' ||
        (organisation !== undefined && maySeeOrganisation(ctx.actor, organisation)));
    if (!isOpen) return { standing: 'hidden', record: null };
    const kind = recordKinds.find((one) => one === place.ref.kind) ?? null;
    const { names, path } = place;
    return { standing: 'open', record: { names, path, kind, finerKind: finerKindOf(place) } };
  };
}

/** Organisations first, then the other kinds in their order; within a kind by key. */
function inOrder(one: Relation, other: Relation): number {
  const rank = ({ record }: Relation) =>
    record?.kind ? recordKinds.indexOf(record.kind) : recordKinds.length;
  return rank(one) - rank(other) || (one.key < other.key ? -1 : 1);
}

/** How many members a source counts on each side, and who of them is in the directory; null where no source counts. */
async function readMembers(
  ctx: Ctx,
  { subject }: Profile,
  own: readonly string[],
  relations: readonly Relation[],
): Promise<Members | null> {
  if (subject !== 'organisation') return null;
  const figures = (await listFiguresAbout(ctx, own)).flatMap(
    ({ key, value, qualifier, period, ...figure }) => {
      const side = sideOfMembers(figure);
      const said = { value, qualifier: qualifier ?? null, period: period ?? null, rowKey: key };
      return side === undefined ? [] : [{ side, ...said }];
    },
  );
  if (figures.length === 0) return null;
  figures.sort((one, other) => memberSides.indexOf(one.side) - memberSides.indexOf(other.side));
  const named = relations.filter(
    ({ record, said }) => record?.kind === 'organisation' && said.some(({ naming }) => naming === 'related'),
  );
  const places = await findFactPlaces(
    ctx,
    named.map(({ key }) => key),
  );
  const briefs = await findBriefsById(
    ctx,
    [...places.values()].map(({ ref }) => ref.id),
  );
  const known = [...new Set(briefs.values())].map(({ id, names, country }) => ({ id, names, country }));
  return { figures, balance: balanceOf(figures), known };
}
