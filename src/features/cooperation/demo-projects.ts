import type { Ctx } from '../../platform/db/context.ts';
import { addDays, dayOf } from '../../shared/day.ts';
import { demoPersonId } from '../accounts/public.ts';
import { recordPastTalk } from '../conversations/public.ts';
import { recordClearCase } from '../evaluation/public.ts';
import { translationsOf } from './demo-interests.ts';
import { loadDemoLanding, loadDemoMode } from './demo-landings.ts';
import type { DemoProject } from './demo-shapes.ts';
import { asOf, ownerOf, type DemoWorld } from './demo-world.ts';
import { finishMilestone, putRegistration, replaceMilestones, replaceRisks } from './projects/entry-store.ts';
import { milestonesOf, peopleOf } from './projects/entry-views.ts';
import { projectCycle } from './projects/life-cycle.ts';
import { projectRef } from './projects/project-ref.ts';
import { caseSubjectOf } from './projects/screening.ts';
import { bumpProject, insertProject, moveProject, putParty, putPerson, putText } from './projects/store.ts';
import { findProject } from './projects/views.ts';
import { insertStep, putConfirmation } from './steps/store.ts';

const hourMs = 3_600_000;

/** Who acts for the banks of a demonstration project. */
export type DemoPeople = Record<'cn' | 'ru', string>;

/** Writes a project of two demonstration leads with its whole way; false where one of them is not there. */
export async function loadDemoProject(
  ctx: Ctx,
  world: DemoWorld,
  demo: DemoProject,
  interestId: string | undefined,
): Promise<boolean> {
  const listing = world.listings.get(demo.listing);
  const leads = demo.parties.flatMap((party) => {
    const organisation = world.organisations.get(party.organisation);
    return organisation ? [{ ...party, brief: organisation }] : [];
  });
  if (leads.length !== demo.parties.length || !listing) return false;
  const people = peopleOfDemo(demo);
  const then = asOf(ctx, world.daysAgo(demo.createdDaysAgo));
  const { id } = await insertProject(then, {
    interestId: interestId ?? null,
    listing: { kind: listing.kind, id: listing.id },
    sourceLanguage: demo.sourceLanguage,
    fields: demo.fields,
    regions: leads.flatMap(({ brief }) => brief.region ?? []),
    traits: demo.facts.traits,
    createdBy: people.ru,
  });
  for (const [position, { brief, bank, role, budget, organisation }] of leads.entries()) {
    const organisationId = brief.id;
    const party = { organisationId, bank, role, budget, country: brief.country, isLead: true };
    await putParty(then, id, { ...party, answer: 'accepted' }, position);
    await putPerson(then, id, { personId: ownerOf(organisation), organisationId, side: bank });
  }
  for (const key of demo.brokers) {
    await putPerson(then, id, { personId: demoPersonId(key), organisationId: null, side: 'broker' });
  }
  await putTexts(then, id, demo, people.ru);
  await putFacts(then, world, id, demo);
  await putPlan(ctx, world, id, demo);
  await takeSteps(ctx, world, id, demo, people);
  await settle(ctx, world, id, demo, people);
  if (demo.landing) await loadDemoLanding(ctx, world, id, demo.landing, people);
  if (demo.mode) await loadDemoMode(then, id, demo.mode, people);
  return true;
}

function peopleOfDemo({ parties }: DemoProject): DemoPeople {
  const ownerOfBank = (bank: 'cn' | 'ru') =>
    ownerOf(parties.find((party) => party.bank === bank)?.organisation ?? '');
  return { cn: ownerOfBank('cn'), ru: ownerOfBank('ru') };
}

async function putTexts(ctx: Ctx, id: string, demo: DemoProject, writtenBy: string): Promise<void> {
  for (const language of ['zh', 'ru', 'en'] as const) {
    const isOwn = language === demo.sourceLanguage;
    await putText(ctx, id, {
      ...demo.texts[language],
      ...{ language, state: isOwn ? 'own' : 'human', engine: null },
      ...{ sourceRevision: 1, ofSource: 1, writtenBy, writtenAt: ctx.clock() },
    });
  }
}

async function putFacts(ctx: Ctx, world: DemoWorld, id: string, demo: DemoProject): Promise<void> {
  const project = await findProject(ctx, id);
  if (!project) return;
  const startsOn = dayOf(world.daysAgo(demo.startsDaysAgo));
  const facts = {
    ...demo.facts,
    acronym: demo.acronym,
    effectiveOn: dayOf(world.daysAgo(demo.effectiveDaysAgo)),
    ...{ startsOn, endsOn: addDays(startsOn, demo.lastsDays), outcome: demo.outcome },
  };
  await bumpProject(ctx, project, facts, { isOfCard: true, isPublic: true });
}

