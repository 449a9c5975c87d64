import { sql } from 'kysely';
import { buildOrganisation } from '../../src/features/accounts/testing.ts';
import { insertCopy } from '../../src/features/cooperation/agreements/copy-store.ts';
import {
  freezeAgreement,
  insertAgreement,
  insertClause,
  insertProposal,
  markSigned,
} from '../../src/features/cooperation/agreements/store.ts';
import { insertOffer } from '../../src/features/cooperation/agreements/terms/store.ts';
import { termsShape } from '../../src/features/cooperation/agreements/terms/contract.ts';
import { buildProject } from '../../src/features/cooperation/projects/testing.ts';
import { emptyRules } from '../../src/features/cooperation/rights/sheet-shapes.ts';
import { insertItem, lockSheet, writeRules } from '../../src/features/cooperation/rights/store.ts';
import { findFileRecords } from '../../src/platform/files/file-records.ts';
import { newId } from '../../src/shared/ids.ts';
import { roles } from '../../src/shared/actor.ts';
import { all, only, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

const everyRole = (outcome: Outcome) =>
  Object.fromEntries(roles.filter((role) => role !== 'visitor').map((role) => [role, outcome]));

/** `own`: a lead of the project; `assigned`: its broker, who reads and compares; nothing for all others, the gate too. */
const rowOf = (lead: Outcome, broker: Outcome): Row => ({
  own: only(everyRole(lead), 'hidden'),
  other: only({}, 'hidden'),
  assigned: only({ broker }, 'hidden'),
});
const readers = rowOf('ok', 'ok');
const leads = (outcome: Outcome = 'ok') => rowOf(outcome, 'forbidden');

/** Keys without the name of the room. */
export const agreementRows: Record<string, Row> = {
  'agreements.templates': { other: all('ok') },
  'agreements.list': readers,
  'agreements.export': readers,
  'agreements.standing': {
    own: only(everyRole('ok'), 'hidden'),
    other: only({ compliance_officer: 'ok' }, 'hidden'),
    assigned: only({ compliance_officer: 'ok', broker: 'ok' }, 'hidden'),
  },
  'agreements.create': leads(),
  'agreements.get, draft': readers,
  'agreements.history, draft': readers,
  'agreements.file, draft': readers,
  'agreements.editClause, draft': leads(),
  'agreements.editClause, frozen': rowOf('refused', 'refused'),
  'agreements.align, draft': readers,
  'agreements.setValues, draft': leads(),
  'agreements.propose, draft': leads(),
  'agreements.decide, draft': leads(),
  'agreements.confirm, draft': leads('refused'),
  'agreements.abandon, draft': leads(),
  'agreements.amend, signed': leads(),
  'agreements.addCopy, frozen': leads(),
  'agreements.dropCopy, frozen': leads(),
  'agreements.sign, frozen': leads('refused'),
  'agreements.copyFile, frozen': readers,
  'terms.list': readers,
  // Not screened yet.
  'terms.offer': leads('forbidden'),
  'terms.answer': leads(),
  'rights.defaults': { other: all('ok') },
  'rights.get': readers,
  'rights.file': readers,
  'rights.addItem': leads(),
  'rights.changeItem': leads(),
  'rights.removeItem': leads(),
  'rights.sayNone': leads(),
  'rights.saveForeground': leads(),
  'rights.addDisposition': leads(),
  'rights.removeDisposition': leads(),
  'rights.saveFirstFiling': leads(),
  'rights.recordFiling': leads('refused'),
  'rights.confirm': leads('refused'),
};

const background = {
  kind: 'patent',
  title: 'Сталь',
  language: 'ru',
  number: '1',
  office: '',
  holder: '',
  encumbrance: 'none',
  encumbranceNote: '',
  accessForWork: 'free',
  accessForUse: 'fairTerms',
  terms: '',
} as const;
const licence = {
  model: 'lumpSum',
  currency: 'CNY',
  lumpMinor: 100,
  territory: 'CN',
  years: 5,
  language: 'ru',
} as const;

/** Input of the routes of agreements, licence terms and rights, about a project prepared for the question. */
export async function agreementValues(part: string, operation: string, one: Case): Promise<Values> {
  if (operation === 'templates' || operation === 'defaults') return {};
  const { projectId, ownId } = await prepareProject(one);
  if (part === 'rights') return valuesOfRights(operation, one, projectId, ownId);
  const subject = { subjectKind: 'project', subjectId: projectId };
  if (part === 'terms') return valuesOfTerms(operation, one, projectId);
  if (['list', 'export', 'standing'].includes(operation)) return subject;
  if (operation === 'create') return { ...subject, kind: 'nda' };
  return valuesOfAgreement(operation, one, projectId);
}

async function prepareProject({ world, tester, relation }: Case) {
  const ctx = world.api.house.systemCtx;
  const { other } = world;
  const isParty = relation === 'own' && tester.cookie !== undefined;
  const isBroker = relation === 'assigned' && tester.cookie !== undefined;
  const stranger = { personId: other.personId, email: other.email, ctx };
  const foreign = () => buildOrganisation(ctx, { country: 'CN', region: 'CN-HL' });
  const ownId = isParty ? tester.organisationId : await foreign();
  const projectId = await buildProject(ctx, {
    chineseId: ownId,
    russianId: other.organisationId,
    chinese: isParty ? { ...stranger, personId: tester.personId } : stranger,
    russian: stranger,
    broker: isBroker ? { ...stranger, personId: tester.personId } : stranger,
    compliance: stranger,
    programme: stranger,
    outsider: stranger,
  });
  return { projectId, ownId };
}

async function valuesOfAgreement(operation: string, one: Case, projectId: string): Promise<Values> {
  const { world, tester, words } = one;
  const ctx = world.api.house.systemCtx;
  const personId = world.other.personId;
  const title = { zh: '保密协议', ru: 'Соглашение' };
  const number = `AG-${newId()}`;
  const id = await insertAgreement(ctx, {
    number,
    subject: { kind: 'project', id: projectId },
    kind: 'nda',
    templateVersion: '1.0',
    title,
    values: {},
    authentic: 'both',
    supersedesId: null,
    personId,
  });
  const text = { zh: '期限{{termYears}}年。', ru: 'Срок {{termYears}} лет.' };
  const clause = { templateKey: null, alternative: null, heading: title, text, isAligned: false };
  const clauseId = await insertClause(ctx, id, 1, clause);
  const [state = 'draft'] = words;
  if (state !== 'draft') {
    const frozen = { number, kind: 'nda', revision: 1, title, authentic: 'both', clauses: [] } as const;
    await freezeAgreement(ctx, id, { text: { ...frozen, clauses: [] }, sha256: '0'.repeat(64) });
  }
  if (state === 'signed') await markSigned(ctx, id, { on: '2026-11-21', languages: ['zh'] });
  const copyOf = async (fileId: string) => {
    const [file] = await findFileRecords(ctx, [fileId]);
    if (!file) throw new Error('no file');
    await insertCopy(ctx, id, file, { side: 'zh', personId });
    const { rows } = await sql<{ id: string }>`
      select id from cooperation_signed_copy where agreement_id = ${id}`.execute(ctx.db);
    return { copyId: rows[0]?.id };
  };
  const inputs: Record<string, () => Promise<Values> | Values> = {
    history: () => ({ clauseId }),
    editClause: () => ({ clauseId, language: 'zh', heading: '期限', text: '一年。', ofRevision: 1 }),
    align: () => ({ clauseId, zhRevision: 1, ruRevision: 1 }),
    setValues: () => ({ values: { termYears: 3 }, ofRevision: 1 }),
    propose: () => ({ kind: 'remove', clauseId }),
    decide: async () => {
      const proposal = { agreementId: id, kind: 'remove', clauseId, details: {}, side: 'ru' } as const;
      return { proposalId: await insertProposal(ctx, { ...proposal, personId }), decision: 'decline' };
    },
    confirm: () => ({ ofRevision: 1 }),
    abandon: () => ({ reason: 'Seen' }),
    addCopy: () => ({ fileId: tester.fileId }),
    dropCopy: () => copyOf(world.fileId),
    copyFile: () => copyOf(world.fileId),
    sign: () => ({ copiesRevision: 1, signedOn: '2026-11-21', languages: ['zh'] }),
  };
  if (operation === 'file') return { id, format: 'docx' };
  return { id, ...(await inputs[operation]?.()) };
}

async function valuesOfTerms(operation: string, { world }: Case, projectId: string): Promise<Values> {
  const subject = { subjectKind: 'project', subjectId: projectId };
  if (operation === 'list') return subject;
  if (operation === 'offer') return { ...subject, ...licence, licence: 'sole' };
  const id = await insertOffer(
    world.api.house.systemCtx,
    { kind: 'project', id: projectId },
    {
      sequence: 1,
      side: 'ru',
      personId: world.other.personId,
      licence: 'sole',
      terms: termsShape.parse(licence),
      decideBy: null,
    },
  );
  return { id, answer: 'decline' };
}

async function valuesOfRights(
  operation: string,
  { world }: Case,
  id: string,
  organisationId: string,
): Promise<Values> {
  const ctx = world.api.house.systemCtx;
  const parties = { fromOrganisationId: organisationId, toOrganisationId: world.other.organisationId };
  const disposition = { kind: 'sole', ...parties, price: 'paid', territories: ['CN'], years: 5 } as const;
  const itemOf = async () => {
    await insertItem(ctx, { projectId: id, organisationId, personId: world.other.personId }, background);
    const { rows } = await sql<{ id: string }>`
      select id from cooperation_background where project_id = ${id}`.execute(ctx.db);
    return { itemId: rows[0]?.id };
  };
  const territory = { exploiter: 'both' };
  const inputs: Record<string, () => Promise<Values> | Values> = {
    addItem: () => ({ organisationId, ...background }),
    changeItem: async () => ({ ...(await itemOf()), ...background }),
    removeItem: itemOf,
    sayNone: () => ({ organisationId, isNone: true }),
    saveForeground: () => ({
      ofRevision: 1,
      territories: { CN: territory, RU: territory, third: territory },
    }),
    addDisposition: () => disposition,
    removeDisposition: async () => {
      const dispositionId = newId();
      const stored = { ...disposition, id: dispositionId, itemId: null, isPriceStated: true };
      await lockSheet(ctx, id);
      await writeRules(ctx, id, { ...emptyRules, dispositions: [{ ...stored, territories: ['CN'] }] });
      return { dispositionId };
    },
    saveFirstFiling: () => ({ ofRevision: 1, madeIn: 'CN', china: {}, russia: {} }),
    recordFiling: () => ({ title: 'Сталь', country: 'CN', number: '1', filedOn: '2026-01-01' }),
    confirm: () => ({ part: 'annex', ofRevision: 1 }),
  };
  if (operation === 'file') return { id, format: 'docx' };
  return { id, ...(await inputs[operation]?.()) };
}
