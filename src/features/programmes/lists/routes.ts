import { route, type Route } from '../../../platform/http/route.ts';
import type { LiveTermbase } from '../../translation/public.ts';
import { lists } from './contract.ts';
import { createList, listLists, readList, saveList, stepList } from './list-service.ts';
import { nominations } from './nomination-contract.ts';
import { listNominations, readNomination } from './nomination-read-service.ts';
import { createNomination, linkProject, saveNomination, stepNomination } from './nomination-service.ts';
import { openProjectOf } from './open-project.ts';
import { pairs } from './pair-contract.ts';
import { findPairs, proposePair, readPairs, removeRow, stepPair, uploadRows } from './pair-service.ts';
import {
  answerReport,
  listProjects,
  readProject,
  requestReports,
  saveMilestones,
  stepProject,
} from './project-service.ts';
import { decidePairs, lockRanking, rankPairs } from './ranking-service.ts';

export function listRoutes({ termbase }: { termbase: Pick<LiveTermbase, 'recogniser'> }): Route[] {
  return [
    route(lists.list, listLists),
    route(lists.get, (ctx, { id }) => readList(ctx, id)),
    route(lists.create, createList),
    route(lists.save, saveList),
    route(lists.step, stepList),
    route(lists.projects, listProjects),
    route(lists.project, (ctx, { id }) => readProject(ctx, id)),
    route(lists.milestones, saveMilestones),
    route(lists.requestReports, (ctx, { id, year }) => requestReports(ctx, id, year)),
    route(lists.report, answerReport),
    route(lists.projectStep, stepProject),
    route(nominations.list, listNominations),
    route(nominations.get, (ctx, { id }) => readNomination(ctx, id)),
    route(nominations.create, async (ctx, wish) => readNomination(ctx, await createNomination(ctx, wish))),
    route(nominations.save, async (ctx, wish) => {
      await saveNomination(ctx, wish);
      return readNomination(ctx, wish.id);
    }),
    route(nominations.step, async (ctx, wish) => {
      await stepNomination(ctx, wish);
      return readNomination(ctx, wish.id);
    }),
    route(nominations.openProject, async (ctx, { id }) => {
      await openProjectOf(ctx, id);
      return readNomination(ctx, id);
    }),
    route(nominations.linkProject, async (ctx, { id, projectId }) => {
      await linkProject(ctx, id, projectId);
      return readNomination(ctx, id);
    }),
    route(pairs.get, (ctx, { id }) => readPairs(ctx, id)),
    route(pairs.upload, uploadRows),
    route(pairs.removeRow, (ctx, { id, rowId }) => removeRow(ctx, id, rowId)),
    route(pairs.find, (ctx, { id }) => findPairs(ctx, termbase, id)),
    route(pairs.propose, proposePair),
    route(pairs.step, stepPair),
    route(pairs.rank, rankPairs),
    route(pairs.lock, (ctx, { id }) => lockRanking(ctx, id)),
    route(pairs.decide, decidePairs),
  ];
}
