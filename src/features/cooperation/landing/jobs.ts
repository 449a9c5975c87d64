import { z } from 'zod';
import { addDays, dayOf } from '../../../shared/day.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { mailPeople, ownersOfOrganisations } from '../../accounts/public.ts';
import { interestPeople } from '../interests/interest-people.ts';
import { landingMailWords } from '../messages/landing-mails.ts';
import { projectForParty, type ProjectForParty } from '../projects/project-for-party.ts';
import { ageLevelOf } from './rules.ts';
import { markReminded, noteAgeing } from './store.ts';
import { listAgeing, listDueFollowUps } from './views.ts';
import { ageLevels } from './vocabulary.ts';

/** A question that stays unanswered is asked again after so many days. */
const remindAgainDays = 30;
/** States in which talks go on. */
const talkingStates = ['acknowledged', 'introduced', 'nda_signed', 'negotiating'] as const;
/** States of a project before it runs: the talks of signature and registration. */
const unsignedStates = ['proposed', 'checked', 'approved'] as const;

const nothing = z.object({});

/** Asks the leads and brokers of landed projects what became of them. Mails tell the number, never the contents. */
const askFollowUps: Job<object> = defineJob({
  kind: 'cooperation.askFollowUps',
  payload: nothing,
  handle: async (ctx) => {
    const today = dayOf(ctx.clock());
    const again = new Date(ctx.clock().getTime() - remindAgainDays * 86_400_000);
    for (const { projectId, months } of await listDueFollowUps(ctx, today, again)) {
      await ctx.transaction(async (tx) => {
        const project = await projectForParty(tx, projectId);
        const people = await peopleOfProject(tx, project);
        await mailPeople(tx, people, (language) => ({
          subject: landingMailWords[language].followUpSubject(project.number, months),
          text: landingMailWords[language].followUpText(project.number, months),
          path: `/projects/${projectId}/landing`,
        }));
        await markReminded(tx, projectId, months);
      });
    }
  },
});

/** Warns both sides of talks that age: a technology that waits is replaced by a newer one. */
const warnOfAgeing: Job<object> = defineJob({
  kind: 'cooperation.warnOfAgeing',
  payload: nothing,
  handle: async (ctx) => {
    const today = dayOf(ctx.clock());
    const before = new Date(`${addDays(today, -(ageLevels[0]?.days ?? 0))}T23:59:59Z`);
    for (const kind of ['interest', 'project'] as const) {
      const states = kind === 'interest' ? talkingStates : unsignedStates;
      for (const { id, lastOn } of await listAgeing(ctx, kind, states, before)) {
        const age = ageLevelOf(lastOn, today);
        if (!age) continue;
        await ctx.transaction(async (tx) => {
          if (!(await noteAgeing(tx, { kind, id }, `${age.level} ${lastOn}`))) return;
          const people =
            kind === 'interest'
              ? await interestPeople(tx, id)
              : await peopleOfProject(tx, await projectForParty(tx, id));
          await mailPeople(tx, people, (language) => ({
            subject: landingMailWords[language].ageingSubject(age.days),
            text: landingMailWords[language].ageingText(age.days),
            path: `/${kind}s/${id}`,
          }));
        });
      }
    }
  },
});

/** The owners of the leads, and who accompanies the project. */
async function peopleOfProject(ctx: Ctx, project: ProjectForParty): Promise<string[]> {
  const leads = project.parties.filter(({ isLead }) => isLead).map(({ organisationId }) => organisationId);
  const owners = await ownersOfOrganisations(ctx, leads);
  return [...new Set([...[...owners.values()].flat(), ...project.brokerIds])];
}

export const landingWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [askFollowUps as Job, warnOfAgeing as Job],
  schedules: [
    { id: 'cooperation.askFollowUps', cron: '10 1 * * *', job: askFollowUps as Job, payload: {} },
    { id: 'cooperation.warnOfAgeing', cron: '40 1 * * 1', job: warnOfAgeing as Job, payload: {} },
  ],
};
