import { sql } from 'kysely';
import { recordFile } from '../../../platform/files/file-records.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { QueuedMail } from '../../../platform/mail/send-mail-job.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { newId } from '../../../shared/ids.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { buildCase, clearCase } from '../../evaluation/testing.ts';
import { buildProject, buildProjectCast, type ProjectWish } from '../projects/testing.ts';
import { agreementEndpoints, type AgreementView } from './contract.ts';
import { agreementRoutes } from './routes.ts';
import type { Value } from './template-shapes.ts';
import type { AgreementKind, TextSide } from './vocabulary.ts';

/** A database, the two sides of a project with a broker, a clock to move, and the agreements between them. */
export async function useAgreementWorld() {
  let now = new Date('2026-11-21T08:00:00Z');
  const { ctx: system } = await useTestDatabase({ clock: () => now });
  const cast = await buildProjectCast(system);
  const officer = await buildPerson(system, { roles: ['compliance_officer'] });
  const call = callerOf(agreementRoutes);
  const ctxOf: Record<TextSide, Ctx> = { zh: cast.chinese.ctx, ru: cast.russian.ctx };

  const subjectOf = (projectId: string) => ({ subjectKind: 'project' as const, subjectId: projectId });

  async function openGate(projectId: string): Promise<void> {
    const subject = { room: 'cooperation', kind: 'project', id: projectId };
    const owners = { ownerId: cast.russianId, otherId: cast.chineseId };
    const { caseId } = await buildCase(system, owners, { subject });
    await clearCase(officer.ctx, caseId);
  }

  async function create(kind: AgreementKind = 'nda', projectId?: string): Promise<AgreementView> {
    const id = projectId ?? (await buildProject(system, cast));
    if (kind !== 'nda' && projectId === undefined) await openGate(id);
    return call(agreementEndpoints.create, ctxOf.zh, { ...subjectOf(id), kind });
  }

  const read = (id: string, ctx: Ctx = ctxOf.zh) => call(agreementEndpoints.get, ctx, { id });

  /** Fills every blank from both sides. */
  async function fill(id: string): Promise<AgreementView> {
    for (const side of ['zh', 'ru'] as const) {
      const { blanks, revision } = await read(id);
      const values = Object.fromEntries(blanks.map(({ name }) => [name, valueFor(name, side)]));
      await call(agreementEndpoints.setValues, ctxOf[side], { id, values, ofRevision: revision });
    }
    return read(id);
  }

  /** Compares every stale clause. */
  async function alignAll(id: string): Promise<AgreementView> {
    const { clauses } = await read(id);
    for (const { id: clauseId, isStale, revision } of clauses) {
      if (!isStale) continue;
      const revisions = { zhRevision: revision.zh, ruRevision: revision.ru };
      await call(agreementEndpoints.align, cast.broker.ctx, { id, clauseId, ...revisions });
    }
    return read(id);
  }

  async function freeze(id: string): Promise<AgreementView> {
    await fill(id);
    const { revision: ofRevision } = await alignAll(id);
    await call(agreementEndpoints.confirm, ctxOf.zh, { id, ofRevision });
    return call(agreementEndpoints.confirm, ctxOf.ru, { id, ofRevision });
  }

  async function upload(ctx: Ctx): Promise<string> {
    const sha256 = newId().replaceAll('-', '').padEnd(64, '0');
    const saved = { id: newId(), size: 3, contentType: 'application/pdf', sha256 };
    const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
    return (await recordFile(system, saved, 'signed.pdf', personId)).id;
  }

  const stateSignature = (
    id: string,
    side: TextSide,
    copiesRevision: number,
    more: { signedOn?: string } = {},
  ) =>
    call(agreementEndpoints.sign, ctxOf[side], {
      id,
      copiesRevision,
      signedOn: '2026-11-21',
      languages: ['zh', 'ru'],
      ...more,
    });

  async function sign(id: string): Promise<AgreementView> {
    const fileId = await upload(ctxOf.zh);
    const { copiesRevision } = await call(agreementEndpoints.addCopy, ctxOf.zh, { id, fileId });
    await stateSignature(id, 'zh', copiesRevision);
    return stateSignature(id, 'ru', copiesRevision);
  }

  return {
    system,
    cast,
    call,
    ctxOf,
    openGate,
    create,
    read,
    fill,
    alignAll,
    freeze,
    upload,
    stateSignature,
    sign,
    subjectOf,
    /** Mails that wait to be sent, the first first. */
    mails: async () => {
      const { rows } = await sql<{ payload: QueuedMail }>`
        select payload from platform_job where kind = 'platform.sendMail' order by created_at, id`.execute(
        system.db,
      );
      return rows.map(({ payload }) => payload);
    },
    project: (wish?: ProjectWish) => buildProject(system, cast, wish),
    pass: (days: number) => {
      now = new Date(now.getTime() + days * 86_400_000);
    },
  };
}

const money = { amountMinor: 10_000_000, currency: 'CNY' } as const;
const special: Record<string, Value> = {
  disclosingParty: 'ru',
  licensor: 'ru',
  licensee: 'zh',
  validUntil: '2027-06-30',
  workStart: '2027-01-01',
  workEnd: '2028-12-31',
  budgetA: money,
  budgetB: { amountMinor: 90_000_000, currency: 'RUB' },
  lumpSum: money,
  minimumRoyalty: money,
  governingLaw: 'cn',
  arbitration: 'hkiac',
  arbitrationLanguage: 'en',
};
const texts = [
  'partyA',
  'partyB',
  'partyASigner',
  'partyBSigner',
  'subjectMatter',
  'purpose',
  'arbitrationPlace',
];
const licenceTexts = ['licensedRights', 'territory', 'fieldOfUse', 'royaltyBase'];

/** A value that fits the blank. */
function valueFor(name: string, side: TextSide): Value {
  if ([...texts, ...licenceTexts].includes(name)) return side === 'zh' ? `${name}甲` : `${name} Я`;
  return special[name] ?? (name.startsWith('share') ? 50 : 5);
}

/** The code a refusal carries. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
}
