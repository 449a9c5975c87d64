import { buildOrganisation } from '../../src/features/accounts/testing.ts';
import { answerFollowUp, putLanding } from '../../src/features/cooperation/landing/store.ts';
import { insertRow } from '../../src/features/cooperation/modes/store.ts';
import { buildProject } from '../../src/features/cooperation/projects/testing.ts';
import { all, only, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

const signedInOk = {
  institute: 'ok',
  enterprise: 'ok',
  broker: 'ok',
  translator: 'ok',
  expert_reviewer: 'ok',
  programme_officer: 'ok',
  fund_manager: 'ok',
  park_manager: 'ok',
  moderator: 'ok',
  compliance_officer: 'ok',
  administrator: 'ok',
} as const;
/** Parties, the broker who accompanies the project, and the officer who checks it; the others are told there is none. */
const readers: Row = {
  own: only(signedInOk, 'hidden'),
  other: only({ compliance_officer: 'ok' }, 'hidden'),
  assigned: only({ compliance_officer: 'ok', broker: 'ok' }, 'hidden'),
};
/** Parties write; who only reads is told so. */
const writers = (outcome: Outcome): Row => ({
  own: only(mapped(outcome), 'hidden'),
  other: only({ compliance_officer: 'forbidden' }, 'hidden'),
  assigned: only({ compliance_officer: 'forbidden', broker: 'forbidden' }, 'hidden'),
});
const officers: Row = {
  other: only(
    { programme_officer: 'ok', park_manager: 'ok', moderator: 'ok', administrator: 'ok' },
    'forbidden',
  ),
};

function mapped(outcome: Outcome): Partial<Record<keyof typeof signedInOk, Outcome>> {
  return Object.fromEntries(Object.keys(signedInOk).map((role) => [role, outcome]));
}

/** Keys without the name of the room. */
export const landingRows: Record<string, Row> = {
  'landings.list': { other: all('ok') },
  'landings.get': readers,
  'landings.put': writers('ok'),
  'landings.confirm': writers('ok'),
  'landings.followUp': writers('ok'),
  'landings.reachStage': writers('ok'),
  'modes.get': readers,
  'modes.set': writers('ok'),
  'modes.addRow': writers('ok'),
  // The other side has written it.
  'modes.removeRow': writers('hidden'),
  'funnel.read': officers,
  'funnel.rows': officers,
  'funnel.lossRows': officers,
};

export const isAboutLanding = (routeId: string) => /^cooperation\.(landings|modes|funnel)\./.test(routeId);

const record = {
  kind: 'production' as const,
  landedOn: '2026-01-15',
  region: 'CN-HL',
  place: 'Цзямусы',
  built: 'Участок сварки',
  product: '',
  jobs: null,
  investment: [],
  firstPayment: null,
  firstPaymentOn: null,
  evidence: '',
};

/** Input of the routes of landings, modes and the funnel, about a running project made for the question. */
export async function landingValues(routeId: string, one: Case): Promise<Values> {
  const operation = routeId.replace('cooperation.', '');
  if (operation === 'funnel.rows') return { stage: 'listed' };
  if (operation === 'funnel.lossRows') return { stage: 'interested', what: 'declined' };
  if (operation === 'landings.list' || operation === 'funnel.read') return {};
  const { projectId, rowId } = await prepareProject(operation, one);
  const inputs: Record<string, Values> = {
    'landings.put': { ...record, revision: 0, jobs: '', firstPaymentOn: '' },
    'landings.confirm': { revision: 1 },
    'landings.followUp': { months: 6, standing: 'running', salesBand: 'unknown' },
    'landings.reachStage': { stage: 'licence', reachedOn: '2026-01-15', evidence: 'Договор' },
    'modes.set': { revision: 0, mode: 'talentExchange', values: { topics: 'Сварка' } },
    'modes.addRow': { ledger: 'absorption', values: { element: 'drawings', what: 'Чертежи' } },
    'modes.removeRow': { rowId },
  };
  return { projectId, ...inputs[operation] };
}

async function prepareProject(operation: string, { world, tester, relation }: Case) {
  const ctx = world.api.house.systemCtx;
  const { other } = world;
  const isParty = relation === 'own' && tester.cookie !== undefined;
  const isBroker = relation === 'assigned' && tester.cookie !== undefined;
  const stranger = { personId: other.personId, email: other.email, ctx };
  const projectId = await buildProject(
    ctx,
    {
      chineseId: isParty
        ? tester.organisationId
        : await buildOrganisation(ctx, { country: 'CN', region: 'CN-HL' }),
      russianId: other.organisationId,
      chinese: isParty ? { ...stranger, personId: tester.personId } : stranger,
      russian: stranger,
      broker: isBroker ? { ...stranger, personId: tester.personId } : stranger,
      compliance: stranger,
      programme: stranger,
      outsider: stranger,
    },
    { state: 'running' },
  );
  const written = { language: 'ru' as const, personId: other.personId };
  if (operation === 'landings.confirm' || operation === 'landings.followUp') {
    await putLanding(ctx, projectId, 0, record, written);
    // What was answered before may be set right, whatever the day is.
    const answer = {
      months: 6 as const,
      standing: 'running' as const,
      jobs: null,
      salesBand: 'unknown' as const,
    };
    await answerFollowUp(ctx, projectId, { ...answer, remarks: '', ...written });
  }
  const row = {
    ledger: 'absorption' as const,
    values: { element: 'drawings', what: 'Чертежи' },
    bank: 'ru' as const,
  };
  return { projectId, rowId: await insertRow(ctx, projectId, { ...row, ...written }) };
}
