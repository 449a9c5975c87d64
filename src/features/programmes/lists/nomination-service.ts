import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { projectForParty } from '../../cooperation/public.ts';
import { closeSourceText } from '../../translation/public.ts';
import { personIdOf } from '../access.ts';
import { nominationCycle, type NominationCondition } from './life-cycle.ts';
import { lockList } from './list-store.ts';
import { findList } from './list-views.ts';
import { changedMeanwhile, listNotFound, openList } from './list-service.ts';
import { mayReadNomination, memberSide, sidesOfNomination } from './nomination-access.ts';
import type { nominations } from './nomination-contract.ts';
import {
  insertNomination,
  lockNomination,
  moveNomination,
  putVerdict,
  setProject,
  updateCard,
} from './nomination-store.ts';
import { nominationRef, type CardFacts, type StoredNomination } from './nomination-stored.ts';
import { tellTexts } from './nomination-texts.ts';
import { findNomination, isApprovedNomination } from './nomination-views.ts';
import { localIn } from './rules.ts';
import { dropAgreement } from './step-store.ts';
import { agreementsOf } from './step-views.ts';
import type { StoredList } from './stored.ts';
import { takeStep, type Missing } from './take-step.ts';
import { tellInstitution } from './tell-people.ts';
import { countryOfSide, sides, type Side, type Verdict } from './vocabulary.ts';

const notFound = () => new AppError('notFound', 'platform.notFound');
/** The card, for those who may read it. Refuses with 401 and 404. */
export async function openNomination(ctx: Ctx, id: string): Promise<StoredNomination> {
  personIdOf(ctx.actor);
  const nomination = await findNomination(ctx, id);
  if (!nomination || !(await mayReadNomination(ctx, nomination))) throw notFound();
  return nomination;
}

type CardInput = Omit<ParsedInputOf<typeof nominations.create>, 'listId'>;

function cardFacts(ctx: Ctx, input: CardInput): CardFacts {
  return {
    language: ctx.language,
    texts: { title: input.title, goal: input.goal, result: input.result, ipTerms: input.ipTerms },
    field: input.field,
    mode: input.mode,
    institutions: {
      cn: { id: input.institutionCn, leader: input.leaderCn, budgetMinor: input.budgetCnMinor },
      ru: { id: input.institutionRu, leader: input.leaderRu, budgetMinor: input.budgetRuMinor },
    },
  };
}

/** One institution of each bank, both known to everybody; the fields and modes the call asks for. */
async function checkCard(ctx: Ctx, list: StoredList, facts: CardFacts): Promise<void> {
  const found = await organisationsByIds(
    ctx,
    sides.map((side) => facts.institutions[side].id),
  );
  for (const side of sides) {
    const institution = found.get(facts.institutions[side].id);
    const path = side === 'cn' ? 'institutionCn' : 'institutionRu';
    if (institution?.country !== countryOfSide[side]) {
      throw fieldFault(path, 'programmes.lists.institutionOfOtherBank');
    }
    if (institution.verificationState !== 'verified' && institution.verificationState !== 'listed') {
      throw fieldFault(path, 'programmes.lists.institutionNotVerified');
    }
  }
  const isAsked = list.fields.length === 0 || list.fields.some((field) => facts.field.startsWith(field));
  if (!isAsked) throw fieldFault('field', 'programmes.lists.fieldNotAsked');
  if (list.modes.length > 0 && !list.modes.includes(facts.mode)) {
    throw fieldFault('mode', 'programmes.lists.modeNotAsked');
  }
}

/** What is missing of the call and its clock, for one side. */
export function missingOfCard(
  ctx: Ctx,
  list: StoredList,
  side: Side | undefined,
  reason: string,
): Missing<NominationCondition> {
  const deadline = side && list.deadlines[side];
  const isLate = deadline !== undefined && ctx.clock() > deadline.at;
  return {
    ...(list.state !== 'announced' && { callOpen: { number: list.number } }),
    ...(list.state !== 'screening' && { screeningOpen: { number: list.number } }),
    ...(isLate && {
      beforeOwnDeadline: {
        local: localIn(deadline.at, deadline.zone).replace('T', ' '),
        zone: deadline.zone,
      },
    }),
    ...(reason === '' && { reasonGiven: {} }),
  };
}

function refuseMissing(missing: Missing<NominationCondition>, rule: string): void {
  for (const condition of ['callOpen', 'beforeOwnDeadline'] as const) {
    const params = missing[condition];
    if (params) {
      throw new AppError('conflict', `programmes.lists.missing.${condition}`, {
        params: { rule: `${rule}.${condition}`, ...params },
      });
    }
  }
}

/** Begins a card in the language of ctx and asks the other institution to confirm it. Gives its id. */
export async function createNomination(
  ctx: Ctx,
  { listId, ...input }: ParsedInputOf<typeof nominations.create>,
): Promise<string> {
  personIdOf(ctx.actor);
  await openList(ctx, listId);
  const facts = cardFacts(ctx, input);
  const side = memberSide(ctx, facts);
  if (side === undefined) throw new AppError('forbidden', 'programmes.lists.ownInstitutionFirst');
  return ctx.transaction(async (tx) => {
    const list = await lockList(tx, listId);
    if (!list) throw listNotFound();
    refuseMissing(missingOfCard(tx, list, side, ''), 'nomination.create');
    await checkCard(tx, list, facts);
    const made = await insertNomination(tx, list, facts, side);
    const nomination = await lockNomination(tx, made.id);
    if (!nomination) throw notFound();
    await tellTexts(tx, nomination);
    await note(tx, nomination.id, 'create', { listId });
    await tellInstitution(tx, nomination, side === 'cn' ? 'ru' : 'cn', 'asked');
    return made.id;
  });
}

