import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildProject, buildProjectCast } from '../projects/testing.ts';
import { rightsEndpoints } from './contract.ts';
import { rightsRoutes } from './routes.ts';
import { rightsStanding } from './standing.ts';
import { writeLedger } from './write-ledger.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-21T08:00:00Z') });
const cast = await buildProjectCast(system);
const call = callerOf(rightsRoutes);
const [zh, ru] = [cast.chinese.ctx, cast.russian.ctx];

const project = () => buildProject(system, cast);
const read = (id: string) => call(rightsEndpoints.get, zh, { id });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string; fields?: { code: string }[] }) => error.fields?.[0]?.code ?? error.code,
  );

const patent = {
  kind: 'patent' as const,
  title: 'Состав стали',
  language: 'ru' as const,
  number: 'RU 2700001',
  holder: 'Институт сварки',
  encumbrance: 'none' as const,
  accessForWork: 'free' as const,
  accessForUse: 'fairTerms' as const,
};
const rule = {
  exploiter: 'both',
  thirdParty: 'jointConsent',
  income: 'byShares',
  shares: [
    { organisationId: cast.chineseId, perMille: 400 },
    { organisationId: cast.russianId, perMille: 600 },
  ],
};
const foreground = {
  soleOwner: 'creator',
  partnerUse: 'projectOnly',
  territories: { CN: rule, RU: rule, third: rule },
  publicationDays: 30,
  confidentialityYears: 5,
  remuneration: 'ownEmployer',
};
const home = {
  madeIn: 'RU',
  country: 'RU',
  reason: 'Создано в России',
  china: { state: 'notNeeded' },
  russia: { state: 'asked' },
};

/** Everything said, nothing confirmed. */
async function fullSheet(firstFiling: object = home) {
  const id = await project();
  await call(rightsEndpoints.addItem, ru, { id, organisationId: cast.russianId, ...patent });
  await call(rightsEndpoints.sayNone, zh, { id, organisationId: cast.chineseId, isNone: true });
  const { rulesRevision } = await call(rightsEndpoints.saveForeground, ru, {
    id,
    ...foreground,
    ofRevision: 1,
  });
  await call(rightsEndpoints.saveFirstFiling, zh, { id, ...home, ...firstFiling, ofRevision: rulesRevision });
  return id;
}

async function confirmAll(id: string) {
  for (const ctx of [zh, ru]) {
    for (const part of ['annex', 'rules'] as const) {
      const { annexRevision, rulesRevision } = await read(id);
      const ofRevision = part === 'annex' ? annexRevision : rulesRevision;
      await call(rightsEndpoints.confirm, ctx, { id, part, ofRevision, seenConflicts: true });
    }
  }
}

