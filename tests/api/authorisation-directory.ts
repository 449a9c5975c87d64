import { sql } from 'kysely';
import { insertClaim, markMailProven } from '../../src/features/accounts/directory/claims/store.ts';
import { claimMailPurpose } from '../../src/features/accounts/directory/claims/service.ts';
import {
  insertResponsibility,
  putCounterpart,
} from '../../src/features/accounts/directory/responsibilities/store.ts';
import { buildOrganisation } from '../../src/features/accounts/testing.ts';
import { issueOneTimeToken } from '../../src/platform/auth/one-time-tokens.ts';
import { newId } from '../../src/shared/ids.ts';
import { all, only, signedIn, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

const everybody: Row = { other: all('ok') };
const moderators: Row = { other: only({ moderator: 'ok' }, 'forbidden') };
/** Its own people, and moderators. Officers act for China or Russia, and those of this table belong to neither. */
const keepers = (moderator: Outcome): Row => ({
  own: signedIn('ok'),
  other: only({ moderator }, 'forbidden'),
});
const searchers = (outcome: Outcome): Row => ({
  other: only({ moderator: outcome, programme_officer: outcome, park_manager: outcome }, 'forbidden'),
});

/** Keys without the name of the room. */
export const directoryRows: Record<string, Row> = {
  'responsibilities.list': everybody,
  'responsibilities.find': everybody,
  'responsibilities.ofOrganisation': everybody,
  'responsibilities.sheet': everybody,
  'responsibilities.export': everybody,
  'responsibilities.add': keepers('ok'),
  'responsibilities.check': keepers('ok'),
  'responsibilities.remove': keepers('ok'),
  'counterparts.pair': moderators,
  'counterparts.part': moderators,
  'claims.standing': everybody,
  'claims.make': { other: signedIn('ok') },
  'claims.withdraw': { own: signedIn('ok'), other: only({}, 'hidden') },
  'claims.proveMail': everybody,
  'claims.list': moderators,
  'claims.export': moderators,
  'claims.ofProfile': moderators,
  // Nobody decides on his own claim.
  'claims.decide': { own: only({}, 'forbidden'), other: only({ moderator: 'ok' }, 'forbidden') },
  'claims.file': { own: signedIn('ok'), other: only({ moderator: 'ok' }, 'hidden') },
  'relations.get': everybody,
  'freshness.get': everybody,
  'freshness.confirm': { own: signedIn('ok'), other: only({}, 'forbidden') },
  'freshness.noteVain': searchers('ok'),
  'freshness.ask': searchers('ok'),
  'freshness.gaps': everybody,
  'freshness.export': everybody,
};

export function isAboutDirectory(routeId: string): boolean {
  return /^accounts\.(responsibilities|counterparts|relations|claims|freshness)\./.test(routeId);
}

/** Input of the routes of the directory, about an organisation made for the question. */
export async function directoryValues(routeId: string, one: Case): Promise<Values> {
  const [, slice = '', operation = ''] = routeId.split('.');
  if (['list', 'find', 'sheet', 'export', 'gaps'].includes(operation)) return {};
  if (slice === 'claims') return claimValues(operation, one);
  if (slice === 'freshness' || slice === 'relations') return freshnessValues(operation, one);
  return responsibilityValues(slice, operation, one);
}

async function responsibilityValues(slice: string, operation: string, one: Case): Promise<Values> {
  const { world, tester, relation } = one;
  const ctx = world.api.house.systemCtx;
  const isOwn = relation === 'own' && tester.cookie !== undefined;
  const organisationId = isOwn ? tester.organisationId : world.other.organisationId;
  const wish = { step: 'customs' as const, bank: 'RU' as const };
  if (slice === 'counterparts') {
    const id = await buildOrganisation(ctx, { country: 'RU' });
    const otherId = await buildOrganisation(ctx, { country: 'CN', region: 'CN-HL' });
    const known = {
      confidence: 'M' as const,
      source: { file: 'x' },
      checkedOn: '2026-01-01',
      writtenBy: null,
    };
    if (operation === 'pair') return { id, otherId, said: 'Протокол', confidence: 'M' };
    await putCounterpart(ctx, [id, otherId], known);
    return { id, otherId };
  }
  if (operation === 'ofOrganisation') return { id: organisationId };
  await sql`delete from accounts_responsibility where organisation_id = ${organisationId}`.execute(ctx.db);
  if (operation === 'add') return { id: organisationId, ...wish, what: 'Декларации', said: 'Сайт' };
  const id = newId();
  await insertResponsibility(ctx, {
    ...{ id, organisationId, ...wish, field: null, region: null, what: { ru: 'Декларации' } },
    ...{ externalKey: null, confidence: 'M', asOf: null, source: { file: 'x' } },
    ...{ checkedOn: '2026-01-01', writtenBy: null },
  });
  return { id };
}

async function claimValues(operation: string, { world, tester, relation }: Case): Promise<Values> {
  const ctx = world.api.house.systemCtx;
  const organisationId = await buildOrganisation(ctx, { state: 'listed' });
  await sql`update accounts_organisation set external_key = ${newId()} where id = ${organisationId}`.execute(
    ctx.db,
  );
  const profile = { subject: 'organisation' as const, id: organisationId };
  if (operation === 'standing' || operation === 'ofProfile') return profile;
  await sql`delete from accounts_claim_file`.execute(ctx.db);
  await sql`delete from platform_attempt`.execute(ctx.db);
  if (operation === 'make') return { ...profile, position: 'Учёный', fileIds: [tester.fileId] };
  const isOwn = relation === 'own' && tester.cookie !== undefined;
  const fileIds = [world.fileId];
  const personId = isOwn ? tester.personId : world.other.personId;
  const claim = { profile, personId, position: 'Учёный', workMail: null, fileIds };
  const id = (await insertClaim(ctx, claim)) ?? '';
  if (operation === 'proveMail') {
    return {
      token: await issueOneTimeToken(ctx, { purpose: claimMailPurpose, subjectId: id, validMinutes: 5 }),
    };
  }
  if (operation === 'file') return { id, fileId: world.fileId };
  await markMailProven(ctx, id);
  return operation === 'decide' ? { id, decision: 'refuse', reason: 'Неразборчиво' } : { id };
}

async function freshnessValues(operation: string, { world, tester, relation }: Case): Promise<Values> {
  const ctx = world.api.house.systemCtx;
  const isOwn = relation === 'own' && tester.cookie !== undefined;
  const id = isOwn ? tester.organisationId : world.other.organisationId;
  await sql`delete from accounts_update_request`.execute(ctx.db);
  const profile = { subject: 'organisation', id };
  if (operation !== 'noteVain') return profile;
  return { ...profile, field: 'website', lookedOn: '2026-01-15', lookedAt: 'Реестр' };
}
