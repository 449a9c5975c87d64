import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { agreementEndpoints } from './contract.ts';
import { openCopy } from './copy-service.ts';
import { agreementStanding } from './standing-views.ts';
import { codeOf, useAgreementWorld } from './testing-world.ts';
import { writeAgreement } from './write-agreement.ts';

const world = await useAgreementWorld();
const { call, cast, ctxOf, create, read, fill, alignAll, freeze, system } = world;

async function firstClause(id: string, key: string) {
  const { clauses } = await read(id);
  const clause = clauses.find(({ templateKey }) => templateKey === key);
  if (!clause) throw new Error(`no clause ${key}`);
  return clause;
}

describe('an agreement', () => {
  it('is built from the clauses of its kind, with the parties as the directory calls them', async () => {
    const made = await create('nda');
    expect(made.number).toMatch(/^AG-2026-\d{6}$/);
    expect(made.title).toEqual({ zh: '保密协议', ru: 'Соглашение о неразглашении' });
    expect(made.clauses.map(({ templateKey }) => templateKey)).toContain('ndaDuties');
    expect(made.clauses[0]?.filled.zh).toContain('佳木斯焊接设备公司');
    expect(made.clauses[0]?.filled.ru).toContain('Институт сварки');
    expect(made.clauses.filter(({ isStale }) => isStale)).toEqual([]);
    expect(made.blanks.find(({ name }) => name === 'termYears')).toEqual({ name: 'termYears', isOpen: true });
  });

  it('is nothing for outsiders, officers of the gate and programme officers', async () => {
    const { id, subject } = await create('nda');
    for (const stranger of [cast.outsider, cast.compliance, cast.programme]) {
      expect(await codeOf(read(id, stranger.ctx))).toBe('cooperation.agreement.notFound');
    }
    const asked = { subjectKind: subject.subjectKind, subjectId: subject.subjectId };
    expect(await codeOf(call(agreementEndpoints.list, cast.outsider.ctx, asked))).toBe(
      'cooperation.project.notFound',
    );
    const standing = await call(agreementEndpoints.standing, cast.compliance.ctx, asked);
    expect(standing).toEqual({ signed: [], drafts: 1, staleClauses: 0 });
  });

  it('waits for the gate where its words are talks in substance; a promise of secrecy does not', async () => {
    const projectId = await world.project();
    const licence = { ...world.subjectOf(projectId), kind: 'licenceSole' as const };
    expect(await codeOf(call(agreementEndpoints.create, ctxOf.zh, licence))).toMatch(/^evaluation\.gate\./);
    expect(await codeOf(create('nda', projectId))).toBe('done');
    await world.openGate(projectId);
    expect(await codeOf(call(agreementEndpoints.create, ctxOf.zh, licence))).toBe('done');
  });
});

