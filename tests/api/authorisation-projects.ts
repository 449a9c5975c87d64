import { buildOrganisation } from '../../src/features/accounts/testing.ts';
import { insertDocument, replaceMilestones } from '../../src/features/cooperation/projects/entry-store.ts';
import { milestonesOf } from '../../src/features/cooperation/projects/entry-views.ts';
import { putParty } from '../../src/features/cooperation/projects/store.ts';
import { buildProject } from '../../src/features/cooperation/projects/testing.ts';
import type { ProjectState } from '../../src/features/cooperation/projects/vocabulary.ts';
import { findProject } from '../../src/features/cooperation/projects/views.ts';
import { roles } from '../../src/shared/actor.ts';
import { all, only, signedIn, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

const everyRole = (outcome: Outcome) =>
  Object.fromEntries(roles.filter((role) => role !== 'visitor').map((role) => [role, outcome]));

/** Parties, the broker of the project and the officer who checks it; for the others there is none. */
const readers: Row = {
  own: only(everyRole('ok'), 'hidden'),
  other: only({ compliance_officer: 'ok' }, 'hidden'),
  assigned: only({ compliance_officer: 'ok', broker: 'ok' }, 'hidden'),
};
/** Leads write, and brokers where it is said; who only reads is told so. */
const writers = (outcome: Outcome = 'ok', broker: Outcome = outcome): Row => ({
  own: only(everyRole(outcome), 'hidden'),
  other: only({ compliance_officer: 'forbidden' }, 'hidden'),
  assigned: only({ compliance_officer: 'forbidden', broker }, 'hidden'),
});
/** A step of the leads: programme officers see the card, so they are told that it is not theirs. */
const stepOfLeads = (outcome: Outcome): Row => ({
  own: only(everyRole(outcome), 'hidden'),
  other: only({ compliance_officer: 'forbidden', programme_officer: 'forbidden' }, 'hidden'),
  assigned: only(
    { compliance_officer: 'forbidden', programme_officer: 'forbidden', broker: 'forbidden' },
    'hidden',
  ),
});

/** Keys without the name of the room. */
export const projectRows: Record<string, Row> = {
  'projects.list': { other: all('ok') },
  'projects.mine': { other: signedIn('ok') },
  'projects.start': { other: signedIn('ok') },
  // Nobody here belongs to a bank: past the gate, then told what is wrong.
  'projects.create': { other: signedIn('refused') },
  'projects.get, running': {
    own: only(everyRole('ok'), 'hidden', 'hidden'),
    other: only({ compliance_officer: 'ok', programme_officer: 'ok' }, 'hidden', 'hidden'),
    assigned: only({ compliance_officer: 'ok', programme_officer: 'ok', broker: 'ok' }, 'hidden', 'hidden'),
  },
  'projects.get, running public': { own: all('ok'), other: all('ok'), assigned: all('ok') },
  'projects.saveText, proposed': writers(),
  'projects.draftText, proposed': writers('refused'),
  'projects.saveCard, proposed': writers(),
  'projects.saveCard, closed': writers('refused'),
  'projects.saveParties, proposed': writers('refused'),
  'projects.answer, proposed': writers('ok', 'forbidden'),
  'projects.confirm, proposed': writers('ok', 'forbidden'),
  'projects.withdrawPublication, running public': writers('ok', 'forbidden'),
  'projects.saveMilestones, proposed': writers(),
  'projects.finishMilestone, running': writers(),
  'projects.saveRisks, proposed': writers(),
  'projects.saveDates, running': writers(),
  'projects.saveDates, proposed': writers('refused'),
  'projects.registrations, proposed': readers,
  'projects.exportRegistrations, proposed': readers,
  'projects.saveRegistration, proposed': writers(),
  'projects.addDocument, proposed': writers(),
  'projects.removeDocument, proposed': writers(),
  'projects.documentFile, proposed': readers,
  'projects.join, proposed': writers('ok', 'forbidden'),
  'projects.step, running, report': stepOfLeads('refused'),
  'projects.step, running, suspend': {
    own: only({ ...everyRole('forbidden'), programme_officer: 'ok' }, 'hidden'),
    other: only({ compliance_officer: 'forbidden', programme_officer: 'ok' }, 'hidden'),
    assigned: only(
      { compliance_officer: 'forbidden', programme_officer: 'ok', broker: 'forbidden' },
      'hidden',
    ),
  },
  'projects.saveOutcome, running': writers(),
  'projects.reportImpact, closed': {
    own: only(everyRole('forbidden'), 'hidden'),
    other: only({ compliance_officer: 'forbidden' }, 'hidden'),
    assigned: only({ compliance_officer: 'forbidden', broker: 'refused' }, 'hidden'),
  },
};

const words = { title: 'Сварка', goal: 'Цель', summary: 'Описание', language: 'ru' };

/** Input of the routes of projects, about a project made for the question. */
export async function projectValues(operation: string, one: Case): Promise<Values> {
  if (['list', 'mine', 'start'].includes(operation)) return {};
  const { world, tester } = one;
  if (operation === 'create') {
    const { organisationId } = world.other;
    return { ...words, ownOrganisationId: tester.organisationId, partnerOrganisationId: organisationId };
  }
  const { id, ownId } = await prepareProject(operation, one);
  const ctx = world.api.house.systemCtx;
  const { revision = 1, cardRevision } = (await findProject(ctx, id)) ?? {};
  const milestones = [{ dueOn: '2027-01-01', deliverable: 'Образцы' }];
  const inputs: Record<string, () => Promise<Values> | Values> = {
    saveText: () => ({ ...words, revision }),
    draftText: () => ({ language: 'ru', revision }),
    saveCard: () => ({ revision }),
    saveParties: () => ({ revision, parties: [{ organisationId: ownId, role: 'site' }], brokerIds: [] }),
    answer: () => ({ organisationId: ownId, answer: 'accepted' }),
    confirm: () => ({ what: 'card', ofRevision: cardRevision }),
    saveMilestones: () => ({ revision, language: 'ru', milestones }),
    finishMilestone: async () => {
      const [milestone] = await milestonesOf(ctx, id);
      return { milestoneId: milestone?.id, doneOn: '2026-01-15', evidence: 'Акт' };
    },
    saveRisks: () => ({ revision, language: 'ru', risks: [{ risk: 'Срок', level: 'low' }] }),
    saveDates: () => ({ revision, effectiveOn: '2026-01-15' }),
    saveRegistration: () => ({
      key: 'cn.import.contract',
      state: 'done',
      number: 'TI-1',
      issuedOn: '2026-01-15',
    }),
    addDocument: () => ({ fileId: tester.fileId, name: 'a.txt', kind: 'contract', language: 'ru' }),
    removeDocument: () => documentOf(one, id, tester.fileId),
    documentFile: () => documentOf(one, id, world.fileId),
    step: () => ({ step: one.words[1], reason: 'Seen' }),
    saveOutcome: () => ({ revision, outcome: { noRights: true } }),
    reportImpact: () => ({ months: 12, note: 'Работает' }),
  };
  return { id, ...(await inputs[operation]?.()) };
}

async function documentOf({ world, tester }: Case, projectId: string, fileId: string): Promise<Values> {
  const documentId = await insertDocument(world.api.house.systemCtx, projectId, {
    fileId,
    name: 'a.txt',
    kind: 'contract',
    language: 'ru',
    isAuthentic: false,
    isSigned: false,
    sha256: '0'.repeat(64),
    contentType: 'text/plain',
    sizeBytes: 1,
    addedBy: tester.personId,
  });
  return { documentId };
}

async function prepareProject(operation: string, { world, tester, relation, words: asked }: Case) {
  const ctx = world.api.house.systemCtx;
  const { other } = world;
  const [state = 'running', shown] = (asked[0] ?? 'running').split(' ');
  const isParty = relation === 'own' && tester.cookie !== undefined;
  const isBroker = relation === 'assigned' && tester.cookie !== undefined;
  const stranger = { personId: other.personId, email: other.email, ctx };
  const foreign = () => buildOrganisation(ctx, { country: 'CN', region: 'CN-HL' });
  const ownId = isParty ? tester.organisationId : await foreign();
  const id = await buildProject(
    ctx,
    {
      chineseId: ownId,
      russianId: other.organisationId,
      chinese: isParty ? { ...stranger, personId: tester.personId } : stranger,
      russian: stranger,
      broker: isBroker ? { ...stranger, personId: tester.personId } : stranger,
      compliance: stranger,
      programme: stranger,
      outsider: stranger,
    },
    { state: state as ProjectState, isPublic: shown === 'public', traits: { royalty: 'no' } },
  );
  if (operation === 'answer') {
    const party = {
      organisationId: ownId,
      bank: 'cn',
      country: 'CN',
      role: 'recipient',
      budget: null,
    } as const;
    await putParty(ctx, id, { ...party, isLead: true, answer: 'asked' }, 1);
  }
  if (operation === 'finishMilestone') {
    const plan = { dueOn: '2026-01-01', deliverable: 'Образцы', deliverableLanguage: 'ru' } as const;
    await replaceMilestones(ctx, id, [
      { id: null, ...plan, level: null, scheme: null, payment: null, payerOrganisationId: null },
    ]);
  }
  return { id, ownId };
}
