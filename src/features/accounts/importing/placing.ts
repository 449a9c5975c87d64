import { hasRole, isMemberOf, type Actor } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { newId } from '../../../shared/ids.ts';
import type { RowProblem } from '../../../platform/imports/table-import.ts';
import { personIdOf } from '../access.ts';
import type { OrganisationBrief } from '../organisations/contract.ts';
import { findBriefsById } from '../organisations/views.ts';
import { findOrganisationsWritten, type Written } from './find-written.ts';

/** A row with all that only the database knows of it, or why it cannot be taken. */
export type Placed<Facts> = { facts: Facts } | { problems: RowProblem[] };

export const problemsOf = (placed: readonly Placed<unknown>[]): RowProblem[][] =>
  placed.map((one) => ('problems' in one ? one.problems : []));

/** The facts of rows that were checked; refuses where the database has changed since. */
export function factsOfChecked<Facts>(placed: readonly Placed<Facts>[]): Facts[] {
  return placed.map((one) => {
    if ('facts' in one) return one.facts;
    throw new AppError('conflict', 'accounts.import.changedMeanwhile');
  });
}

/** Staff who keep the directory, for every organisation. */
export const isDirectoryStaff = (actor: Actor): boolean => hasRole(actor, 'moderator', 'administrator');

/** The organisation a file is entered for: one of the actor's, or null where the rows name them. Refuses who has none. */
export function requireOwn(actor: Actor, organisationId: string | null): void {
  personIdOf(actor);
  const hasSome = actor.kind === 'person' && actor.organisationIds.length > 0;
  if (organisationId === null ? !hasSome : !isMemberOf(actor, organisationId)) {
    throw new AppError('forbidden', 'platform.forbidden');
  }
}

/** Organisations by the words of rows; the empty word is the one the file is entered for, which is `chosen`. */
export async function readOrganisations(
  ctx: Ctx,
  words: readonly string[],
  organisationId: string | null,
): Promise<{
  chosen: OrganisationBrief | undefined;
  organisationOf: (word: string) => Written<OrganisationBrief>;
}> {
  const written = await findOrganisationsWritten(ctx, words);
  const chosen =
    organisationId === null ? undefined : (await findBriefsById(ctx, [organisationId])).get(organisationId);
  const organisationOf = (word: string): Written<OrganisationBrief> => {
    if (word !== '') return written.get(word) ?? 'none';
    return chosen ? { found: chosen } : 'none';
  };
  return { chosen, organisationOf };
}

/** Why the actor may not enter records of an organisation: not his, or another than the file is entered for. */
export function faultOfScope(
  actor: Actor,
  organisation: OrganisationBrief,
  chosen: OrganisationBrief | undefined,
): string | undefined {
  const isOther = chosen !== undefined && chosen.id !== organisation.id;
  return isOther || !isMemberOf(actor, organisation.id) ? 'accounts.import.notYourOrganisation' : undefined;
}

/** What is wrong with the naming of an organisation; undefined where it names one. */
export function faultOfWritten(
  column: string,
  word: string,
  written: Written<unknown>,
): RowProblem | undefined {
  if (typeof written === 'object') return undefined;
  if (word === '') return { column, code: 'platform.row.missing', value: '' };
  const code =
    written === 'none' ? 'platform.row.unknownOrganisation' : 'accounts.import.severalOrganisations';
  return { column, code, value: word.slice(0, 200) };
}

/** For what is written together: one moment for all of it. */
export function atOneMoment(ctx: Ctx): Ctx {
  const now = ctx.clock();
  return { ...ctx, clock: () => now };
}

/** Many identifiers of one moment, ascending in their order. */
export function newIds(ctx: Ctx, count: number): string[] {
  const now = ctx.clock().getTime();
  return Array.from({ length: count }, () => newId(now)).sort();
}

/** Records of one piece of news: who hears it is done with them in a moment. */
export const toldAtOnce = 100;

/** Parts of at most this many, so that a statement has few enough parameters. */
export function inParts<One>(all: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