describe('the rights sheet of a project', () => {
  it('is for its parties and brokers; officers of the gate read the standing only', async () => {
    const id = await project();
    expect((await call(rightsEndpoints.get, cast.broker.ctx, { id })).mayEdit).toBe(false);
    for (const stranger of [cast.outsider, cast.compliance, cast.programme]) {
      expect(await codeOf(call(rightsEndpoints.get, stranger.ctx, { id }))).toBe(
        'cooperation.project.notFound',
      );
    }
    expect((await rightsStanding(cast.compliance.ctx, id)).isAgreedByBoth).toBe(false);
  });

  it('lets each party write its own annex, and nobody say none beside a list', async () => {
    const id = await project();
    const foreign = { id, organisationId: cast.russianId, ...patent };
    expect(await codeOf(call(rightsEndpoints.addItem, zh, foreign))).toBe('cooperation.rights.ownAnnexOnly');
    expect(await codeOf(call(rightsEndpoints.addItem, cast.broker.ctx, foreign))).toBe(
      'cooperation.rights.ownAnnexOnly',
    );
    const { parties } = await call(rightsEndpoints.addItem, ru, foreign);
    const itemId = parties.find(({ isOwn }) => isOwn)?.items[0]?.id ?? '';
    expect(await codeOf(call(rightsEndpoints.removeItem, zh, { id, itemId }))).toBe(
      'cooperation.rights.ownAnnexOnly',
    );
    const none = { id, organisationId: cast.russianId, isNone: true };
    expect(await codeOf(call(rightsEndpoints.sayNone, ru, none))).toBe('cooperation.rights.hasItems');
    await call(rightsEndpoints.changeItem, ru, { id, itemId, ...patent, encumbrance: 'unknown' });
    expect((await read(id)).gaps.map(({ code }) => code)).toContain('encumbranceUnknown');
  });

  it('refuses shares that are not the whole, and saving over a newer sheet', async () => {
    const id = await project();
    const half = { ...rule, shares: rule.shares.slice(0, 1) };
    const wrong = { ...foreground, territories: { CN: half, RU: rule, third: rule } };
    expect(await codeOf(call(rightsEndpoints.saveForeground, zh, { id, ...wrong, ofRevision: 1 }))).toBe(
      'cooperation.rights.sharesNotWhole',
    );
    await call(rightsEndpoints.saveForeground, zh, { id, ...foreground, ofRevision: 1 });
    expect(await codeOf(call(rightsEndpoints.saveForeground, ru, { id, ...foreground, ofRevision: 1 }))).toBe(
      'cooperation.rights.newer',
    );
  });

  it('is agreed when both sides confirmed both parts, and open again after any change', async () => {
    const id = await fullSheet();
    const early = call(rightsEndpoints.confirm, cast.broker.ctx, { id, part: 'annex', ofRevision: 3 });
    expect(await codeOf(early)).toBe('cooperation.rights.leadsOnly');
    await confirmAll(id);
    expect(await rightsStanding(system, id)).toEqual({ gaps: [], conflicts: [], isAgreedByBoth: true });
    await call(rightsEndpoints.addItem, ru, { id, organisationId: cast.russianId, ...patent, number: '2' });
    const { agreed } = await read(id);
    expect(agreed.annex).toEqual([]);
    expect(agreed.rules).toHaveLength(2);
  });

  it('cannot be confirmed with gaps, and with conflicts only knowingly', async () => {
    const id = await project();
    expect(await codeOf(call(rightsEndpoints.confirm, zh, { id, part: 'rules', ofRevision: 1 }))).toBe(
      'cooperation.rights.gapsOpen',
    );
    const full = await fullSheet({ country: 'CN', russia: { state: 'notAsked' } });
    const { rulesRevision: ofRevision, conflicts } = await read(full);
    expect(conflicts.map(({ code }) => code)).toEqual(['filingBeforeCheck']);
    const confirm = { id: full, part: 'rules' as const, ofRevision };
    expect(await codeOf(call(rightsEndpoints.confirm, zh, confirm))).toBe(
      'cooperation.rights.conflictsUnseen',
    );
    expect(await codeOf(call(rightsEndpoints.confirm, zh, { ...confirm, seenConflicts: true }))).toBe('done');
  });
});

describe('a filing', () => {
  const application = { title: 'Сталь', country: 'CN' as const, number: 'CN1', filedOn: '2026-11-20' };

  it('is refused by rule SC19 until the check of the place of invention is passed', async () => {
    const id = await fullSheet({ country: 'CN' });
    await confirmAll(id);
    const file = () => call(rightsEndpoints.recordFiling, zh, { id, ...application });
    await expect(file()).rejects.toMatchObject({
      code: 'cooperation.rights.filingCheckOpen',
      params: { rule: 'SC19', country: 'RU' },
    });
    const { rulesRevision: ofRevision } = await read(id);
    const russia = { state: 'passed', way: 'permission', number: '12-с', on: '2026-11-01' };
    await call(rightsEndpoints.saveFirstFiling, ru, { id, ...home, country: 'CN', russia, ofRevision });
    expect(await codeOf(file())).toBe('cooperation.rights.filingRulesOpen');
    await confirmAll(id);
    const { filings } = await file();
    expect(filings).toMatchObject([{ number: 'CN1', country: 'CN' }]);
  });

  it('goes where it was agreed to go, and is noted once it is filed', async () => {
    const id = await fullSheet();
    await confirmAll(id);
    expect(await codeOf(call(rightsEndpoints.recordFiling, ru, { id, ...application }))).toBe(
      'cooperation.rights.filingElsewhere',
    );
    const future = { id, ...application, country: 'RU' as const, filedOn: '2026-12-30' };
    expect(await codeOf(call(rightsEndpoints.recordFiling, ru, future))).toBe(
      'cooperation.rights.filedInFuture',
    );
  });
});

describe('the annex as a file', () => {
  it('is written for the sides as PDF and DOCX, and for nobody else', async () => {
    const id = await fullSheet();
    const { body, name } = await writeLedger(ru, id, 'pdf');
    expect(name).toMatch(/^PR-2026-\d+-rights\.pdf$/);
    expect(
      Buffer.from(body as Uint8Array)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await codeOf(writeLedger(cast.compliance.ctx, id, 'docx'))).toBe('cooperation.project.notFound');
  });
});
