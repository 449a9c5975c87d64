import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { Language } from '../../../../shared/language.ts';
import type { Endpoint } from '../../../../shared/endpoint.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { formatDay, formatMoment, formatNumber } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList, Paragraphs, SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { taskWords } from '../../messages/task-words.ts';
import { tenderWords } from '../../messages/tender-words.ts';
import { domainName } from '../../web/domain-name.ts';
import { tenderEndpoints } from '../tenders/contract.ts';
import { BidForm } from './bid-form.tsx';
import { readPrice } from './price-text.ts';
import { usePairName } from './task-parts.tsx';
import { CoordinatorForms } from './tender-decisions.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const page = await load(context, tenderEndpoints.get, { id });
  const bids = page.mayManage ? await send(context, tenderEndpoints.bids, { id }) : undefined;
  return { page, bids: bids?.ok ? bids.output.bids : undefined };
}

const commands: Record<string, Endpoint> = {
  bid: tenderEndpoints.bid,
  withdraw: tenderEndpoints.withdrawBid,
  publish: tenderEndpoints.publish,
  award: tenderEndpoints.award,
  cancel: tenderEndpoints.cancel,
};

export async function action({ params, request, context }: ActionFunctionArgs) {
  const values = Object.fromEntries(await request.formData()) as Record<string, string>;
  const endpoint = commands[values['command'] ?? ''] ?? tenderEndpoints.bid;
  const { price, ...rest } = values;
  const input = { ...rest, id: params.id, ...(price === undefined ? {} : { priceMinor: readPrice(price) }) };
  const sent = await send(context, endpoint, input);
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/tenders/${params.id ?? ''}`);
}

export type TenderPageData = ReturnType<typeof useLoaderData<typeof loader>>['page'];
export type Bids = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['bids']>;

/** One tender, for everybody; with the own bid for translators and what coordinators decide. */
export default function TenderPage() {
  const { page, bids } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(tenderWords);
  const common = useWords(taskWords);
  const language = useLanguage();
  const path = usePath();
  const { tender } = page;
  return (
    <>
      <title>{`${tender.title[language]} · ${common.siteName}`}</title>
      <p>
        <a href={path('/tenders')}>{words.title}</a>
      </p>
      <h1>{tender.title[language]}</h1>
      {page.hasWon ? (
        <p className="notice" role="status">
          {words.won}
        </p>
      ) : null}
      <Facts page={page} />
      <section aria-labelledby="job">
        <h2 id="job">{words.description}</h2>
        <Paragraphs text={tender.description[language]} language={language} />
      </section>
      <section aria-labelledby="requirements">
        <h2 id="requirements">{words.requirements}</h2>
        <Paragraphs text={tender.requirements[language]} language={language} />
      </section>
      <Tasks page={page} />
      <BidForm page={page} answer={answer} />
      {page.mayManage ? <CoordinatorForms page={page} bids={bids} answer={answer} /> : null}
    </>
  );
}

function Facts({ page: { tender } }: { page: TenderPageData }) {
  const words = useWords(tenderWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const pairName = usePairName();
  const moment = (iso: string) => formatMoment(iso, language, timeZone);
  const facts = [
    { label: words.number, value: tender.number },
    { label: words.state, value: words.states[tender.state] },
    {
      label: words.pairs,
      value: tender.pairs.map((pair) => pairName(...(pair.split('-') as [Language, Language]))).join(' · '),
    },
    {
      label: words.domains,
      value: tender.domains.map((domain) => domainName(domain, language)).join(' · ') || words.allDomains,
    },
    {
      label: words.characters,
      value: tender.characters === null ? null : formatNumber(tender.characters, language),
    },
    { label: words.bidsUntil, value: moment(tender.bidsUntil) },
    { label: words.deliverOn, value: formatDay(tender.deliverOn, language) },
    ...(tender.decidedAt === null
      ? []
      : [
          { label: words.decidedAt, value: moment(tender.decidedAt) },
          { label: words.decision, value: tender.decisionReason },
        ]),
  ];
  return <FactList facts={facts} />;
}

function Tasks({ page: { tender, tasks } }: { page: TenderPageData }) {
  const words = useWords(tenderWords);
  const common = useWords(taskWords);
  const language = useLanguage();
  const pairName = usePairName();
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{words.tasks}</h2>
      <p className="help">{tender.tasks === 0 ? words.noTasks : words.tasksCount(tender.tasks)}</p>
      <ul>
        {tasks.map((task) => {
          const [from, to] = task.pair.split('-') as [Language, Language];
          return (
            <li key={task.id}>
              {task.number} <SpokenText text={task.title} language={from} />
              {` · ${pairName(from, to)} · ${common.characters(task.characters, formatNumber(task.characters, language))}`}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
