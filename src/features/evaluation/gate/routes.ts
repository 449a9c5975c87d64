import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { idShape } from '../../../shared/ids.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import {
  gateAnswerAppealEndpoint,
  gateAnswersEndpoint,
  gateAppealEndpoint,
  gateAskEndpoint,
  gateBlockEndpoint,
  gateCheckEndpoint,
  gateDecideEndpoint,
  gateFulfilEndpoint,
  gateHitEndpoint,
  gateInformEndpoint,
} from './command-contract.ts';
import {
  gateCaseEndpoint,
  gateCaseOfEndpoint,
  gateCasesEndpoint,
  gateDeskEndpoint,
  gateRulesEndpoint,
} from './contract.ts';
import { answerBlock, decideCase } from './decide-service.ts';
import { checkCondition, fulfilCondition } from './fulfil-condition.ts';
import { answerHit, answerQuestions, askOwner } from './officer-service.ts';
import { answerAppeal, answerInformation, appealCase } from './owner-service.ts';
import { presentRules } from './present-rules.ts';
import { readCase, readCaseFile, readCaseOf, readDesk, readQueue } from './read-service.ts';
import { gateQueueDownload } from './queue-export.ts';
import { screeningListDownloads } from '../lists/list-export.ts';

export const gateRoutes: Route[] = [
  route(gateRulesEndpoint, (ctx) => Promise.resolve(presentRules(ctx))),
  route(gateCasesEndpoint, readQueue),
  route(gateDeskEndpoint, (ctx) => readDesk(ctx)),
  route(gateCaseOfEndpoint, (ctx, { room, kind, recordId }) => readCaseOf(ctx, { room, kind, id: recordId })),
  route(gateCaseEndpoint, (ctx, { id }) => readCase(ctx, id)),
  route(gateAnswersEndpoint, async (ctx, wish) => {
    await answerQuestions(ctx, wish);
    return { id: wish.id };
  }),
  route(gateHitEndpoint, async (ctx, wish) => {
    await answerHit(ctx, wish);
    return { id: wish.id };
  }),
  route(gateAskEndpoint, async (ctx, wish) => {
    await askOwner(ctx, wish);
    return { id: wish.id };
  }),
  route(gateInformEndpoint, async (ctx, wish) => {
    await answerInformation(ctx, wish);
    return { id: wish.id };
  }),
  route(gateDecideEndpoint, async (ctx, { conditions, ...wish }) => {
    const dated = conditions.map((one) => ({ ...one, dueOn: one.dueOn ?? null }));
    return { id: wish.id, state: await decideCase(ctx, { ...wish, conditions: dated }) };
  }),
  route(gateBlockEndpoint, async (ctx, { answer, ...wish }) => {
    await answerBlock(ctx, { ...wish, isConfirmed: answer === 'confirm' });
    return { id: wish.id };
  }),
  route(gateFulfilEndpoint, async (ctx, { id, conditionId, ...given }) => {
    await fulfilCondition(ctx, id, conditionId, given);
    return { id };
  }),
  route(gateCheckEndpoint, async (ctx, { answer, ...wish }) => {
    await checkCondition(ctx, { ...wish, isConfirmed: answer === 'confirm' });
    return { id: wish.id };
  }),
  route(gateAppealEndpoint, async (ctx, wish) => {
    await appealCase(ctx, wish);
    return { id: wish.id };
  }),
  route(gateAnswerAppealEndpoint, async (ctx, { answer, ...wish }) => {
    await answerAppeal(ctx, { ...wish, isUpheld: answer === 'uphold' });
    return { id: wish.id };
  }),
];

/** Files that owners add to their cases. */
export function gateDownloads({ files }: { files: Pick<FileStore, 'read'> }): DownloadRoute[] {
  return [
    gateQueueDownload,
    ...screeningListDownloads,
    downloadRoute({
      id: 'evaluation.gate.file',
      path: '/api/gate/cases/:id/files/:fileId',
      summary: 'A file of a screening case, for its owner’s side and the officers',
      audience: 'signedIn',
      input: z.object({ id: idShape, fileId: idShape }),
      handle: async (ctx, { id, fileId }) => {
        const { name, contentType } = await readCaseFile(ctx, id, fileId);
        const kept = await files.read(fileId);
        if (!kept) throw new AppError('notFound', 'platform.fileNotFound');
        return { name, contentType, body: kept.stream as AsyncIterable<Uint8Array> };
      },
    }),
  ];
}