export async function saveNomination(ctx: Ctx, input: ParsedInputOf<typeof nominations.save>): Promise<void> {
  await openNomination(ctx, input.id);
  await ctx.transaction(async (tx) => {
    const before = await lockNomination(tx, input.id);
    if (!before) throw notFound();
    const side = memberSide(tx, before);
    if (side === undefined) throw new AppError('forbidden', 'programmes.lists.institutionsOnly');
    if (before.state !== 'drafted') {
      throw new AppError('conflict', 'programmes.lists.cardFixed', {
        params: { rule: 'nomination.edit', state: before.state },
      });
    }
    if (before.revision !== input.revision) throw changedMeanwhile();
    const list = await findList(tx, before.listId);
    if (!list) throw listNotFound();
    refuseMissing(missingOfCard(tx, list, side, ''), 'nomination.edit');
    const written = cardFacts(tx, input);
    if (sides.some((one) => written.institutions[one].id !== before.institutions[one].id)) {
      throw fieldFault('institutionCn', 'programmes.lists.institutionsStay');
    }
    await checkCard(tx, list, written);
    const isRewritten = (['title', 'goal', 'result', 'ipTerms'] as const).some(
      (name) => written.texts[name] !== before.texts[name],
    );
    // Who sets a figure right does not make the words of the other side his own language.
    const facts = { ...written, language: isRewritten ? tx.language : before.language };
    await updateCard(tx, before.id, facts);
    await tellTexts(tx, { ...before, ...facts, revision: before.revision + 1 });
    await note(tx, before.id, 'edit', { revision: before.revision + 1 });
    await tellInstitution(tx, before, side === 'cn' ? 'ru' : 'cn', 'changed');
  });
}

const verdictOfStep: Partial<Record<string, Verdict>> = { pass: 'pass', hold: 'hold', reject: 'reject' };

/** Hands a card in, takes it back, or decides on it for one bank. */
export async function stepNomination(
  ctx: Ctx,
  { id, revision, step, reason, isCivil }: ParsedInputOf<typeof nominations.step>,
): Promise<void> {
  await openNomination(ctx, id);
  await ctx.transaction(async (tx) => {
    const nomination = await lockNomination(tx, id);
    if (!nomination) throw notFound();
    if (nomination.revision !== revision) throw changedMeanwhile();
    const list = await findList(tx, nomination.listId);
    if (!list) throw listNotFound();
    const actingSides = await sidesOfNomination(tx, nomination);
    const side = actingSides.includes('cn') || actingSides.includes('cnInstitution') ? 'cn' : 'ru';
    const verdict = verdictOfStep[step];
    const taken = await takeStep(tx, nominationCycle, {
      subject: { kind: 'nomination', id },
      state: nomination.state,
      revision,
      step,
      sides: actingSides,
      agreements: await agreementsOf(tx, 'nomination', [id]),
      missing: missingOfCard(tx, list, side, reason),
      reason,
    });
    if (verdict) {
      if (verdict === 'pass' && isCivil !== 'yes') {
        throw new AppError('conflict', 'programmes.lists.civilOnly', {
          params: { rule: 'nomination.pass.civil' },
        });
      }
      await putVerdict(tx, nomination, { side, verdict, reason });
      if (verdict === 'hold') await dropAgreement(tx, { kind: 'nomination', id }, 'pass', side);
    }
    if (taken) await moveNomination(tx, id, taken.to, taken.at);
    if (taken?.to === 'rejected' || taken?.to === 'withdrawn') await closeSourceText(tx, nominationRef(id));
    if (taken && verdict) {
      for (const one of sides) await tellInstitution(tx, nomination, one, 'decided');
    } else if (!taken && step === 'submit') {
      await tellInstitution(tx, nomination, side === 'cn' ? 'ru' : 'cn', 'asked');
    }
  });
}

/** Links an approved nomination with the project of the room below that carries it out; both must be the actor's own. */
export async function linkProject(ctx: Ctx, id: string, projectId: string): Promise<void> {
  const nomination = await openNomination(ctx, id);
  if (memberSide(ctx, nomination) === undefined) {
    throw new AppError('forbidden', 'programmes.lists.institutionsOnly');
  }
  if (!(await isApprovedNomination(ctx, id))) {
    throw new AppError('conflict', 'programmes.lists.notApprovedYet', {
      params: { rule: 'nomination.linkProject' },
    });
  }
  // Whoever may not read the project is told there is none.
  const project = await projectForParty(ctx, projectId);
  const parties = project.parties.map(({ organisationId }) => organisationId);
  if (!parties.some((party) => isMemberOf(ctx.actor, party))) throw notFound();
  if (!sides.every((side) => parties.includes(nomination.institutions[side].id))) {
    throw fieldFault('projectId', 'programmes.lists.projectOfOthers');
  }
  await ctx.transaction(async (tx) => {
    const before = await lockNomination(tx, id);
    if (before?.projectId !== null) {
      throw new AppError('conflict', 'programmes.lists.projectThere', {
        params: { rule: 'nomination.linkProject' },
      });
    }
    await setProject(tx, id, projectId);
    await note(tx, id, 'linkProject', { projectId });
  });
}

async function note(ctx: Ctx, id: string, what: string, details: Record<string, unknown>): Promise<void> {
  await recordAudit(ctx, {
    action: `programmes.nomination.${what}`,
    ref: { room: 'programmes', kind: 'nomination', id },
    details,
  });
}