async function putPlan(ctx: Ctx, world: DemoWorld, id: string, demo: DemoProject): Promise<void> {
  const idOf = (key: string | null) => (key === null ? null : (world.organisations.get(key)?.id ?? null));
  const today = dayOf(ctx.clock());
  await replaceMilestones(
    ctx,
    id,
    demo.milestones.map(({ dueInDays, deliverable, language, payment, payer }) => ({
      ...{ id: null, deliverable, deliverableLanguage: language, level: null, scheme: null, payment },
      dueOn: addDays(today, dueInDays),
      payerOrganisationId: idOf(payer),
    })),
  );
  for (const [at, { id: milestoneId }] of (await milestonesOf(ctx, id)).entries()) {
    const done = demo.milestones[at]?.done;
    if (!done) continue;
    const then = world.daysAgo(done.daysAgo);
    const finished = { doneOn: dayOf(then), evidence: done.evidence, documentId: null };
    await finishMilestone({ ...asOf(ctx, then), language: done.language }, milestoneId, finished);
  }
  const risks = demo.risks.map(({ owner, ...risk }) => ({ ...risk, ownerOrganisationId: idOf(owner) }));
  await replaceRisks(ctx, id, risks);
  for (const { issuedDaysAgo, ...entry } of demo.registrations) {
    const then = world.daysAgo(issuedDaysAgo);
    await putRegistration(asOf(ctx, then), id, {
      ...entry,
      ...{ state: 'done', issuedOn: dayOf(then), documentId: null, reason: null, reasonLanguage: null },
    });
  }
}

async function takeSteps(
  ctx: Ctx,
  world: DemoWorld,
  id: string,
  demo: DemoProject,
  people: DemoPeople,
): Promise<void> {
  const subject = { kind: 'project', id } as const;
  const begun = { step: 'propose', from: null, to: 'proposed', side: 'ru' };
  await insertStep(asOf(ctx, world.daysAgo(demo.createdDaysAgo)), subject, begun, people.ru);
  let from = 'proposed';
  for (const { step, daysAgo } of demo.steps) {
    const transition = projectCycle.find((one) => one.from === from && one.step === step);
    if (!transition) throw new Error(`The demonstration cannot take ${step}.`);
    const then = asOf(ctx, world.daysAgo(daysAgo));
    const { to } = transition;
    const side = transition.by.at(-1) ?? 'system';
    const personId = side === 'cn' || side === 'ru' ? people[side] : null;
    await moveProject(ctx, id, to, await insertStep(then, subject, { step, from, to, side }, personId));
    from = to;
  }
  if (from !== demo.state) throw new Error(`${demo.key} ends ${from}.`);
}

/** What both sides agreed to, the screening and the talk. */
async function settle(
  ctx: Ctx,
  world: DemoWorld,
  id: string,
  demo: DemoProject,
  people: DemoPeople,
): Promise<void> {
  const project = await findProject(ctx, id);
  if (!project) return;
  const approvedAt = world.daysAgo(demo.steps.find(({ step }) => step === 'approve')?.daysAgo ?? 0);
  for (const side of ['cn', 'ru'] as const) {
    const given = { side, personId: people[side] };
    const revisions = { card: project.cardRevision, publication: project.publicRevision };
    for (const [what, ofRevision] of Object.entries(revisions)) {
      await putConfirmation(asOf(ctx, approvedAt), { kind: 'project', id }, { ...given, what, ofRevision });
    }
  }
  if (demo.state === 'running' && world.officer) {
    await recordClearCase(ctx, await caseSubjectOf(ctx, project), {
      openedAt: world.daysAgo(demo.createdDaysAgo),
      decidedAt: new Date(world.daysAgo(demo.createdDaysAgo).getTime() + 72 * hourMs),
      officer: world.officer,
    });
  }
  const participants = (await peopleOf(ctx, id)).map(({ personId, side }) => ({
    ...{ personId, side },
    isMasked: false,
  }));
  const title = `${project.number} ${demo.texts[demo.sourceLanguage].title}`;
  await recordPastTalk(
    ctx,
    { subject: projectRef(id), title, titleLanguage: demo.sourceLanguage, participants },
    {
      openedAt: world.daysAgo(demo.createdDaysAgo),
      messages: demo.messages.map(({ by, daysAgo, text, language, translations }) => ({
        personId: people[by],
        at: world.daysAgo(daysAgo),
        ...{ text, language, translations: translationsOf(translations) },
      })),
    },
  );
}
