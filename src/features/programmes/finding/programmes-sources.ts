import type { Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { putRecords, type DocumentSource } from '../../search/public.ts';
import { recordChanged, recordsChanged, type ChangedKind } from '../events.ts';
import { agreementSource } from './agreement-source.ts';
import { bodySource, sessionSource } from './body-source.ts';
import { eventSource } from './event-source.ts';
import { caseSource, planSource } from './plan-source.ts';
import { policySource } from './policy-source.ts';

/** Records of this room as search finds them. */
export const programmesSources: readonly DocumentSource[] = [
  agreementSource,
  bodySource,
  sessionSource,
  eventSource,
  planSource,
  caseSource,
  policySource,
];

async function index(ctx: Ctx, kind: ChangedKind, ids: readonly string[]): Promise<void> {
  const source = programmesSources.find((one) => one.kind === kind);
  if (source) await putRecords(ctx, source, ids);
}

export const findingListeners: Listener[] = [
  listenTo(recordChanged, 'programmes.index-record', (ctx, { kind, id }) => index(ctx, kind, [id])),
  listenTo(recordsChanged, 'programmes.index-records', (ctx, { kind, ids }) => index(ctx, kind, ids)),
];
