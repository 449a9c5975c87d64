import { sql } from 'kysely';
import { buildOrganisation } from '../../src/features/accounts/testing.ts';
import { agreementFactId } from '../../src/features/programmes/agreements/load-agreements.ts';
import { insertAgreement } from '../../src/features/programmes/agreements/store.ts';
import { bodyFactId } from '../../src/features/programmes/bodies/load-bodies.ts';
import {
  insertComment,
  insertItem,
  insertScan,
  insertSession,
  putAction,
  putTexts,
} from '../../src/features/programmes/bodies/session-store.ts';
import { insertMember } from '../../src/features/programmes/bodies/store.ts';
import { findFileRecords } from '../../src/platform/files/file-records.ts';
import type { Ctx } from '../../src/platform/db/context.ts';
import { all, only, signedIn, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

const everybody: Row = { other: all('ok') };
/** An officer acts for the bank of his organisation; those of the testers are put on the Chinese one. */
const officers: Row = { other: only({ programme_officer: 'ok' }, 'forbidden') };
const officersSee: Row = { other: only({ programme_officer: 'ok' }, 'hidden', 'hidden') };

/** Keys without the name of the room. */
export const programmeRows: Record<string, Row> = {
  'agreements.list': everybody,
  'agreements.tree': everybody,
  'agreements.policyDocuments': everybody,
  'agreements.exportPolicyDocuments': everybody,
  'agreements.waiting': officers,
  'agreements.get, public': everybody,
  'agreements.get, draft': officersSee,
  'agreements.create': officers,
  'agreements.propose': officers,
  'agreements.confirm': officers,
  'agreements.discard': officers,
  'agreements.setStanding': officers,
  'agreements.setBase': officers,
  'agreements.export': everybody,
  'bodies.list': everybody,
  'bodies.get': everybody,
  'bodies.create': officers,
  'bodies.setCounterpart': officers,
  'bodies.setRules': officers,
  'bodies.addMember': officers,
  'bodies.removeMember': officers,
  'bodies.export': everybody,
  'sessions.list': everybody,
  'sessions.export': everybody,
  'sessions.get, published': everybody,
  'sessions.get, draft': { ...officersSee, own: { ...signedIn('ok'), visitor: 'hidden' } },
  'sessions.create': officers,
  'sessions.update': officers,
  'sessions.announce': officers,
  'sessions.addItem': officers,
  'sessions.changeItem': officers,
  'sessions.removeItem': officers,
  'sessions.writeText': officers,
  // Every text is there already.
  'sessions.draftTexts': { other: only({ programme_officer: 'refused' }, 'forbidden') },
  'sessions.comment': officers,
  'sessions.settle': officers,
  'sessions.send': officers,
  'sessions.confirm': officers,
  'sessions.addScan': officers,
  'sessions.sign': officers,
  'sessions.publish': officers,
  'sessions.protocol, published': everybody,
  'sessions.protocol, draft': officersSee,
  'sessions.scanFile, published': everybody,
  'sessions.scanFile, draft': officersSee,
  'actions.list': everybody,
  'actions.report': { other: only({ programme_officer: 'ok' }, 'forbidden'), own: signedIn('ok') },
  'actions.paper': everybody,
  'actions.export': everybody,
};

export const isAboutProgrammes = (routeId: string) =>
  /^programmes\.(agreements|bodies|sessions|actions)\./.test(routeId);

/** Input of the routes of agreements, bodies, sessions and actions, about records made for the question. */
export async function programmeValues(routeId: string, one: Case): Promise<Values> {
  const [, kind = '', operation = ''] = routeId.split('.');
  const ctx = one.world.api.house.systemCtx;
  await sql`update accounts_organisation set country = 'CN' where id = ${one.tester.organisationId}`.execute(
    ctx.db,
  );
  if (kind === 'agreements') return ofAgreement(operation, one, ctx);
  if (kind === 'bodies') return ofBody(operation, one, ctx);
  if (operation === 'list' || operation === 'export' || operation === 'paper') return {};
  return ofSession(kind === 'actions' ? 'report' : operation, one, ctx);
}

async function ofAgreement(operation: string, { words }: Case, ctx: Ctx): Promise<Values> {
  const partyIds = [
    await buildOrganisation(ctx, { country: 'CN', region: null }),
    await buildOrganisation(ctx, { country: 'RU', region: null }),
  ];
  const fields = {
    kind: 'memorandum' as const,
    level: 'agencyRegion' as const,
    names: { ru: 'Меморандум' },
    nameConfidence: 'official' as const,
    subject: {},
    dated: '2020',
    languages: [],
    validFrom: undefined,
    validUntil: undefined,
    partyIds,
    source: 'Архив',
  };
  const facts = {
    ...fields,
    ...{
      datePrecision: 'year',
      dateNote: null,
      sortDay: '2020-01-01',
      figures: [],
      related: [],
      saidStatus: null,
    },
    ...{ note: null, source: { file: 'Архив' }, alsoIn: [], validFrom: null, validUntil: null },
  };
  const draft = () => insertAgreement(ctx, facts, { isPublic: false, createdBy: null, proposal: fields });
  const id = agreementFactId('agr-nica-2015');
  switch (operation) {
    case 'get':
      return { ref: words[0] === 'draft' ? await draft() : id };
    case 'create':
      return fields;
    case 'propose':
      return { ...fields, id: await draft(), revision: 1 };
    case 'confirm':
    case 'discard':
      return { id: await draft(), revision: 1 };
    case 'setStanding':
      return { id, standing: 'unknown', on: '2020-01-01', source: 'Архив' };
    case 'setBase':
      return { id, baseId: agreementFactId('agr-st-1992'), isResting: true };
    default:
      return {};
  }
}

async function ofBody(operation: string, _: Case, ctx: Ctx): Promise<Values> {
  const id = bodyFactId('wg-machinery');
  const organisationId = await buildOrganisation(ctx, { country: 'RU', region: null });
  switch (operation) {
    case 'get':
      return { ref: id };
    case 'create':
      return { kind: 'dialogue', names: { ru: 'Диалог' }, nameConfidence: 'official' };
    case 'setCounterpart':
      return { id };
    case 'setRules':
      return { id, rules: { ru: 'Раз в год' } };
    case 'addMember':
      return { id, organisationId, role: 'member' };
    case 'removeMember': {
      const origin = { personId: null, role: 'member', origin: 'officer', since: null } as const;
      await insertMember(ctx, id, { bank: 'ru', organisationId, ...origin });
      const { rows } = await sql<{ id: string }>`select id from programmes_body_member
        where body_id = ${id} and organisation_id = ${organisationId}`.execute(ctx.db);
      return { id, memberId: rows[0]?.id ?? '' };
    }
    default:
      return {};
  }
}

/** The state a session has to be in for what is asked. */
const stateFor: Record<string, string> = {
  comment: 'comments',
  settle: 'comments',
  confirm: 'comments',
  addScan: 'agreed',
  sign: 'agreed',
  publish: 'signed',
  report: 'published',
};

async function ofSession(
  operation: string,
  { world, tester, relation, words }: Case,
  ctx: Ctx,
): Promise<Values> {
  const bodyId = bodyFactId('sci-tech-subcommittee');
  await sql`delete from programmes_body_member where organisation_id = ${tester.organisationId}`.execute(
    ctx.db,
  );
  if (relation === 'own') {
    const origin = { personId: null, role: 'member', origin: 'officer', since: null } as const;
    await insertMember(ctx, bodyId, { bank: 'cn', organisationId: tester.organisationId, ...origin });
  }
  const facts = {
    heldFrom: '2026-01-12',
    heldUntil: null,
    form: 'onSite',
    number: null,
    region: null,
    place: null,
    hostBank: null,
    languages: ['zh', 'ru'],
    authentic: ['zh', 'ru'],
    delegations: [],
  } as const;
  const stored = {
    ...facts,
    languages: [...facts.languages],
    authentic: [...facts.authentic],
    delegations: [],
  };
  const { personId } = world.other;
  const id = await insertSession(ctx, bodyId, stored, personId);
  const itemId = await insertItem(ctx, id, { kind: 'action', position: 1, underId: null });
  const human = { state: 'human', engine: null, isStale: false } as const;
  await putTexts(
    ctx,
    itemId,
    [
      { language: 'zh', text: '清单', ...human },
      { language: 'ru', text: 'Перечень', ...human },
    ],
    personId,
  );
  const ownerOrganisationId =
    relation === 'own'
      ? tester.organisationId
      : await buildOrganisation(ctx, { country: 'RU', region: null });
  const action = { ownerOrganisationId, dueOn: '2030-01-01' };
  await putAction(
    ctx,
    { itemId, sessionId: id, bodyId },
    { ...action, bank: 'ru', ownerPersonId: null, continuesId: null },
  );
  const [file] = await findFileRecords(ctx, [world.fileId]);
  if (file) await insertScan(ctx, id, file, { bank: 'ru', personId });
  const officer = { personId, bank: 'cn' as const };
  await insertComment(ctx, {
    sessionId: id,
    itemId: null,
    text: '意见',
    language: 'zh',
    ofRevision: 1,
    officer,
  });
  const { rows } = await sql<{ comment: string; scan: string }>`select
    (select id from programmes_comment where session_id = ${id}) as comment,
    (select id from programmes_scan where session_id = ${id}) as scan`.execute(ctx.db);
  const state = words[0] ?? stateFor[operation] ?? 'draft';
  await sql`update programmes_session set state = ${state}, is_announced = ${state === 'published'}, signed_bank = 'ru'
    where id = ${id}`.execute(ctx.db);
  if (operation !== 'settle')
    await sql`delete from programmes_comment where session_id = ${id}`.execute(ctx.db);
  const seen = { id, revision: 1 };
  const signatories = [
    { bank: 'cn', name: '王立' },
    { bank: 'ru', name: 'Иванов' },
  ];
  const inputs: Record<string, Values> = {
    create: { ...facts, bodyId, number: undefined, heldUntil: '', region: '', place: '', hostBank: '' },
    update: { ...seen, heldFrom: '2026-01-13', form: 'online', languages: ['zh', 'ru'], authentic: ['ru'] },
    announce: { id, isAnnounced: true },
    addItem: { ...seen, kind: 'agenda', language: 'ru', text: 'Сварка' },
    changeItem: { ...seen, itemId, kind: 'action', ...action },
    removeItem: { ...seen, itemId },
    writeText: { ...seen, itemId, language: 'ru', text: 'Другой перечень' },
    draftTexts: { ...seen, language: 'ru' },
    comment: { id, text: 'Уточнить' },
    settle: { id, commentId: rows[0]?.comment ?? '' },
    addScan: { id, fileId: tester.fileId },
    sign: { ...seen, signedOn: '2026-01-12', signatories },
    scanFile: { id, scanId: rows[0]?.scan ?? '' },
    protocol: { id },
    report: { id: itemId, status: 'inProgress' },
    get: { id },
  };
  return inputs[operation] ?? seen;
}