describe('the columns', () => {
  it('are written each by its own side, and a change waits until somebody compares', async () => {
    const { id } = await create('nda');
    const clause = await firstClause(id, 'ndaReturn');
    const edit = { id, clauseId: clause.id, language: 'zh' as const, heading: '返还', text: '十日内返还。' };
    const refused = call(agreementEndpoints.editClause, ctxOf.ru, { ...edit, ofRevision: 1 });
    expect(await codeOf(refused)).toBe('cooperation.agreement.notYourColumn');
    const byBroker = call(agreementEndpoints.editClause, cast.broker.ctx, { ...edit, ofRevision: 1 });
    expect(await codeOf(byBroker)).toBe('cooperation.agreement.sidesOnly');
    await call(agreementEndpoints.editClause, ctxOf.zh, { ...edit, ofRevision: 1 });
    const changed = await firstClause(id, 'ndaReturn');
    expect(changed).toMatchObject({ isStale: true, revision: { zh: 2, ru: 1 } });
    expect(changed.changed).toEqual([{ side: 'zh', before: clause.text.zh }]);
    const again = call(agreementEndpoints.editClause, ctxOf.zh, { ...edit, text: '甲', ofRevision: 1 });
    expect(await codeOf(again)).toBe('cooperation.agreement.newer');
    const blind = call(agreementEndpoints.align, ctxOf.ru, {
      id,
      clauseId: clause.id,
      zhRevision: 1,
      ruRevision: 1,
    });
    expect(await codeOf(blind)).toBe('cooperation.agreement.newer');
    await call(agreementEndpoints.align, cast.broker.ctx, {
      id,
      clauseId: clause.id,
      zhRevision: 2,
      ruRevision: 1,
    });
    expect(await firstClause(id, 'ndaReturn')).toMatchObject({ isStale: false, changed: [] });
    const { changes } = await call(agreementEndpoints.history, ctxOf.ru, { id, clauseId: clause.id });
    expect(changes.map(({ change }) => change).toSorted()).toEqual(['align', 'heading', 'text']);
    expect(changes.find(({ change }) => change === 'text')).toMatchObject({
      after: '十日内返还。',
      language: 'zh',
    });
  });

  it('know no blank that is not there', async () => {
    const { id } = await create('nda');
    const { id: clauseId, heading } = await firstClause(id, 'ndaReturn');
    const edit = { id, clauseId, language: 'zh' as const, heading: heading.zh, ofRevision: 1 };
    const wrong = call(agreementEndpoints.editClause, ctxOf.zh, { ...edit, text: '{{price}}' });
    expect(await codeOf(wrong)).toBe('cooperation.agreement.unknownBlank');
  });

  it('are stale where a value changed in one language only, and not where it is the same fact in both', async () => {
    const { id, revision } = await create('nda');
    const values = { termYears: 3, purpose: { zh: '评估焊接工艺', ru: 'чужое' } };
    const after = await call(agreementEndpoints.setValues, ctxOf.zh, { id, values, ofRevision: revision });
    expect(after.values['purpose']).toEqual({ zh: '评估焊接工艺', ru: '' });
    expect(after.clauses.filter(({ isStale }) => isStale).map(({ templateKey }) => templateKey)).toEqual([
      'ndaPurpose',
    ]);
    const wrong = { termYears: 900, validUntil: 'soon', governingLaw: 'mars' };
    const refusal = call(agreementEndpoints.setValues, ctxOf.zh, {
      id,
      values: wrong,
      ofRevision: after.revision,
    });
    await expect(refusal).rejects.toMatchObject({
      code: 'cooperation.agreement.wrongValue',
      fields: [{ path: 'values.termYears' }, { path: 'values.validUntil' }, { path: 'values.governingLaw' }],
    });
  });
});

describe('proposals', () => {
  it('are carried out when the other side agrees: a clause is added stale, moved, removed', async () => {
    const { id, clauses } = await create('nda');
    const added = await call(agreementEndpoints.propose, ctxOf.ru, {
      id,
      kind: 'add',
      afterClauseId: clauses[0]?.id ?? null,
      ruHeading: 'Образцы',
      ruText: 'Образцы возвращаются.',
    });
    const [proposal] = added.proposals;
    const decide = { id, proposalId: proposal?.id ?? '' };
    const own = call(agreementEndpoints.decide, ctxOf.ru, { ...decide, decision: 'agree' });
    expect(await codeOf(own)).toBe('cooperation.agreement.ownProposal');
    const agreed = await call(agreementEndpoints.decide, ctxOf.zh, { ...decide, decision: 'agree' });
    expect(agreed.clauses[1]).toMatchObject({ heading: { zh: '', ru: 'Образцы' }, isStale: true });
    const last = agreed.clauses.find(({ templateKey }) => templateKey === 'ndaNoRights');
    const remove = { id, kind: 'remove' as const, clauseId: last?.id ?? '' };
    const proposed = await call(agreementEndpoints.propose, ctxOf.zh, remove);
    expect(await codeOf(call(agreementEndpoints.propose, ctxOf.ru, remove))).toBe(
      'cooperation.agreement.proposalTwice',
    );
    const without = await call(agreementEndpoints.decide, ctxOf.ru, {
      id,
      proposalId: proposed.proposals[0]?.id ?? '',
      decision: 'agree',
    });
    expect(without.clauses.map(({ templateKey }) => templateKey)).not.toContain('ndaNoRights');
  });

  it('change the authentic language by another wording, and leave fixed clauses in', async () => {
    const { id } = await create('nda');
    const { id: clauseId } = await firstClause(id, 'languages');
    const remove = call(agreementEndpoints.propose, ctxOf.zh, { id, kind: 'remove', clauseId });
    expect(await codeOf(remove)).toBe('cooperation.agreement.clauseFixed');
    const reword = { id, kind: 'reword' as const, clauseId, alternative: 'ru' };
    const { proposals, authentic } = await call(agreementEndpoints.propose, ctxOf.ru, reword);
    expect(authentic).toBe('both');
    const done = await call(agreementEndpoints.decide, ctxOf.zh, {
      id,
      proposalId: proposals[0]?.id ?? '',
      decision: 'agree',
    });
    expect(done.authentic).toBe('ru');
    expect(done.clauses.find((one) => one.id === clauseId)).toMatchObject({
      isStale: false,
      alternative: 'ru',
    });
  });
});

