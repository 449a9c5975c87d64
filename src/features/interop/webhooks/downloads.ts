import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Column } from '../../../platform/tables/table.ts';
import { grntiName } from '../../../shared/vocabulary-names.ts';
import { webhookWords } from '../messages/webhook-words.ts';
import { webhookEndpoints, type Delivery } from './contract.ts';
import { listDeliveries, listWebhooks } from './service.ts';

const text = (title: string): Column => ({ title, kind: 'text' });
const moment = (title: string): Column => ({ title, kind: 'moment' });

/** Own addresses and what was sent to them; never the secrets deliveries are signed with. */
export const webhookDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'interop.webhooks.export',
    path: '/api/exports/webhooks',
    summary: "The reader's webhook addresses as the list shows them, without their secrets",
    audience: 'signedIn',
    input: webhookEndpoints.list.input,
    async table(ctx) {
      const { language } = ctx;
      const { items } = await listWebhooks(ctx);
      const words = webhookWords[language];
      return {
        title: words.title,
        about: aboutList(language, { items, asOf: ctx.clock().toISOString() }),
        columns: [
          ...[words.address, words.state, words.kindsLabel, words.fields].map(text),
          ...[words.columns.made, words.lastTaken, words.failingSince].map(moment),
        ],
        rows: items.map((one) => [
          one.address,
          words.states[one.state],
          one.kinds.map((kind) => words.kinds[kind]).join('; '),
          one.fields.map((field) => grntiName(field, language)).join('; ') || words.allFields,
          one.createdAt,
          one.lastDeliveredAt,
          one.failedSince,
        ]),
      };
    },
  }),
  tableDownload({
    id: 'interop.webhooks.exportDeliveries',
    path: '/api/exports/webhooks/:id/deliveries',
    summary: 'What was sent to an own address and how it was answered, newest first',
    audience: 'signedIn',
    input: webhookEndpoints.deliveries.input,
    async table(ctx, wish) {
      const list = await collectPages((paging) => listDeliveries(ctx, { ...wish, ...paging }));
      const address = (await listWebhooks(ctx)).items.find(({ id }) => id === wish.id)?.address ?? '';
      const words = webhookWords[ctx.language];
      const { columns } = words;
      return {
        title: words.deliveries,
        about: [[words.address, address], ...aboutList(ctx.language, list)],
        columns: [
          moment(columns.made),
          ...[columns.what, columns.record, words.recordId, columns.outcome].map(text),
          { title: words.answered, kind: 'number' },
          moment(words.nextAttempt),
          { title: columns.attempts, kind: 'number' },
        ],
        rows: list.items.map((one) => [
          one.madeAt,
          words.type[one.type],
          words.kinds[one.kind],
          one.recordId,
          outcomeOf(words, one),
          one.answeredStatus,
          one.nextAttemptAt,
          one.attempts,
        ]),
      };
    },
  }),
];

function outcomeOf(words: (typeof webhookWords)['en'], { deliveredAt, error, nextAttemptAt }: Delivery) {
  if (deliveredAt !== null) return words.takenShort;
  const failures: Readonly<Record<string, string>> = words.failures;
  const why = error === null ? '' : (failures[error] ?? error);
  return [why, nextAttemptAt === null ? words.gaveUp : ''].filter(Boolean).join('; ') || null;
}
