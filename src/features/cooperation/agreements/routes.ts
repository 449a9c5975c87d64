import { z } from 'zod';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { idShape } from '../../../shared/ids.ts';
import { agreementEndpoints } from './contract.ts';
import { addCopy, openCopy, stateSignature, takeCopyBack } from './copy-service.ts';
import { abandon, amend, confirmText } from './freeze-service.ts';
import { decideProposal, propose } from './proposal-service.ts';
import { agreementTemplates } from './read-templates.ts';
import {
  alignColumns,
  createAgreement,
  editClause,
  listAgreements,
  readAgreement,
  readClauseHistory,
  readStanding,
  setValues,
} from './service.ts';
import { termsRoutes } from './terms/routes.ts';
import { agreementFormats, writeAgreement } from './write-agreement.ts';

export const agreementRoutes: Route[] = [
  route(agreementEndpoints.templates, () => Promise.resolve(agreementTemplates())),
  route(agreementEndpoints.list, listAgreements),
  route(agreementEndpoints.standing, readStanding),
  route(agreementEndpoints.create, createAgreement),
  route(agreementEndpoints.get, (ctx, { id }) => readAgreement(ctx, id)),
  route(agreementEndpoints.editClause, editClause),
  route(agreementEndpoints.align, alignColumns),
  route(agreementEndpoints.history, readClauseHistory),
  route(agreementEndpoints.setValues, setValues),
  route(agreementEndpoints.propose, propose),
  route(agreementEndpoints.decide, decideProposal),
  route(agreementEndpoints.confirm, confirmText),
  route(agreementEndpoints.abandon, abandon),
  route(agreementEndpoints.amend, amend),
  route(agreementEndpoints.addCopy, addCopy),
  route(agreementEndpoints.dropCopy, takeCopyBack),
  route(agreementEndpoints.sign, stateSignature),
  ...termsRoutes,
];

export function agreementDownloads({ files }: { files: Pick<FileStore, 'read'> }): DownloadRoute[] {
  return [
    downloadRoute({
      id: 'cooperation.agreements.file',
      path: '/api/agreements/:id/file',
      summary: 'An agreement in both languages as PDF, DOCX, or the frozen words as plain text',
      audience: 'signedIn',
      input: z.object({ id: idShape, format: z.enum(agreementFormats).default('pdf') }),
      handle: (ctx, { id, format }) => writeAgreement(ctx, id, format),
    }),
    downloadRoute({
      id: 'cooperation.agreements.copyFile',
      path: '/api/agreements/:id/copies/:copyId/file',
      summary: 'A scan of the signed paper (its sides and brokers); every opening goes on record',
      audience: 'signedIn',
      input: z.object({ id: idShape, copyId: idShape }),
      handle: (ctx, input) => openCopy(ctx, files, input),
    }),
  ];
}
