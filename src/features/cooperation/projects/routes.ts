import type { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { ErrorTranslator } from '../../../platform/i18n/translate-error.ts';
import type { Endpoint } from '../../../shared/endpoint.ts';
import type { TranslationTools } from '../../translation/public.ts';
import { saveCard } from './card-service.ts';
import { confirmProject, withdrawPublication } from './confirm-service.ts';
import { projectEndpoints } from './contract.ts';
import { createProject, startProject } from './create-service.ts';
import { addDocument, removeDocument } from './document-service.ts';
import { reportImpact, saveOutcome } from './outcome-service.ts';
import { answerParty, joinTalk, saveParties } from './party-service.ts';
import { finishMilestone, saveDates, saveMilestones, saveRisks } from './plan-service.ts';
import { listMine, listShown, readFull, readProject } from './read-service.ts';
import { readRegistrations, saveRegistration } from './registrations/service.ts';
import { takeStep } from './step-service.ts';
import { draftText, saveText } from './text-service.ts';

export type ProjectTools = TranslationTools & {
  /** Says why a step cannot be taken, in the reader's language. */
  sayRefusal: ErrorTranslator;
};

/** Projects, their card, plan, papers, registrations and steps. */
export function projectRoutes(tools: ProjectTools): Route[] {
  const { sayRefusal } = tools;
  /** Does it, then gives the project as it is now. */
  const changing = <Input extends z.ZodType<{ id: string }>>(
    endpoint: Endpoint<Input, (typeof projectEndpoints.step)['output']>,
    work: (ctx: Ctx, input: z.output<Input>) => Promise<unknown>,
  ): Route =>
    route(endpoint, async (ctx, input) => {
      await work(ctx, input);
      return readFull(ctx, sayRefusal, input.id);
    });
  return [
    route(projectEndpoints.list, listShown),
    route(projectEndpoints.mine, listMine),
    route(projectEndpoints.start, startProject),
    route(projectEndpoints.create, async (ctx, input) =>
      readFull(ctx, sayRefusal, await createProject(ctx, input)),
    ),
    route(projectEndpoints.get, (ctx, input) => readProject(ctx, sayRefusal, input)),
    route(projectEndpoints.registrations, (ctx, { id }) => readRegistrations(ctx, id)),
    changing(projectEndpoints.saveText, saveText),
    changing(projectEndpoints.draftText, (ctx, input) => draftText(ctx, tools, input)),
    changing(projectEndpoints.saveCard, saveCard),
    changing(projectEndpoints.saveParties, saveParties),
    changing(projectEndpoints.answer, answerParty),
    changing(projectEndpoints.confirm, confirmProject),
    changing(projectEndpoints.withdrawPublication, (ctx, { id }) => withdrawPublication(ctx, id)),
    changing(projectEndpoints.saveMilestones, saveMilestones),
    changing(projectEndpoints.finishMilestone, finishMilestone),
    changing(projectEndpoints.saveRisks, saveRisks),
    changing(projectEndpoints.saveDates, saveDates),
    changing(projectEndpoints.saveRegistration, saveRegistration),
    changing(projectEndpoints.addDocument, addDocument),
    changing(projectEndpoints.removeDocument, removeDocument),
    changing(projectEndpoints.join, (ctx, { id }) => joinTalk(ctx, id)),
    changing(projectEndpoints.step, takeStep),
    changing(projectEndpoints.saveOutcome, saveOutcome),
    changing(projectEndpoints.reportImpact, reportImpact),
  ];
}
