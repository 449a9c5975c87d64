import { z } from 'zod';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { idShape } from '../../../shared/ids.ts';
import { rightsEndpoints } from './contract.ts';
import { rightsDefaults } from './read-defaults.ts';
import {
  addDisposition,
  addItem,
  changeItem,
  confirmPart,
  readRights,
  recordFiling,
  removeDisposition,
  removeItem,
  saveFirstFiling,
  saveForeground,
  sayNone,
} from './service.ts';
import { writeLedger } from './write-ledger.ts';

export const rightsRoutes: Route[] = [
  route(rightsEndpoints.defaults, () => Promise.resolve(rightsDefaults())),
  route(rightsEndpoints.get, (ctx, { id }) => readRights(ctx, id)),
  route(rightsEndpoints.addItem, addItem),
  route(rightsEndpoints.changeItem, changeItem),
  route(rightsEndpoints.removeItem, removeItem),
  route(rightsEndpoints.sayNone, sayNone),
  route(rightsEndpoints.saveForeground, saveForeground),
  route(rightsEndpoints.addDisposition, addDisposition),
  route(rightsEndpoints.removeDisposition, removeDisposition),
  route(rightsEndpoints.saveFirstFiling, saveFirstFiling),
  route(rightsEndpoints.recordFiling, recordFiling),
  route(rightsEndpoints.confirm, confirmPart),
];

export const rightsDownloads: DownloadRoute[] = [
  downloadRoute({
    id: 'cooperation.rights.file',
    path: '/api/projects/:id/rights/file',
    summary: 'The rights sheet as a bilingual annex, PDF or DOCX (parties and brokers of the project)',
    audience: 'signedIn',
    input: z.object({ id: idShape, format: z.enum(['pdf', 'docx']).default('pdf') }),
    handle: (ctx, { id, format }) => writeLedger(ctx, id, format),
  }),
];
