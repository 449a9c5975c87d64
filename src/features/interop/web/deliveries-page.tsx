import {
  data,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { inputFromPairs } from '../../../shared/query.ts';
import { load, send } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { textOfField } from '../../../ui/form-fields.ts';
import { formatMoment } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { Pager } from '../../../ui/pager.tsx';
import { ProblemSummary } from '../../../ui/problem-summary.tsx';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { pathOfRecord } from '../../search/contract.ts';
import { webhookWords } from '../messages/webhook-words.ts';
import { webhookEndpoints, type Delivery } from '../webhooks/contract.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const paging = inputFromPairs(new URL(request.url).searchParams) as object;
  const id = params.id ?? '';
  return { id, page: await load(context, webhookEndpoints.deliveries, { ...paging, id }) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const deliveryId = textOfField(await request.formData(), 'deliveryId');
  const sent = await send(context, webhookEndpoints.again, { id: params.id ?? '', deliveryId });
  return sent.ok ? null : data({ problem: sent.problem }, { status: sent.problem.status });
}

/** What was sent to an address and how it answered. */
export default function DeliveriesPage() {
  const { id, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(webhookWords);
  const path = usePath();
  const { columns } = words;
  return (
    <>
      <title>{`${words.deliveries} · ${words.siteName}`}</title>
      <p>
        <a href={path('/desk/webhooks')}>{words.title}</a>
      </p>
      <h1>{words.deliveries}</h1>
      <ProblemSummary problem={answer?.problem} />
      {page.items.length === 0 ? (
        <p className="notice">{words.deliveriesNone}</p>
      ) : (
        <ScrollBox label={words.deliveries}>
          <table>
            <thead>
              <tr>
                <th scope="col">{columns.made}</th>
                <th scope="col">{columns.what}</th>
                <th scope="col">{columns.record}</th>
                <th scope="col">{columns.outcome}</th>
                <th scope="col">{columns.attempts}</th>
              </tr>
            </thead>
            <tbody>
              {page.items.map((delivery) => (
                <DeliveryRow key={delivery.id} delivery={delivery} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {page.total === 0 ? null : <ExportLinks path={`/api/exports/webhooks/${id}/deliveries`} />}
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
    </>
  );
}

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const words = useWords(webhookWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const momentOf = (iso: string) => formatMoment(iso, language, timeZone);
  return (
    <tr>
      <td>{momentOf(delivery.madeAt)}</td>
      <td>{words.type[delivery.type]}</td>
      <td>
        <a href={path(pathOfRecord(delivery.kind, { id: delivery.recordId }))}>
          {words.kinds[delivery.kind]}
        </a>
      </td>
      <td>
        <DeliveryOutcome delivery={delivery} momentOf={momentOf} />
        {delivery.deliveredAt === null ? (
          <form method="post">
            <input type="hidden" name="deliveryId" value={delivery.id} />
            <button className="button" type="submit">
              {words.again}
            </button>
          </form>
        ) : null}
      </td>
      <td>{delivery.attempts}</td>
    </tr>
  );
}

function DeliveryOutcome({ delivery, momentOf }: { delivery: Delivery; momentOf: (iso: string) => string }) {
  const words = useWords(webhookWords);
  if (delivery.deliveredAt !== null) return words.taken(delivery.answeredStatus ?? 0);
  const failures: Readonly<Record<string, string>> = words.failures;
  const why = delivery.error === null ? '' : (failures[delivery.error] ?? delivery.error);
  const status = delivery.answeredStatus === null ? '' : ` (${delivery.answeredStatus})`;
  const next =
    delivery.nextAttemptAt === null ? words.gaveUp : words.waiting(momentOf(delivery.nextAttemptAt));
  return [`${why}${status}`, next].filter(Boolean).join(' · ');
}
