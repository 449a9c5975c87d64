import { newId } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { pathOfRecord } from '../../search/contract.ts';
import type { SearchDocument } from '../../search/public.ts';
import type { HarvestKind } from '../harvest/kinds.ts';
import { insertDelivery } from './store.ts';
import { listensTo } from './rules.ts';
import type { ListeningWebhook } from './views.ts';

export type RecordNews = {
  type: 'published' | 'changed' | 'removed';
  kind: HarvestKind;
  id: string;
  /** null when the record went. */
  document: SearchDocument | null;
};

/** Puts the news of a public record in line for every address that asked for it; sent when the transaction has ended. */
export async function tellWebhooks(
  tx: Ctx,
  webhooks: readonly ListeningWebhook[],
  { type, kind, id, document }: RecordNews,
): Promise<void> {
  const fields = document && (document.facets.field ?? []).map((code) => code.slice(0, 2));
  for (const webhook of webhooks.filter((one) => listensTo(one, kind, fields))) {
    const deliveryId = newId(tx.clock().getTime());
    const body = JSON.stringify({
      id: deliveryId,
      type: `record.${type}`,
      timestamp: tx.clock().toISOString(),
      data: {
        kind,
        id,
        number: document?.number ?? null,
        title: Object.fromEntries((document?.texts ?? []).map(({ language, title }) => [language, title])),
        originalLanguage: document?.sourceLanguage ?? null,
        textStates: document?.textStates ?? {},
        path: Object.fromEntries(
          languages.map((language) => [language, `/${language}${pathOfRecord(kind, { id })}`]),
        ),
      },
    });
    const made = { id: deliveryId, webhookId: webhook.id, type: `record.${type}`, kind, recordId: id, body };
    await insertDelivery(tx, made);
  }
}
