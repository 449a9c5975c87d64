import { AppError } from '../../../shared/app-error.ts';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { gateState, requireGate } from '../../evaluation/public.ts';
import { agreementStanding } from '../agreements/standing-views.ts';
import { projectWords } from '../messages/projects-words.ts';
import { rightsStanding } from '../rights/standing.ts';
import { stepsOf } from '../steps/views.ts';
import { isCardConfirmed } from './confirm-service.ts';
import { addDays, dayOf } from '../../../shared/day.ts';
import { documentsOf, impactsOf } from './entry-views.ts';
import type { ProjectCondition } from './life-cycle.ts';
import { projectRef } from './project-ref.ts';
import { openBefore } from './registrations/checklist.ts';
import { checklistOf } from './registrations/service.ts';
import { impactDays, languagesUnsigned } from './rules.ts';
import { haveAllJoined } from './screening.ts';
import type { StoredProject } from './stored.ts';

/** Why a step cannot be taken: a code with words in the messages, and the page of the rule where there is one. */
export type Obstacle = {
  code: string;
  params: Record<string, string | number>;
  rulePath: string | null;
};

export type StepWish = {
  reason: string;
  /** For whose registrations are asked; both where the step is about to be taken. */
  sides: readonly ('cn' | 'ru')[];
};

type Check = (ctx: Ctx, project: StoredProject, wish: StepWish) => Promise<Obstacle[]>;

const obstacle = (
  code: string,
  params: Obstacle['params'] = {},
  rulePath: string | null = null,
): Obstacle => ({ code: `cooperation.project.${code}`, params, rulePath });

/** Languages of a text as the reader calls them. */
const sayLanguages = (wanted: readonly Language[], reader: Language): string => {
  const names = wanted.map((one) => projectWords[reader].textLanguages[one]);
  return names.join(reader === 'zh' ? '、' : ', ');
};

const none: Obstacle[] = [];
const unless = (holds: boolean, code: string, params: Obstacle['params'] = {}): Obstacle[] =>
  holds ? none : [obstacle(code, params)];

async function gateObstacles(
  ctx: Ctx,
  project: StoredProject,
  purpose: 'sign' | 'register',
): Promise<Obstacle[]> {
  try {
    await requireGate(ctx, projectRef(project.id), purpose);
    return none;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { rulePath } = error.params;
    return [
      { code: error.code, params: error.params, rulePath: typeof rulePath === 'string' ? rulePath : null },
    ];
  }
}

const checks: Record<ProjectCondition, Check> = {
  partiesAccepted: (_ctx, project) => Promise.resolve(unless(haveAllJoined(project), 'partiesNotJoined')),
  gateDecided: async (ctx, project) => {
    const { state } = await gateState(ctx, projectRef(project.id));
    if (state === 'clear' || state === 'conditional') return none;
    return [obstacle(state === 'blocked' ? 'gateBlocked' : 'gateUndecided', {}, '/gate/rules')];
  },
  gateReopened: async (ctx, project) => {
    const { state } = await gateState(ctx, projectRef(project.id));
    return unless(state !== 'clear' && state !== 'conditional', 'gateDecidedAlready');
  },
  cardConfirmed: async (ctx, project) => unless(await isCardConfirmed(ctx, project), 'cardNotConfirmed'),
  contractSigned: async (ctx, project) => {
    if (project.contractLanguages.length === 0) return [obstacle('contractLanguagesMissing')];
    const subject = { kind: 'project', id: project.id } as const;
    const [documents, { signed }] = await Promise.all([
      documentsOf(ctx, project.id),
      agreementStanding(ctx, subject),
    ]);
    const isAgreementSigned = signed.some(({ kind }) => kind !== 'nda' && kind !== 'letterOfIntent');
    const wanting = languagesUnsigned(project.contractLanguages, documents, isAgreementSigned);
    return unless(wanting.length === 0, 'contractNotSigned', {
      languages: sayLanguages(wanting, ctx.language),
    });
  },
  rightsAgreed: async (ctx, project) => {
    const { isAgreedByBoth, conflicts } = await rightsStanding(ctx, project.id);
    if (conflicts.length > 0) return [obstacle('rightsInConflict', { count: conflicts.length })];
    return unless(isAgreedByBoth, 'rightsNotAgreed');
  },
  gateSign: (ctx, project) => gateObstacles(ctx, project, 'sign'),
  gateRegister: (ctx, project) => gateObstacles(ctx, project, 'register'),
  effectiveKnown: (_ctx, project) =>
    Promise.resolve(unless(project.effectiveOn !== null, 'effectiveMissing')),
  registrationsEntered: async (ctx, project, { sides }) => {
    const { items } = await checklistOf(ctx, project);
    const open = sides.flatMap((side) => openBefore(items, 'register', side));
    const titles = [...new Set(open.map(({ rule }) => rule.title[ctx.language]))];
    return unless(titles.length === 0, 'registrationsOpen', { titles: titles.join('; ') });
  },
  startReached: async (ctx, project) => {
    const { planDays } = await gateState(ctx, projectRef(project.id));
    if (project.startsOn === null) return unless(planDays === 0, 'startNotReached', { day: '…' });
    const earliest = addDays(project.startsOn, planDays);
    return unless(earliest <= dayOf(ctx.clock()), 'startNotReached', { day: earliest });
  },
  reasonGiven: (_ctx, _project, { reason }) => Promise.resolve(unless(reason !== '', 'reasonMissing')),
  finalReportFiled: async (ctx, project) => {
    const documents = await documentsOf(ctx, project.id);
    return unless(
      documents.some(({ kind }) => kind === 'finalReport'),
      'finalReportMissing',
    );
  },
  acceptanceActFiled: async (ctx, project) => {
    const documents = await documentsOf(ctx, project.id);
    return unless(
      documents.some(({ kind, isSigned }) => kind === 'acceptanceAct' && isSigned),
      'acceptanceActMissing',
    );
  },
  resultsListed: (_ctx, { outcome }) =>
    Promise.resolve(
      unless(outcome !== null && (outcome.results.length > 0 || outcome.noRights), 'resultsMissing'),
    ),
  rightsSettled: async (ctx, project) => {
    const documents = await documentsOf(ctx, project.id);
    const isSettled =
      (project.outcome?.partialRights ?? '') !== '' &&
      documents.some(({ kind, isSigned }) => kind === 'settlement' && isSigned);
    return unless(isSettled, 'rightsNotSettled');
  },
  impactReported: async (ctx, project) => {
    const reported = (await impactsOf(ctx, project.id)).map(({ months }) => months);
    const closedOn = await closedDay(ctx, project);
    const missing = impactDays(closedOn).filter(({ months }) => !reported.includes(months));
    const [next] = missing;
    return next ? [obstacle('impactMissing', { months: next.months, day: next.dueOn })] : none;
  },
};

/** The day a project was closed. */
export async function closedDay(
  ctx: Ctx,
  project: Pick<StoredProject, 'id' | 'stateSince'>,
): Promise<string> {
  const steps = await stepsOf(ctx, { kind: 'project', id: project.id });
  return dayOf(steps.findLast(({ step }) => step === 'close')?.at ?? project.stateSince);
}

/** What stands in the way of a step, in the order of its conditions; empty where nothing does. */
export async function obstaclesOf(
  ctx: Ctx,
  project: StoredProject,
  conditions: readonly ProjectCondition[],
  wish: StepWish,
): Promise<Obstacle[]> {
  const found: Obstacle[] = [];
  for (const condition of conditions) found.push(...(await checks[condition](ctx, project, wish)));
  return found;
}