describe('the frozen text', () => {
  it('needs both sides, every blank and every comparison', async () => {
    const { id, revision } = await create('nda');
    const early = call(agreementEndpoints.confirm, ctxOf.zh, { id, ofRevision: revision });
    expect(await codeOf(early)).toBe('cooperation.agreement.blanksOpen');
    const filled = await fill(id);
    const stale = call(agreementEndpoints.confirm, ctxOf.zh, { id, ofRevision: filled.revision });
    expect(await codeOf(stale)).toBe('cooperation.agreement.staleClauses');
    const { revision: ofRevision } = await alignAll(id);
    expect(await codeOf(call(agreementEndpoints.confirm, cast.broker.ctx, { id, ofRevision }))).toBe(
      'cooperation.agreement.partiesOnly',
    );
    await call(agreementEndpoints.confirm, ctxOf.zh, { id, ofRevision });
    expect(await codeOf(call(agreementEndpoints.confirm, ctxOf.zh, { id, ofRevision }))).toBe(
      'cooperation.agreement.alreadyConfirmed',
    );
    expect((await read(id)).state).toBe('draft');
    const frozen = await call(agreementEndpoints.confirm, ctxOf.ru, { id, ofRevision });
    expect(frozen.state).toBe('frozen');
    const { body } = await writeAgreement(ctxOf.ru, id, 'txt');
    const hash = createHash('sha256').update(String(body), 'utf8').digest('hex');
    expect(frozen.frozen?.sha256).toBe(hash);
    expect(String(body)).not.toContain('{{');
  });

  it('asks both again when a word changed after one had confirmed', async () => {
    const { id } = await create('nda');
    await fill(id);
    const { revision: ofRevision } = await alignAll(id);
    await call(agreementEndpoints.confirm, ctxOf.zh, { id, ofRevision });
    const clause = await firstClause(id, 'ndaReturn');
    const edit = {
      id,
      clauseId: clause.id,
      language: 'zh' as const,
      heading: clause.heading.zh,
      text: '立即返还。',
    };
    await call(agreementEndpoints.editClause, ctxOf.zh, { ...edit, ofRevision: clause.revision.zh });
    const late = call(agreementEndpoints.confirm, ctxOf.ru, { id, ofRevision });
    expect(await codeOf(late)).toBe('cooperation.agreement.newer');
    expect((await read(id)).confirmed).toEqual([]);
  });

  it('is a searchable PDF and a DOCX, marked as a draft before', async () => {
    const { id } = await create('nda');
    const draft = await writeAgreement(ctxOf.zh, id, 'pdf');
    expect(
      Buffer.from(draft.body as Uint8Array)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await codeOf(writeAgreement(ctxOf.zh, id, 'txt'))).toBe('cooperation.agreement.notFrozenYet');
    const word = await writeAgreement(ctxOf.zh, id, 'docx');
    expect(
      Buffer.from(word.body as Uint8Array)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('refuses every change afterwards', async () => {
    const { id } = await create('nda');
    const { clauses, revision } = await freeze(id);
    const clause = clauses[3];
    const edit = { id, clauseId: clause?.id ?? '', language: 'ru' as const, heading: 'Иное', text: 'Иное' };
    for (const work of [
      () => call(agreementEndpoints.editClause, ctxOf.ru, { ...edit, ofRevision: clause?.revision.ru ?? 1 }),
      () =>
        call(agreementEndpoints.setValues, ctxOf.ru, { id, values: { termYears: 9 }, ofRevision: revision }),
      () => call(agreementEndpoints.propose, ctxOf.ru, { id, kind: 'remove', clauseId: clause?.id ?? null }),
      () => call(agreementEndpoints.abandon, ctxOf.ru, { id, reason: 'no' }),
    ]) {
      expect(await codeOf(work())).toBe('cooperation.agreement.frozen');
    }
  });
});

describe('the record of signature', () => {
  it('needs both sides with the same day, languages and copies', async () => {
    const { id, subject } = await create('nda');
    await freeze(id);
    expect(await codeOf(world.stateSignature(id, 'zh', 1))).toBe('cooperation.agreement.noCopies');
    const foreign = await world.upload(ctxOf.ru);
    expect(await codeOf(call(agreementEndpoints.addCopy, ctxOf.zh, { id, fileId: foreign }))).toBe(
      'platform.fileNotFound',
    );
    const fileId = await world.upload(ctxOf.zh);
    const { copiesRevision } = await call(agreementEndpoints.addCopy, ctxOf.zh, { id, fileId });
    const ahead = world.stateSignature(id, 'zh', copiesRevision, { signedOn: '2026-12-24' });
    expect(await codeOf(ahead)).toBe('cooperation.agreement.signedDayWrong');
    await world.stateSignature(id, 'zh', copiesRevision);
    expect(await codeOf(world.stateSignature(id, 'zh', copiesRevision))).toBe(
      'cooperation.agreement.alreadyStated',
    );
    const other = world.stateSignature(id, 'ru', copiesRevision, { signedOn: '2026-11-20' });
    expect(await codeOf(other)).toBe('cooperation.agreement.signedDiffers');
    const more = await call(agreementEndpoints.addCopy, ctxOf.ru, { id, fileId: foreign });
    expect(more.signatures).toEqual([]);
    expect(await codeOf(world.stateSignature(id, 'ru', copiesRevision))).toBe('cooperation.agreement.newer');
    await world.stateSignature(id, 'ru', more.copiesRevision);
    const signed = await world.stateSignature(id, 'zh', more.copiesRevision);
    expect(signed).toMatchObject({ state: 'signed', signedOn: '2026-11-21', signedLanguages: ['ru', 'zh'] });
    const subjectRef = { kind: 'project' as const, id: subject.subjectId };
    const standing = await agreementStanding(system, subjectRef);
    expect(standing.signed).toEqual([{ kind: 'nda', agreementId: id, signedOn: '2026-11-21' }]);
  });

  it('keeps the scans for the sides alone, with every opening on record', async () => {
    const { id } = await create('nda');
    await freeze(id);
    const fileId = await world.upload(ctxOf.zh);
    const { copies } = await call(agreementEndpoints.addCopy, ctxOf.zh, { id, fileId });
    const copyId = copies[0]?.id ?? '';
    const files = { read: () => Promise.resolve({ stream: Readable.from(['scan']), size: 4 }) };
    for (const stranger of [cast.outsider, cast.compliance]) {
      expect(await codeOf(openCopy(stranger.ctx, files, { id, copyId }))).toBe(
        'cooperation.agreement.notFound',
      );
    }
    expect(copies[0]?.openings).toEqual([]);
    expect((await openCopy(ctxOf.ru, files, { id, copyId })).name).toBe('signed.pdf');
    expect((await read(id)).copies[0]?.openings).toHaveLength(1);
    expect(await codeOf(call(agreementEndpoints.dropCopy, ctxOf.ru, { id, copyId }))).toBe(
      'cooperation.agreement.notYourCopy',
    );
    const dropped = await call(agreementEndpoints.dropCopy, ctxOf.zh, { id, copyId });
    expect(dropped.copies).toEqual([]);
  });

  it('waits for the gate for everything but a promise of secrecy', async () => {
    const { id, subject } = await create('letterOfIntent');
    await freeze(id);
    const fileId = await world.upload(ctxOf.zh);
    const { copiesRevision } = await call(agreementEndpoints.addCopy, ctxOf.zh, { id, fileId });
    await sql`update evaluation_case set state = 'open', valid_until = null, due_on = '2027-01-01'
      where subject_id = ${subject.subjectId}`.execute(system.db);
    expect(await codeOf(world.stateSignature(id, 'zh', copiesRevision))).toBe('evaluation.gate.notScreened');
  });

  it('is followed by a new version, which replaces the signed one when it is signed itself', async () => {
    const { id } = await create('nda');
    expect(await codeOf(call(agreementEndpoints.amend, ctxOf.ru, { id }))).toBe(
      'cooperation.agreement.notSignedYet',
    );
    const { frozen } = await freeze(id);
    await world.sign(id);
    const version = await call(agreementEndpoints.amend, ctxOf.ru, { id });
    expect(version).toMatchObject({ state: 'draft', supersedes: { id } });
    expect(await codeOf(call(agreementEndpoints.amend, ctxOf.zh, { id }))).toBe(
      'cooperation.agreement.amendedAlready',
    );
    await freeze(version.id);
    await world.sign(version.id);
    const earlier = await read(id);
    expect(earlier.state).toBe('superseded');
    expect(earlier.frozen?.sha256).toBe(frozen?.sha256);
  });
});
